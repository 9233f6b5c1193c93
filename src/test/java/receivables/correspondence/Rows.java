package receivables.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The rows of a CSV file, each with its cells by column. */
final class Rows {

    private Rows() {
    }

    /** No file: no rows. */
    static List<Map<String, String>> of(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(file))) {
            parser.forEach(row -> rows.add(row.toMap()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rows;
    }

    /** Minor units of a plain decimal; an empty cell is nothing. */
    static long minor(String amount) {
        return amount.isEmpty() ? 0 : Long.parseLong(amount.replace(".", ""));
    }
}
