package receivables.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import receivables.ledger.table.TableProfile;
import receivables.settings.Settings;
import receivables.settings.SettingsException;

/** The tables of banks that lie beside the project, where they do, read with the shipped profiles and compared with their own totals. */
class SampleTablesTest {

    private static final Path CASES = Path.of("../shared/cases");
    private static final List<String> FOLDERS = List.of("bank/csv", "bank/csv-china", "statements/csv", "statements/csv-china",
            "statements/encodings", "statements/sheets");
    /** Where the totals count something else than payments, what they must be instead, and why. */
    private static final Map<String, List<String>> OTHERWISE = Map.of(
            // the totals add the rows of balances and turnover to the payments
            "test_swedebank_statement.xls", List.of("1", "2863.63", "12", "284.70"));
    /** Written for tests of encodings or of other programs: no bank's, so no shipped profile. */
    private static final List<String> NO_PROFILE = List.of("header-shapes.csv", "test_delimiter_tab.csv", "test_row_format_CD_flag.csv",
            "test_row_format_default.csv", "test_row_format_neg_inflow.csv", "de-1252.csv", "pl-8859-2.csv", "balance.csv",
            "debit_credit.csv", "meta_data_separated_credit_debit.xlsx");

    static List<TableProfile> shipped() {
        try {
            return Settings.load(Path.of("config"), Path.of("jobs")).tables().all();
        } catch (SettingsException wrong) {
            throw new AssertionError(wrong.mistakes().toString(), wrong);
        }
    }

    static List<Path> samples() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            if (Files.isDirectory(CASES.resolve(folder))) {
                try (Stream<Path> walk = Files.walk(CASES.resolve(folder))) {
                    walk.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().matches("totals.csv|.*[.]txt|LICENSE"))
                            .sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    @Test
    void everySampleIsReadWithItsOwnCountsAndSums() throws IOException {
        List<TableProfile> shipped = shipped();
        Map<String, List<String>> totals = new TreeMap<>();
        for (String folder : FOLDERS) {
            Path file = CASES.resolve(folder).resolve("totals.csv");
            if (Files.exists(file)) {
                try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8,
                        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
                    for (CSVRecord row : rows) {
                        totals.put(row.get("file"), List.of(row.get("credits_n"), row.get("credits"), row.get("debits_n"),
                                row.get("debits")));
                    }
                }
            }
        }
        totals.putAll(OTHERWISE);
        StringBuilder table = new StringBuilder();
        for (Path file : samples()) {
            String name = file.getFileName().toString();
            TableRead read = TableRead.of(file, shipped);
            table.append(String.format("%-52s %-18s %-12s lines %3d refused %2d in %2d %12s out %2d %10s%n", name,
                    read.profile.isEmpty() ? "no profile" : read.profile, read.encoding, read.lines.size(), read.refused.size(),
                    read.count(true), plain(read.sum(true)), read.count(false), plain(read.sum(false))));
            assertEquals(NO_PROFILE.contains(name), !read.broken.isEmpty(), name + " " + read.broken);
            if (read.broken.isEmpty() && totals.containsKey(name)) {
                List<String> expected = totals.get(name).stream().map(figure -> new BigDecimal(figure).toPlainString()).toList();
                List<String> found = List.of(String.valueOf(read.count(true)), plain(read.sum(true)), String.valueOf(read.count(false)),
                        plain(read.sum(false)));
                assertEquals(expected.stream().map(SampleTablesTest::figure).toList(),
                        found.stream().map(SampleTablesTest::figure).toList(), name);
            }
        }
        System.out.print(table);
    }

    private static BigDecimal figure(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }

    private static String plain(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    @Test
    void eachShippedProfileSaysWhatItWasMadeOf() throws IOException {
        for (String folder : List.of("banks", "erp")) {
            try (Stream<Path> files = Files.list(Path.of("config").resolve(folder))) {
                for (Path file : files.toList()) {
                    String first = Files.readAllLines(file).getFirst();
                    assertTrue(first.matches("# (Made from (a file|files|documentation|the shape of a header)|A sketch: no layout).*"),
                            file + " "
                            + first);
                }
            }
        }
    }
}
