package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;

/**
 * Real processes, really killed: SIGKILL and SIGTERM at and between the steps of a night, several times in a row, then started once more
 * and left alone. All that is published must be what an undisturbed night publishes, and nothing may be seen half-way. Twelve kills; with
 * {@code --long} more than 500.
 */
class KillTest {

    private static final int SHORT = 6;
    private static final int LONG = 260;
    /** Steps of a night, as far as a kill waits for their progress lines. */
    private static final int STEPS = 10;

    private final SmallCompany company = new SmallCompany();
    private final LocalDate night = company.firstNight();
    private final AtomicInteger kills = new AtomicInteger();

    @Test
    void aKilledNightComesOutTheSameOnTheEmbeddedDatabase(@TempDir Path root) throws Exception {
        kill(root, false);
    }

    @Test
    void aKilledNightComesOutTheSameOnAServer(@TempDir Path root) throws Exception {
        kill(root, true);
    }

    private void kill(Path root, boolean server) throws Exception {
        Workbench reference = fresh(root.resolve("reference"), Map.of());
        assertEquals(0, reference.run("nightly", "--quiet", "--date", night.toString()).exitCode());
        Map<String, byte[]> expected = reference.bytes(night);
        Map<String, Long> archived = archived(reference);
        int wanted = Boolean.getBoolean("receivables.long") ? LONG : SHORT;
        List<String> differences = new ArrayList<>();
        try (ExecutorService twoAtATime = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> chains = new ArrayList<>();
            for (int seed = 1; seed <= 2; seed++) {
                Random random = new Random(seed * (server ? 7_919L : 104_729L));
                chains.add(twoAtATime.submit(chain(root.resolve("chain" + seed), server, random, wanted / 2, expected, archived)));
            }
            for (Future<List<String>> chain : chains) {
                differences.addAll(chain.get());
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
        System.out.println("processes killed (" + (server ? "server" : "embedded") + "): " + kills + ", differences " + differences.size());
        assertEquals(List.of(), differences);
    }

    /** Nights of their own, each killed up to six times before it is left to end, until enough have been killed. */
    private Callable<List<String>> chain(Path root, boolean server, Random random, int wanted, Map<String, byte[]> expected,
            Map<String, Long> archived) {
        return () -> {
            List<String> differences = new ArrayList<>();
            int killed = 0;
            for (int number = 0; killed < wanted && differences.isEmpty(); number++) {
                Map<String, String> environment = server ? Workbench.server() : Map.of();
                Workbench workbench = fresh(root.resolve("night" + number), environment);
                Program program = new Program(workbench, environment);
                StringBuilder history = new StringBuilder(server ? "server" : "embedded");
                Program.End end;
                int before = killed;
                do {
                    boolean hard = random.nextInt(4) > 0;
                    int steps = random.nextInt(STEPS + 1);
                    long wait = steps == 0 ? 200 + random.nextInt(1_500) : random.nextInt(60);
                    end = program.killedAfter(steps, wait, hard, "nightly", "--date", night.toString());
                    killed += end.killed() ? 1 : 0;
                    history.append(", ").append(hard ? "KILL" : "TERM").append(" after ").append(steps).append(" steps and ").append(wait)
                            .append(" ms")
                            .append(end.killed() ? "" : " came too late");
                    halfWay(workbench, expected, history, differences);
                } while (end.killed() && killed - before < 6 && killed < wanted);
                kills.addAndGet(killed - before);
                differences.addAll(ended(program.run("nightly", "--date", night.toString()), workbench, history.toString(), expected,
                        archived));
                delete(workbench.root());
            }
            return differences;
        };
    }

    private void halfWay(Workbench workbench, Map<String, byte[]> expected, StringBuilder history, List<String> differences) {
        if (Files.exists(workbench.outbox().resolve(night.toString()))) {
            Workbench.differences(expected, workbench.bytes(night))
                    .forEach(file -> differences.add(history + ": published half-way, " + file));
        }
    }

    private List<String> ended(Program.End end, Workbench workbench, String history, Map<String, byte[]> expected,
            Map<String, Long> archived) throws IOException {
        List<String> differences = new ArrayList<>();
        if (end.exitCode() != 0) {
            differences.add(history + ": exit code " + end.exitCode() + "\n" + end.output());
            return differences;
        }
        Workbench.differences(expected, workbench.bytes(night)).forEach(file -> differences.add(history + ": " + file));
        if (!archived(workbench).equals(archived)) {
            differences.add(history + ": archive " + archived(workbench));
        }
        try (Stream<Path> left = Files.list(workbench.outbox())) {
            left.map(path -> path.getFileName().toString()).filter(name -> !List.of(night.toString(), ".mark").contains(name))
                    .forEach(name -> differences.add(history + ": left " + name));
        }
        return differences;
    }

    private static Map<String, Long> archived(Workbench workbench) throws IOException {
        Path archive = workbench.root().resolve("data/archive");
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(archive)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(archive.relativize(file).toString(), Files.size(file));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Workbench fresh(Path root, Map<String, String> environment) {
        Workbench workbench = Workbench.in(root, environment);
        company.writeInbox(night, workbench.inbox());
        return workbench;
    }
}
