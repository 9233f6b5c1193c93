package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.sample.SampleCompany;
import receivables.settings.Settings;

/**
 * A night of a company whose language is Chinese, from its files to its packs: whatever the program says of it is Chinese. English words
 * stand only in what the data themselves say, in codes, and in names of columns, files and commands.
 */
class ChineseNightTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    /** Two words of English beside each other, one of them no code. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z'’]*(?:,? [A-Za-z][A-Za-z'’]*)+");
    /** What is to be typed, as it stands in a sentence. */
    private static final Pattern COMMAND = Pattern.compile("\\./run\\.sh( [A-Za-z0-9_.:/…-]+)*");
    private static final Pattern MARKUP = Pattern.compile("(?s)<(script|style).*?</\\1>|<[^>]*>");

    @Test
    void whatTheProgramSaysIsChinese(@TempDir Path root) throws Exception {
        Workbench workbench = Workbench.in(root, Map.of()).setting("language: en", "language: zh");
        Settings settings = Settings.load(root.resolve("config"), root.resolve("jobs"));
        SampleCompany company = new SampleCompany(42, FRIDAY, settings.calendar(2023, 2028));
        LocalDate night = company.nights().getFirst();
        company.writeInbox(night, workbench.inbox());
        Files.writeString(workbench.inbox().resolve("receipts-9.csv"), """
                receipt_no,value_date,amount,currency,payer_name,payer_account,remittance
                ZH-1,yesterday,10.00,CNY,Nobody,,
                ZH-2,%s,12.345,CNY,Nobody,,
                """.formatted(night));
        String said = data(root);

        Workbench.Answer answer = workbench.run("nightly", "--date", night.toString());

        assertTrue(answer.exitCode() == 0 || answer.exitCode() == 3, answer.err());
        List<String> english = new ArrayList<>();
        collect("nightly", answer.out() + "\n" + answer.err(), said, english);
        try (Stream<Path> files = Files.list(workbench.outbox().resolve(night.toString()))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
                sentences(file).forEach(sentence -> collect(file.getFileName().toString(), sentence, said, english));
            }
        }
        collect("report.html", MARKUP.matcher(workbench.published(night, "report.html")).replaceAll("\n"), said, english);
        String customer = lettered(workbench, night);
        for (List<String> command : List.of(List.of("status"), List.of("why", customer), List.of("verify"),
                List.of("approve", "--by", "S9999", "--all"), List.of("mailed", "--by", "S001", "261124-7K3QX-0V9TM"),
                List.of("pull", "--by", "S001", "--all", "--preview"), List.of("reprint", "--letter", "261124-7K3QX-0V9TM"),
                List.of("try-letter", "LETTER_9", "--customer", customer), List.of("withdraw", "--date", "2026-01-05"),
                List.of("replay", "--from", "2027-01-05"), List.of("nightly", "--date", "2026-01-05"))) {
            Workbench.Answer told = workbench.run(command.toArray(String[]::new));
            collect(String.join(" ", command), told.out() + "\n" + told.err(), said, english);
        }
        workbench.setting("language: zh", "language: zh\nlangage: zh");
        Workbench.Answer refused = workbench.run("nightly", "--date", "2026-11-23");
        assertEquals(2, refused.exitCode());
        collect("settings", refused.out() + "\n" + refused.err(), said, english);
        assertEquals(List.of(), english);
    }

    /** Everything that the files which came in, and the company's own, say; without blanks, for banks cut texts into pieces. */
    private static String data(Path root) throws IOException {
        StringBuilder data = new StringBuilder();
        for (Path folder : List.of(root.resolve("data/inbox"), root.resolve("config"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    data.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceAll("\\s+|\\?\\d\\d", "")).append('\n');
                }
            }
        }
        return data.toString();
    }

    private static List<String> sentences(Path csv) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            for (CSVRecord row : parser) {
                row.forEach(cells::add);
            }
        }
        return new ArrayList<>(new TreeSet<>(cells));
    }

    private static String lettered(Workbench workbench, LocalDate night) throws IOException {
        try (CSVParser parser = CSVParser.parse(workbench.outbox().resolve(night.toString()).resolve("letters.csv"), StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.iterator().next().get("customer_no");
        }
    }

    private static void collect(String where, String text, String said, List<String> english) {
        for (MatchResult run : ENGLISH.matcher(COMMAND.matcher(text).replaceAll("")).results().toList()) {
            String words = run.group();
            boolean codesOnly = Stream.of(words.split(" ")).allMatch(word -> word.equals(word.toUpperCase(java.util.Locale.ROOT)));
            String withoutCodes = words.replaceAll("( [A-Z]+)+$", "").replace(" ", "");
            if (!codesOnly && !said.contains(withoutCodes) && english.size() < 60) {
                english.add(where + ": " + words + " <- " + text.lines().filter(line -> line.contains(words)).findFirst().orElse("")
                        .strip());
            }
        }
    }
}
