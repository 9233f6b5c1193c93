package receivables.intake.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.bank.BankStatement;
import receivables.money.Money;

/**
 * Files of many banks, where they lie beside the project, against the counts, sums and balances that were counted by hand: printed as a
 * table.
 */
class SampleStatementsTest {

    /** Whoever made the totals did not read a credit of {@code 500} that is written without a comma. */
    private static final Map<String, String> FOUND_BY_HAND = Map.of("knab.txt", "1000");
    private static final Path CASES = Path.of("../shared/cases");

    @ParameterizedTest
    @CsvSource({"statements/camt", "statements/camt_chain", "statements/mt940", "statements/bai2", "statements/ofx"})
    void areReadWithTheirTotals(String folder) throws IOException {
        Path cases = CASES.resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(cases), "the samples do not lie beside the project");
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (CSVRecord row : rows(cases.resolve("totals.csv"))) {
            Read read = Read.file(cases.resolve(row.get("file")));
            int place = seen.merge(row.get("file"), 1, Integer::sum) - 1;
            String told = read.statements.size() <= place ? "not read: " + read.refusedFiles : told(read.statements.get(place));
            String expected = expected(row);
            boolean same = told.equals(expected);
            System.out.println((same ? "  " : "≠ ") + row.get("file") + " " + told + (same ? "" : "   expected " + expected));
            if (!same) {
                wrong.add(row.get("file") + " " + told + " instead of " + expected);
            }
            for (BankStatement statement : read.statements) {
                long lines = read.lines.stream().filter(line -> line.statement() == statement.statement()).mapToLong(line -> line.amount())
                        .sum();
                assertEquals(statement.entries().net(), lines, row.get("file") + ": the lines come to something else than the entries");
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String told(BankStatement statement) {
        BankStatement.Entries entries = statement.entries();
        return account(statement.account()) + " " + amount(statement, statement.opening()) + " +" + entries.creditsCount() + " "
                + amount(statement, entries.credits())
                + " -" + entries.debitsCount() + " " + amount(statement, entries.debits()) + " = " + amount(statement, statement.closing());
    }

    /** Without blanks, and without the currency that some banks write behind it. */
    private static String account(String account) {
        return account.replace(" ", "").replaceFirst("EUR$", "");
    }

    private static String amount(BankStatement statement, Long minor) {
        return minor == null ? "?" : new BigDecimal(Money.plain(minor, Money.decimals(statement.currency()))).stripTrailingZeros()
                .toPlainString();
    }

    private static String expected(CSVRecord row) {
        return account(row.get("account")) + " " + plain(row.get("opening")) + " +" + row.get("credits_n") + " " + plain(row.get("credits"))
                + " -" + row.get("debits_n") + " " + plain(row.get("debits")) + " = " + plain(row.get("closing"));
    }

    private static String plain(String amount) {
        return amount.isEmpty() ? "?" : new BigDecimal(amount).stripTrailingZeros().toPlainString();
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    /** Totals of whole files. Where the sums of an old sample do not lead to its balances, that is the sample's own fault. */
    @Test
    void olderSamplesOfMt940HaveTheirSums() throws IOException {
        Path cases = CASES.resolve("bank/mt940");
        Assumptions.assumeTrue(Files.isDirectory(cases), "the samples do not lie beside the project");
        List<String> wrong = new ArrayList<>();
        for (CSVRecord row : rows(cases.resolve("control-totals.csv"))) {
            Path file = cases.resolve(row.get("file"));
            if (!Files.exists(file)) {
                continue;
            }
            Read read = Read.file(file);
            long credits = read.statements.stream().mapToLong(statement -> statement.entries().credits()).sum();
            long debits = read.statements.stream().mapToLong(statement -> statement.entries().debits()).sum();
            int entries = read.statements.stream().mapToInt(statement -> statement.entries().creditsCount()
                    + statement.entries().debitsCount()).sum();
            String told = read.statements.size() + " " + entries + " " + plain(Money.plain(credits, 2)) + " "
                    + plain(Money.plain(debits, 2));
            String expected = row.get("statements") + " " + row.get("tag61_lines") + " "
                    + plain(FOUND_BY_HAND.getOrDefault(row.get("file"), row.get("total_credit"))) + " " + plain(row.get("total_debit"));
            System.out.println((told.equals(expected) ? "  " : "≠ ") + row.get("file") + " " + told
                    + (told.equals(expected) ? "" : "   expected " + expected)
                    + read.refusedLines + read.refusedFiles + read.notes);
            if (!told.equals(expected)) {
                wrong.add(row.get("file") + " " + told + " instead of " + expected);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @CsvSource({"bank/camt,xml"})
    void othersAreReadToTheCent(String folder, String ending) throws IOException {
        Path cases = CASES.resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(cases), "the samples do not lie beside the project");
        try (Stream<Path> files = Files.list(cases)) {
            for (Path file : files.filter(path -> path.toString().endsWith("." + ending)).sorted().toList()) {
                Read read = Read.file(file);
                read.statements.forEach(statement -> System.out.println(file.getFileName() + " " + told(statement)));
                assertTrue(read.refusedFiles.isEmpty() && read.refusedLines.isEmpty(), file + " " + read.refusedFiles + read.refusedLines);
                long net = read.statements.stream().mapToLong(statement -> statement.entries().net()).sum();
                assertEquals(net, read.sum(), file.toString());
            }
        }
    }
}
