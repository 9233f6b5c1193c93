package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import receivables.ledger.Account;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaperMemory;
import receivables.ledger.PaymentHistory;
import receivables.ledger.SalesMonth;
import receivables.ledger.SuspenseClue;
import receivables.ledger.erp.Listing;
import receivables.ledger.credit.Lateness;
import receivables.ledger.credit.CreditFacts;
import receivables.ledger.credit.CreditMemory;
import receivables.ledger.credit.MasterChange;
import receivables.ledger.succession.CurrentAccount;
import receivables.ledger.succession.StoredCustomers;
import receivables.money.Money;
import receivables.store.jdbc.Columns;
import receivables.store.erp.Listings;
import receivables.store.jdbc.Database;

/** Reads one page of accounts and puts each account together. Used once. */
final class PageLoader {

    private final Database database;
    private final LocalDate businessDate;
    private PageQuery query;
    private final DecisionIndex decisions;
    private final LocalDate lastNight;
    private final PaperMemory memory;
    private final LocalDate statementsAsOf;
    private final Accounts.NightFacts nightFacts;
    /** Customer to account; in account order, then customer order. */
    private final Map<String, String> accountOf = new LinkedHashMap<>();

    /** @param statementsAsOf the month end that statements may be due for tonight, null: none */
    PageLoader(Database database, AccountPage page, LocalDate businessDate, DecisionIndex decisions, PaperMemory memory,
            LocalDate statementsAsOf,
            Accounts.NightFacts nightFacts) {
        this.memory = memory;
        this.statementsAsOf = statementsAsOf;
        this.nightFacts = nightFacts;
        this.database = database;
        this.businessDate = businessDate;
        this.query = new PageQuery(database, page, businessDate);
        this.decisions = decisions;
        this.lastNight = new Nights(database).before(businessDate).map(Night::businessDate).orElse(LocalDate.of(1, 1, 1));
    }

    LoadedPage load() {
        Map<String, Customer> customers = customers();
        query = query.over(customers.keySet());
        List<Decision> allDecisions = decisions.of(customers.keySet());
        PageItems items = new PageItems(query, lastNight, customers.keySet());
        items.load();
        PageReceipts receipts = new PageReceipts(query, lastNight, accountOf);
        receipts.load();
        touched(allDecisions, items, receipts);
        receipts.complete(items);
        items.addNamed(receipts.namedDocuments());
        items.addNamedByCreditNotes();
        if (memory.settledSince() != null) {
            items.addSettledSince(memory.settledSince(), receipts.payers());
        }
        items.addAllocationsOf(receipts.numbers());
        items.addDocumentsOf(receipts.reversedNumbers());
        promisedSince(allDecisions).forEach(items::addAllocationsSince);
        List<OpenItem> pageItems = items.items();
        Map<String, List<OpenItem>> openItems = byAccount(pageItems, item -> item.document().customerNo());
        List<OpenReceipt> pageReceipts = receipts.receipts(items);
        Map<String, List<OpenReceipt>> openReceipts = byAccount(pageReceipts, OpenReceipt::customerNo);
        PageLetters pageLetters = new PageLetters(query, memory, items, receipts.namedLetters(), allDecisions);
        List<IssuedLetter> issued = pageLetters.load();
        items.addAllocationsOfClaims(issued);
        Map<String, List<Allocation>> allocations = byAccount(items.allocations(), Allocation::customerNo);
        Map<String, List<IssuedLetter>> letters = byAccount(issued, IssuedLetter::customerNo);
        PageStatements statements = new PageStatements(query, statementsAsOf, accountOf, pageLetters.papers(), allDecisions);
        statements.load(pageItems, pageReceipts);
        Map<String, List<Delivery>> deliveries = byAccount(nightFacts.deliveries().stream().filter(delivery ->
                accountOf.containsKey(delivery.customerNo())).toList(), Delivery::customerNo);
        Map<String, List<ActionState>> actions = byAccount(actions(), ActionState::customerNo);
        Map<String, List<SalesMonth>> sales = byAccount(sales(items.newSales()), SalesMonth::customerNo);
        Map<String, List<PaymentHistory>> payments = byAccount(payments(), PaymentHistory::customerNo);
        Map<String, List<SuspenseClue>> suspense = byAccount(suspense(), SuspenseClue::customerNo);
        Map<String, CreditMemory> credit = creditMemories();
        Map<String, List<Listing>> listings = byAccount(nightFacts.hasListings()
                ? new Listings(database).of(customers.keySet(), businessDate) : List.of(), Listing::customerNo);
        Map<String, List<Customer>> grouped = byAccount(customers.values(), Customer::customerNo);
        List<Account> accounts = new ArrayList<>(grouped.size());
        grouped.forEach((accountNo, members) -> accounts.add(new Account(accountNo, members, of(openItems, accountNo),
                of(openReceipts, accountNo), of(allocations, accountNo), allDecisions.isEmpty() ? List.of()
                : decisions.of(members.stream().map(Customer::customerNo).toList()), of(letters, accountNo), of(actions, accountNo),
                of(sales, accountNo), of(payments, accountNo), of(suspense, accountNo), statements.of(accountNo),
                of(deliveries, accountNo), credit(members, credit), of(listings, accountNo))));
        StoredCustomers stored = StoredCustomers.AS_THEY_ARE;
        if (!decisions.successors().isEmpty()) {
            stored = StoredCustomers.of(accounts, decisions.successors());
            accounts.replaceAll(account -> CurrentAccount.of(account, decisions.successors()));
        }
        return new LoadedPage(accounts, items.newSales(), stored);
    }

    private Map<String, Customer> customers() {
        CustomerRows rows = new CustomerRows();
        Map<String, Customer> customers = new HashMap<>();
        Map<String, String> accounts = new HashMap<>();
        query.run(rows.selected("c") + ", m.account_no", "JOIN customer c ON c.customer_no = m.customer_no WHERE "
                + PageQuery.visible("c"), row -> {
            Customer customer = rows.read(row);
            customers.put(customer.customerNo(), customer);
            accounts.put(customer.customerNo(), row.getString(33));
        }, businessDate, businessDate);
        Comparator<String> byAccount = Comparator.comparing(accounts::get);
        Map<String, Customer> ordered = new LinkedHashMap<>();
        customers.keySet().stream().sorted(byAccount.thenComparing(Comparator.naturalOrder())).forEach(customerNo -> {
            accountOf.put(customerNo, accounts.get(customerNo));
            ordered.put(customerNo, customers.get(customerNo));
        });
        return ordered;
    }

    /** Receipts and documents that a decision of tonight is about must be at hand, settled or not. */
    private void touched(List<Decision> all, PageItems items, PageReceipts receipts) {
        Set<String> answered = new HashSet<>();
        all.stream().filter(this::isOfTonight).filter(decision -> decision.action() == DecisionAction.APPROVE)
                .forEach(decision -> answered.add(decision.refersTo()));
        Set<String> documents = new TreeSet<>();
        for (Decision decision : all) {
            if (isOfTonight(decision) || answered.contains(decision.decisionNo())) {
                receipts.want(decision.receiptNo());
                documents.add(decision.documentNo() == null ? "" : decision.documentNo());
                // what stands for a receipt may be a credit note, used up or not
                documents.add(decision.receiptNo() == null ? "" : decision.receiptNo());
            }
        }
        documents.remove("");
        items.addNamed(documents);
        // an UNALLOCATE that names the document alone takes back what its receipts paid
        items.receiptsOf(documents).forEach(receipts::want);
    }

    /** Customers who promised money without saying for which document, and since when: what they paid counts, whatever it settled. */
    private Map<String, LocalDate> promisedSince(List<Decision> all) {
        Map<String, LocalDate> since = new TreeMap<>();
        for (Decision decision : all) {
            boolean promised = decision.action() == DecisionAction.PROMISE || decision.action() == DecisionAction.INSTALMENT;
            if (promised && (decision.documentNo() == null || decision.documentNo().isEmpty())
                    && accountOf.containsKey(decision.customerNo())) {
                since.merge(decision.customerNo(), decision.decidedOn(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return since;
    }

    private boolean isOfTonight(Decision decision) {
        return decision.knownOn().isAfter(lastNight) || decision.decidedOn().isAfter(lastNight);
    }

    private List<ActionState> actions() {
        List<ActionState> states = new ArrayList<>();
        query.run("a.customer_no, a.action_name, a.document_no, a.status, a.since", """
                JOIN action_state a ON a.customer_no = m.customer_no
                WHERE a.action_name <> '' AND a.business_date = (SELECT MAX(b.business_date) FROM action_state b /*! FORCE INDEX (PRIMARY) */
                    WHERE b.customer_no = m.customer_no AND b.business_date < ?)
                """, row -> {
            states.add(new ActionState(row.getString(1), Action.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                    Columns.date(row, 5)));
        }, businessDate);
        states.sort(Comparator.comparing(ActionState::customerNo).thenComparing(ActionState::action)
                .thenComparing(ActionState::documentNo));
        return states;
    }

    private List<SalesMonth> sales(List<SalesMonth> newSales) {
        Map<String, SalesText> texts = new LinkedHashMap<>();
        query.run("s.customer_no, s.currency, s.months", """
                JOIN sales s ON s.customer_no = m.customer_no
                WHERE (s.business_date < ? OR s.business_date = ? AND s.source = 'ADMISSION')
                """, row -> text(texts, row.getString(1), Columns.currency(row, 2)).unpack(row.getString(3)), businessDate, businessDate);
        newSales.forEach(month -> text(texts, month.customerNo(), month.amount().currency()).add(month));
        return texts.values().stream().flatMap(text -> text.months().stream()).toList();
    }

    static SalesText text(Map<String, SalesText> texts, String customerNo, java.util.Currency currency) {
        return texts.computeIfAbsent(customerNo + "\t" + currency.getCurrencyCode(), none -> new SalesText(customerNo, currency));
    }

    private Map<String, CreditMemory> creditMemories() {
        Map<String, CreditMemory> memories = new HashMap<>();
        query.run("c.customer_no, c.content", """
                JOIN credit_memory c ON c.customer_no = m.customer_no
                WHERE c.business_date = (SELECT MAX(b.business_date) FROM credit_memory b /*! FORCE INDEX (PRIMARY) */
                    WHERE b.customer_no = m.customer_no AND b.business_date < ?)
                """, row -> {
            memories.put(row.getString(1), CreditMemory.parse(row.getString(1), row.getString(2)));
        }, businessDate);
        return memories;
    }

    private CreditFacts credit(List<Customer> members, Map<String, CreditMemory> all) {
        TreeMap<String, CreditMemory> memories = new TreeMap<>();
        List<MasterChange> changes = new ArrayList<>();
        for (Customer member : members) {
            if (all.containsKey(member.customerNo())) {
                memories.put(member.customerNo(), all.get(member.customerNo()));
            }
            changes.addAll(nightFacts.changes().getOrDefault(member.customerNo(), List.of()));
        }
        List<Delivery> shipped = new ArrayList<>();
        List<Document> invoices = new ArrayList<>();
        for (Customer member : members) {
            shipped.addAll(nightFacts.waitingForInvoice().getOrDefault(member.customerNo(), List.of()));
            invoices.addAll(nightFacts.invoices().getOrDefault(member.customerNo(), List.of()));
        }
        return new CreditFacts(memories, changes, shipped, invoices);
    }

    private List<PaymentHistory> payments() {
        List<PaymentHistory> sums = new ArrayList<>();
        query.run("p.customer_no, SUM(p.on_time), SUM(p.reminded), SUM(p.pressed), SUM(p.late_items), "
                + "SUM(p.late_days), SUM(p.late_squares)", """
                JOIN payment_history p ON p.customer_no = m.customer_no WHERE p.business_date < ? GROUP BY p.customer_no
                """, row -> {
            sums.add(new PaymentHistory(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4),
                    new Lateness(row.getInt(5), row.getLong(6), row.getLong(7))));
        }, businessDate);
        sums.sort(Comparator.comparing(PaymentHistory::customerNo));
        return sums;
    }

    private List<SuspenseClue> suspense() {
        Map<String, SuspenseClue> clues = new TreeMap<>();
        // of a receipt that is somebody's in part, what is nobody's
        Map<String, Set<String>> named = new HashMap<>();
        query.run("c.customer_no, r.receipt_no, r.currency, COALESCE(s.share, r.amount), r.known_on, r.counts_on", """
                JOIN candidate c /*! FORCE INDEX (candidate_customer) */ ON c.customer_no = m.customer_no JOIN receipt r ON r.receipt_no = c.receipt_no
                LEFT JOIN receipt_share s ON s.receipt_no = c.receipt_no AND s.customer_no = '' AND s.business_date <= ?
                WHERE NOT EXISTS (SELECT 1 FROM receipt_share n /*! FORCE INDEX (PRIMARY) */
                    WHERE n.receipt_no = c.receipt_no AND n.business_date > s.business_date AND n.business_date <= ?)
                    AND c.business_date = (SELECT MAX(l.business_date) FROM candidate l /*! FORCE INDEX (PRIMARY) */
                    WHERE l.receipt_no = c.receipt_no AND l.business_date <= ?)
                    AND (NOT EXISTS (SELECT 1 FROM identified i /*! FORCE INDEX (identified_receipt) */
                    WHERE i.receipt_no = c.receipt_no AND i.business_date <= ?) OR s.share <> 0)
                    AND (r.counts_on <= ? OR r.matures_on IS NULL) AND
                """ + PageQuery.visible("r"), row -> {
            boolean expected = Columns.date(row, 6).isAfter(businessDate);
            clues.put(row.getString(1) + "\t" + row.getString(2), new SuspenseClue(row.getString(1), row.getString(2),
                    Money.ofMinor(row.getLong(4), Columns.currency(row, 3)), Columns.date(row, 5), expected, Set.of()));
            if (expected) {
                named.put(row.getString(2), new TreeSet<>());
            }
        }, businessDate, businessDate, businessDate, businessDate, businessDate, businessDate, businessDate);
        List<SuspenseClue> earlier = decidedOf(clues.values().stream().map(SuspenseClue::customerNo).distinct().toList());
        if (named.isEmpty()) {
            return Stream.concat(clues.values().stream(), earlier.stream()).toList();
        }
        query.byKeys("SELECT n.receipt_no, n.document_no FROM named n WHERE n.receipt_no IN",
                List.copyOf(named.keySet()), "AND n.business_date <= ? AND n.document_no <> ''",
                row -> named.get(row.getString(1)).add(row.getString(2)), businessDate);
        return Stream.concat(clues.values().stream().map(clue -> new SuspenseClue(clue.customerNo(), clue.receiptNo(), clue.amount(),
                clue.since(), clue.expected(), named.getOrDefault(clue.receiptNo(), Set.of()))), earlier.stream()).toList();
    }

    /** Where something is in suspense now: what listed the same customers of late and is decided, for how long it held them counts. */
    private List<SuspenseClue> decidedOf(List<String> customers) {
        List<SuspenseClue> decided = new ArrayList<>();
        query.byKeys("SELECT c.customer_no, c.receipt_no, r.currency, r.amount, r.known_on, MIN(i.business_date) FROM candidate c "
                + "/*! FORCE INDEX (candidate_customer) */ JOIN receipt r ON r.receipt_no = c.receipt_no "
                + "JOIN identified i /*! FORCE INDEX (identified_receipt) */ ON i.receipt_no = c.receipt_no WHERE c.customer_no IN",
                customers, "AND r.known_on > ? AND i.business_date <= ? AND i.business_date > r.known_on AND " + PageQuery.visible("r")
                + " GROUP BY c.customer_no, c.receipt_no, r.currency, r.amount, r.known_on", row ->
                decided.add(new SuspenseClue(row.getString(1), row.getString(2), Money.ofMinor(row.getLong(4), Columns.currency(row, 3)),
                        Columns.date(row, 5), false, Set.of(), Columns.date(row, 6))),
                memory.suspenseSince(), businessDate, businessDate, businessDate);
        decided.sort(Comparator.comparing(SuspenseClue::customerNo).thenComparing(SuspenseClue::receiptNo));
        return decided;
    }

    private <T> Map<String, List<T>> byAccount(Iterable<T> sorted, java.util.function.Function<T, String> customerOf) {
        Map<String, List<T>> lists = new LinkedHashMap<>();
        for (T one : sorted) {
            lists.computeIfAbsent(accountOf.get(customerOf.apply(one)), none -> new ArrayList<>()).add(one);
        }
        return lists;
    }

    private static <T> List<T> of(Map<String, List<T>> lists, String accountNo) {
        return lists.getOrDefault(accountNo, List.of());
    }
}
