package receivables.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Compares a published CSV with what a story shows of it: the columns it shows, in every row; or, where the file is named {@code
 * name.has.csv}, rows that must be among the published ones.
 */
final class ExpectedRows {

    private static final String AMONG = ".has.csv";

    private ExpectedRows() {
    }

    static void compare(String night, Path expected, Path published) throws IOException {
        String shown = expected.getFileName().toString();
        boolean among = shown.endsWith(AMONG);
        String name = among ? shown.substring(0, shown.length() - AMONG.length()) + ".csv" : shown;
        assertTrue(Files.exists(published.resolve(name)), night + "/" + name + " was not published");
        List<CSVRecord> wanted = read(expected);
        List<CSVRecord> found = read(published.resolve(name));
        List<String> columns = columns(expected);
        for (String column : columns) {
            assertTrue(columns(published.resolve(name)).contains(column), night + "/" + name + " has no column " + column);
        }
        List<String> rows = rows(found, columns, ",");
        if (among) {
            for (String row : rows(wanted, columns, ",")) {
                assertTrue(rows.contains(row), night + "/" + name + " lacks the row " + row + " among\n" + String.join("\n", rows));
            }
        } else {
            assertEquals(String.join("\n", rows(wanted, columns, ",")), String.join("\n", rows), night + "/" + name);
        }
    }

    static List<CSVRecord> read(Path file) throws IOException {
        try (CSVParser parser = parser(file)) {
            return parser.getRecords();
        }
    }

    private static List<String> columns(Path file) throws IOException {
        try (CSVParser parser = parser(file)) {
            return parser.getHeaderNames();
        }
    }

    private static CSVParser parser(Path file) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(Files.readString(file)));
    }

    /** The rows' cells in these columns, joined. */
    static List<String> rows(List<CSVRecord> records, List<String> columns, String between) {
        List<String> rows = new ArrayList<>();
        for (CSVRecord record : records) {
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(record.get(column)));
            rows.add(String.join(between, cells));
        }
        return rows;
    }
}
