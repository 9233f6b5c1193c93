package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code scenarios/} is a story, played on the embedded database and, a third of them, on a server: {@code in/<date>/}
 * holds what came in; {@code expected/<date>/} what must be published. A night that only stands below {@code expected/} is one in which
 * nothing came in; {@code <date>.again} runs that date once more. {@code config/} overrides settings, {@code expected/<date>/exit} holds an
 * exit code other than 0.
 *
 * <p>An expected CSV may show fewer columns than the published one; the columns it shows must agree in every row. In {@code
 * metrics.has.csv} (any file so named) the rows shown must be among the published ones. What holds on every night ({@link NightLaws}) is
 * checked on every night; a new case is a new folder.
 */
class ScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    /** All of them, or those whose name begins as {@code -Dreceivables.scenario} says; several with a comma between. */
    static List<String> scenarios() throws IOException {
        return names(SCENARIOS).stream()
                .filter(name -> Stream.of(System.getProperty("receivables.scenario", "").split(",")).anyMatch(name::startsWith)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void isPublishedAsWritten(String scenario, @TempDir Path root) throws IOException {
        Path folder = SCENARIOS.resolve(scenario);
        List<Workbench> workbenches = new ArrayList<>(List.of(Workbench.in(root.resolve("embedded"), Map.of())));
        if (alsoOnAServer(scenario)) {
            workbenches.add(Workbench.in(root.resolve("server"), Workbench.sameServer()));
        }
        TreeSet<String> nights = new TreeSet<>(names(folder.resolve("in")));
        nights.addAll(names(folder.resolve("expected")));
        for (Workbench workbench : workbenches) {
            if (Files.isDirectory(folder.resolve("config"))) {
                Workbench.copy(folder.resolve("config"), workbench.root().resolve("config"));
            }
        }
        for (String night : nights) {
            String date = night.substring(0, 10);
            for (Workbench workbench : workbenches) {
                play(folder, night, date, workbench);
            }
            List<String> different = Workbench.differences(
                    workbenches.getFirst().bytes(LocalDate.parse(date)), workbenches.getLast().bytes(LocalDate.parse(date)));
            assertEquals(List.of(), different, night + ": these files differ between the two databases");
        }
    }

    /** A third of the scenarios, always the same; with {@code --long}, or when they are asked for by name, all of them. */
    private static boolean alsoOnAServer(String scenario) {
        return Boolean.getBoolean("receivables.long") || !System.getProperty("receivables.scenario", "").isEmpty()
                || Math.floorMod(scenario.hashCode(), 3) == 0;
    }

    private static void play(Path folder, String night, String date, Workbench workbench) throws IOException {
        if (Files.isDirectory(folder.resolve("in").resolve(night))) {
            Workbench.copy(folder.resolve("in").resolve(night), workbench.inbox());
        }
        Path expected = folder.resolve("expected").resolve(night);
        Workbench.Answer answer = workbench.run("nightly", "--date", date);
        Path exit = expected.resolve("exit");
        assertEquals(Files.exists(exit) ? Integer.parseInt(Files.readString(exit).strip()) : 0, answer.exitCode(), night + ": "
                + answer.err());
        Path published = workbench.outbox().resolve(date);
        if (Files.isDirectory(expected)) {
            for (String name : files(expected)) {
                ExpectedRows.compare(night, expected.resolve(name), published);
            }
        }
        NightLaws.check(night, published);
        NightLaws.answered(night, folder.resolve("in").resolve(night), published);
    }

    /** Names of the folders in a folder, sorted. */
    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".csv")).sorted().toList();
        }
    }
}
