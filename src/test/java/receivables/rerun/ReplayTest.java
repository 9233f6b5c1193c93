package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;

/** Weeks of history computed again: the same bytes when nothing changed, and the changes shown first when something did. */
class ReplayTest {

    @Test
    void weeksOfHistoryComeOutTheSameOnTheEmbeddedDatabase(@TempDir Path root) throws IOException {
        comesOutTheSame(History.of(root, Map.of(), 6));
    }

    @Test
    void weeksOfHistoryComeOutTheSameOnAServer(@TempDir Path root) throws IOException {
        comesOutTheSame(History.of(root, Workbench.server(), 6));
    }

    private static void comesOutTheSame(History history) {
        Map<LocalDate, Map<String, byte[]>> before = history.published();
        assertEquals(11, before.size());
        Workbench.Answer answer = history.workbench().run("replay", "--from", history.nights().getFirst().toString());
        assertEquals(0, answer.exitCode(), answer.err());
        assertTrue(answer.lastLine().contains("11 nights were computed again"), answer.lastLine());
        assertEquals(List.of(), History.differences(before, history.published()));
    }
}
