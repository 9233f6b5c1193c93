package receivables.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import receivables.account.AccountResult;
import receivables.account.StandingActions;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.OpenItem;
import receivables.ledger.PaperMemory;
import receivables.ledger.PaymentHistory;
import receivables.ledger.credit.Lateness;
import receivables.ledger.Reason;
import receivables.ledger.Receipt;
import receivables.ledger.Stage;
import receivables.ledger.StatementMovement;
import receivables.ledger.Sums;
import receivables.money.Money;
import receivables.store.jdbc.Database;

/** Small facts and results for the store's tests, and the steps of a night around them. */
public final class Sample {

    static final Currency CNY = Currency.getInstance("CNY");
    static final LocalDate D1 = LocalDate.of(2026, 11, 20);
    static final LocalDate D2 = D1.plusDays(3);
    static final LocalDate D3 = D1.plusDays(4);
    private static final AtomicInteger FILES = new AtomicInteger();

    private Sample() {
    }

    static Money cny(String amount) {
        return Money.parse(amount, CNY);
    }

    static Customer customer(String number, String group, LocalDate knownOn) {
        return new Customer(number, "上海" + number + "有限公司",
                Language.ZH, "1 Main Road", "", "Shanghai", "沪", "200000", "CN", "Wang", "021", "a@b.c", "S1", null, null, 30, null,
                null, "", "", null, List.of("6222 " + number), List.of("Alias " + number), group, CustomerStatus.ACTIVE, null, "AUTO",
                knownOn);
    }

    static Customer fullCustomer(LocalDate knownOn) {
        return new Customer("C-9'\\", "O'Neil \\ \"Söhne\" 𠮷 GmbH",
                Language.EN, "a\\b", "tab", "Kraków", "PL", "31-001", "PL", "Ł", "+48", "x@y", "S9", Currency.getInstance("EUR"),
                new BigDecimal("5000.50"), 14, 10, new BigDecimal("8.0"), "K-1", "Vertrag", LocalDate.of(2020, 2, 29),
                List.of("DE12 3", "DE45"), List.of("One", "Two"), "G9", CustomerStatus.INSOLVENT, LocalDate.of(2026, 1, 1), "by-class",
                knownOn);
    }

    static Document invoice(String customer, String number, String amount, LocalDate date, LocalDate knownOn) {
        return document(customer, number, DocumentType.INVOICE, amount, date, knownOn);
    }

    static Document document(String customer, String number, DocumentType type, String amount, LocalDate date, LocalDate knownOn) {
        return new Document(number, type, customer, date, date.plusDays(30), date, cny(amount), "", "", "", null, "", "", "", "", "", null,
                null, cny("0"), null, null, knownOn);
    }

    static Document fullDocument(String customer, LocalDate knownOn) {
        return new Document("INV-0001/A", DocumentType.CREDIT_NOTE, customer, D1.minusDays(40), D1.minusDays(10), D1.minusDays(39),
                cny("1234.56"), "TAX\\1", "K1", "合同 'A'", D1.minusYears(1), "O1", "L1", "应收", "a\"b", "INV-0000", D1.minusDays(30),
                cny("12.34"), cny("34.56"), Stage.LETTER_1, D1.minusDays(3), knownOn);
    }

    static Receipt receipt(String number, String amount, LocalDate valueDate, LocalDate knownOn) {
        return new Receipt(number, valueDate, cny(amount), "Payer", "6222", "pays INV", "own", "ref", "", null, knownOn);
    }

    static Receipt fullReceipt(LocalDate knownOn) {
        return new Receipt("R-full", D1, cny("-5.00"), "付款人\\", "12 34", "line \\n ' \" 附言", "own1", "BR", "R-0", D1.plusDays(1), knownOn);
    }

    static Decision decision(String number, DecisionAction action, String customer, String document, String receipt, LocalDate knownOn) {
        return new Decision(number, action, customer, document, receipt, "", null, null, "", "S1", knownOn, "", knownOn);
    }

    static <T> List<Line<T>> lines(List<T> facts) {
        List<Line<T>> lines = new ArrayList<>();
        facts.forEach(fact -> lines.add(new Line<>(lines.size() + 2, fact)));
        return lines;
    }

    /** A complete file with whatever the filler adds. */
    static long file(Facts facts, LocalDate knownOn, int arrival, java.util.function.LongConsumer filler) {
        String name = "file" + FILES.incrementAndGet();
        long file = facts.begin(name, sha(name), knownOn, arrival);
        filler.accept(file);
        facts.complete(file);
        return file;
    }

    static String sha(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void begin(Database database, LocalDate businessDate) {
        new Nights(database).begin(businessDate, 1, businessDate.plusDays(1), sha("i"), sha("c"), sha("p"), 7);
    }

    static void done(Database database, LocalDate businessDate) {
        Nights nights = new Nights(database);
        nights.markReleasing(businessDate, 0, "", sha("o"));
        nights.done(businessDate);
    }

    /** As the shipped settings remember papers, or a little longer. */
    static PaperMemory memory(LocalDate businessDate) {
        return new PaperMemory(businessDate.minusDays(60), businessDate.minusDays(60), businessDate.minusDays(60),
                businessDate.minusDays(60), null,
                businessDate.minusYears(3), businessDate.minusDays(60));
    }

    static Allocation payment(String receipt, Document document, String amount, LocalDate businessDate) {
        return new Allocation(receipt, document.documentNo(), document.customerNo(), cny(amount), AllocationKind.PAYMENT, null,
                MatchRule.REFERENCE, Reason.text("it says so"), businessDate);
    }

    static Allocation reversal(String receipt, Document document, String amount, LocalDate businessDate) {
        return new Allocation(receipt, document.documentNo(), document.customerNo(), cny(amount), AllocationKind.REVERSAL,
                AllocationKind.PAYMENT, MatchRule.REVERSAL, Reason.text("taken back by the bank"), businessDate);
    }

    /** A result that changes nothing; fill in what the test is about. */
    static AccountResult result(String account, List<Allocation> allocations, List<Letter> letters, List<OpenItem> settled,
            List<OpenItem> reopened,
            List<String> used, List<String> receiptsReopened) {
        return new AccountResult(account, allocations, List.of(), List.of(), List.of(), List.of(), List.of(), letters, List.of(),
                List.of(), List.of(), List.of(), List.of(), settled, reopened, used, receiptsReopened,
                settled.stream().map(item -> new PaymentHistory(item.document().customerNo(), 1, 0, 0, Lateness.of(3))).toList(),
                StandingActions.NONE, List.of(), List.of(), new Sums());
    }

    static Letter letter(String number, Customer customer, LocalDate businessDate, LetterStatus status, List<Document> documents) {
        Money demanded = Money.ofMinor(documents.stream().mapToLong(document -> document.amount().minor()).sum(), CNY);
        return new Letter(number, "RF" + number, LetterKind.LETTER_2, customer, CNY, businessDate, businessDate.plusDays(1), demanded,
                cny("1.00"), demanded.plus(cny("1.00")), businessDate.plusDays(8), status, documents.stream().map(Sample::item).toList(),
                List.of(new LetterPayment(businessDate, "R1", "", cny("3.00"))), null, null, List.of(), List.of());
    }

    static Letter statement(Customer customer, LocalDate businessDate) {
        return new Letter("261120-AAAAA-BBBBB", "RF1", LetterKind.STATEMENT, customer, CNY, businessDate, businessDate.plusDays(1),
                cny("7.00"), cny("0"), cny("7.00"), null, LetterStatus.READY, List.of(), List.of(), businessDate, cny("1.00"),
                List.of(new StatementMovement(businessDate, "INVOICE", "I1", "text \"x\"", cny("6.00"), cny("0"), cny("7.00"))),
                List.of(cny("7.00"), cny("0")));
    }

    private static LetterItem item(Document document) {
        return new LetterItem(LetterSection.DEMANDED, Stage.LETTER_2, document.documentNo(), document.type(), document.documentDate(),
                document.dueDate(), document.invoiceNo(), document.orderNo(), document.contractNo(), document.contractName(),
                document.contractDate(), document.amount(), cny("0"), document.amount(), document.amount(), cny("0.10"), 31, "");
    }
}
