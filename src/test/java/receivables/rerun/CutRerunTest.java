package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
 * A night that is published and printed is run again with a corrected file, and the database goes away on the way: while it is taken back,
 * computed, released. The same command once more gives the night, the pull list and the supplementary packs of an undisturbed rerun; what
 * was published stays in sight until then.
 */
@ExtendWith(BeforeTheDrivers.class)
class CutRerunTest {

    private static final int EMBEDDED = 4;
    private static final int SERVER = 2;
    private static final int LONG = 90;
    /** Calls at the end of a night in which it is released and its job's end recorded. */
    private static final int RELEASE = 36;

    private final List<Map<String, byte[]>> expected = new ArrayList<>();
    private long calls;

    @Test
    void aRerunThatIsCutOffComesOutTheSame(@TempDir Path root) throws IOException {
        boolean everywhere = Boolean.getBoolean("receivables.long");
        reference(root.resolve("reference"), everywhere ? LONG : EMBEDDED);
        cut(root.resolve("embedded"), Map.of(), everywhere ? LONG : EMBEDDED);
        cut(root.resolve("server"), Workbench.server(), everywhere ? LONG : SERVER);
    }

    private void reference(Path root, int corrections) throws IOException {
        Workbench workbench = CorrectedNight.printed(root, Map.of());
        for (int number = 1; number <= corrections; number++) {
            CorrectedNight.correct(workbench, number);
            FailingDriver.heal();
            assertEquals(0, CorrectedNight.nightly(workbench).exitCode());
            calls = FailingDriver.calls();
            expected.add(CorrectedNight.outbox(workbench));
        }
        long lists = expected.getLast().keySet().stream().filter(name -> name.endsWith("pull_list.csv")).count();
        assertEquals(corrections, lists, "every correction must take a letter out of the pile, or nothing is tried here");
    }

    private void cut(Path root, Map<String, String> environment, int corrections) throws IOException {
        Workbench workbench = CorrectedNight.printed(root, environment);
        List<String> differences = new ArrayList<>();
        for (int number = 1; number <= corrections; number++) {
            Map<String, byte[]> before = CorrectedNight.outbox(workbench);
            CorrectedNight.correct(workbench, number);
            long point = point(number, corrections);
            String where = (environment.isEmpty() ? "embedded" : "server") + ", correction " + number + " cut at call " + point + " of "
                    + calls + ": ";
            FailingDriver.failAt(point, number % 4 < 2);
            CorrectedNight.nightly(workbench);
            FailingDriver.heal();
            Map<String, byte[]> seen = CorrectedNight.folder(CorrectedNight.outbox(workbench));
            if (!Workbench.differences(CorrectedNight.folder(before), seen).isEmpty()
                    && !Workbench.differences(CorrectedNight.folder(expected.get(number - 1)), seen).isEmpty()) {
                differences.add(where + "something half-way is published");
            }
            Workbench.Answer again = CorrectedNight.nightly(workbench);
            if (again.exitCode() != 0) {
                differences.add(where + again.out() + again.err());
            }
            Workbench.differences(expected.get(number - 1), CorrectedNight.outbox(workbench))
                    .forEach(file -> differences.add(where + file));
        }
        System.out.println("reruns cut (" + (environment.isEmpty() ? "embedded" : "server") + "): " + corrections + ", differences "
                + differences.size());
        assertEquals(List.of(), differences);
    }

    /** One anywhere in the night, the next in its release. */
    private long point(int number, int corrections) {
        return number % 2 == 0 ? calls - RELEASE + (long) RELEASE * number / (corrections + 1)
                : Math.max(1, calls * number / (corrections + 1));
    }
}
