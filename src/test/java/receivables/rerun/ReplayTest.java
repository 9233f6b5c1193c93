package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.BankFiles;
import receivables.testing.BankFiles.Line;
import receivables.testing.BankFiles.Statement;
import receivables.testing.FailingDriver;

/** Weeks of history computed again: the same bytes when nothing changed, and the changes shown first when something did. */
class ReplayTest {

    private static final boolean LONG = Boolean.getBoolean("receivables.long");
    /** Quiet nights after the sample company's five. */
    private static final int QUIET = LONG ? 6 : 2;
    /** How often a replay is cut off on each database. */
    private static final int CUTS = LONG ? 5 : 2;

    @Test
    void weeksOfHistoryComeOutTheSameOnTheEmbeddedDatabase(@TempDir Path root) throws IOException {
        comesOutTheSame(History.of(root, Map.of(), QUIET));
    }

    @Test
    void weeksOfHistoryComeOutTheSameOnAServer(@TempDir Path root) throws IOException {
        comesOutTheSame(History.of(root, Workbench.server(), QUIET));
    }

    private static void comesOutTheSame(History history) {
        Map<LocalDate, Map<String, byte[]>> before = history.published();
        assertEquals(5 + QUIET, before.size());
        Workbench.Answer answer = history.workbench().run("replay", "--from", history.nights().getFirst().toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.lastLine().contains(5 + QUIET + " nights were computed again"), answer.lastLine());
        assertEquals(List.of(), History.differences(before, history.published()));
    }

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final List<LocalDate> WEEK = List.of(MONDAY, TUESDAY, WEDNESDAY);

    /** Three customers with one overdue invoice each, who get LETTER_1 on Monday. */
    private static Workbench threeNights(Path root, Map<String, String> environment) {
        Workbench workbench = Workbench.in(root, environment);
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,terms_days",
                "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP,30", "C2,Beta Ltd,en,2 High Street,Leeds,LS1 4AP,GB,GBP,30",
                "C3,Gamma Ltd,en,3 High Street,Leeds,LS1 4AP,GB,GBP,30");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1001,INVOICE,C1,2026-09-01,2026-10-01,GBP,1000.00", "INV-1002,INVOICE,C2,2026-09-01,2026-10-01,GBP,2000.00",
                "INV-1003,INVOICE,C3,2026-10-05,2026-11-04,GBP,3000.00");
        WEEK.forEach(night -> {
            Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", night.toString());
            assertEquals(0, answer.exitCode(), answer.err());
        });
        return workbench;
    }

    private static Map<LocalDate, Map<String, byte[]>> week(Workbench workbench) {
        Map<LocalDate, Map<String, byte[]>> week = new TreeMap<>();
        WEEK.forEach(night -> week.put(night, workbench.bytes(night)));
        return week;
    }

    @Test
    void whatACorrectedFileChangesIsShownFirstAndLettersThatWereSentStand(@TempDir Path root) {
        Workbench workbench = threeNights(root, Map.of());
        Map<LocalDate, Map<String, byte[]>> before = week(workbench);
        String letters = workbench.published(MONDAY, "letters.csv");
        workbench.put("bank.xml", BankFiles.in("GBP", BankFiles.camt053(Statement.of("GB33BUKB20201555555555", MONDAY, "0.00",
                Line.of(MONDAY, "1000.00", "Alpha Ltd", "INV-1001")))));
        Workbench.Answer shown = workbench.run("replay", "--from", MONDAY.toString());
        assertEquals(2, shown.exitCode(), shown.err());
        assertTrue(shown.out().contains(MONDAY + "  allocations +1 -0"), shown.out());
        assertTrue(shown.lastLine().contains("--yes"), shown.lastLine());
        assertEquals(List.of(), History.differences(before, week(workbench)), "showing changes nothing");
        Workbench.Answer made = workbench.run("replay", "--from", MONDAY.toString(), "--yes");
        assertEquals(0, made.exitCode(), made.out() + made.err());
        assertTrue(workbench.published(MONDAY, "allocations.csv").contains(",INV-1001,C1,GBP,1000.00"), "the receipt counts from Monday on");
        assertEquals(letters, workbench.published(MONDAY, "letters.csv"), "Monday's letters were posted on Tuesday");
        assertFalse(workbench.published(WEDNESDAY, "open_items.csv").contains("INV-1001"));
        Map<LocalDate, Map<String, byte[]>> after = week(workbench);
        assertEquals(0, workbench.run("replay", "--from", MONDAY.toString()).exitCode());
        assertEquals(List.of(), History.differences(after, week(workbench)), "once more, from the archive alone");
    }

    @Test
    void aPastNightWritesNoNewLetters(@TempDir Path root) {
        Workbench workbench = threeNights(root, Map.of());
        String letters = workbench.published(MONDAY, "letters.csv");
        workbench.put("ledger-2.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1009,INVOICE,C2,2026-09-01,2026-10-01,GBP,900.00");
        workbench.put("customers-2.csv", "customer_no,name,language,address_1,city,postcode,country,currency,terms_days",
                "C4,Delta Ltd,en,4 High Street,Leeds,LS1 4AP,GB,GBP,30");
        workbench.put("ledger-3.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1010,INVOICE,C4,2026-09-01,2026-10-01,GBP,800.00");
        Workbench.Answer answer = workbench.run("replay", "--from", MONDAY.toString(), "--yes");
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        assertEquals(letters, workbench.published(MONDAY, "letters.csv"));
        String dunning = workbench.published(MONDAY, "dunning.csv");
        assertTrue(dunning.lines().anyMatch(line -> line.startsWith("INV-1009,") && line.contains("SKIPPED,NOT_SENT_THEN")), dunning);
        assertTrue(dunning.lines().anyMatch(line -> line.startsWith("INV-1010,") && line.contains("SKIPPED,NOT_SENT_THEN")), dunning);
        assertTrue(dunning.lines().anyMatch(line -> line.startsWith("INV-1002,") && line.contains("LETTERED")), dunning);
        assertTrue(workbench.published(WEDNESDAY, "letters.csv")
                .contains("C4,en,DEMAND,FRIENDLY,LETTER_1"), "the last night may still write: it has not been posted");
    }

    @Test
    void aReplayThatIsCutOffGoesOn(@TempDir Path root) throws SQLException {
        for (Map<String, String> environment : List.of(Map.<String, String>of(), Workbench.server())) {
            FailingDriver.install();
            Workbench workbench = threeNights(root.resolve(environment.isEmpty() ? "embedded" : "server"), environment);
            Map<LocalDate, Map<String, byte[]>> before = week(workbench);
            FailingDriver.heal();
            assertEquals(0, workbench.run("replay", "--quiet", "--from", MONDAY.toString()).exitCode());
            long calls = FailingDriver.calls();
            for (long part = 1; part <= CUTS; part++) {
                FailingDriver.failAt(calls * part / (CUTS + 1), part % 2 == 0);
                assertEquals(1, workbench.run("replay", "--quiet", "--from", MONDAY.toString()).exitCode(), "cut at " + part + "/"
                        + (CUTS + 1));
                FailingDriver.heal();
                Workbench.Answer nightly = workbench.run("nightly", "--quiet", "--date", WEDNESDAY.toString());
                assertEquals(2, nightly.exitCode(), nightly.out());
                assertTrue(nightly.out().contains("replay --from " + MONDAY), nightly.out());
                Workbench.Answer again = workbench.run("replay", "--from", MONDAY.toString());
                assertEquals(0, again.exitCode(), again.err());
                assertTrue(again.out().contains("goes on"), again.out());
                assertEquals(List.of(), History.differences(before, week(workbench)), "cut at " + part + "/" + (CUTS + 1));
            }
            FailingDriver.remove();
        }
    }

    @Test
    void eachNightKeepsItsOwnConfigurationUnlessTodaysIsAskedFor(@TempDir Path root) throws IOException {
        Workbench workbench = threeNights(root, Map.of());
        Map<LocalDate, Map<String, byte[]>> before = week(workbench);
        Path policy = root.resolve("config/policies/standard.yml");
        String text = Files.readString(policy);
        assertTrue(text.contains("LETTER_1: 15"), "the test must change a threshold that is there");
        Files.writeString(policy, text.replace("LETTER_1: 15", "LETTER_1: 20"));
        assertEquals(0, workbench.run("replay", "--from", MONDAY.toString()).exitCode());
        assertEquals(List.of(), History.differences(before, week(workbench)));
        Workbench.Answer shown = workbench.run("replay", "--from", WEDNESDAY.toString(), "--current-config");
        assertEquals(2, shown.exitCode(), shown.out());
        assertTrue(shown.out().contains("What the replay would change"), shown.out());
    }

    @Test
    void aDateThatNeverRanIsRefused(@TempDir Path root) {
        Workbench workbench = threeNights(root, Map.of());
        assertEquals(2, workbench.run("replay", "--from", "2026-11-19").exitCode());
        assertEquals(2, workbench.run("nightly", "--quiet", "--date",
                TUESDAY.toString()).exitCode(), "a date before the last one is for replay");
    }

    @Test
    void aGateThatIsShutNowHoldsNoLetterThatWasSentThen(@TempDir Path root) {
        Workbench workbench = threeNights(root, Map.of());
        Map<LocalDate, Map<String, byte[]>> before = week(workbench);
        workbench.put("receipts-bad.csv", "receipt_no,amount", "R9,5.00");
        Workbench.Answer answer = workbench.run("replay", "--from", MONDAY.toString(), "--yes");
        assertEquals(3, answer.exitCode(), answer.out() + answer.err());
        for (LocalDate night : WEEK) {
            assertEquals(List.of(), Workbench.differences(lettersOf(before.get(night)), lettersOf(workbench.bytes(night))),
                    night.toString());
            Workbench.Answer verified = workbench.run("verify", "--date", night.toString());
            assertEquals(0, verified.exitCode(), verified.out());
        }
    }

    /** The night before is damaged in the database, so that nothing ties. */
    @Test
    void totalsThatDoNotTieHoldNoLetterThatWasSentThen(@TempDir Path root) throws SQLException {
        Workbench workbench = Workbench.in(root, Map.of());
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,terms_days",
                "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP,30", "C2,Beta Ltd,en,2 High Street,Leeds,LS1 4AP,GB,GBP,30");
        for (LocalDate night : WEEK) {
            String customer = night.equals(MONDAY) ? "C1" : "C2";
            workbench.put("ledger-" + night + ".csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                    "INV-" + night.getDayOfMonth() + ",INVOICE," + customer + ",2026-09-01,2026-10-01,GBP,1000.00");
            assertEquals(0, workbench.run("nightly", "--quiet", "--date", night.toString()).exitCode());
        }
        Map<LocalDate, Map<String, byte[]>> before = week(workbench);
        assertTrue(workbench.published(TUESDAY, "letters.csv")
                .contains(",C2,en,DEMAND,FRIENDLY,LETTER_1,"), "nothing was sent, nothing is tried here");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + root.resolve("data/db/receivables")
                + ";MODE=MySQL", "", "");
                java.sql.Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate("UPDATE partial_sum SET amount = amount + 7 WHERE business_date = '2026-11-16'") > 0);
        }
        Workbench.Answer answer = workbench.run("replay", "--from", TUESDAY.toString());
        assertEquals(3, answer.exitCode(), answer.out() + answer.err());
        assertEquals(List.of(), Workbench.differences(lettersOf(before.get(TUESDAY)), lettersOf(workbench.bytes(TUESDAY))));
        assertTrue(workbench.published(WEDNESDAY, "dunning.csv").contains("ALREADY_AT_STAGE")
                || workbench.published(WEDNESDAY, "dunning.csv").contains("TOO_SOON"), workbench.published(WEDNESDAY, "dunning.csv"));
        Workbench.Answer verified = workbench.run("verify", "--date", TUESDAY.toString());
        assertEquals(0, verified.exitCode(), verified.out());
    }

    private static Map<String, byte[]> lettersOf(Map<String, byte[]> night) {
        Map<String, byte[]> letters = new TreeMap<>(night);
        letters.keySet().removeIf(name -> !name.equals("letters.csv") && !name.startsWith("packs/"));
        return letters;
    }
}
