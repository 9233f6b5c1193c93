package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.sample.SampleCompany;
import receivables.settings.Settings;

/**
 * The sample company's first two nights, on one database with one thread, and then under everything that must make no difference: another
 * database, other numbers of partitions and pages, another machine's language and time zone, a date run twice, other file names and another
 * order of rows.
 */
class SameBytesTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    static Path shared;
    private static SampleCompany company;
    private static List<Map<String, byte[]>> expected;

    @TempDir
    Path root;

    /** Night's folder → its files' bytes. */
    private interface Change {
        void apply(Workbench workbench) throws IOException;
    }

    @BeforeAll
    static void playTheNightsOnce() throws Exception {
        Settings settings = Settings.load(Path.of("config"), Path.of("jobs"));
        LocalDate last = LocalDate.of(2026, 11, 20);
        company = new SampleCompany(7, last, settings.calendar(last.getYear() - 3, last.getYear() + 2));
        expected = play(machine(Workbench.in(shared, Map.of()), "1", 1000, 20_000), untouched -> { });
    }

    @AfterAll
    static void forgetThem() {
        company = null;
        expected = null;
    }

    @Test
    void onAServerWithTwoPartitions() throws IOException {
        assertSame(play(machine(Workbench.in(root, Workbench.server()), "2", 1000, 20_000), untouched -> { }), List.of());
    }

    @Test
    void withFivePartitionsAndSmallPagesInTurkey() throws IOException {
        assertSame(abroad(Locale.of("tr", "TR"), () -> play(machine(Workbench.in(root, Map.of()), "5", 3, 40), untouched -> { })),
                List.of());
    }

    @Test
    void onAServerInChineseOnTheDateLine() throws IOException {
        assertSame(abroad(Locale.SIMPLIFIED_CHINESE, () -> play(machine(Workbench.in(root, Workbench.server()), "5", 50, 500),
                untouched -> { })), List.of());
    }

    @Test
    void whenEveryDateIsRunTwice() throws IOException {
        List<Map<String, byte[]>> nights = new ArrayList<>();
        Workbench workbench = machine(Workbench.in(root, Map.of()), "2", 1000, 20_000);
        for (LocalDate night : company.nights().subList(0, 2)) {
            company.writeInbox(night, workbench.inbox());
            for (int time = 1; time <= 2; time++) {
                Workbench.Answer answer = workbench.run("nightly", "--date", night.toString());
                assertEquals(0, answer.exitCode(), answer.err());
            }
            nights.add(workbench.bytes(night));
        }
        assertSame(nights, List.of());
    }

    /** Rejects, what came in and the report's notes tell file and line; all else must not depend on them. */
    @Test
    void whenFilesHaveOtherNamesAndRowsAnotherOrder() throws IOException {
        assertSame(play(machine(Workbench.in(root, Map.of()), "2", 1000, 20_000), workbench -> shuffle(workbench.inbox())),
                List.of("rejects.csv", "intake.csv", "report.html", "bank.csv"));
    }

    private static List<Map<String, byte[]>> play(Workbench workbench, Change beforeEachNight) throws IOException {
        List<Map<String, byte[]>> nights = new ArrayList<>();
        for (LocalDate night : company.nights().subList(0, 2)) {
            company.writeInbox(night, workbench.inbox());
            beforeEachNight.apply(workbench);
            Workbench.Answer answer = workbench.run("nightly", "--date", night.toString());
            assertEquals(0, answer.exitCode(), answer.err());
            nights.add(workbench.bytes(night));
        }
        return nights;
    }

    private static void assertSame(List<Map<String, byte[]>> nights, List<String> mayDiffer) {
        for (int night = 0; night < nights.size(); night++) {
            List<String> different = new ArrayList<>(Workbench.differences(expected.get(night), nights.get(night)));
            different.removeAll(mayDiffer);
            assertEquals(List.of(), different, "files of night " + (night + 1) + " that differ");
        }
    }

    private static Workbench machine(Workbench workbench, String partitions, int pageAccounts, int pageItems) {
        Path file = workbench.root().resolve("config/application.yml");
        try {
            Workbench.write(file, Files.readString(file).replaceAll("(?m)^  partitions: .*$", "  partitions: " + partitions)
                    .replaceAll("(?m)^  page_accounts: .*$", "  page_accounts: " + pageAccounts)
                    .replaceAll("(?m)^  page_items: .*$", "  page_items: " + pageItems)
                    .replaceAll("(?m)^  batch_rows: .*$", "  batch_rows: " + pageItems));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return workbench;
    }

    private interface Nights {
        List<Map<String, byte[]>> play() throws IOException;
    }

    private static List<Map<String, byte[]>> abroad(Locale locale, Nights nights) throws IOException {
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return nights.play();
        } finally {
            Locale.setDefault(LOCALE);
            TimeZone.setDefault(ZONE);
        }
    }

    /** Each file's rows in another order, in two files with other names: the kinds whose rows each have a key of their own. */
    private static void shuffle(Path inbox) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        int number = 0;
        for (Map.Entry<Path, String> file : contents.entrySet()) {
            number++;
            String name = file.getKey().getFileName().toString();
            String kind = name.replaceFirst("-.*", "");
            if (!name.endsWith(".csv")) {
                // a statement's lines stand in the order of its balances; only its name changes
                Files.move(file.getKey(), inbox.resolve("of the bank " + kind + ".txt"));
                continue;
            }
            if (kind.equals("remittance_advice")) {
                // an advice is an ordered list; only its name changes
                Files.move(file.getKey(), inbox.resolve("remittance_advice_z.csv"));
                continue;
            }
            try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new java.io.StringReader(file.getValue()))) {
                List<CSVRecord> rows = new ArrayList<>(parser.getRecords());
                Collections.shuffle(rows, new Random(5));
                write(inbox.resolve(kind + "_a" + number + ".csv"), parser.getHeaderNames(), rows.subList(0, rows.size() / 2));
                write(inbox.resolve(kind + "_b" + number + ".csv"), parser.getHeaderNames(), rows.subList(rows.size() / 2, rows.size()));
            }
            Files.delete(file.getKey());
        }
    }

    private static void write(Path file, List<String> header, List<CSVRecord> rows) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file),
                CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(header);
            for (CSVRecord row : rows) {
                printer.printRecord(row);
            }
        }
    }
}
