package receivables.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * The first line of a file against the columns of its kind: which cell of a row is which column, what is unknown, what is missing.
 *
 * @param places cell of each column, in the contract's order; −1: the file has no such column
 * @param size cells of the header
 */
record Header(int[] places, int size) {

    /** Null, after rejects, where the file cannot be read with this header. Unknown columns are told and ignored. */
    static Header of(String file, int line, List<String> names, Columns columns, IntakeSink sink) {
        Map<String, Integer> seen = new HashMap<>();
        List<Reject> rejects = new ArrayList<>();
        for (int cell = 0; cell < names.size(); cell++) {
            String name = names.get(cell).strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            if (seen.putIfAbsent(name, cell) != null) {
                rejects.add(new Reject(file, line, Shown.value(name),
                        Shown.value(names.get(cell)), Reason.of(ReasonCode.HEADER_NAMES_TWICE)));
            } else if (!columns.names().contains(name)) {
                sink.notice(new Notice(file, line, Shown.value(name),
                        Shown.value(names.get(cell)), Reason.of(ReasonCode.HEADER_NAMES_UNKNOWN)));
            }
        }
        int[] places = new int[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            places[column] = seen.getOrDefault(columns.name(column), -1);
            if (places[column] < 0 && columns.isMandatory(column)) {
                rejects.add(new Reject(file, line,
                        columns.name(column), "", Reason.of(ReasonCode.HEADER_LACKS_COLUMN).and(otherSeparator(names))));
            }
        }
        rejects.forEach(sink::reject);
        return rejects.isEmpty() ? new Header(places, names.size()) : null;
    }

    /** The columns of the kind that the file does not have. */
    Set<String> absent(Columns columns) {
        Set<String> absent = new TreeSet<>();
        for (int column = 0; column < places.length; column++) {
            if (places[column] < 0) {
                absent.add(columns.name(column));
            }
        }
        return absent;
    }

    /** The row's cells in the order of the columns, stripped; empty where the row or the file has none. */
    String[] arrange(CsvRecords records) {
        String[] cells = new String[places.length];
        for (int column = 0; column < places.length; column++) {
            int place = places[column];
            cells[column] = place < 0 || place >= records.size() ? "" : stripped(records.cell(place));
        }
        return cells;
    }

    /** The same of a sheet's row. */
    String[] arrange(List<String> row) {
        String[] cells = new String[places.length];
        for (int column = 0; column < places.length; column++) {
            int place = places[column];
            cells[column] = place < 0 || place >= row.size() ? "" : stripped(row.get(place));
        }
        return cells;
    }

    /** The same of a line that was cut at its commas, because it is no sound CSV. */
    String[] arrange(String[] pieces) {
        String[] cells = new String[places.length];
        for (int column = 0; column < places.length; column++) {
            int place = places[column];
            cells[column] = place < 0 || place >= pieces.length ? "" : stripped(pieces[place].replace("\"", ""));
        }
        return cells;
    }

    /** The column that a cell of the file belongs to; empty for one that is ignored. */
    String nameOf(int cell, Columns columns) {
        for (int column = 0; column < places.length; column++) {
            if (places[column] == cell) {
                return columns.name(column);
            }
        }
        return "";
    }

    /** Without white space around, the no-break space that spreadsheets leave included. */
    private static String stripped(String cell) {
        int begin = 0;
        int stop = cell.length();
        while (begin < stop && isSpace(cell.charAt(begin))) {
            begin++;
        }
        while (stop > begin && isSpace(cell.charAt(stop - 1))) {
            stop--;
        }
        return cell.substring(begin, stop);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c > '~' && Character.isWhitespace(c) || c >= '\t' && c <= '\r';
    }

    /** Excel writes semicolons or tabs on machines set up that way: then the whole header is one cell. */
    private static Reason otherSeparator(List<String> names) {
        if (names.size() == 1 && (names.getFirst().indexOf(';') > 0 || names.getFirst().indexOf('\t') > 0)) {
            return Reason.of(names.getFirst().indexOf(';') > 0 ? ReasonCode.SEPARATED_BY_SEMICOLONS : ReasonCode.SEPARATED_BY_TABS);
        }
        return Reason.NONE;
    }
}
