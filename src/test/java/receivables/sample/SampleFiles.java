package receivables.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.ledger.BusinessCalendar;

/** A sample company written out, one folder per night, and read back with a parser that is not ours. */
final class SampleFiles {

    static final LocalDate LAST_NIGHT = LocalDate.of(2026, 6, 30);
    static final BusinessCalendar CALENDAR = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    private final Path folder;
    final SampleCompany company;

    SampleFiles(long seed, Path folder) throws IOException {
        this.folder = folder;
        this.company = new SampleCompany(seed, LAST_NIGHT, CALENDAR);
        for (LocalDate night : company.nights()) {
            company.writeTables(night, folder.resolve(night.toString()));
            company.writeInbox(night, folder.resolve("with-statements").resolve(night.toString()));
        }
        company.writeTruth(folder.resolve("truth.csv"));
    }

    /** All rows of a kind of file, over all nights in order. */
    List<CSVRecord> rows(String kind) throws IOException {
        List<CSVRecord> rows = new ArrayList<>();
        for (LocalDate night : company.nights()) {
            rows.addAll(rows(kind, night));
        }
        return rows;
    }

    List<CSVRecord> rows(String kind, LocalDate night) throws IOException {
        List<CSVRecord> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(night.toString()))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(kind + "-")).sorted().toList()) {
                rows.addAll(parse(file));
            }
        }
        return rows;
    }

    List<CSVRecord> truth() throws IOException {
        return parse(folder.resolve("truth.csv"));
    }

    static List<CSVRecord> parse(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    /** Every file under a folder with its bytes as text of one char per byte. */
    static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
