package receivables.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads a CSV file with a library that is not ours, to check what ours wrote. */
final class CsvReading {

    private CsvReading() {
    }

    static List<List<String>> rows(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file); CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            return parser.stream().map(row -> List.of(row.values())).toList();
        }
    }
}
