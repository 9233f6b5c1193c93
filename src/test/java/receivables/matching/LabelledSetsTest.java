package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.ledger.Account;
import receivables.ledger.AdviceLine;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.money.Money;
import receivables.testing.Words;

/**
 * Labelled sets of open invoices, payments and remittance advice, where they lie beside the project: nothing may be booked otherwise than
 * they say.
 */
class LabelledSetsTest {

    private static final Path SETS = Path.of("../shared/cases/cash_application");
    private static final MatchingPolicy POLICY = new MatchingPolicy(Books.STANDARD, Map.of("CNY", new BigDecimal("0.05")),
            new BigDecimal("1"), List.of("INV"), 4_000_000, 0.92, 0.04);

    private final Map<String, List<Document>> documents = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"n10", "n30", "n100"})
    void nothingIsBookedOtherwiseThanTheTruthSays(String set) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SETS.resolve(set)), "no labelled sets beside the project");
        readDocuments(set);
        Map<String, List<AdviceLine>> advice = readAdvice(set);
        Map<String, List<OpenReceipt>> receipts = new TreeMap<>();
        List<String> left = new ArrayList<>();
        identify(set, advice, receipts, left);
        Map<String, Long> truth = readTruth(set);
        Map<String, Long> booked = new TreeMap<>();
        LocalDate date = LocalDate.of(2025, 12, 31);
        documents.forEach((customer, own) -> {
            List<OpenItem> items = own.stream().map(document -> new OpenItem(document, document.amount())).toList();
            Account account = new Account(customer, List.of(new Books().customer(customer).account(null).customers().getLast()), items,
                    receipts.getOrDefault(customer, List.of()), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());
            MatchingResult result = Matching.match(account, date, anyone -> POLICY, Books.approvals(), Map.of());
            result.allocations().forEach(made -> add(booked, made, result.allocations()));
            result.worklist().forEach(item -> left.add(item.receiptNo() + " " + item.kind() + ": " + Words.of(item.reason())));
        });
        long right = 0;
        for (Map.Entry<String, Long> entry : booked.entrySet()) {
            assertEquals(truth.get(entry.getKey()), entry.getValue(), "booked otherwise: " + entry.getKey());
            right += Math.abs(entry.getValue());
        }
        long all = truth.values().stream().mapToLong(Math::abs).sum();
        System.out.printf(java.util.Locale.ROOT, "%s: %d of %d applications booked, %.1f %% of the amount, none wrong%n", set,
                booked.size(), truth.size(), 100.0 * right / all);
        Map<String, Long> kinds = new TreeMap<>();
        left.forEach(line -> kinds.merge(line.split("[ :]+")[1], 1L, Long::sum));
        System.out.println("  left to a person: " + kinds);
        truth.keySet().stream().filter(key -> !booked.containsKey(key))
                .forEach(key -> System.out.println("  not booked: " + key + ": " + reason(key.split(" ")[0], left)));
        left.stream().sorted().forEach(line -> System.out.println("  left: " + line));
        assertTrue(booked.size() * 3 >= truth.size());
    }

    private static String reason(String payment, List<String> left) {
        return left.stream().filter(line -> line.startsWith(payment + " ")).findFirst().orElse("nothing asked");
    }

    /** A credit note that was netted counts for the document (with the money) and, negative, for itself. */
    private static void add(Map<String, Long> booked, Allocation made, List<Allocation> all) {
        if (made.kind() == AllocationKind.PAYMENT) {
            booked.merge(made.receiptNo() + " " + made.documentNo(), made.amount().minor(), Long::sum);
        } else if (made.kind() == AllocationKind.CREDIT_NOTE && made.documentNo().isEmpty()) {
            String payment = Words.of(made.explanation()).substring("paid out with ".length());
            booked.merge(payment + " " + made.receiptNo(), -made.amount().minor(), Long::sum);
        } else if (made.kind() == AllocationKind.CREDIT_NOTE) {
            String receipt = all.stream().filter(other -> other.kind() == AllocationKind.PAYMENT
                    && other.documentNo().equals(made.documentNo())).findFirst().orElseThrow().receiptNo();
            booked.merge(receipt + " " + made.documentNo(), made.amount().minor(), Long::sum);
            booked.merge(receipt + " " + made.receiptNo(), -made.amount().minor(), Long::sum);
        }
    }

    private void readDocuments(String set) throws IOException {
        for (CSVRecord row : rows(set, "invoices.csv")) {
            long minor = minor(row.get("amount"));
            LocalDate date = LocalDate.parse(row.get("invoice_date"));
            Document document = new Document(row.get("invoice_id"),
                    minor < 0 ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE, row.get("customer_id"), date,
                    LocalDate.parse(row.get("due_date")), date, Money.ofMinor(Math.abs(minor), Books.CNY), "", "", "",
                    null, "", "", "", "", "", null, null, Money.zero(Books.CNY), null, null, date);
            documents.computeIfAbsent(document.customerNo(), customer -> new ArrayList<>()).add(document);
            names.put(row.get("customer_id"), row.get("customer_name"));
        }
    }

    private Map<String, List<AdviceLine>> readAdvice(String set) throws IOException {
        Map<String, List<AdviceLine>> advice = new HashMap<>();
        for (CSVRecord row : rows(set, "remittance_lines.csv")) {
            List<AdviceLine> lines = advice.computeIfAbsent(row.get("payment_id"), payment -> new ArrayList<>());
            lines.add(new AdviceLine(row.get("payment_id"), lines.size() + 1, row.get("invoice_ref"),
                    Money.ofMinor(minor(row.get("amount")), Books.CNY), row.get("memo"), LocalDate.of(2025, 1, 1)));
        }
        return advice;
    }

    private void identify(String set, Map<String, List<AdviceLine>> advice, Map<String, List<OpenReceipt>> receipts, List<String> left)
            throws IOException {
        KnownPayers payers = new KnownPayers();
        names.forEach(payers::customer);
        documents.values().forEach(own -> payers.items(own.stream().map(document -> new OpenItem(document, document.amount())).toList()));
        for (CSVRecord row : rows(set, "payments.csv")) {
            LocalDate date = LocalDate.parse(row.get("payment_date"));
            Receipt receipt = new Receipt(row.get("payment_id"), date, Money.ofMinor(minor(row.get("amount")), Books.CNY),
                    row.get("payer_name"), "", row.get("reference_info"), "", "", "", null, date);
            List<AdviceLine> lines = advice.getOrDefault(receipt.receiptNo(), List.of());
            switch (payers.identify(receipt, lines, POLICY)) {
                case PayerAnswer.Certain certain -> receipts.computeIfAbsent(certain.customerNo(), customer -> new ArrayList<>())
                        .add(new OpenReceipt(receipt, certain.customerNo(), certain.clue(), receipt.amount(), false, lines, date));
                case PayerAnswer.Unknown unknown -> left.add(receipt.receiptNo() + " " + unknown.question().kind() + ": "
                        + Words.of(unknown.question().reason()));
            }
        }
        receipts.values().forEach(list -> list.sort(Comparator.comparing(receipt -> receipt.receipt().receiptNo())));
    }

    private static Map<String, Long> readTruth(String set) throws IOException {
        Map<String, Long> truth = new TreeMap<>();
        for (CSVRecord row : rows(set, "truth_applications.csv")) {
            truth.put(row.get("payment_id") + " " + row.get("invoice_id"), minor(row.get("applied_amount")));
        }
        return truth;
    }

    private static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static List<CSVRecord> rows(String set, String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(SETS.resolve(set).resolve(file));
                Stream<CSVRecord> records = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)
                        .stream()) {
            return records.toList();
        }
    }
}
