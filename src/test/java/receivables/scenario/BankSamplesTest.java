package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of many banks, where they lie beside the project, through the whole night: what {@code bank.csv} says of each is what was counted
 * by hand.
 */
class BankSamplesTest {

    private static final Path CASES = Path.of("../shared/cases");
    private static final List<String> FOLDERS =
            List.of("statements/camt", "statements/camt_chain", "statements/mt940", "statements/bai2", "statements/ofx", "bank/camt",
            "bank/mt940", "remittance");
    private static final List<String> NO_SAMPLES =
            List.of("LICENSE", "SOURCE.txt", "totals.csv", "control-totals.csv", "LICENSE.fixtures.txt", "LICENCE.powercloud.txt");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path root;

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    private static String plain(String amount) {
        return amount.isEmpty() ? "?" : new BigDecimal(amount).stripTrailingZeros().toPlainString();
    }

    private static String told(CSVRecord row) {
        return plain(row.get("opening")) + " +" + row.get("credits_n") + " " + plain(row.get("credits")) + " -" + row.get("debits_n") + " "
                + plain(row.get("debits")) + " = "
                + plain(row.get("closing"));
    }

    /** Printed as a table: each sample is a row of {@code bank.csv} or is refused for its own reason. */
    @Test
    void everySampleIsReadByTheNight() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CASES), "the samples do not lie beside the project");
        Workbench workbench = Workbench.in(root.resolve("company"), Map.of());
        Map<String, List<String>> expected = new TreeMap<>();
        List<String> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> samples = Files.list(CASES.resolve(folder))) {
                for (Path sample : samples.filter(file -> !NO_SAMPLES.contains(file.getFileName().toString())
                        && !file.toString().endsWith(".json")).sorted().toList()) {
                    String name = folder.replace('/', '-') + "-" + sample.getFileName();
                    Files.copy(sample, workbench.inbox().resolve(name));
                    files.add(name);
                }
            }
            Path totals = CASES.resolve(folder).resolve("totals.csv");
            if (Files.exists(totals) && !folder.equals("remittance")) {
                for (CSVRecord row : rows(Files.readString(totals, StandardCharsets.UTF_8))) {
                    expected.computeIfAbsent(folder.replace('/', '-') + "-" + row.get("file"), none -> new ArrayList<>()).add(told(row));
                }
            }
        }
        int exit = workbench.run("nightly", "--date", NIGHT.toString()).exitCode();
        assertTrue(exit == 0 || exit == 3, "exit " + exit);
        Map<String, List<String>> read = new TreeMap<>();
        for (CSVRecord row : rows(workbench.published(NIGHT, "bank.csv"))) {
            read.computeIfAbsent(row.get("file"), none -> new ArrayList<>()).add(told(row));
        }
        Map<String, String> refused = new TreeMap<>();
        rows(workbench.published(NIGHT, "rejects.csv")).forEach(row -> refused.putIfAbsent(row.get(0), row.toList().getLast()));
        Map<String, String> taken = new TreeMap<>();
        rows(workbench.published(NIGHT, "intake.csv")).forEach(row -> taken.put(row.get("file"), row.toString()));
        List<String> wrong = new ArrayList<>();
        for (String file : files) {
            List<String> statements = read.getOrDefault(file, List.of()).stream().sorted().toList();
            boolean right = expected.containsKey(file) ? statements.equals(expected.get(file).stream().sorted().toList())
                    : !statements.isEmpty() || refused.containsKey(file) || taken.containsKey(file);
            System.out.println((right ? "  " : "≠ ") + file + " " + statements
                    + (refused.containsKey(file) ? " refused: " + refused.get(file) : "")
                    + (right ? "" : " expected " + expected.get(file)));
            if (!right) {
                wrong.add(file);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private Workbench chain(String name, List<String> days, int copies, Random random) throws IOException {
        Workbench workbench = Workbench.in(root.resolve(name), Map.of());
        Path settings = workbench.root().resolve("config/application.yml");
        Workbench.write(settings, Files.readString(settings).replace("bank_chain: named", "bank_chain: hold"));
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,currency", "C1,Somebody Ltd,en,Road 1,Vilnius,EUR");
        put(workbench, days, copies, random);
        return workbench;
    }

    private static void put(Workbench workbench, List<String> days, int copies, Random random) throws IOException {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < days.size() * copies; number++) {
            names.add("download (" + (number + random.nextInt(3) * 100) + ").xml");
        }
        Collections.shuffle(names, random);
        for (int copy = 0; copy < copies; copy++) {
            for (int day = 0; day < days.size(); day++) {
                // a second download differs by a byte, or it would be the same file
                String content = Files.readString(CASES.resolve("statements/camt_chain").resolve(days.get(day) + ".xml"));
                Workbench.write(workbench.inbox().resolve(names.get(copy * days.size() + day)), content + "\n".repeat(copy));
            }
        }
    }

    /** In any order, doubled, or with one day a night later: the books are the same. */
    @Test
    void aChainOfDaysInAnyOrderGivesTheSameBooks() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CASES), "the samples do not lie beside the project");
        List<String> days = List.of("2024-03-07", "2024-03-08", "2024-03-11", "2024-03-12", "2024-03-13");
        LocalDate first = LocalDate.of(2024, 3, 13);
        Workbench once = chain("once", days, 1, new Random(1));
        Workbench twice = chain("twice", days, 2, new Random(2));
        Workbench late = chain("late", List.of(days.get(0), days.get(1), days.get(3), days.get(4)), 1, new Random(3));
        assertEquals(0, once.run("nightly", "--date", first.toString()).exitCode());
        assertEquals(0, twice.run("nightly", "--date", first.toString()).exitCode());
        assertEquals(3, late.run("nightly", "--date", first.toString()).exitCode(), "a day is missing");
        List<String> withNames = List.of("bank.csv", "intake.csv", "report.html", "worklist.xlsx", "run.json");
        assertEquals(List.of(), Workbench.differences(once.bytes(first),
                twice.bytes(first)).stream().filter(file -> !withNames.contains(file)).toList());
        put(late, days.subList(2, 3), 1, new Random(4));
        LocalDate second = first.plusDays(1);
        assertEquals(0, once.run("nightly", "--date", second.toString()).exitCode());
        assertEquals(0, late.run("nightly", "--date", second.toString()).exitCode(), "the chain is whole again");
        for (String file : List.of("open_items.csv", "aging.csv")) {
            assertEquals(once.published(second, file), late.published(second, file), file);
        }
        assertEquals(2, rows(late.published(second, "bank.csv")).size());
        assertEquals(unsettled(once, second), unsettled(late, second));
    }

    /** What each receipt has left, whatever night took it. */
    private static List<String> unsettled(Workbench workbench, LocalDate night) throws IOException {
        return rows(workbench.published(night, "worklist.csv")).stream().map(row -> row.get("receipt_no") + " " + row.get("amount"))
                .sorted().toList();
    }
}
