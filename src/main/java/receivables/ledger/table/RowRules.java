package receivables.ledger.table;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which rows below the header are rows of the table.
 *
 * @param skip column → values of rows that are passed over and counted
 * @param only column → the only values of rows that are read
 * @param ifFilled a row in which this column is empty is no row of the table; empty: every row is
 * @param continued a row in which this column is empty continues the text of the row before it; empty: none does
 * @param footer what a line that is no row begins with
 */
public record RowRules(
        SortedMap<String, List<String>> skip, SortedMap<String, List<String>> only, String ifFilled, String continued,
        List<Pattern> footer) {

    public static final RowRules ALL = new RowRules(new TreeMap<>(), new TreeMap<>(), "", "", List.of());

    public RowRules {
        skip = Collections.unmodifiableSortedMap(new TreeMap<>(skip));
        only = Collections.unmodifiableSortedMap(new TreeMap<>(only));
        footer = List.copyOf(footer);
    }
}
