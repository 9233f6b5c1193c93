package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;
import receivables.testing.BeforeTheDrivers;
import receivables.testing.FailingDriver;

/**
 * All connections are lost in the middle of a night and new ones work at once: the night may fail or get through, but it says truly which,
 * and started again it is the night it would have been.
 */
@ExtendWith(BeforeTheDrivers.class)
class LostForAMomentTest {

    private static final int POINTS = Boolean.getBoolean("receivables.long") ? 200 : 2;

    @Test
    void onTheEmbeddedDatabase(@TempDir Path root) throws IOException {
        lose(root, false);
    }

    @Test
    void onAServer(@TempDir Path root) throws IOException {
        lose(root, true);
    }

    /** Every second one at the end, where the night is released and its run lock given back. */
    private static long point(int number, long calls) {
        return number % 2 == 0 ? calls - (POINTS - number) / 2 * 8 % 40 : Math.max(1, calls * number / POINTS);
    }

    private static void lose(Path root, boolean server) throws IOException {
        Workbench reference = CorrectedNight.company(root.resolve("reference"), server ? Workbench.server() : Map.of());
        FailingDriver.heal();
        assertEquals(0, CorrectedNight.nightly(reference).exitCode());
        long calls = FailingDriver.calls();
        Map<String, byte[]> expected = CorrectedNight.outbox(reference);
        List<String> differences = new ArrayList<>();
        for (int number = 1; number <= POINTS; number++) {
            long point = point(number, calls);
            String where = (server ? "server" : "embedded") + ", hung up at call " + point + " of " + calls + ": ";
            Workbench workbench = CorrectedNight.company(root.resolve("lost" + number), server ? Workbench.server() : Map.of());
            FailingDriver.hangUpAt(point, number % 2 == 0);
            Workbench.Answer answer = CorrectedNight.nightly(workbench);
            FailingDriver.heal();
            boolean published = Files.exists(workbench.outbox().resolve(CorrectedNight.NIGHT.toString()));
            if (answer.exitCode() == 0 && !published || answer.exitCode() != 0 && published
                    && answer.lastLine().contains("Nothing was published")) {
                differences.add(where + "exit code " + answer.exitCode() + (published ? " although" : " and not") + " published: "
                        + answer.lastLine());
            }
            Workbench.Answer again = CorrectedNight.nightly(workbench);
            if (again.exitCode() != 0) {
                differences.add(where + again.out() + again.err());
            }
            Workbench.differences(expected, CorrectedNight.outbox(workbench)).forEach(file -> differences.add(where + file));
        }
        System.out.println("connections lost for a moment (" + (server ? "server" : "embedded") + "): " + POINTS + ", differences "
                + differences.size());
        assertEquals(List.of(), differences);
    }
}
