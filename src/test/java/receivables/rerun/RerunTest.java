package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.BankFiles;
import receivables.testing.BankFiles.Line;
import receivables.testing.BankFiles.Statement;

/**
 * The same date again, with and without corrected files; and letters of it that have left the house. Monday's letters are mailed on
 * Tuesday.
 */
class RerunTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    private static final String CUSTOMERS = "customer_no,name,language,address_1,city,postcode,country,currency,terms_days";
    private static final String LEDGER = "document_no,type,customer_no,document_date,due_date,currency,amount";
    private static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,remittance";
    private static final String ACCOUNT = "GB33BUKB20201555555555";

    private static Workbench company(Path root, Map<String, String> environment) {
        Workbench workbench = Workbench.in(root, environment);
        workbench.put("staff.csv", "staff_no,name,role", "S1,Sam,SALES", "S2,Olga,OWNER");
        workbench.put("customers.csv",
                CUSTOMERS, "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP,30", "C2,Beta Ltd,en,2 High Street,Leeds,LS1 4AP,GB,GBP,30",
                "C3,Gamma Ltd,en,3 High Street,Leeds,LS1 4AP,GB,GBP,30", "C4,Delta Ltd,en,4 High Street,Leeds,LS1 4AP,GB,GBP,30");
        workbench.put("ledger.csv",
                LEDGER, "INV-1001,INVOICE,C1,2026-09-01,2026-10-01,GBP,1000.00", "INV-1002,INVOICE,C2,2026-09-01,2026-10-01,GBP,2000.00",
                "INV-1003,INVOICE,C3,2026-09-01,2026-10-01,GBP,3000.00", "INV-1004,INVOICE,C4,2026-09-01,2026-10-01,GBP,4000.00");
        return workbench;
    }

    private static void night(Workbench workbench, LocalDate date) {
        night(workbench, date, 0);
    }

    /** @param exitCode 3 where refused rows hold letters */
    private static void night(Workbench workbench, LocalDate date, int exitCode) {
        Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", date.toString());
        assertEquals(exitCode, answer.exitCode(), answer.err());
    }

    /** Which files differ, but for the list of deliveries, which tells each as it came. */
    private static List<String> differences(Workbench one, Workbench other) {
        return Workbench.differences(one.bytes(MONDAY), other.bytes(MONDAY)).stream()
                .filter(name -> !List.of("intake.csv", "report.html").contains(name)).toList();
    }

    private static List<CSVRecord> rows(String content) {
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(content))) {
            return parser.getRecords();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<CSVRecord> letters(Workbench workbench, LocalDate date) {
        return rows(workbench.published(date, "letters.csv"));
    }

    private static String letterOf(Workbench workbench, LocalDate date, String customerNo) {
        return letters(workbench, date).stream().filter(row -> row.get("customer_no").equals(customerNo)).map(row -> row.get("letter_no"))
                .findFirst().orElse("");
    }

    @Test
    void theSameFilesGiveTheSameBytes(@TempDir Path root) {
        Workbench workbench = company(root, Map.of());
        night(workbench, MONDAY);
        Map<String, byte[]> first = workbench.bytes(MONDAY);
        assertEquals(4, letters(workbench, MONDAY).size());
        night(workbench, MONDAY);
        assertEquals(List.of(), Workbench.differences(first, workbench.bytes(MONDAY)));
        assertFalse(Files.exists(workbench.outbox().resolve(MONDAY
                + ".after")), "nothing changed, so nothing is to be pulled or printed besides");
    }

    @Test
    void correctedFilesTakeThePlaceOfWhatTheyCorrectOnTheEmbeddedDatabase(@TempDir Path root) {
        corrected(root, Map.of(), Map.of());
    }

    @Test
    void correctedFilesTakeThePlaceOfWhatTheyCorrectOnAServer(@TempDir Path root) {
        corrected(root, Workbench.server(), Workbench.server());
    }

    /** What a table says anew counts; a statement that says a day again, and more days, brings only what is missing. */
    private static void corrected(Path root, Map<String, String> one, Map<String, String> other) {
        Statement friday = Statement.of(ACCOUNT, FRIDAY, "0.00", Line.of(FRIDAY, "1000.00", "Alpha Ltd", "INV-1001"));
        Statement monday = Statement.of(ACCOUNT, MONDAY, "1000.00", Line.of(MONDAY, "3000.00", "Gamma Ltd", "INV-1003"));
        String bank = BankFiles.in("GBP", BankFiles.camt053(friday));
        String later = BankFiles.in("GBP", BankFiles.mt940(friday, monday));
        Workbench twice = company(root.resolve("twice"), one).put("bank.xml", bank);
        twice.put("receipts.csv", RECEIPTS, "R2,2026-11-16,500.00,GBP,Beta Ltd,INV-1002");
        night(twice, MONDAY);
        String[] ledger =
                {LEDGER, "INV-1001,INVOICE,C1,2026-09-01,2026-10-01,GBP,1100.00", "INV-1002,INVOICE,C2,2026-09-01,2026-10-01,GBP,2000.00",
            "INV-1003,INVOICE,C3,2026-09-01,2026-10-01,GBP,3000.00", "INV-1004,INVOICE,C4,2026-09-01,2026-11-30,GBP,4000.00"};
        String[] receipts = {RECEIPTS, "R2,2026-11-16,2000.00,GBP,Beta Ltd,INV-1002"};
        twice.put("ledger.csv", ledger).put("receipts.csv", receipts).put("bank.sta", later);
        night(twice, MONDAY);
        Workbench once = company(root.resolve("once"), other);
        once.put("ledger.csv", ledger).put("receipts.csv", receipts).put("bank.xml", bank).put("bank.sta", later);
        night(once, MONDAY);
        assertEquals(List.of(), differences(once, twice));
        night(twice, MONDAY);
        assertEquals(List.of(), differences(once, twice), "once more, from the archive alone");
        assertEquals(3, rows(once.published(MONDAY, "receipts.csv")).size());
    }

    @Test
    void twoContentsInOneArrivalAreBothRefused(@TempDir Path root) {
        Workbench workbench = company(root, Map.of());
        night(workbench, MONDAY);
        workbench.put("ledger-2.csv",
                LEDGER, "INV-1005,INVOICE,C1,2026-09-01,2026-10-01,GBP,10.00", "INV-1005,INVOICE,C1,2026-09-01,2026-10-01,GBP,20.00");
        night(workbench, MONDAY, 3);
        assertEquals(2, rows(workbench.published(MONDAY, "rejects.csv")).size());
        assertFalse(workbench.published(MONDAY, "open_items.csv").contains("INV-1005"));
        workbench.put("ledger-3.csv", LEDGER, "INV-1005,INVOICE,C1,2026-09-01,2026-10-01,GBP,20.00");
        night(workbench, MONDAY, 3);
        assertTrue(workbench.published(MONDAY, "open_items.csv").contains("INV-1005"), "the right one alone is taken");
    }

    @Test
    void rowsOfAnUnknownCustomerAreJudgedAgainWhenHeIsKnown(@TempDir Path root) {
        String[] ledger = {LEDGER, "INV-2001,INVOICE,C9,2026-09-01,2026-10-01,GBP,900.00"};
        String[] customers = {CUSTOMERS, "C9,Late Ltd,en,9 High Street,Leeds,LS1 4AP,GB,GBP,30"};
        Workbench twice = company(root.resolve("twice"), Map.of()).put("ledger-9.csv", ledger);
        night(twice, MONDAY, 3);
        assertEquals(1, rows(twice.published(MONDAY, "rejects.csv")).size());
        twice.put("customers-9.csv", customers);
        night(twice, MONDAY);
        Workbench once = company(root.resolve("once"), Map.of()).put("ledger-9.csv", ledger).put("customers-9.csv", customers);
        night(once, MONDAY);
        assertEquals(List.of(), differences(once, twice));
    }

    @Test
    void aFileThatComesASecondTimeTakesNoOthersPlaceInTheArchive(@TempDir Path root) throws IOException {
        Workbench workbench = company(root, Map.of());
        night(workbench, MONDAY);
        String first = Files.readString(root.resolve("data/archive/2026-11-16/01/ledger.csv"));
        workbench.put("ledger.csv", LEDGER, "INV-1009,INVOICE,C1,2026-09-01,2026-10-01,GBP,10.00");
        night(workbench, TUESDAY);
        Workbench.write(workbench.inbox().resolve("ledger.csv"), first);
        night(workbench, TUESDAY);
        assertTrue(workbench.published(TUESDAY, "open_items.csv").contains("INV-1009"));
        night(workbench, TUESDAY);
        assertTrue(workbench.published(TUESDAY, "open_items.csv").contains("INV-1009"), "the archive has kept Tuesday's own file");
    }

    @Test
    void lettersThatLeftTheHouseStandAndThePileIsPutRight(@TempDir Path root) throws IOException {
        Workbench workbench = company(root, Map.of());
        night(workbench, MONDAY);
        String alpha = letterOf(workbench, MONDAY, "C1");
        String beta = letterOf(workbench, MONDAY, "C2");
        String gamma = letterOf(workbench, MONDAY, "C3");
        Workbench.Answer mailed = workbench.run("mailed", "--date", MONDAY.toString(), "--by", "S1", alpha);
        assertEquals(0, mailed.exitCode(), mailed.err());
        workbench.put("bank.sta", BankFiles.in("GBP", BankFiles.mt940(Statement.of(ACCOUNT, MONDAY, "0.00",
                Line.of(MONDAY, "1000.00", "Alpha Ltd", "INV-1001"), Line.of(MONDAY, "2000.00", "Beta Ltd", "INV-1002")))));
        workbench.put("ledger-2.csv", LEDGER, "INV-1014,INVOICE,C4,2026-09-01,2026-10-01,GBP,40.00");
        night(workbench, MONDAY);
        assertEquals(alpha, letterOf(workbench, MONDAY, "C1"), "it was posted");
        assertEquals("", letterOf(workbench, MONDAY, "C2"), "it was paid in time");
        assertEquals(gamma, letterOf(workbench, MONDAY, "C3"), "the same letter has the same number");
        Path after = newest(workbench, MONDAY);
        String pullList = Files.readString(after.resolve("pull_list.csv"));
        List<String> pulled = rows(pullList).stream().map(row -> row.get("letter_no")).toList();
        assertTrue(pulled.contains(beta), pullList);
        assertFalse(pulled.contains(alpha) || pulled.contains(gamma), pullList);
        List<String> printed = rows(Files.readString(after.resolve("packs/manifest.csv"))).stream().map(row -> row.get("letter_no"))
                .toList();
        assertEquals(List.of(letterOf(workbench, MONDAY, "C4")), printed, "its items have changed, so it is another letter");
        Map<String, byte[]> monday = workbench.bytes(MONDAY);
        night(workbench, MONDAY);
        assertEquals(List.of(), Workbench.differences(monday, workbench.bytes(MONDAY)));
        night(workbench, TUESDAY);
        assertEquals("LETTER_1", rows(workbench.published(TUESDAY, "open_items.csv")).stream().filter(row ->
                row.get("document_no").equals("INV-1003"))
                .findFirst().orElseThrow().get("stage"));
    }

    private static Path newest(Workbench workbench, LocalDate night) throws IOException {
        try (var folders = Files.list(workbench.outbox().resolve(night + ".after"))) {
            return folders.max(java.util.Comparator.comparing(path -> Integer.parseInt(path.getFileName().toString()))).orElseThrow();
        }
    }
}
