package receivables.rerun;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import receivables.sample.SampleCompany;
import receivables.testing.BankFiles;

/**
 * Every twelfth customer of the sample company, and those who pay by bills and cheques: small enough to run a night hundreds of times, with
 * all its troubles and letters. Half of the money that comes in stands in bank statements, camt.053 and MT940 by turns, the rest, and each
 * bill and cheque with what the bank does about it, in {@code receipts.csv}.
 */
final class SmallCompany {

    private static final int EVERY = 12;
    private static final String CURRENCY = "CNY";

    private final SampleCompany company = History.company();
    private final TreeSet<String> kept = new TreeSet<>();
    /** Who gave a paper, and the papers' numbers. */
    private final TreeSet<String> drawers = new TreeSet<>();
    private final TreeSet<String> papers = new TreeSet<>();
    private final List<BankFiles.Line> onStatement = new ArrayList<>();
    /** What the account closed with, by night: a night may be written many times. */
    private final TreeMap<LocalDate, Long> closings = new TreeMap<>();

    List<LocalDate> nights() {
        return company.nights();
    }

    LocalDate firstNight() {
        return nights().getFirst();
    }

    /** Call it for the nights in order; one at a time, for nights that are killed side by side take their files from one company. */
    synchronized void writeInbox(LocalDate night, Path inbox) {
        try {
            Path whole = Files.createTempDirectory("receivables-sample");
            company.writeTables(night, whole);
            Files.createDirectories(inbox);
            papers(whole.resolve("receipts-" + night + ".csv"));
            for (Path file : files(whole)) {
                if (file.getFileName().toString().startsWith("customers")) {
                    customers(file);
                }
            }
            for (Path file : files(whole)) {
                reduce(file, inbox.resolve(file.getFileName().toString()));
                Files.delete(file);
            }
            Files.delete(whole);
            statement(night, inbox);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Customers stand in the first night's file alone: the papers of others are left out later. */
    private void papers(Path file) throws IOException {
        try (CSVParser rows = parser(file)) {
            for (CSVRecord row : rows) {
                if (row.isConsistent() && !row.get("drawer").isEmpty() && (kept.isEmpty() || drawers.contains(row.get("drawer")))) {
                    drawers.add(row.get("drawer"));
                    papers.add(row.get("instrument_no"));
                }
            }
        }
    }

    /** A paper, or what the bank does about one. */
    private boolean isOfPaper(CSVRecord row) {
        return row.isConsistent() && (papers.contains(row.get("instrument_no"))
                || papers.stream().anyMatch(number -> row.get("remittance").contains(number)));
    }

    private void customers(Path file) throws IOException {
        try (CSVParser rows = parser(file)) {
            int index = 0;
            for (CSVRecord row : rows) {
                if (index++ % EVERY == 0 || drawers.contains(row.get("name"))) {
                    kept.add(row.get("customer_no"));
                }
            }
        }
    }

    /**
     * Rows of customers that were left out, or are unknown, go: in so small a file a refused row would hold all letters; receipts name no
     * customer, every twelfth stays.
     */
    private void reduce(Path file, Path target) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVParser rows = parser(file); CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(rows.getHeaderNames());
            boolean named = rows.getHeaderNames().contains("customer_no");
            boolean receipts = file.getFileName().toString().startsWith("receipts");
            for (CSVRecord row : rows) {
                if (named ? row.get("customer_no").isEmpty() || kept.contains(row.get("customer_no")) : !receipts
                        || row.getRecordNumber() % EVERY == 0 || isOfPaper(row)) {
                    if (!receipts || !onStatement(row)) {
                        printer.printRecord(row);
                    }
                }
            }
        }
        Files.writeString(target, text.toString());
    }

    /** Every second payment in the currency of the account; what is taken back names its receipt by number and stays in the table. */
    private boolean onStatement(CSVRecord row) {
        BigDecimal amount = row.get("amount").matches("\\d+(\\.\\d+)?") ? new BigDecimal(row.get("amount")) : BigDecimal.ZERO;
        boolean whole = row.isConsistent() && !isOfPaper(row) && row.get("currency").equals(CURRENCY) && amount.signum() > 0;
        if (!whole || row.getRecordNumber() % (2 * EVERY) != 0) {
            return false;
        }
        onStatement.add(new BankFiles.Line(null, amount.movePointRight(2).longValueExact(), plain(row.get("payer_name")),
                plain(row.get("payer_account")), plain(row.get("remittance")), ""));
        return true;
    }

    /** Without the signs that one of the two formats would have to write in another way. */
    private static String plain(String text) {
        return text.replaceAll("[&<>?:\\r\\n]", " ").strip();
    }

    private void statement(LocalDate night, Path inbox) throws IOException {
        List<BankFiles.Line> lines = onStatement.stream()
                .map(line -> new BankFiles.Line(night, line.minor(), line.name(), line.account(), line.text(), "")).toList();
        long opening = closings.headMap(night).isEmpty() ? 0 : closings.lowerEntry(night).getValue();
        BankFiles.Statement statement = new BankFiles.Statement("6222020200112233", night.toString(), night, night, opening, lines);
        if (lines.isEmpty()) {
            throw new AssertionError("no money of " + night + " came by statement");
        }
        onStatement.clear();
        closings.put(night, statement.closing());
        String content = nights().indexOf(night) % 2 == 1 ? BankFiles.mt940(statement) : BankFiles.camt053(statement);
        Files.writeString(inbox.resolve("bank of " + night + ".txt"), content.replace("EUR", CURRENCY));
    }

    private static CSVParser parser(Path file) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(file));
    }
}
