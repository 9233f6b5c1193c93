package receivables.intake.table;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.table.TableProfile;

/**
 * A file and the profile that fits it: how it is opened, where its header stands, which column is which.
 *
 * @param charset null: the file is a workbook
 * @param delimiter empty: the file is a workbook or a table in HTML, or its columns have fixed widths
 * @param headerLine line of the header; rows begin below it. 0: the table has none, and rows begin with its first line
 * @param firstLine where the rows begin
 * @param header its texts in their columns; empty for a table without
 * @param above what stands in the lines above, a line each
 */
record Reading(
        Path path, FileShape shape, TableProfile profile, Charset charset, String delimiter, int headerLine, int firstLine,
        List<String> header, String above) {

    Reading {
        requireNonNull(path, "path is null");
        requireNonNull(profile, "profile is null");
        header = List.copyOf(header);
    }

    TableSource source() {
        return shape.source(path, charset, delimiter, profile.widths());
    }

    /** Header text → column; of texts that stand there twice the first. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            places.putIfAbsent(header.get(column), column);
        }
        return places;
    }

    /** −1: the table has no such column. */
    static int place(Map<String, Integer> places, String column) {
        if (column.matches("#[1-9]\\d{0,3}")) {
            return Integer.parseInt(column.substring(1)) - 1;
        }
        return places.getOrDefault(Cells.header(column), -1);
    }

    /** Cells, for a message: what the header holds. */
    List<String> namedColumns() {
        List<String> named = new ArrayList<>(header);
        named.removeIf(String::isEmpty);
        return named;
    }

    /** For {@code intake.csv}; empty for a workbook. */
    String encoding() {
        return charset == null ? "" : charset.name();
    }
}
