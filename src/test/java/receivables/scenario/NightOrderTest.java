package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which date may run: each refusal is read as a user reads it, and what it advises is done and helps. */
class NightOrderTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 19);

    @TempDir
    Path root;

    private Workbench workbench;

    @BeforeEach
    void company() {
        workbench = Workbench.in(root, Map.of())
                .put("customers.csv", "customer_no,name,language,address_1,city,postcode,country",
                        "C1,Harbour Tools Ltd,en,1 Quay Street,Bristol,BS1 4DJ,GB")
                .put("ledger.csv", "document_no,type,customer_no,document_date,due_date,amount",
                "INV-1,INVOICE,C1,2026-09-01,2026-10-01,100.00");
    }

    private Workbench.Answer on(LocalDate today, String job, LocalDate date, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = job;
        arguments[1] = "--date";
        arguments[2] = date.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return workbench.runOn(today, arguments);
    }

    private static void refused(Workbench.Answer answer, String sentence) {
        assertEquals(2, answer.exitCode(), answer.out() + answer.err());
        assertTrue(answer.err().contains(sentence), answer.err());
        assertFalse(answer.err().contains("\tat "), answer.err());
    }

    private static Workbench.Answer done(Workbench.Answer answer) {
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        return answer;
    }

    @Test
    void aDateAfterTheNextBusinessDayIsRefusedAndNothingIsTaken() {
        refused(on(FRIDAY, "nightly", NEXT_YEAR),
                "2027-11-19 lies after 2026-11-23, the next business day from today (2026-11-20); correct --date, or add --future if"
                + " this date is meant.");
        refused(on(FRIDAY, "nightly", LocalDate.of(2026, 11, 24)), "lies after 2026-11-23");
        refused(on(FRIDAY, "aging-only", NEXT_YEAR), "2027-11-19 lies after 2026-11-23");
        assertTrue(Files.exists(workbench.inbox().resolve("ledger.csv")), "the inbox is as it was");
        assertFalse(Files.exists(workbench.outbox().resolve(NEXT_YEAR.toString())));
        done(on(FRIDAY, "nightly", FRIDAY));
    }

    @Test
    void theNextBusinessDayIsNotTooFarAndAFutureDateThatIsMeantMayBeRunAgain() {
        done(on(FRIDAY, "nightly", MONDAY));
        done(on(FRIDAY, "nightly", NEXT_YEAR, "--future"));
        done(on(FRIDAY, "nightly", NEXT_YEAR));
        done(on(FRIDAY, "aging-only", NEXT_YEAR));
    }

    @Test
    void financeMayForbidFutureDates() throws IOException {
        Path application = root.resolve("config/application.yml");
        String text = Files.readString(application);
        assertTrue(text.contains("future_dates: true"), "the test must change a setting that is there");
        Files.writeString(application, text.replace("future_dates: true", "future_dates: false"));
        refused(on(FRIDAY, "nightly", NEXT_YEAR, "--future"), "correct --date (config/application.yml forbids --future: future_dates)");
        Files.writeString(application, text.replace("future_dates: true\n", ""));
        done(on(FRIDAY, "nightly", NEXT_YEAR, "--future"));
    }

    @Test
    void aDayThatIsNoBusinessDayIsToldAndRun() {
        Workbench.Answer answer = done(on(SATURDAY, "nightly", SATURDAY));
        assertTrue(answer.out().contains("Note: 2026-11-21 is no business day (Saturday). Its night is run as any other; letters are"
                + " mailed on 2026-11-23."), answer.out());
        assertFalse(done(on(MONDAY, "nightly", MONDAY)).out().contains("no business day"));
        Workbench.Answer holiday = done(on(LocalDate.of(2027, 1, 1), "nightly", LocalDate.of(2027, 1, 1)));
        assertTrue(holiday.out().contains("2027-01-01 is no business day (a holiday of config/calendar)"), holiday.out());
    }

    @Test
    void aDateBeforeTheLastOneIsToldWhatToDoWithLateFiles() {
        done(on(FRIDAY, "nightly", THURSDAY));
        done(on(FRIDAY, "nightly", FRIDAY));
        workbench.put("receipts.csv", "receipt_no,value_date,amount,payer_name,remittance", "R1,2026-11-19,100.00,Harbour Tools Ltd,INV-1");
        Workbench.Answer refused = on(FRIDAY, "nightly", THURSDAY);
        refused(refused, "the night of 2026-11-20 has been run already, and 2026-11-19 lies before it.");
        refused(refused, "To compute nights again from 2026-11-19 on with them: ./run.sh replay --from 2026-11-19.");
        done(workbench.runOn(FRIDAY, "replay", "--from", THURSDAY.toString(), "--yes"));
        assertTrue(workbench.published(THURSDAY, "allocations.csv").contains("R1,INV-1"));
        refused(refused, "the next night takes them from the inbox");
        workbench.put("receipts-2.csv", "receipt_no,value_date,amount,payer_name,remittance", "R2,2026-11-18,7.00,Harbour Tools Ltd,");
        done(on(MONDAY, "nightly", MONDAY));
        assertTrue(workbench.published(MONDAY, "receipts.csv").contains("R2,"));
    }

    @Test
    void aLedgerThatDoesNotReachBackIsToldWithTheFirstNight() {
        Workbench.Answer none = on(FRIDAY, "aging-only", FRIDAY);
        refused(none, "no night has been run on or before 2026-11-20, so there is no ledger to read; run ./run.sh nightly first.");
        done(on(MONDAY, "nightly", FRIDAY));
        done(on(MONDAY, "aging-only", FRIDAY));
        refused(on(MONDAY, "aging-only", THURSDAY), "the first night is that of 2026-11-20: give --date 2026-11-20 or a later one.");
    }
}
