package receivables.intake.table;

import java.util.Map;
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

    /** As {@link #needed}; empty: none is meant. */
    static Place neededIfNamed(Reading reading, String column) throws UnreadableFileException {
        return column.isEmpty() ? new Place("", -1) : needed(reading, column);
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

    boolean isThere() {
        return at >= 0;
    }

    String of(TableRow row) {
        return at < 0 ? "" : row.cell(at);
    }
}
