package receivables.matching;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import receivables.decisions.Answers;
import receivables.ledger.Account;
import receivables.ledger.AdviceLine;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Approvals;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.Language;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.ledger.WorkItem;
import receivables.matching.text.FuzzyNames;
import receivables.matching.text.PayerNames;
import receivables.matching.text.ReferenceKeys;
import receivables.ledger.instrument.Instrument;
import receivables.ledger.instrument.InstrumentKind;
import receivables.money.Money;
import receivables.testing.Words;

/**
 * A whole company's nights in memory, from the files of an inbox: payers are identified and every account is matched, and each night starts
 * from what the one before left. It reads the files itself, so that what it finds does not hang on how the product reads them.
 */
final class CompanyNights {

    private final MatchingPolicy policy;
    private final Map<String, Customer> customers = new TreeMap<>();
    private final Map<String, Staff> staff = new TreeMap<>();
    private final Map<String, OpenItem> items = new TreeMap<>();
    private final Map<String, OpenReceipt> receipts = new TreeMap<>();
    private final Map<String, Receipt> suspense = new TreeMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, List<AdviceLine>> advice = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, List<Allocation>> allocations = new TreeMap<>();
    private List<WorkItem> worklist = new ArrayList<>();

    CompanyNights(MatchingPolicy policy) {
        this.policy = policy;
    }

    /** What was asked in the last night. */
    List<WorkItem> worklist() {
        return worklist;
    }

    /** Cash applied after all nights so far, in minor units by {@code receipt document}; what was taken back is taken off. */
    Map<String, Long> applied() {
        Map<String, Long> applied = new TreeMap<>();
        allocations.values().forEach(made -> made.stream().filter(one -> one.effect() == AllocationKind.PAYMENT)
                .forEach(one -> applied.merge(one.receiptNo() + " " + one.documentNo(), one.amount().minor(), Long::sum)));
        applied.values().removeIf(amount -> amount == 0);
        return applied;
    }

    /** How a receipt's money was first applied. */
    String explained(String receiptNo) {
        return allocations.values().stream().flatMap(List::stream).filter(made -> made.receiptNo().equals(receiptNo)).findFirst()
                .map(made -> made.rule() + ": " + Words.of(made.explanation())).orElse("not applied");
    }

    Receipt receipt(String receiptNo) {
        return receipts.containsKey(receiptNo) ? receipts.get(receiptNo).receipt() : suspense.get(receiptNo);
    }

    /** Bank reversals of the whole receipt leave nothing applied, whatever the truth says it was meant for. */
    boolean isTakenBack(String receiptNo) {
        return receipts.containsKey(receiptNo) && receipts.get(receiptNo).reversed();
    }

    /** Bills and cheques that pay nothing before their money is there. */
    boolean isWaiting(String receiptNo) {
        return receipts.containsKey(receiptNo) && receipts.get(receiptNo).waits();
    }

    void night(LocalDate date, Path inbox) throws IOException {
        read(date, inbox);
        worklist = new ArrayList<>();
        identify(date);
        Map<String, List<Customer>> accounts = new TreeMap<>();
        customers.values().forEach(customer -> accounts.computeIfAbsent(customer.group().orElse(customer.customerNo()),
                anyNumber -> new ArrayList<>()).add(customer));
        accounts.forEach((accountNo, members) -> match(accountNo, members, date));
    }

    private void match(String accountNo, List<Customer> members, LocalDate date) {
        Set<String> numbers = new TreeSet<>(members.stream().map(Customer::customerNo).toList());
        List<OpenReceipt> own = receipts.values().stream().filter(receipt -> numbers.contains(receipt.customerNo())).toList();
        Set<String> asked = new TreeSet<>();
        own.forEach(receipt -> asked.addAll(named.getOrDefault(receipt.receipt().receiptNo(), Set.of())));
        List<Allocation> earlier = allocations.computeIfAbsent(accountNo, anyNumber -> new ArrayList<>());
        own.stream().filter(receipt -> receipt.receipt().amount().isNegative())
                .forEach(receipt -> earlier.forEach(made -> asked.add(made.documentNo())));
        List<OpenItem> open = items.values().stream().filter(item -> numbers.contains(item.document().customerNo()))
                .filter(item -> !item.isSettled() || asked.contains(item.documentNo())).toList();
        Account account = new Account(accountNo, members, open, own, earlier, decisions, List.of(), List.of(), List.of(), List.of(),
                List.of());
        MatchingResult result = Matching.match(account, date, anyone -> policy, approvals(), Map.of());
        earlier.addAll(result.allocations());
        result.items().forEach(item -> items.put(item.documentNo(), item));
        result.receipts().forEach(receipt -> receipts.put(receipt.receipt().receiptNo(), receipt));
        worklist.addAll(result.worklist());
    }

    private Approvals approvals() {
        return new Approvals(staff, Map.of("PAYER_IS", Set.of(Role.values()), "WRITE_OFF", Set.of(Role.values())));
    }

    private void identify(LocalDate date) {
        KnownPayers payers = new KnownPayers();
        for (Customer customer : customers.values()) {
            payers.customer(customer.customerNo(), customer.name());
            customer.aliases().forEach(alias -> payers.alias(customer.customerNo(), alias));
            customer.bankAccounts().forEach(account -> payers.account(customer.customerNo(), account));
            customer.group().ifPresent(group -> payers.group(customer.customerNo(), group));
        }
        payers.items(items.values());
        taught().forEach((account, taught) -> taught.forEach(customerNo -> payers.taughtAccount(account, customerNo)));
        for (Receipt receipt : List.copyOf(suspense.values())) {
            if (receipt.countsOn().isAfter(date)) {
                continue;
            }
            List<AdviceLine> lines = advice.getOrDefault(receipt.receiptNo(), List.of());
            String customerNo = decided(receipt);
            if (customerNo == null && payers.identify(receipt, lines, policy) instanceof PayerAnswer.Certain certain) {
                customerNo = certain.customerNo();
            }
            if (customerNo != null) {
                take(receipt, customerNo, lines, date);
            }
        }
    }

    private void take(Receipt receipt, String customerNo, List<AdviceLine> lines, LocalDate date) {
        Set<String> keys = PayerQuestions.of(receipt, lines, policy).referenceKeys();
        named.put(receipt.receiptNo(), new TreeSet<>(items.keySet().stream().filter(number ->
                keys.contains(ReferenceKeys.normalise(number))).toList()));
        receipts.put(receipt.receiptNo(), new OpenReceipt(receipt, customerNo, PayerClue.NAME, receipt.amount(), false, lines, date));
        suspense.remove(receipt.receiptNo());
    }

    private String decided(Receipt receipt) {
        if (receipts.containsKey(receipt.reverses())) {
            return receipts.get(receipt.reverses()).customerNo();
        }
        for (OpenReceipt paper : receipts.values()) {
            String number = paper.receipt().isInstrument() ? paper.receipt().instrument().number() : "";
            if (!number.isEmpty() && receipt.remittance().contains(number)) {
                return paper.customerNo();
            }
        }
        return decisions.stream().filter(decision -> decision.action() == DecisionAction.ALLOCATE
                && decision.receiptNo().equals(receipt.receiptNo()))
                .map(Decision::customerNo).findFirst().orElse(null);
    }

    private Map<String, Set<String>> taught() {
        Map<String, Set<String>> taught = new HashMap<>();
        for (Decision decision : decisions) {
            Receipt said = receipt(decision.receiptNo());
            if (decision.action() == DecisionAction.PAYER_IS && said != null
                    && new Answers(decisions, approvals(), LocalDate.MAX).firstApproval(decision).isPresent()) {
                put(taught, PayerIdentification.accountKey(said.payerAccount()), decision.customerNo());
            }
        }
        return taught;
    }

    private static void put(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, anyKey -> new TreeSet<>()).add(value);
    }

    private void read(LocalDate date, Path inbox) throws IOException {
        for (CSVRecord row : rows(inbox, "staff", "role")) {
            staff.put(row.get("staff_no"), new Staff(row.get("staff_no"), row.get("name"), Role.valueOf(row.get("role")), "", "", date));
        }
        for (CSVRecord row : rows(inbox, "customers", "customer_no")) {
            customers.put(row.get("customer_no"), new Customer(row.get("customer_no"), row.get("name"),
                    Language.ZH, "", "", "", "", "", "", "", "", "", "", null, null, null, null, null, row.get("contract_no"), "", null,
                    list(row.get("bank_accounts")), list(row.get("aliases")), row.get("group_no"), CustomerStatus.ACTIVE, null, "AUTO",
                    date));
        }
        for (CSVRecord row : rows(inbox, "ledger", "amount")) {
            Document document = document(row, date);
            items.putIfAbsent(document.documentNo(), new OpenItem(document, document.amount().minus(document.openingPaid())));
        }
        for (CSVRecord row : rows(inbox, "receipts", "amount")) {
            Receipt receipt = new Receipt(row.get("receipt_no"), LocalDate.parse(row.get("value_date")), money(row, "amount"),
                    row.get("payer_name"), row.get("payer_account"), row.get("remittance"), row.get("own_account"),
                    row.get("bank_reference"), row.get("reverses"), day(row, "matures_on"), date, paper(row));
            if (!receipts.containsKey(receipt.receiptNo())) {
                suspense.put(receipt.receiptNo(), receipt);
            }
        }
        for (CSVRecord row : rows(inbox, "remittance_advice", "amount")) {
            List<AdviceLine> lines = advice.computeIfAbsent(row.get("receipt_no"), anyNumber -> new ArrayList<>());
            lines.add(new AdviceLine(row.get("receipt_no"), lines.size() + 1, row.get("document_ref"),
                    Money.parse(row.get("amount"), receipt(row.get("receipt_no")).currency()), row.get("memo"), date));
        }
        Set<String> actions = new TreeSet<>(Stream.of(DecisionAction.values()).map(Enum::name).toList());
        for (CSVRecord row : rows(inbox, "decisions", "by").stream().filter(row -> actions.contains(row.get("action"))).toList()) {
            decisions.add(new Decision(row.get("decision_no").isEmpty() ? "D" + decisions.size() : row.get("decision_no"),
                    DecisionAction.valueOf(row.get("action")), row.get("customer_no"), row.get("document_no"), row.get("receipt_no"),
                    row.get("letter_no"), row.get("amount").isEmpty() ? null : money(row, "amount"), day(row, "date"), row.get("reason"),
                    row.get("by"), date, row.get("refers_to"), date));
        }
    }

    private Document document(CSVRecord row, LocalDate date) {
        LocalDate written = LocalDate.parse(row.get("document_date"));
        LocalDate due = row.get("due_date").isEmpty() ? written.plusDays(30) : day(row, "due_date");
        Currency currency = Currency.getInstance(row.get("currency"));
        Money discount = row.get("discount_amount").isEmpty() ? null : money(row, "discount_amount");
        Money paid = row.get("opening_paid").isEmpty() ? Money.zero(currency) : money(row, "opening_paid");
        return new Document(row.get("document_no"), DocumentType.valueOf(row.get("type")), row.get("customer_no"), written, due, written,
                money(row, "amount"), row.get("invoice_no"), row.get("contract_no"), "", null, row.get("order_no"),
                row.get("delivery_no"), "", "", row.get("applies_to"), day(row, "discount_until"), discount, paid, null, null, date);
    }

    private static Instrument paper(CSVRecord row) {
        String kind = row.isMapped("instrument") ? row.get("instrument") : "";
        return row.get("matures_on").isEmpty() ? null : new Instrument(kind.isEmpty() ? InstrumentKind.UNSAID
                : InstrumentKind.valueOf(kind), row.get("instrument_no"), row.get("drawer"), row.get("acceptor"));
    }

    private static LocalDate day(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
    }

    private static Money money(CSVRecord row, String column) {
        return Money.parse(row.get(column), Currency.getInstance(row.get("currency").isEmpty() ? "CNY" : row.get("currency")));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /**
     * Rows of one kind of file, without those the sample breaks on purpose: their numbers say so, or a mandatory cell is missing or no
     * number.
     */
    private static List<CSVRecord> rows(Path inbox, String kind, String mandatory) throws IOException {
        List<CSVRecord> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(kind + "-")).sorted().toList()) {
                try (Reader reader = Files.newBufferedReader(file);
                        Stream<CSVRecord> records = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)
                                .stream()) {
                    records.filter(row -> !row.get(0).contains("-90000") && !row.get(mandatory).isBlank()).forEach(rows::add);
                }
            }
        }
        return rows;
    }

    static MatchingPolicy policy() {
        return new MatchingPolicy(Books.STANDARD, Map.of("CNY", new BigDecimal("10.00"), "EUR", new BigDecimal("15.00"), "USD",
                new BigDecimal("15.00")), new BigDecimal("1"), List.of("INV", "DN", "CN"), 4_000_000, 0.92, 0.04);
    }
}
