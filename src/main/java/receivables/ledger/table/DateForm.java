package receivables.ledger.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a day stands and how it is written.
 *
 * @param column its header text
 * @param patterns {@code yyyy-MM-dd}, {@code d.M.yy}, {@code ddMM} …, tried in this order; a time may follow the day
 * @param time column of the time; empty: none
 * @param year of days without one: what this pattern finds in the lines above, a year or the first day ({@code 20261001}); null: none
 */
public record DateForm(String column, List<String> patterns, String time, Pattern year) {

    public DateForm {
        patterns = List.copyOf(patterns);
    }
}
