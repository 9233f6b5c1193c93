package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code scenarios/} is a story: {@code in/<date>/} holds what came in, one folder a night; {@code expected/<date>/} what must be published.
 * An expected CSV may show fewer columns than the published one; the columns it shows must agree in every row. {@code config/} overrides settings,
 * {@code expected/<date>/exit} holds an exit code other than 0. A new case is a new folder.
 */
class ScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    static List<String> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0} on the embedded database")
    @MethodSource("scenarios")
    void onTheEmbeddedDatabase(String scenario, @TempDir Path root) throws IOException {
        play(scenario, Workbench.in(root, Map.of()));
    }

    @ParameterizedTest(name = "{0} on a server")
    @MethodSource("scenarios")
    void onAServer(String scenario, @TempDir Path root) throws IOException {
        play(scenario, Workbench.in(root, Workbench.server()));
    }

    private static void play(String scenario, Workbench workbench) throws IOException {
        Path folder = SCENARIOS.resolve(scenario);
        if (Files.isDirectory(folder.resolve("config"))) {
            Workbench.copy(folder.resolve("config"), workbench.root().resolve("config"));
        }
        try (Stream<Path> nights = Files.list(folder.resolve("in"))) {
            for (Path night : nights.sorted().toList()) {
                String date = night.getFileName().toString();
                Workbench.copy(night, workbench.inbox());
                Path expected = folder.resolve("expected").resolve(date);
                Workbench.Answer answer = workbench.run("nightly", "--date", date);
                Path exit = expected.resolve("exit");
                assertEquals(Files.exists(exit) ? Integer.parseInt(Files.readString(exit).strip()) : 0, answer.exitCode(), date + ": " + answer.err());
                compare(date, expected, workbench.outbox().resolve(date));
            }
        }
    }

    private static void compare(String date, Path expected, Path published) throws IOException {
        if (!Files.isDirectory(expected)) {
            return;
        }
        try (Stream<Path> files = Files.list(expected)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
                String name = file.getFileName().toString();
                assertTrue(Files.exists(published.resolve(name)), date + "/" + name + " was not published");
                List<String> shown = new ArrayList<>();
                List<String> wanted = rows(Files.readString(file), null, shown);
                List<String> found = rows(Files.readString(published.resolve(name)), shown, null);
                assertEquals(String.join("\n", wanted), String.join("\n", found), date + "/" + name);
            }
        }
    }

    /** The file's rows as text, with only the given columns; without any given, all of them, and their names are added to shown. */
    private static List<String> rows(String content, List<String> columns, List<String> shown) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(content))) {
            List<String> names = columns == null ? parser.getHeaderNames() : columns;
            if (shown != null) {
                shown.addAll(names);
            }
            for (CSVRecord record : parser) {
                List<String> cells = new ArrayList<>();
                names.forEach(name -> cells.add(record.get(name)));
                rows.add(String.join(",", cells));
            }
        }
        return rows;
    }
}
