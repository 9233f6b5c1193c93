package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/** What a person reads in the morning. */
class StatusTest {

    @TempDir
    private Path root;

    @Test
    void beforeTheFirstNightThereIsNothingToTellAndNothingIsMade() {
        SmallCompany company = SmallCompany.in(root, Map.of());
        company.workbench().beforeItsFirstStart();
        Answer answer = company.run("status");
        assertEquals(0, answer.exitCode());
        assertTrue(answer.lastLine().startsWith("No night has been run yet."), answer.out());
        assertFalse(Files.exists(root.resolve("data/db")));
    }

    @Test
    void tellsWhatRanWhatIsHeldAndWhatWaits() {
        tells(SmallCompany.afterFriday(root, Map.of()), "the embedded database");
    }

    @Test
    void tellsTheSameOfAServer() {
        tells(SmallCompany.afterFriday(root, Workbench.server()), "the server's database");
    }

    /** The story of a payer who is taught, night by night: said by one person, approved by another. */
    @Test
    void listsWhatWasTaughtAboutPayers() {
        Path story = Path.of("src/test/resources/scenarios/an-unknown-payer-is-taught-with-consent/in");
        Workbench workbench = Workbench.in(root, Map.of());
        String[] standings = {null, "waits for consent", "approved by S002"};
        String[] nights = {"2026-08-03", "2026-08-04", "2026-08-05"};
        for (int index = 0; index < nights.length; index++) {
            Workbench.copy(story.resolve(nights[index]), workbench.inbox());
            assertEquals(0, workbench.run("nightly", "--date", nights[index]).exitCode());
            String out = workbench.run("status").out();
            String wanted = standings[index] == null ? null : "is C1, said S001 on " + nights[1] + " (K1), " + standings[index];
            assertEquals(wanted != null, out.contains("(K1)"), out);
            assertTrue(wanted == null || out.contains(wanted), out);
        }
    }

    private static void tells(SmallCompany company, String database) {
        Answer answer = company.run("status");
        assertEquals(0, answer.exitCode(), answer.err());
        String out = answer.out();
        for (String wanted : new String[] {"Status of the night of 2026-11-20", "done, run 1, mailing day 2026-11-23", "all passed",
                "LETTER_1 1", "LAWYER 1 to be approved",
            company.letterOf("C1", SmallCompany.FRIDAY)
            + " LAWYER to C1, CNY ", "0 days old", "BLOCKED 1 item (CNY 700.50)", "CNY 77.00", "CNY 100.00", "PAYER_UNKNOWN 1",
            "5 files on 2026-11-20, arrival 1", database}) {
            assertTrue(out.contains(wanted), () -> "no \"" + wanted + "\" in\n" + out);
        }
        assertTrue(out.lines().count() <= 30, "more than a screenful");
        assertEquals("The night of 2026-11-20: done; 1 letter waits for approval.", answer.lastLine());
    }

    @Test
    void showsAnEarlierNightAndTheAgeOfWhatWaits() {
        SmallCompany company = SmallCompany.afterFriday(root, Map.of()).night(SmallCompany.MONDAY);
        assertTrue(company.run("status").out().contains("3 days old"));
        Answer friday = company.run("status", "--date", "2026-11-20");
        assertTrue(friday.out().contains("Status of the night of 2026-11-20"), friday.out());
        assertTrue(friday.out().contains("2026-11-23 done · 2026-11-20 done"), friday.out());
    }

    @Test
    void refusesANightThatNeverRan() {
        Answer answer = SmallCompany.afterFriday(root, Map.of()).run("status", "--date", "2026-11-19");
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("No night of 2026-11-19 has been run; the last one is 2026-11-20."), answer.err());
    }

    @Test
    void saysThatAShutGateHoldsTheLetters() {
        SmallCompany company = SmallCompany.in(root, Map.of());
        company.workbench().put("receipts-2.csv", "receipt_no,amount", "R-9,5.00");
        company.night(SmallCompany.FRIDAY);
        Answer answer = company.run("status");
        assertTrue(answer.out().contains("done, letters held"), answer.out());
        assertTrue(answer.out().contains("shut: "), answer.out());
        assertTrue(answer.out().contains("LETTER_1 1 held"), answer.out());
    }
}
