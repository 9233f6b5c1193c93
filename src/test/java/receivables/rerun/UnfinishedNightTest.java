package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.BeforeTheDrivers;
import receivables.testing.FailingDriver;

/**
 * A night is cut off, and nobody starts it again: after midnight the next date is run. What the first one left half-made counts for
 * nothing, above all its letters, which nobody printed; its files count for the next night.
 */
@ExtendWith(BeforeTheDrivers.class)
class UnfinishedNightTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    private static Workbench.Answer run(Workbench workbench, LocalDate night) {
        return workbench.run("nightly", "--quiet", "--date", night.toString());
    }

    @Test
    void theNextDateIsAsIfTheUnfinishedOneHadNeverBegun(@TempDir Path root) {
        Workbench missed = CorrectedNight.company(root.resolve("missed"), Map.of());
        FailingDriver.heal();
        assertEquals(0, run(missed, TUESDAY).exitCode());
        long calls = FailingDriver.calls();
        Map<String, byte[]> expected = missed.bytes(TUESDAY);
        assertTrue(missed.published(TUESDAY, "letters.csv").contains("LETTER_1"), "without letters nothing is tried");
        for (int sixth = 1; sixth <= 5; sixth++) {
            Workbench workbench = CorrectedNight.company(root.resolve("cut" + sixth), Map.of());
            FailingDriver.failAt(calls * sixth / 6, sixth % 2 == 0);
            assertEquals(1, run(workbench, MONDAY).exitCode(), "cut at " + sixth + "/6");
            FailingDriver.heal();
            if (sixth == 4) {
                Workbench.Answer aging = workbench.run("aging-only", "--quiet", "--date", MONDAY.toString());
                assertEquals(2, aging.exitCode(), "half a night is nothing to read: " + aging.out());
                assertTrue(aging.err().contains("the night of 2026-11-16 is half computed"), aging.err());
                assertEquals(0, workbench.run("housekeeping", "--quiet", "--date",
                        MONDAY.toString()).exitCode(), "tidying up needs no ledger");
            }
            Workbench.Answer answer = run(workbench, TUESDAY);
            assertEquals(0, answer.exitCode(), answer.err());
            assertEquals(List.of(), Workbench.differences(expected, workbench.bytes(TUESDAY)), "cut at " + sixth + "/6");
            assertEquals(2, run(workbench, MONDAY).exitCode(), "a date before the last one is for replay");
        }
    }

    /** Between the two attempts another file came in, and somebody changed the settings: then nothing of the first attempt is used. */
    @Test
    void anAttemptWithOtherFilesOrSettingsBeginsAnew(@TempDir Path root) throws IOException {
        Workbench whole = CorrectedNight.company(root.resolve("whole"), Map.of());
        CorrectedNight.correct(whole, 3);
        changePolicy(whole);
        FailingDriver.heal();
        assertEquals(3, run(whole, MONDAY).exitCode(), "two contents for one invoice in one delivery are both refused");
        long calls = FailingDriver.calls();
        for (int third = 1; third <= 2; third++) {
            Workbench workbench = CorrectedNight.company(root.resolve("cut" + third), Map.of());
            FailingDriver.failAt(calls * third / 3, true);
            assertEquals(1, run(workbench, MONDAY).exitCode());
            FailingDriver.heal();
            CorrectedNight.correct(workbench, 3);
            changePolicy(workbench);
            Workbench.Answer answer = run(workbench, MONDAY);
            assertEquals(3, answer.exitCode(), answer.err());
            assertEquals(List.of(), Workbench.differences(whole.bytes(MONDAY), workbench.bytes(MONDAY)), "cut at " + third + "/3");
        }
    }

    private static void changePolicy(Workbench workbench) throws IOException {
        Path policy = workbench.root().resolve("config/policies/standard.yml");
        String text = Files.readString(policy);
        Files.writeString(policy, text.replace("pay_by_days: 7", "pay_by_days: 9"));
        assertFalse(Files.readString(policy).equals(text), "the policy has no pay_by_days: 7");
    }

    @Test
    void aPublishedNightThatWasBeingRunAgainMustBeFinishedFirst(@TempDir Path root) {
        Workbench workbench = CorrectedNight.company(root, Map.of());
        FailingDriver.heal();
        assertEquals(0, run(workbench, MONDAY).exitCode());
        long calls = FailingDriver.calls();
        Map<String, byte[]> expected = workbench.bytes(MONDAY);
        FailingDriver.failAt(calls / 2, false);
        assertEquals(1, run(workbench, MONDAY).exitCode());
        FailingDriver.heal();
        Workbench.Answer refused = run(workbench, TUESDAY);
        assertEquals(2, refused.exitCode(), refused.out());
        assertTrue(refused.err().contains("the night of 2026-11-16 was being run again and was interrupted"), refused.err());
        assertTrue(refused.err().contains("./run.sh nightly --date 2026-11-16"), refused.err());
        assertEquals(0, run(workbench, MONDAY).exitCode());
        assertEquals(List.of(), Workbench.differences(expected, workbench.bytes(MONDAY)));
        assertEquals(0, run(workbench, TUESDAY).exitCode());
    }
}
