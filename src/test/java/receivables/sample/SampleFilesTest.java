package receivables.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the sample company keep the contract's rules, but for the few rows that are bad on purpose; and the truth is exact. */
class SampleFilesTest {

    @TempDir
    static Path folder;
    private static SampleFiles files;

    @BeforeAll
    static void write() throws IOException {
        files = new SampleFiles(7, folder);
    }

    @Test
    void headersAreTheContracts() throws IOException {
        LocalDate first = files.company.nights().getFirst();
        assertHeader(first, "customers", Columns.CUSTOMERS);
        assertHeader(first, "staff", Columns.STAFF);
        assertHeader(first, "ledger", Columns.LEDGER);
        assertHeader(first, "receipts", Columns.RECEIPTS);
        assertHeader(first, "remittance_advice", Columns.ADVICE);
        assertHeader(first, "decisions", Columns.DECISIONS);
        assertHeader(first, "rates", Columns.RATES);
    }

    @Test
    void keysAreUniqueAndShort() throws IOException {
        for (String kind : List.of("ledger", "receipts", "staff")) {
            Set<String> seen = new HashSet<>();
            for (CSVRecord row : files.rows(kind)) {
                assertThat(row.get(0)).matches(kind.equals("ledger") ? "[A-Z0-9沪/ -]{2,35}" : "[A-Z0-9-]{3,35}");
                assertThat(seen.add(row.get(0))).as(kind + " has " + row.get(0) + " twice").isTrue();
            }
        }
    }

    @Test
    void amountsAndDatesAreWritten() throws IOException {
        for (CSVRecord row : SampleCompanyTest.good(files.rows("ledger"))) {
            assertThat(row.get("amount")).matches("\\d+\\.\\d{2}");
            assertThat(new BigDecimal(row.get("amount"))).isPositive();
            LocalDate documentDate = LocalDate.parse(row.get("document_date"));
            assertThat(LocalDate.parse(row.get("due_date"))).isAfterOrEqualTo(documentDate);
            assertThat(documentDate).isBeforeOrEqualTo(SampleFiles.LAST_NIGHT);
            assertThat(row.get("opening_stage").isEmpty()).isEqualTo(row.get("opening_mailed_on").isEmpty());
            if (!row.get("opening_mailed_on").isEmpty()) {
                assertThat(LocalDate.parse(row.get("opening_mailed_on"))).isBeforeOrEqualTo(files.company.nights().getFirst())
                        .isAfterOrEqualTo(documentDate.minusDays(3));
            }
        }
        for (CSVRecord row : SampleCompanyTest.good(files.rows("receipts"))) {
            assertThat(row.get("amount")).matches("-?\\d+\\.\\d{2}");
        }
    }

    @Test
    void everyRowSpeaksOfWhatExists() throws IOException {
        Map<String, CSVRecord> customers = byKey(files.rows("customers"));
        Map<String, CSVRecord> documents = byKey(files.rows("ledger"));
        Map<String, CSVRecord> receipts = byKey(files.rows("receipts"));
        Map<String, CSVRecord> staff = byKey(files.rows("staff"));
        for (CSVRecord row : customers.values()) {
            assertThat(staff).containsKey(row.get("salesperson"));
            assertThat(row.get("group_no")).matches(group -> group.isEmpty() || customers.containsKey(group));
        }
        for (CSVRecord row : staff.values()) {
            assertThat(row.get("reports_to")).matches(superior -> superior.isEmpty() || staff.containsKey(superior));
        }
        for (CSVRecord row : SampleCompanyTest.good(files.rows("ledger"))) {
            assertThat(customers).containsKey(row.get("customer_no"));
            assertThat(row.get("currency")).isEqualTo(customers.get(row.get("customer_no")).get("currency"));
            assertThat(row.get("applies_to")).matches(other -> other.isEmpty() || documents.containsKey(other));
        }
        for (CSVRecord row : files.rows("remittance_advice")) {
            assertThat(receipts).containsKey(row.get("receipt_no"));
        }
        for (CSVRecord row : SampleCompanyTest.good(files.rows("decisions"))) {
            assertThat(customers).containsKey(row.get("customer_no"));
            assertThat(staff).containsKey(row.get("by"));
            assertThat(row.get("document_no")).matches(document -> document.isEmpty() || documents.containsKey(document));
            assertThat(row.get("receipt_no")).matches(receipt -> receipt.isEmpty() || receipts.containsKey(receipt));
        }
    }

    @Test
    void aFewRowsAreBadOnPurpose() throws IOException {
        assertThat(files.rows("ledger")).filteredOn(row -> row.get(0).contains("-90000")).hasSize(3);
        assertThat(files.rows("receipts")).filteredOn(row -> row.get(0).contains("-90000")).hasSize(1);
        assertThat(files.rows("ledger")).anyMatch(row -> row.get("customer_no").equals("C99999"))
                .anyMatch(row -> row.get("document_date").equals("2026-02-30"));
    }

    @Test
    void adviceAddsUpToItsReceipt() throws IOException {
        Map<String, CSVRecord> receipts = byKey(files.rows("receipts"));
        Map<String, BigDecimal> sums = sums(files.rows("remittance_advice"), "receipt_no", "amount");
        assertThat(sums).hasSizeGreaterThan(50);
        sums.forEach((receipt, sum) -> assertThat(sum).as("advice of "
                + receipt).isEqualByComparingTo(receipts.get(receipt).get("amount")));
    }

    @Test
    void truthNeverExceedsReceiptOrDocument() throws IOException {
        Map<String, CSVRecord> receipts = byKey(files.rows("receipts"));
        Map<String, CSVRecord> documents = byKey(files.rows("ledger"));
        Map<String, BigDecimal> credited = sums(files.rows("ledger").stream().filter(row -> !row.get("applies_to").isEmpty())
                .toList(), "applies_to", "amount");
        sums(files.truth(), "receipt_no", "amount").forEach((receipt, sum) ->
                assertThat(sum).as("paid by " + receipt).isLessThanOrEqualTo(new BigDecimal(receipts.get(receipt).get("amount"))));
        sums(files.truth(), "document_no", "amount").forEach((document, sum) -> {
            CSVRecord row = documents.get(document);
            BigDecimal openingPaid = row.get("opening_paid").isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get("opening_paid"));
            BigDecimal open = new BigDecimal(row.get("amount")).subtract(openingPaid);
            assertThat(sum).as("paid on " + document).isLessThanOrEqualTo(open.subtract(credited.getOrDefault(document, BigDecimal.ZERO)));
        });
    }

    @Test
    void truthIsOnlyOfDocumentsAlreadyKnownAndOfTheSameCurrency() throws IOException {
        Map<String, CSVRecord> receipts = byKey(files.rows("receipts"));
        Map<String, CSVRecord> documents = byKey(files.rows("ledger"));
        for (CSVRecord row : files.truth()) {
            CSVRecord receipt = receipts.get(row.get("receipt_no"));
            CSVRecord document = documents.get(row.get("document_no"));
            assertThat(document.get("currency")).isEqualTo(receipt.get("currency"));
            assertThat(LocalDate.parse(document.get("document_date"))).isBeforeOrEqualTo(LocalDate.parse(receipt.get("value_date")));
        }
    }

    @Test
    void someReceiptsMustStayUnmatched() throws IOException {
        Set<String> matched = files.truth().stream().map(row -> row.get("receipt_no")).collect(Collectors.toSet());
        long unmatched = SampleCompanyTest.good(files.rows("receipts")).stream().filter(row -> !matched.contains(row.get("receipt_no")))
                .count();
        assertThat(unmatched).isCloseTo(45L, within(25L));
    }

    @Test
    void whereTheTextNamesOnlyTheFirstNumberTheTruthKnowsTheOthers() throws IOException {
        Map<String, List<CSVRecord>> truth = files.truth().stream()
                .collect(Collectors.groupingBy(row -> row.get("receipt_no"), TreeMap::new, Collectors.toList()));
        List<CSVRecord> lists = files.rows("receipts").stream()
                .filter(row -> row.get("remittance").matches(".*INV-\\d{4}-\\d{6}(、\\d{3}|/\\d{3})+.*")).toList();
        assertThat(lists).isNotEmpty();
        for (CSVRecord row : lists) {
            assertThat(truth.get(row.get("receipt_no"))).as(row.get("remittance")).hasSizeGreaterThan(1);
        }
    }

    private static void assertHeader(LocalDate night, String kind, List<String> columns) throws IOException {
        assertThat(files.rows(kind, night).getFirst().getParser().getHeaderNames()).isEqualTo(columns);
    }

    private static Map<String, CSVRecord> byKey(List<CSVRecord> rows) {
        Map<String, CSVRecord> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.put(row.get(0), row));
        return byKey;
    }

    private static Map<String, BigDecimal> sums(List<CSVRecord> rows, String key, String amount) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.stream().filter(row -> !row.get(0).contains("-90000"))
                .forEach(row -> sums.merge(row.get(key), new BigDecimal(row.get(amount)), BigDecimal::add));
        return sums;
    }
}
