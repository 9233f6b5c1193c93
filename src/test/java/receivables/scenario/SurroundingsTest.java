package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.Main;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RunLock;

/**
 * Folders, disk, database and settings that do not do what they should: the exit code of the contract, a sentence that says what to do, and
 * nothing half-published. Tests may run as root, whom no permission stops: so a file stands where a folder should be.
 */
class SurroundingsTest {

    private static final String NIGHT = "2026-08-03";

    @TempDir
    Path root;

    private Workbench bench(Map<String, String> environment) {
        return bench(root, environment);
    }

    private static Workbench bench(Path root, Map<String, String> environment) {
        return Workbench.in(root, environment)
                .put("customers.csv", "customer_no,name,language,address_1,city,postcode,country", "C1,Harbour Tools Ltd,en,1 Quay "
                + "Street,Bristol,BS1 4DJ,GB")
                .put("ledger.csv", "document_no,type,customer_no,document_date,due_date,amount",
                "INV-1,INVOICE,C1,2026-06-01,2026-07-03,100.00");
    }

    @Test
    void aMissingInboxIsTold() {
        Workbench.Answer answer = bench(Map.of()).run("nightly", "--date", NIGHT, "--inbox", root.resolve("nowhere").toString());
        refused(answer, "the inbox " + root.resolve("nowhere") + " does not exist; create the folder or name the right one with --inbox");
    }

    @Test
    void anInboxThatIsAFileIsTold() {
        Path file = bench(Map.of()).inbox().resolve("ledger.csv");
        refused(bench(Map.of()).run("nightly", "--date", NIGHT, "--inbox", file.toString()), "the inbox " + file + " is not a folder");
    }

    @ParameterizedTest
    @CsvSource({"outbox", "archive"})
    void afolderThatCannotBeWrittenIsTold(String folder) {
        Workbench workbench = bench(Map.of());
        Workbench.write(root.resolve("data/" + folder), "a file, no folder");
        Workbench.Answer answer = workbench.run("nightly", "--date", NIGHT);
        refused(answer, "--" + folder);
        assertTrue(Files.exists(workbench.inbox().resolve("ledger.csv")), "the inbox is as it was");
    }

    /** Rights stop nobody who is root: then this cannot be tried, and the file in the folder's place above stands for it. */
    @ParameterizedTest
    @CsvSource({"outbox", "archive"})
    void aReadOnlyFolderIsTold(String folder) throws IOException {
        Workbench workbench = bench(Map.of());
        Path readOnly = Files.createDirectories(root.resolve("data/" + folder));
        assertTrue(readOnly.toFile().setWritable(false), "the rights to " + readOnly + " cannot be changed");
        Assumptions.assumeFalse(Files.isWritable(readOnly), "root may write everywhere");
        refused(workbench.run("nightly", "--date", NIGHT), "give this program's user the right to write there");
        assertTrue(readOnly.toFile().setWritable(true));
        assertEquals(0, workbench.run("nightly", "--date", NIGHT).exitCode());
    }

    /** The folder goes bad while the night is running: what is in the way is found at the end, and nothing is half-published. */
    @Test
    void anOutboxInWhichSomethingStandsInTheWayPublishesNothing() throws IOException {
        Workbench workbench = bench(Map.of());
        Workbench.write(root.resolve("data/outbox/." + NIGHT + ".new"), "a file, no folder");
        Workbench.write(root.resolve("data/outbox/." + NIGHT + ".work"), "a file, no folder");
        Files.createDirectories(root.resolve("data/outbox/" + NIGHT + ".after"));
        assertEquals(0, workbench.run("nightly", "--date", NIGHT).exitCode(), "what an interrupted run may leave is cleared");
        Path published = root.resolve("data/outbox/" + NIGHT);
        Map<String, byte[]> before = workbench.bytes(LocalDate.parse(NIGHT));
        Files.move(root.resolve("data/outbox"), root.resolve("data/moved"));
        Workbench.write(root.resolve("data/outbox"), "a file, no folder");
        assertEquals(2, workbench.run("nightly", "--date", NIGHT).exitCode());
        Files.delete(root.resolve("data/outbox"));
        Files.move(root.resolve("data/moved"), root.resolve("data/outbox"));
        assertTrue(Files.isDirectory(published));
        assertEquals(0, workbench.run("nightly", "--date", NIGHT).exitCode());
        assertEquals(List.of(), Workbench.differences(before, workbench.bytes(LocalDate.parse(NIGHT))));
    }

    /**
     * Only the default date follows the clock. The machine may think it is any day, the next attempt even an earlier one: the same date
     * gives the same night.
     */
    @Test
    void whatDayTheMachineThinksItIsChangesNothing() throws IOException {
        Workbench workbench = bench(Map.of());
        Map<String, byte[]> first = null;
        for (LocalDate today : List.of(LocalDate.of(2026, 8, 4), LocalDate.of(1970, 1, 1), LocalDate.of(2099, 12, 31))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int exitCode = Main.run(new Main.Surroundings(root, Map.of(), today, new PrintStream(out), new PrintStream(out),
                    false), "nightly", "--date", NIGHT);
            assertEquals(0, exitCode, out.toString());
            first = first == null ? workbench.bytes(LocalDate.parse(NIGHT)) : first;
            assertEquals(List.of(), Workbench.differences(first, workbench.bytes(LocalDate.parse(NIGHT))), today.toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, Main.run(new Main.Surroundings(root, Map.of(), LocalDate.of(2026, 8, 6), new PrintStream(out),
                new PrintStream(out), false), "nightly"));
        assertEquals(List.of(NIGHT, "2026-08-05"), published(workbench), "the default is the last business day before today");
        out.reset();
        assertEquals(2, Main.run(new Main.Surroundings(root, Map.of(), LocalDate.of(2026, 8, 5), new PrintStream(out),
                new PrintStream(out), false), "nightly"));
        assertTrue(out.toString().contains("2026-08-04 lies before it"), out.toString());
    }

    @Test
    void aDatabaseThatIsDownIsTold() {
        Workbench workbench =
                bench(Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:1/receivables", "SPRING_DATASOURCE_USERNAME", "finance"));
        Workbench.Answer answer = workbench.run("nightly", "--date", NIGHT);
        assertEquals(1, answer.exitCode());
        assertTrue(answer.err().contains("jdbc:mysql://127.0.0.1:1/receivables cannot be reached; check that the server runs"),
                answer.err());
        assertFalse(answer.err().contains("\tat "), "a stack trace is no sentence");
        assertEquals("Failed: the database cannot be used. Nothing was published; running again is safe.", answer.lastLine());
        assertTrue(Files.exists(workbench.inbox().resolve("ledger.csv")), "the inbox is as it was");
        assertEquals(List.of(), published(workbench));
    }

    @Test
    void aDatabaseOfAnotherKindIsTold() {
        Workbench.Answer answer = bench(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1/x")).run("nightly", "--date", NIGHT);
        refused(answer, "SPRING_DATASOURCE_URL");
    }

    @Test
    void aServerInUseByAnotherRunIsBusy() {
        Workbench workbench = bench(Workbench.server());
        try (Database other = Database.open(workbench.environment().get("SPRING_DATASOURCE_URL"),
                workbench.environment().get("SPRING_DATASOURCE_USERNAME"), "")) {
            other.migrate();
            RunLock lock = RunLock.acquire(other, "another run");
            Workbench.Answer answer = workbench.run("nightly", "--date", NIGHT);
            assertEquals(4, answer.exitCode(), answer.err());
            assertEquals("Another run is active; nothing was started.", answer.lastLine());
            assertEquals(List.of(), published(workbench));
            lock.close();
        }
        assertEquals(0, workbench.run("nightly", "--date", NIGHT).exitCode());
    }

    @Test
    void anEmbeddedDatabaseOpenElsewhereIsBusy() throws Exception {
        Workbench workbench = bench(Map.of());
        workbench.makeFolder("data/db");
        Process other = new ProcessBuilder(java(), "-cp", Workbench.classPath(), HoldsDatabase.class.getName(),
                receivables.settings.Workplace.embedded(root.resolve("data/db"))).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertEquals('o', other.getInputStream().read(), "the other process has the database open");
            Workbench.Answer answer = workbench.run("nightly", "--date", NIGHT);
            assertEquals(4, answer.exitCode(), answer.err());
            assertEquals("Another run is active; nothing was started.", answer.lastLine());
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        assertEquals(0, workbench.run("nightly", "--date", NIGHT).exitCode());
    }

    /** A second process on the same files: opens, says so with one letter, and waits until its input ends. */
    static final class HoldsDatabase {

        private HoldsDatabase() {
        }

        public static void main(String[] arguments) throws IOException {
            try (Database database = Database.open(arguments[0], "", "")) {
                database.migrate();
                System.out.print('o');
                System.out.flush();
                System.in.read();
            }
        }
    }

    /**
     * No file may grow beyond some kilobytes, as on a disk that is full: in a process of its own, because such a limit cannot be lifted
     * again.
     */
    @Test
    void aDiskThatIsFullLeavesNothingBehind() throws Exception {
        Workbench workbench = bench(Workbench.server());
        Map<String, byte[]> inbox = bytesOf(workbench.inbox());
        Workbench.write(root.resolve("limited.sh"), "ulimit -f 6\nexec \"$@\"\n");
        Process limited = limited(workbench);
        String out = new String(limited.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(1, limited.waitFor(), out);
        String[] lines = out.strip().split("\n");
        assertTrue(lines[lines.length - 1].matches("Failed: .* running again is safe\\."), out + Files.readString(root.resolve("errors")));
        assertEquals(List.of(), published(workbench));
        assertEquals(inbox.keySet(), bytesOf(workbench.inbox()).keySet(), "the inbox is as it was");
        Workbench.Answer answer = workbench.run("nightly", "--date", NIGHT);
        assertEquals(0, answer.exitCode(), answer.err());
        assertEquals(List.of(NIGHT), published(workbench));
        assertEquals(List.of(), Workbench.differences(workbench.bytes(LocalDate.parse(NIGHT)), undisturbed()));
    }

    private Process limited(Workbench workbench) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", root.resolve("limited.sh").toString(), java(), "-XX:-UsePerfData", "-cp",
                Workbench.classPath(), Main.class.getName(), "nightly", "--date", NIGHT, "--quiet"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(root.resolve("errors").toFile());
        builder.environment().putAll(workbench.environment());
        builder.environment().put("RECEIVABLES_ROOT", root.toString());
        return builder.start();
    }

    private Map<String, byte[]> undisturbed() throws IOException {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Workbench workbench = bench(elsewhere, Map.of());
        assertEquals(0, workbench.run("nightly", "--date", NIGHT).exitCode());
        return workbench.bytes(LocalDate.parse(NIGHT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "config/application.yml       | language: en           | language: klingon      | config/application.yml",
        "config/application.yml       | partitions: auto       | partitions: -1         | config/application.yml",
        "config/company.yml           | currency: CNY          | currency: RMB          | config/company.yml",
        "config/policies/standard.yml | pay_by_days: 7         | pay_by_day: 7          | config/policies/standard.yml",
        "config/calendar/china.yml    | 2026-02-28             | 2026-02-30             | config/calendar/china.yml",
        "config/letters/en/letter-1.txt | {{letter_date}}      | {{letter_dat}}         | letters/en/letter-1.txt",
        "jobs/nightly.yml             | - take-back            | - take-bak             | jobs/nightly.yml",
    })
    void aMistakeInTheSettingsIsToldWithItsLine(String file, String right, String wrong, String named) throws IOException {
        Workbench workbench = bench(Map.of()).beforeItsFirstStart();
        Path target = root.resolve(file);
        String content = Files.readString(target);
        assertTrue(content.contains(right), file + " says " + right);
        long line = content.substring(0, content.indexOf(right)).chars().filter(character -> character == '\n').count() + 1;
        Workbench.write(target, content.replaceFirst(java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong)));
        Workbench.Answer answer = workbench.run("nightly", "--date", NIGHT);
        refused(answer, named);
        assertTrue(answer.err().contains(named + ":" + line + ":") || answer.err().contains(named + " line " + line + ":"), "names line "
                + line + ": " + answer.err());
        assertFalse(Files.exists(root.resolve("data/db")), "nothing was started");
    }

    @Test
    void aMissingTemplateIsTold() throws IOException {
        Workbench workbench = bench(Map.of());
        Files.delete(root.resolve("config/letters/zh/letter-2.txt"));
        refused(workbench.run("nightly", "--date", NIGHT), "letter-2.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nightly --date 2026-02-30 | --date",
        "nightly --dat 2026-02-03  | --dat",
        "nightli                   | There is no command nightli; did you mean nightly?",
        "xyzzy                     | There is no command xyzzy.",
        "nightly 2026-02-03        | 2026-02-03",
    })
    void aWrongCommandLineIsTold(String arguments, String named) {
        refused(bench(Map.of()).run(arguments.strip().split(" ")), named);
    }

    @Test
    void aDateBeforeTheLastNightIsTold() {
        Workbench workbench = bench(Map.of());
        assertEquals(0, workbench.run("nightly", "--date", NIGHT).exitCode());
        refused(workbench.run("nightly", "--date", "2026-07-31"), "replay --from 2026-07-31");
    }

    private static void refused(Workbench.Answer answer, String sentence) {
        assertEquals(2, answer.exitCode(), answer.err());
        assertTrue(answer.err().contains(sentence), answer.err());
        assertTrue(answer.lastLine().startsWith("Nothing was started"), answer.lastLine());
    }

    /** Folders of the outbox that anybody would take for a published night. */
    private static List<String> published(Workbench workbench) {
        if (!Files.isDirectory(workbench.outbox())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(workbench.outbox())) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Map<String, byte[]> bytesOf(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
