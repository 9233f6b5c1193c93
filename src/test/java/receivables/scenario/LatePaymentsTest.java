package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of real invoices and their real settlement dates, replayed as a ledger and receipts: open items and aging on two dates must be
 * those worked out from the settlement dates alone. The data lies beside the project; without it the test is skipped.
 */
class LatePaymentsTest {

    private static final Path CASE = Path.of("../shared/cases/late_payments");
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");

    @Test
    void openItemsAndAgingFollowFromTheSettlementDates(@TempDir Path root) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CASE), "the outside case is not here");
        Workbench workbench = Workbench.in(root, Map.of());
        List<CSVRecord> invoices = read(CASE.resolve("invoices.csv"));
        LocalDate previous = LocalDate.MIN;
        for (CSVRecord expected : read(CASE.resolve("expected-aging.csv"))) {
            LocalDate asOf = LocalDate.parse(expected.get("as_of"));
            fillInbox(workbench, invoices, previous, asOf);
            Workbench.Answer answer = workbench.run("nightly", "--date", asOf.toString());
            assertEquals(0, answer.exitCode(), answer.err());
            check(expected, read(workbench.outbox().resolve(asOf.toString()).resolve("open_items.csv")));
            previous = asOf;
        }
    }

    private static void fillInbox(Workbench workbench, List<CSVRecord> invoices, LocalDate after, LocalDate until) {
        TreeSet<String> customers = new TreeSet<>();
        List<String> ledger = new ArrayList<>(List.of("document_no,type,customer_no,document_date,due_date,currency,amount"));
        List<String> receipts = new ArrayList<>(List.of("receipt_no,value_date,amount,currency,payer_name,remittance"));
        for (CSVRecord invoice : invoices) {
            LocalDate issued = LocalDate.parse(invoice.get("InvoiceDate"), AMERICAN);
            LocalDate settled = LocalDate.parse(invoice.get("SettledDate"), AMERICAN);
            String amount = new BigDecimal(invoice.get("InvoiceAmount")).setScale(2).toPlainString();
            String customer = invoice.get("customerID");
            customers.add(customer);
            if (issued.isAfter(after) && !issued.isAfter(until)) {
                ledger.add(String.join(",", "INV-" + invoice.get("invoiceNumber"), "INVOICE", customer, issued.toString(),
                        LocalDate.parse(invoice.get("DueDate"), AMERICAN).toString(), "USD", amount));
            }
            if (settled.isAfter(after) && !settled.isAfter(until) && !issued.isAfter(until)) {
                receipts.add(String.join(",", "R-" + invoice.get("invoiceNumber"), settled.toString(), amount, "USD", "Customer "
                        + customer, "payment of INV-" + invoice.get("invoiceNumber")));
            }
        }
        List<String> customerRows = new ArrayList<>(List.of("customer_no,name,language,currency,address_1,city,country"));
        customers.forEach(customer -> customerRows.add(customer + ",Customer " + customer + ",en,USD,1 Main Street,Springfield,US"));
        workbench.put("customers.csv", customerRows.toArray(String[]::new));
        workbench.put("ledger.csv", ledger.toArray(String[]::new));
        workbench.put("receipts.csv", receipts.toArray(String[]::new));
    }

    private static void check(CSVRecord expected, List<CSVRecord> openItems) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (CSVRecord item : openItems) {
            counts.merge(item.get("bucket"), 1, Integer::sum);
            amounts.merge(item.get("bucket"), new BigDecimal(item.get("open")), BigDecimal::add);
        }
        String asOf = expected.get("as_of");
        assertEquals(Integer.parseInt(expected.get("open_invoices")), openItems.size(), asOf);
        Map<String, String> columns = Map.of("not_due", "within_terms", "1-30", "d1_30", "31-60", "d31_60", "61-90", "d61_90");
        columns.forEach((column, bucket) -> {
            assertEquals(Integer.parseInt(expected.get(column + "_n")), counts.getOrDefault(bucket, 0), asOf + " " + bucket);
            assertEquals(0, new BigDecimal(expected.get(column + "_amt")).compareTo(amounts.getOrDefault(bucket, BigDecimal.ZERO)), asOf
                    + " " + bucket + " " + amounts);
        });
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(Files.readString(file)))
                .getRecords();
    }
}
