package receivables.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.scenario.Workbench.Answer;

/** Files to try things on, and help. */
class SampleCommandTest {

    @TempDir
    private Path root;

    @Test
    void theFullCompanyComesWithFiveNightsAndTheTruth() {
        Answer answer = Workbench.in(root, Map.of()).run("sample", "--seed", "7", "--date", "2026-11-20", "--into",
                root.resolve("full").toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "truth.csv"),
                SmallCompany.names(root.resolve("full")));
        assertTrue(SmallCompany.names(root.resolve("full/2026-11-16")).contains("staff-2026-11-16.csv"));
    }

    @Test
    void anyOtherSizeComesWithTwoNights() {
        Answer answer = Workbench.in(root, Map.of()).run("sample", "--customers", "12", "--date", "2026-11-20", "--into",
                root.resolve("small").toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of("2026-11-20", "2026-11-23"), SmallCompany.names(root.resolve("small")));
        assertEquals(12, SmallCompany.rows(root.resolve("small/2026-11-20/customers.csv")).size());
    }

    @Test
    void filesThatLieThereAreNotTouched() {
        Workbench workbench = Workbench.in(root, Map.of());
        Answer answer = workbench.run("sample", "--customers", "12", "--date", "2026-11-20", "--into", root.resolve("config").toString());
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("is not empty"), answer.err());
        assertEquals(2, workbench.run("sample", "--customers", "0", "--date", "2026-11-20", "--into",
                root.resolve("x").toString()).exitCode());
        assertEquals(2, workbench.run("sample", "--into", root.resolve("x").toString()).exitCode());
    }

    @Test
    void helpListsEveryCommandAndEachExplainsItself() {
        Workbench workbench = Workbench.in(root, Map.of());
        Answer help = workbench.run("help");
        assertEquals(0, help.exitCode());
        for (String command : new String[] {"demo", "nightly", "replay", "status", "reprint", "approve", "mailed", "pull", "try-policy",
            "score", "sample", "month-end"}) {
            assertTrue(help.out().lines().anyMatch(line -> line.startsWith("  " + command + " ")), () -> command + " is not in\n"
                    + help.out());
            Answer own = workbench.run("help", command);
            assertEquals(0, own.exitCode(), command);
            assertTrue(own.out().startsWith("Usage: ./run.sh " + command), own.out());
        }
        assertTrue(help.out().lines().allMatch(line -> line.length() <= 160), help.out());
        String completion = workbench.run("completion").out();
        assertTrue(completion.contains("complete -F _complete_run") && completion.contains("--since-print"), "options of commands, too");
        assertTrue(help.out().contains("Examples"), help.out());
        assertEquals(2, workbench.run("help", "nonsense").exitCode());
        assertEquals(2, workbench.run("nonsense").exitCode());
    }
}
