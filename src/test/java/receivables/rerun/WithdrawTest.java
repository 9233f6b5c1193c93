package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.scenario.Workbench;
import receivables.testing.BeforeTheDrivers;
import receivables.testing.FailingDriver;
import receivables.testing.Tables;

/**
 * The last night taken back for good: the ledger is as it was before it, whatever interrupts the withdrawal, and the night may be run again
 * or never.
 */
@ExtendWith(BeforeTheDrivers.class)
class WithdrawTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 17);

    @TempDir
    Path root;

    @BeforeEach
    void theDatabaseAnswers() {
        FailingDriver.heal();
    }

    private static Workbench.Answer run(Workbench workbench, LocalDate today, String command, LocalDate date, String... more) {
        return workbench.runOn(today, Stream.concat(Stream.of(command, "--date", date.toString()), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private static Workbench.Answer done(Workbench.Answer answer) {
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        return answer;
    }

    private static void refused(Workbench.Answer answer, String sentence) {
        assertEquals(2, answer.exitCode(), answer.out() + answer.err());
        assertTrue(answer.err().contains(sentence), answer.err());
    }

    /** Monday has run, with a first letter to each of four customers. */
    private static Workbench afterMonday(Path root, boolean server) {
        Workbench workbench = CorrectedNight.company(root, server ? Workbench.server() : Map.of());
        workbench.put("staff.csv", "staff_no,name,role,reports_to,email", "S1,Olivia Owner,OWNER,,");
        done(run(workbench, MONDAY, "nightly", MONDAY));
        return workbench;
    }

    private static Workbench withTuesdaysFiles(Workbench workbench) {
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,terms_days",
                "C5,Epsilon Ltd,en,5 High Street,Leeds,LS1 4AP,GB,GBP,30");
        return workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1005,INVOICE,C5,2026-09-01,2026-10-01,GBP,5000.00", "INV-1001,INVOICE,C1,2026-09-01,2026-10-01,GBP,1100.00")
                .put("receipts.csv", "receipt_no,value_date,amount,currency,payer_name,remittance",
                        "R1,2026-11-17,2000.00,GBP,Beta Ltd,INV-1002");
    }

    private static SortedMap<String, String> inbox(Workbench workbench) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : workbench.inbox().toFile().list()) {
            if (!name.startsWith(".")) {
                files.put(name, read(workbench.inbox().resolve(name)));
            }
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void asBefore(Workbench workbench, SortedMap<String, List<String>> ledger, SortedMap<String, String> delivered) {
        assertEquals(ledger, Tables.of(workbench));
        assertEquals(delivered, inbox(workbench));
        assertFalse(Files.exists(workbench.root().resolve("data/archive").resolve(TUESDAY.toString())), "no archived night is left");
        assertFalse(Files.exists(workbench.outbox().resolve(TUESDAY.toString())), "no published night is left");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLedgerIsAsItWasAndTheNightMayBeRunAgain(boolean server) {
        Workbench workbench = afterMonday(root, server);
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        SortedMap<String, String> delivered = inbox(withTuesdaysFiles(workbench));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        Map<String, byte[]> tuesday = workbench.bytes(TUESDAY);
        assertFalse(ledger.equals(Tables.of(workbench)), "without a trace nothing is tried");
        Workbench.Answer answer = done(run(workbench, TUESDAY, "withdraw", TUESDAY));
        assertTrue(answer.out().contains("Its files lie in the inbox again: customers.csv, ledger.csv, receipts.csv."), answer.out());
        assertTrue(answer.lastLine().startsWith("Withdrawn: the night of 2026-11-17. What it published is in "), answer.lastLine());
        assertTrue(answer.lastLine().endsWith("2026-11-17.withdrawn. The last night is that of 2026-11-16."), answer.lastLine());
        asBefore(workbench, ledger, delivered);
        assertTrue(Files.exists(workbench.outbox().resolve("2026-11-17.withdrawn/report.html")));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        assertEquals(List.of(), Workbench.differences(tuesday, workbench.bytes(TUESDAY)));
        done(run(workbench, TUESDAY, "verify", TUESDAY));
        done(run(workbench, TUESDAY, "withdraw", TUESDAY));
        assertTrue(Files.exists(workbench.outbox().resolve("2026-11-17.withdrawn-2/report.html")), "a date may be withdrawn twice");
    }

    @Test
    void aLaterNightIsAsIfTheWithdrawnOneHadNeverRun() {
        Workbench missed = withTuesdaysFiles(afterMonday(root.resolve("missed"), false));
        done(run(missed, WEDNESDAY, "nightly", WEDNESDAY));
        Workbench workbench = withTuesdaysFiles(afterMonday(root.resolve("withdrawn"), false));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        done(run(workbench, TUESDAY, "withdraw", TUESDAY));
        done(run(workbench, WEDNESDAY, "nightly", WEDNESDAY));
        assertEquals(List.of(), Workbench.differences(missed.bytes(WEDNESDAY), workbench.bytes(WEDNESDAY)));
        done(workbench.runOn(WEDNESDAY, "replay", "--from", MONDAY.toString()));
        assertEquals(List.of(), Workbench.differences(missed.bytes(WEDNESDAY), workbench.bytes(WEDNESDAY)));
    }

    /** The database goes away somewhere; whatever command comes next finishes it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWithdrawalThatIsCutOffRollsForward(boolean server) {
        Workbench workbench = afterMonday(root, server);
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        SortedMap<String, String> delivered = inbox(withTuesdaysFiles(workbench));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        FailingDriver.heal();
        done(run(workbench, TUESDAY, "withdraw", TUESDAY));
        long calls = FailingDriver.calls();
        int finished = 0;
        int parts = server ? 3 : 5;
        for (int part = 1; part < parts; part++) {
            done(run(workbench, TUESDAY, "nightly", TUESDAY));
            FailingDriver.failAt(calls * part / parts, part % 2 == 0);
            Workbench.Answer cut = run(workbench, TUESDAY, "withdraw", TUESDAY);
            FailingDriver.heal();
            assertEquals(1, cut.exitCode(), "cut at " + part + "/" + parts + ": " + cut.out() + cut.err());
            Workbench.Answer status = done(run(workbench, TUESDAY, "status", MONDAY));
            finished += status.out().contains("The withdrawal of 2026-11-17 had been interrupted and is finished now.") ? 1 : 0;
            if (Files.exists(workbench.outbox().resolve(TUESDAY.toString()))) {
                done(run(workbench, TUESDAY, "withdraw", TUESDAY));
            }
            asBefore(workbench, ledger, delivered);
        }
        assertTrue(finished > parts / 3, "most cuts come after the point of no return: " + finished);
    }

    /** Killed while it moved files: one had returned, of another there was the copy and still the archived file. */
    @Test
    void aWithdrawalKilledBetweenTwoFilesReturnsEachOnce() throws IOException {
        Workbench workbench = afterMonday(root, false);
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        SortedMap<String, String> delivered = inbox(withTuesdaysFiles(workbench));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        assertEquals(1, Tables.change(workbench, "UPDATE night SET state = 'WITHDRAWING' WHERE business_date = '2026-11-17'"));
        Path arrival = root.resolve("data/archive/2026-11-17/01");
        Files.move(arrival.resolve("customers.csv"), workbench.inbox().resolve("customers.csv"));
        Files.copy(arrival.resolve("ledger.csv"), workbench.inbox().resolve("ledger.csv"));
        Workbench.Answer answer = done(run(workbench, TUESDAY, "withdraw", TUESDAY));
        assertTrue(answer.lastLine().startsWith("Withdrawn: the night of 2026-11-17."), answer.lastLine());
        asBefore(workbench, ledger, delivered);
    }

    @Test
    void filesReturnUnderFreeNames() {
        Workbench workbench = withTuesdaysFiles(afterMonday(root, false));
        String first = read(workbench.inbox().resolve("ledger.csv"));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1006,INVOICE,C5,2026-09-01,2026-10-01,GBP,60.00");
        String second = read(workbench.inbox().resolve("ledger.csv"));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1007,INVOICE,C5,2026-09-01,2026-10-01,GBP,70.00");
        String third = read(workbench.inbox().resolve("ledger.csv"));
        Workbench.Answer answer = done(run(workbench, TUESDAY, "withdraw", TUESDAY));
        assertTrue(answer.out().contains("They had come in 2 arrivals"), answer.out());
        SortedMap<String, String> inbox = inbox(workbench);
        assertEquals(List.of(third, first, second), List.of(inbox.get("ledger.csv"), inbox.get("ledger-2.csv"), inbox.get("ledger-3.csv")));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        assertTrue(workbench.published(TUESDAY, "open_items.csv").contains("INV-1006")
                && workbench.published(TUESDAY, "open_items.csv").contains("INV-1007"));
    }

    @Test
    void aMistypedYearDoesNotLockTheCompanyOut() {
        Workbench reference = withTuesdaysFiles(afterMonday(root.resolve("reference"), false));
        done(run(reference, TUESDAY, "mailed", MONDAY, "--by", "S1", "--all"));
        done(run(reference, TUESDAY, "nightly", TUESDAY));
        Workbench workbench = withTuesdaysFiles(afterMonday(root.resolve("mistyped"), false));
        done(run(workbench, TUESDAY, "nightly", NEXT_YEAR, "--future"));
        done(run(workbench, TUESDAY, "mailed", MONDAY, "--by", "S1", "--all"));
        Workbench.Answer refused = run(workbench, TUESDAY, "nightly", TUESDAY);
        refused(refused, "2027-11-17 is still to come: if it was mistyped, ./run.sh withdraw --date 2027-11-17 takes it back; then run"
                + " 2026-11-17.");
        done(run(workbench, TUESDAY, "withdraw", NEXT_YEAR));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        assertEquals(List.of(), Workbench.differences(reference.bytes(TUESDAY), workbench.bytes(TUESDAY)));
        SortedMap<String, List<String>> ledger = Tables.of(reference);
        assertEquals(ledger.get("letter_event"), Tables.of(workbench).get("letter_event"),
                "what was recorded meanwhile is known from the next night on");
    }

    @Test
    void aMistypedNightThatNeverEndedIsWithdrawnToo() {
        Workbench workbench = afterMonday(root, false);
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        SortedMap<String, String> delivered = inbox(withTuesdaysFiles(workbench));
        FailingDriver.failAt(400, true);
        assertEquals(1, run(workbench, TUESDAY, "nightly", NEXT_YEAR, "--future").exitCode());
        FailingDriver.heal();
        refused(run(workbench, TUESDAY, "nightly", TUESDAY), "the night of 2027-11-17 has been begun already, and 2026-11-17 lies"
                + " before it.");
        done(run(workbench, LocalDate.of(2028, 1, 3), "withdraw", NEXT_YEAR));
        asBefore(workbench, ledger, delivered);
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
    }

    @Test
    void onlyTheLastNightIsWithdrawn() {
        Workbench workbench = Workbench.in(root, Map.of());
        refused(run(workbench, TUESDAY, "withdraw", TUESDAY), "no night has been run, so there is none to withdraw.");
        workbench = withTuesdaysFiles(afterMonday(root, false));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        refused(run(workbench, TUESDAY, "withdraw", WEDNESDAY), "no night of 2026-11-18 has been run; the last one is that of 2026-11-17");
        refused(run(workbench, TUESDAY, "withdraw", MONDAY), "only the last night can be withdrawn, that of 2026-11-17.");
        done(workbench.runOn(TUESDAY, "replay", "--from", MONDAY.toString()));
        done(run(workbench, TUESDAY, "withdraw", TUESDAY));
    }

    @Test
    void aNightOfWhoseLettersSomethingWasRecordedStands() {
        Workbench workbench = withTuesdaysFiles(afterMonday(root, false));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        String letter = workbench.published(TUESDAY, "letters.csv").split("\n")[1].split(",")[0];
        done(workbench.runOn(TUESDAY, "pull", "--date", TUESDAY.toString(), "--by", "S1", letter));
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        Workbench.Answer answer = run(workbench, TUESDAY, "withdraw", TUESDAY);
        refused(answer, "the night of 2026-11-17 stands: S1 recorded that letter");
        refused(run(workbench, TUESDAY, "withdraw", TUESDAY, "--not-mailed"), "was pulled");
        assertEquals(ledger, Tables.of(workbench), "nothing was changed");
        refused(answer, "put them into the inbox: ./run.sh nightly --date 2026-11-17.");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                "INV-1009,INVOICE,C5,2026-09-01,2026-10-01,GBP,90.00");
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        assertTrue(workbench.published(TUESDAY, "open_items.csv").contains("INV-1009"));
        refused(run(workbench, TUESDAY, "withdraw", TUESDAY), "was pulled");
    }

    @Test
    void fromTheMailingDayOnLettersCountAsPosted() {
        Workbench workbench = withTuesdaysFiles(afterMonday(root, false));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        Workbench.Answer answer = run(workbench, WEDNESDAY, "withdraw", TUESDAY);
        refused(answer, "were to be posted on 2026-11-18. If none was posted, add --not-mailed.");
        done(run(workbench, WEDNESDAY, "withdraw", TUESDAY, "--not-mailed"));
        assertFalse(Files.exists(workbench.outbox().resolve(TUESDAY.toString())));
    }

    @Test
    void aFileThatTheArchiveLacksCannotReturn() throws IOException {
        Workbench workbench = withTuesdaysFiles(afterMonday(root, false));
        done(run(workbench, TUESDAY, "nightly", TUESDAY));
        Files.move(root.resolve("data/archive/2026-11-17/01/ledger.csv"), root.resolve("elsewhere.csv"));
        SortedMap<String, List<String>> ledger = Tables.of(workbench);
        refused(run(workbench, TUESDAY, "withdraw", TUESDAY), "the night of 2026-11-17 took the file ledger.csv");
        assertEquals(ledger, Tables.of(workbench));
        Files.move(root.resolve("elsewhere.csv"), root.resolve("data/archive/2026-11-17/01/ledger.csv"));
        done(run(workbench, TUESDAY, "withdraw", TUESDAY));
    }
}
