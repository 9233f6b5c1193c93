package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What later files change of what is known: values that may change are listed with before and after, and what a file has no column for
 * stays.
 */
class CorrectionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 8, 4);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 8, 5);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 8, 6);
    private static final String LEDGER = "document_no,type,customer_no,document_date,due_date,currency,amount";
    private static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,remittance";

    @TempDir
    Path root;
    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = Workbench.in(root, Map.of())
                .put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,phone,terms_days",
                "C1,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB,GBP,0117 1,30",
                "C2,Meadow Dairy Ltd,en,2 Farm Road,Bath,BA1 1AA,GB,GBP,0117 2,45")
                .put("staff.csv", "staff_no,name,role", "S1,Ann,CREDIT", "O1,Olive,OWNER");
    }

    @Test
    void whatChangesIsListedAndWhatAFileDoesNotHaveStays() throws IOException {
        workbench.put("ledger.csv",
                LEDGER, "INV-1,INVOICE,C1,2026-06-01,2026-07-03,GBP,100.00", "INV-2,INVOICE,C2,2026-06-01,2026-07-03,GBP,200.00");
        workbench.put("receipts.csv", RECEIPTS, "R-1,2026-08-03,7.00,GBP,Somebody,on account");
        assertEquals(0, night(MONDAY));
        assertEquals(List.of(), corrections(MONDAY));
        workbench.put("customers-2.csv", "customer_no,name,phone,city", "C1,Harbour Tools Ltd,,Bristol", "C2,Meadow Dairy Ltd,0117 2,Bath");
        workbench.put("ledger-2.csv",
                LEDGER, "INV-1,INVOICE,C1,2026-06-01,2026-07-10,GBP,90.00", "INV-2,INVOICE,C2,2026-06-01,2026-07-03,GBP,200.00");
        workbench.put("receipts-2.csv", RECEIPTS, "R-1,2026-08-03,7.00,GBP,Harbour Tools Ltd,on account");
        assertEquals(0, night(TUESDAY));
        assertEquals(List.of("C1|phone|0117 1|", "INV-1|amount|100.00|90.00", "INV-1|due_date|2026-07-03|2026-07-10",
                "R-1|payer_name|Somebody|Harbour Tools Ltd"), corrections(TUESDAY), "the street that the file has no column for stays");
        assertEquals(0, workbench.run("verify", "--date", TUESDAY.toString()).exitCode());
    }

    @Test
    void aNumberThatComesAgainIsAskedAboutAndNothingIsOverwritten() throws IOException {
        workbench.put("ledger.csv",
                LEDGER, "0002,INVOICE,C1,2025-12-16,2026-01-16,GBP,300.00", "0007,INVOICE,C1,2026-05-10,2026-06-10,GBP,333.00",
                "0009,INVOICE,C2,2026-05-10,2026-06-10,GBP,50.00");
        workbench.put("receipts.csv", RECEIPTS, "1,2026-08-03,100.00,GBP,Nobody we know,");
        assertEquals(0, night(MONDAY));
        workbench.put("ledger-2.csv",
                LEDGER, "0002,INVOICE,C1,2026-07-16,2026-08-16,GBP,120.00", "0007,INVOICE,C2,2026-05-10,2026-06-10,GBP,888.00",
                "0009,INVOICE,C2,2026-06-01,2026-07-01,GBP,55.00");
        workbench.put("receipts-2.csv", RECEIPTS, "1,2026-08-04,400.00,GBP,Somebody else,");
        assertEquals(3, night(TUESDAY));
        assertEquals(List.of(), corrections(TUESDAY));
        assertEquals(List.of("C1|0002|300.00", "C1|0007|333.00", "C2|0009|50.00"),
                rows(TUESDAY, "open_items.csv", "customer_no", "document_no", "open"));
        assertEquals(List.of("C1|0002||120.00", "C2|0007||888.00", "C2|0009||55.00", "||1|400.00"), asked(TUESDAY));
        workbench.put("decisions.csv", "decision_no,action,customer_no,document_no,receipt_no,by,refers_to",
                "D1,ANOTHER_DOCUMENT,,0002,,S1,",
                "D2,ANOTHER_DOCUMENT,,,,S1,NUMBER_USED_AGAIN/C2//0007/", "D3,CORRECTION,C2,0009,,S1,", "D4,ANOTHER_DOCUMENT,,,1,S1,",
                "D5,CORRECTION,,0002,,S77,", "D6,CORRECTION,,0010,,S1,");
        assertEquals(0, night(WEDNESDAY));
        assertEquals(List.of(), asked(WEDNESDAY));
        assertEquals(List.of("D1|EFFECTIVE", "D2|EFFECTIVE", "D3|EFFECTIVE", "D4|EFFECTIVE", "D5|REFUSED", "D6|NO_EFFECT"),
                rows(WEDNESDAY, "decisions.csv", "decision_no", "outcome"));
        assertEquals(List.of("C1|0002/2026|120.00", "C1|0002|300.00", "C1|0007|333.00", "C2|0007@C2|888.00", "C2|0009|55.00"),
                rows(WEDNESDAY, "open_items.csv", "customer_no", "document_no", "open").stream().sorted().toList());
        assertEquals(List.of("1/2026-08-04|400.00", "1|100.00"),
                rows(WEDNESDAY, "receipts.csv", "receipt_no", "amount").stream().sorted().toList());
        assertEquals(List.of("0009|amount|50.00|55.00", "0009|document_date|2026-05-10|2026-06-01", "0009|due_date|2026-06-10|2026-07-01",
                "0009|posting_date|2026-05-10|2026-06-01"),
                corrections(WEDNESDAY));
        assertEquals(0, workbench.run("verify", "--date", WEDNESDAY.toString()).exitCode());
        Map<String, byte[]> published = workbench.bytes(WEDNESDAY);
        assertEquals(0, night(WEDNESDAY));
        assertEquals(List.of(), Workbench.differences(published, workbench.bytes(WEDNESDAY)), "run again it lets the same in");
        // the whole list comes every night: what was said once stands, and a change goes to the one that it is a change of
        workbench.put("ledger-3.csv",
                LEDGER, "0002,INVOICE,C1,2026-07-16,2026-08-16,GBP,125.00", "0007,INVOICE,C2,2026-05-10,2026-06-10,GBP,888.00");
        workbench.put("receipts-3.csv", RECEIPTS, "1,2026-08-04,400.00,GBP,Somebody else,", "2,2026-08-06,3.00,GBP,Nobody,");
        assertEquals(0, night(THURSDAY));
        assertEquals(List.of(), asked(THURSDAY));
        assertEquals(List.of("0002/2026|amount|120.00|125.00"), corrections(THURSDAY));
        assertEquals(List.of("ledger-3.csv|1|1|0", "receipts-3.csv|1|1|0"),
                rows(THURSDAY, "intake.csv", "file", "taken", "known", "refused"));
        assertEquals(0, workbench.run("verify", "--date", THURSDAY.toString()).exitCode());
    }

    @Test
    void whatCannotBeKeptBesideIsSaidAndALineOfTheBankIsAskedAboutOnce() throws IOException {
        String longNumber = "SALES-ORDER-OF-THE-BRISTOL-PLANT-1";
        workbench.put("ledger.csv", LEDGER, longNumber + ",INVOICE,C1,2025-12-16,2026-01-16,GBP,300.00");
        workbench.put("receipts.csv", RECEIPTS, "1,2026-08-03,100.00,GBP,Nobody we know,");
        assertEquals(0, night(MONDAY));
        workbench.put("ledger-2.csv", LEDGER, longNumber + ",INVOICE,C1,2026-07-16,2026-08-16,GBP,120.00");
        workbench.put("receipts-2.csv", RECEIPTS, "1,2026-08-04,400.00,GBP,Harbour Tools Ltd,");
        assertEquals(3, night(TUESDAY));
        assertEquals(List.of("NUMBER_USED_AGAIN//1//", "NUMBER_USED_AGAIN/C1//" + longNumber + "/"),
                rows(TUESDAY, "worklist.csv", "item_no").stream()
                .filter(item -> item.startsWith("NUMBER") || item.startsWith("MONEY")).sorted().toList());
        workbench.put("decisions.csv", "decision_no,action,document_no,by,refers_to", "D1,ANOTHER_DOCUMENT," + longNumber + ",S1,",
                "D2,DISMISS,,S1,NUMBER_USED_AGAIN//1//");
        assertEquals(0, night(WEDNESDAY), "a person said that the line is no money of ours");
        List<String> outcomes = rows(WEDNESDAY, "decisions.csv", "decision_no", "outcome", "reason");
        assertEquals("D2|EFFECTIVE|", outcomes.getLast());
        assertEquals(true, outcomes.getFirst().startsWith("D1|NO_EFFECT|ANOTHER_DOCUMENT would keep it as " + longNumber
                + "/2026, which is longer than 35"), outcomes.toString());
        assertEquals(List.of("C1||" + longNumber + "|120.00"),
                rows(WEDNESDAY, "worklist.csv", "kind", "customer_no", "receipt_no", "document_no", "amount")
                .stream().filter(row -> row.startsWith("NUMBER")).map(row -> row.substring(row.indexOf('|') + 1)).toList());
        assertEquals(0, workbench.run("verify", "--date", WEDNESDAY.toString()).exitCode());
    }

    /** A company that begins each year with 0001 is not asked about each number. */
    @Test
    void numbersThatAreUniqueWithTheirYearAreKeptApartWithoutAQuestion() throws IOException {
        workbench.setting("document_key: number", "document_key: number+year");
        workbench.put("ledger.csv",
                LEDGER, "0002,INVOICE,C1,2025-12-16,2026-01-16,GBP,300.00", "0002,INVOICE,C2,2026-05-10,2026-06-10,GBP,80.00",
                "0003,INVOICE,C1,2025-12-17,2026-01-17,GBP,310.00");
        assertEquals(0, night(MONDAY));
        assertEquals(List.of("C1|0002|300.00", "C1|0003|310.00", "C2|0002/2026|80.00"), open(MONDAY));
        workbench.put("ledger-2.csv",
                LEDGER, "0002,INVOICE,C1,2025-12-16,2026-01-16,GBP,300.00", "0002,INVOICE,C2,2026-05-10,2026-06-10,GBP,81.00",
                "0003,INVOICE,C1,2026-07-16,2026-08-16,GBP,310.00");
        workbench.put("receipts.csv", RECEIPTS, "R-1,2026-08-04,81.00,GBP,Meadow Dairy Ltd,invoice 0002");
        assertEquals(0, night(TUESDAY));
        assertEquals(List.of("C1|0002|300.00", "C1|0003/2026|310.00", "C1|0003|310.00"), open(TUESDAY));
        assertEquals(List.of("0002/2026|amount|80.00|81.00"), corrections(TUESDAY));
        assertEquals(List.of("R-1|0002/2026|81.00"), rows(TUESDAY, "allocations.csv", "receipt_no", "document_no", "amount"));
        Map<String, byte[]> published = workbench.bytes(TUESDAY);
        assertEquals(0, night(TUESDAY));
        assertEquals(List.of(), Workbench.differences(published, workbench.bytes(TUESDAY)));
    }

    private List<String> open(LocalDate date) throws IOException {
        return rows(date, "open_items.csv", "customer_no", "document_no", "open").stream().sorted().toList();
    }

    private List<String> asked(LocalDate date) throws IOException {
        return rows(date, "worklist.csv", "kind", "customer_no", "document_no", "receipt_no", "amount").stream()
                .filter(row -> row.startsWith("NUMBER_USED"))
                .map(row -> row.substring(row.indexOf('|') + 1)).sorted().toList();
    }

    private int night(LocalDate date) {
        return workbench.run("nightly", "--date", date.toString()).exitCode();
    }

    private List<String> corrections(LocalDate date) throws IOException {
        return rows(date, "corrections.csv", "key", "column", "before", "after");
    }

    private List<String> rows(LocalDate date, String name, String... columns) throws IOException {
        return ExpectedRows.rows(ExpectedRows.read(workbench.outbox().resolve(date.toString()).resolve(name)), List.of(columns), "|");
    }
}
