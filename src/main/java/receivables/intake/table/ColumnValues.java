package receivables.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Values of a column that a profile names because they say what a row is. The column is looked up once for the file, not for each row. */
record ColumnValues(Place column, List<String> values) {

    /** Without the columns that the file lacks. */
    static List<ColumnValues> of(SortedMap<String, List<String>> named, Map<String, Integer> places) {
        List<ColumnValues> found = new ArrayList<>();
        named.forEach((column, values) -> {
            Place place = Place.of(places, column);
            if (place.isThere()) {
                found.add(new ColumnValues(place, values));
            }
        });
        return List.copyOf(found);
    }

    /** One of the columns holds one of its values in this row. */
    static boolean anyIn(TableRow row, List<ColumnValues> columns) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).isIn(row)) {
                return true;
            }
        }
        return false;
    }

    boolean isIn(TableRow row) {
        return values.contains(column.of(row));
    }

    /** Column and value of the row, to be told. */
    String shown(TableRow row) {
        return column.name() + " " + column.of(row);
    }
}
