package receivables.rerun;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import receivables.sample.SampleCompany;

/** Every twelfth customer of the sample company: small enough to run a night hundreds of times, with all its troubles and letters. */
final class SmallCompany {

    private static final int EVERY = 12;

    private final SampleCompany company = History.company();
    private final TreeSet<String> kept = new TreeSet<>();

    List<LocalDate> nights() {
        return company.nights();
    }

    LocalDate firstNight() {
        return nights().getFirst();
    }

    /** Call it for the nights in order. */
    void writeInbox(LocalDate night, Path inbox) {
        try {
            Path whole = Files.createTempDirectory("receivables-sample");
            company.writeInbox(night, whole);
            Files.createDirectories(inbox);
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
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void customers(Path file) throws IOException {
        try (CSVParser rows = parser(file)) {
            int index = 0;
            for (CSVRecord row : rows) {
                if (index++ % EVERY == 0) {
                    kept.add(row.get("customer_no"));
                }
            }
        }
    }

    /** Rows of customers that were left out, or are unknown, go: in so small a file a refused row would hold all letters; receipts name no customer, every twelfth stays. */
    private void reduce(Path file, Path target) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVParser rows = parser(file); CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(rows.getHeaderNames());
            boolean named = rows.getHeaderNames().contains("customer_no");
            boolean receipts = file.getFileName().toString().startsWith("receipts");
            for (CSVRecord row : rows) {
                if (named ? row.get("customer_no").isEmpty() || kept.contains(row.get("customer_no")) : !receipts || row.getRecordNumber() % EVERY == 0) {
                    printer.printRecord(row);
                }
            }
        }
        Files.writeString(target, text.toString());
    }

    private static CSVParser parser(Path file) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(file));
    }
}
