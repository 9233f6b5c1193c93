package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;

/**
 * Real processes, killed while they do something over again: a published night with corrected files, or a replay of several nights. Only
 * with {@code --long}; in a short run the same is cut off in {@link CutRerunTest} and {@link ReplayTest}.
 */
@EnabledIfSystemProperty(named = "receivables.long", matches = "true")
class KillAgainTest {

    private static final int KILLS = 60;

    @Test
    void aKilledRerunComesOutTheSame(@TempDir Path root) throws IOException {
        rerun(root.resolve("embedded"), Map.of());
        rerun(root.resolve("server"), Workbench.server());
    }

    private static void rerun(Path root, Map<String, String> environment) throws IOException {
        Workbench reference = CorrectedNight.printed(root.resolve("reference"), Map.of());
        Workbench workbench = CorrectedNight.printed(root.resolve("killed"), environment);
        Random random = new Random(104_729L);
        List<String> differences = new ArrayList<>();
        int killed = 0;
        for (int number = 1; killed < KILLS; number++) {
            CorrectedNight.correct(reference, number);
            assertEquals(0, CorrectedNight.nightly(reference).exitCode());
            CorrectedNight.correct(workbench, number);
            List<String> history = new ArrayList<>();
            killed += kill(workbench, environment, random, 11, history, "nightly", "--date", CorrectedNight.NIGHT.toString());
            Workbench.Answer end = workbench.run("nightly", "--date", CorrectedNight.NIGHT.toString());
            assertEquals(0, end.exitCode(), history + "\n" + end.out() + end.err());
            Workbench.differences(CorrectedNight.outbox(reference), CorrectedNight.outbox(workbench))
                    .forEach(file -> differences.add(history + ": " + file));
        }
        System.out.println("reruns killed (" + (environment.isEmpty() ? "embedded" : "server") + "): " + killed + ", differences "
                + differences.size());
        assertEquals(List.of(), differences);
    }

    @Test
    void aKilledReplayComesOutTheSame(@TempDir Path root) throws IOException {
        replay(root.resolve("server"), Workbench.server());
        replay(root.resolve("embedded"), Map.of());
    }

    private static void replay(Path root, Map<String, String> environment) throws IOException {
        Workbench workbench = CorrectedNight.printed(root, environment);
        for (int later = 1; later <= 2; later++) {
            workbench.put("ledger-" + later + ".csv", "document_no,type,customer_no,document_date,due_date,currency,amount",
                    "INV-200" + later + ",INVOICE,C" + later + ",2026-09-01,2026-10-01,GBP,70" + later + ".00");
            assertEquals(0, workbench.run("nightly", "--quiet", "--date", CorrectedNight.NIGHT.plusDays(later).toString()).exitCode());
        }
        Map<String, byte[]> before = CorrectedNight.outbox(workbench);
        Random random = new Random(7_919L);
        List<String> differences = new ArrayList<>();
        int killed = 0;
        while (killed < KILLS) {
            List<String> history = new ArrayList<>();
            killed += kill(workbench, environment, random, 33, history, "replay", "--from", CorrectedNight.NIGHT.toString());
            Workbench.Answer end = workbench.run("replay", "--from", CorrectedNight.NIGHT.toString());
            assertEquals(0, end.exitCode(), history + "\n" + end.out() + end.err());
            Workbench.differences(before, CorrectedNight.outbox(workbench)).forEach(file -> differences.add(history + ": " + file));
        }
        System.out.println("replays killed (" + (environment.isEmpty() ? "embedded" : "server") + "): " + killed + ", differences "
                + differences.size());
        assertEquals(List.of(), differences);
    }

    /** Kills the command some times in a row, as long as it comes in time. @param steps of the whole command @return how often it did */
    private static int kill(Workbench workbench, Map<String, String> environment, Random random, int steps, List<String> history,
            String... command) {
        int killed = 0;
        Program.End end;
        do {
            boolean hard = random.nextInt(4) > 0;
            int after = 1 + random.nextInt(steps);
            int wait = random.nextInt(40);
            end = new Program(workbench, environment).killedAfter(after, wait, hard, command);
            killed += end.killed() ? 1 : 0;
            history.add((hard ? "KILL" : "TERM") + " after " + after + " steps and " + wait + " ms"
                    + (end.killed() ? "" : " came too late"));
            assertTrue(end.killed() || end.exitCode() == 0, history + "\n" + end.output());
        } while (end.killed() && killed < 4);
        return killed;
    }
}
