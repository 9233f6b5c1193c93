package receivables.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import receivables.ledger.Account;
import receivables.ledger.AdviceLine;
import receivables.ledger.Allocation;
import receivables.ledger.Approvals;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Language;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.money.Money;

/**
 * An account written down for a test, and its nights: {@code books.invoice("INV-1001", "100.00").receipt("R1", "100.00",
 * "INV-1001").night()}. Each night's bookings are carried into the next, as the store would.
 */
final class Books {

    static final Currency CNY = Currency.getInstance("CNY");
    static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final Set<MatchRule> STANDARD = EnumSet.complementOf(EnumSet.of(MatchRule.OLDEST_FIRST));

    private final Map<String, Customer> customers = new TreeMap<>();
    private final List<OpenItem> items = new ArrayList<>();
    private final List<OpenReceipt> receipts = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<AdviceLine> advice = new ArrayList<>();
    private final List<IssuedLetter> letters = new ArrayList<>();
    private MatchingPolicy policy = policy(STANDARD, "0.00", "0");
    private LocalDate date = START;
    private String customerNo = "C1";
    private Currency currency = CNY;
    private MatchingResult last;

    Books() {
        customer("C1");
    }

    static MatchingPolicy policy(Set<MatchRule> rules, String tolerance, String percent) {
        return new MatchingPolicy(rules, Map.of("CNY", new BigDecimal(tolerance)), new BigDecimal(percent), List.of("INV", "DN", "CN"),
                4_000_000, 0.92, 0.04);
    }

    static MatchingPolicy guessing(MatchingPolicy policy, MatchingSwitch... switches) {
        return new MatchingPolicy(policy.rules(), policy.tolerance(), policy.tolerancePercent(), policy.documentPrefixes(),
                policy.combinationEffort(), policy.fuzzyThreshold(), policy.fuzzyLead(), policy.words(), Set.of(switches));
    }

    Books policy(MatchingPolicy newPolicy) {
        policy = newPolicy;
        return this;
    }

    Books tolerance(String absolute, String percent) {
        return policy(policy(policy.rules(), absolute, percent));
    }

    Books allow(MatchRule rule) {
        Set<MatchRule> rules = EnumSet.copyOf(policy.rules());
        rules.add(rule);
        policy = new MatchingPolicy(rules, policy.tolerance(), policy.tolerancePercent(), policy.documentPrefixes(),
                policy.combinationEffort(), 0.92, 0.04);
        return this;
    }

    /** Documents and receipts written next are this customer's (of the same group). */
    Books customer(String number) {
        customerNo = number;
        customers.putIfAbsent(number, new Customer(number, "Customer " + number,
                Language.EN, "1 Road", "", "Town", "", "", "", "", "", "", "", CNY, null, null, null, null, "", "", null, List.of(),
                List.of(), "G", CustomerStatus.ACTIVE, null, "AUTO", START));
        return this;
    }

    Books currency(String code) {
        currency = Currency.getInstance(code);
        return this;
    }

    /** The date of documents, receipts, decisions and nights from here on. */
    Books on(LocalDate newDate) {
        date = newDate;
        return this;
    }

    Books tomorrow() {
        return on(date.plusDays(1));
    }

    LocalDate date() {
        return date;
    }

    Books invoice(String number, String amount) {
        return document(number, DocumentType.INVOICE, amount, document -> document);
    }

    Books creditNote(String number, String amount, String appliesTo) {
        return document(number, DocumentType.CREDIT_NOTE, amount, document -> change(document, null, null, appliesTo, "", ""));
    }

    Books document(String number, DocumentType type, String amount, UnaryOperator<Document> change) {
        Money money = Money.parse(amount, currency);
        LocalDate written = date.minusDays(40).plusDays(items.size() % 20);
        Document document = new Document(number, type, customerNo, written, written.plusDays(30), written, money, "", "", "",
                null, "", "", "", "", "", null, null, Money.zero(currency), null, null, date);
        items.add(new OpenItem(change.apply(document), money));
        return this;
    }

    /** A document with a cash discount. */
    static UnaryOperator<Document> discount(LocalDate until, String amount) {
        return document -> change(document, until, Money.parse(amount, document.currency()), document.appliesTo(), document.orderNo(),
                document.contractNo());
    }

    static UnaryOperator<Document> order(String orderNo, String contractNo) {
        return document -> change(document, null, null, "", orderNo, contractNo);
    }

    static Document change(Document d, LocalDate discountUntil, Money discount, String appliesTo, String orderNo, String contractNo) {
        return new Document(d.documentNo(), d.type(), d.customerNo(), d.documentDate(), d.dueDate(), d.postingDate(), d.amount(),
                d.invoiceNo(), contractNo, d.contractName(), d.contractDate(), orderNo, d.deliveryNo(), d.accountType(), d.description(),
                appliesTo, discountUntil, discount, d.openingPaid(), null, null, d.knownOn());
    }

    static Document invoiceNo(Document d, String invoiceNo) {
        return new Document(d.documentNo(), d.type(), d.customerNo(), d.documentDate(), d.dueDate(), d.postingDate(), d.amount(),
                invoiceNo, d.contractNo(), d.contractName(), d.contractDate(), d.orderNo(), d.deliveryNo(), d.accountType(),
                d.description(), d.appliesTo(), null, null, d.openingPaid(), null, null, d.knownOn());
    }

    static UnaryOperator<Document> dated(LocalDate documentDate, LocalDate dueDate) {
        return d -> new Document(d.documentNo(), d.type(), d.customerNo(), documentDate, dueDate, documentDate, d.amount(), d.invoiceNo(),
                d.contractNo(), d.contractName(), d.contractDate(), d.orderNo(), d.deliveryNo(), d.accountType(), d.description(),
                d.appliesTo(), null, null, d.openingPaid(), null, null, d.knownOn());
    }

    Books receipt(String number, String amount, String text) {
        return receipt(number, amount, text, "", null);
    }

    Books receipt(String number, String amount, String text, String reverses, LocalDate maturesOn) {
        Receipt receipt = new Receipt(number, date, Money.parse(amount, currency), "Customer", "6222000011112222", text, "", "", reverses,
                maturesOn, date);
        receipts.add(new OpenReceipt(receipt, customerNo, PayerClue.ACCOUNT, receipt.amount(), false, List.of(), date));
        return this;
    }

    Books receipt(Receipt receipt) {
        receipts.add(new OpenReceipt(receipt, customerNo, PayerClue.ACCOUNT, receipt.amount(), false, List.of(), date));
        return this;
    }

    Books advice(String receiptNo, String documentRef, String amount, String memo) {
        int line = 1 + (int) advice.stream().filter(other -> other.receiptNo().equals(receiptNo)).count();
        advice.add(new AdviceLine(receiptNo, line, documentRef, Money.parse(amount, currency), memo, date));
        return this;
    }

    Books letter(IssuedLetter letter) {
        letters.add(letter);
        return this;
    }

    Books decide(String number, DecisionAction action, String documentNo, String receiptNo, String amount, String by, String refersTo) {
        decisions.add(new Decision(number, action, "C1", documentNo, receiptNo, "", amount.isEmpty() ? null
                : Money.parse(amount, currency), null, "", by, date, refersTo, date));
        return this;
    }

    /** Money of another currency allocated to a document: the amount is in the currency that is set. */
    Books exchange(String number, String documentNo, String receiptNo, String amount, String rate) {
        decisions.add(new Decision(number, DecisionAction.ALLOCATE, "C1", documentNo, receiptNo, "", amount.isEmpty() ? null
                : Money.parse(amount, currency), null, "", "S1", date, "", date, new BigDecimal(rate)));
        return this;
    }

    /** The account as the store would hand it over, in the given order of its lists. */
    Account account(Comparator<Object> order) {
        Comparator<Object> byKey = order == null ? Comparator.comparing(Object::toString) : order;
        List<OpenItem> sortedItems = new ArrayList<>(items);
        sortedItems.sort(byKey);
        List<OpenReceipt> sortedReceipts = new ArrayList<>();
        for (OpenReceipt receipt : receipts) {
            List<AdviceLine> lines = advice.stream().filter(line -> line.receiptNo().equals(receipt.receipt().receiptNo())).toList();
            sortedReceipts.add(new OpenReceipt(receipt.receipt(), receipt.customerNo(), receipt.clue(), receipt.left(), receipt.reversed(),
                    lines, receipt.identifiedOn()));
        }
        sortedReceipts.sort(byKey);
        return new Account("C1", List.copyOf(customers.values()), sortedItems, sortedReceipts, allocations, decisions, letters, List.of(),
                List.of(), List.of(), List.of());
    }

    static Approvals approvals() {
        Map<String, Staff> staff = new TreeMap<>();
        staff.put("S1", new Staff("S1", "Sales", Role.SALES, "", "", START));
        staff.put("BOSS", new Staff("BOSS", "Owner", Role.OWNER, "", "", START));
        return new Approvals(staff, Map.of());
    }

    MatchingResult look(Comparator<Object> order) {
        return Matching.match(account(order), date, customer -> policy, approvals(),
                Map.of("CNY", BigDecimal.ONE, "USD", new BigDecimal("7.2")));
    }

    /** Runs the night of the current date and carries its bookings forward. */
    MatchingResult night() {
        last = look(null);
        allocations.addAll(last.allocations());
        items.clear();
        items.addAll(last.items());
        receipts.clear();
        receipts.addAll(last.receipts());
        return last;
    }

    /** Runs a night and writes its bookings down: {@code R1 INV-1001 100.00 PAYMENT REFERENCE}, sorted. */
    List<String> bookings() {
        return written(night());
    }

    static List<String> written(MatchingResult result) {
        return result.allocations().stream().map(made -> String.join(" ", made.receiptNo().isEmpty() ? "-" : made.receiptNo(),
                made.documentNo().isEmpty() ? "-" : made.documentNo(), made.amount().plain(), made.kind().name(), made.rule().name()))
                .sorted().toList();
    }

    /** {@code RIVALS R1}, one for each question of the last night. */
    List<String> questions() {
        return last.worklist().stream().map(item -> (item.kind() + " " + item.receiptNo() + " "
                + item.documentNo()).strip().replace("  ", " ")).sorted().toList();
    }

    MatchingResult last() {
        return last;
    }

    String open(String documentNo) {
        return items.stream().filter(item -> item.documentNo().equals(documentNo)).findFirst().orElseThrow().open().plain();
    }

    String left(String receiptNo) {
        return receipts.stream().filter(receipt -> receipt.receipt().receiptNo().equals(receiptNo)).findFirst().orElseThrow().left()
                .plain();
    }

    Set<String> customersNamed() {
        return new TreeSet<>(customers.keySet());
    }
}
