package receivables.intake.table;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import receivables.intake.UnreadableFileException;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/** A column of a file that a profile names. @param at −1: the file has none of that name */
record Place(String name, int at) {

    private static final int LONGEST_HEADER = 400;

    /** @param column empty: none is meant */
    static Place of(Map<String, Integer> places, String column) {
        return new Place(column, column.isEmpty() ? -1 : Reading.place(places, column));
    }

    /** @throws UnreadableFileException where the file lacks it */
    static Place needed(Reading reading, String column) throws UnreadableFileException {
        Place place = of(reading.places(), column);
        if (!place.isThere()) {
            throw new UnreadableFileException(reading.headerLine(), column, "", ReasonCode.TABLE_LACKS_COLUMN,
                    reading.profile().name(), Shown.value(String.join(", ", reading.namedColumns()), LONGEST_HEADER));
        }
        return place;
    }

    /** One of the columns holds one of its values in this row. */
    static boolean matches(TableRow row, SortedMap<String, List<String>> values, Map<String, Integer> places) {
        for (Map.Entry<String, List<String>> column : values.entrySet()) {
            int at = Reading.place(places, column.getKey());
            if (at >= 0 && column.getValue().contains(row.cell(at))) {
                return true;
            }
        }
        return false;
    }

    boolean isThere() {
        return at >= 0;
    }

    String of(TableRow row) {
        return at < 0 ? "" : row.cell(at);
    }
}
