package receivables.intake.table;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import receivables.ledger.table.RowRules;

/** Which lines of a table are no rows of it, or are passed over, as its profile says. */
final class RowFilter {

    private final RowRules rules;
    private final Map<String, Integer> places;

    RowFilter(Reading reading) {
        this.rules = reading.profile().rows();
        this.places = reading.places();
    }

    boolean isFooter(TableRow row) {
        return !rules.footer().isEmpty() && matches(row.joined(), rules.footer());
    }

    static boolean matches(String line, List<Pattern> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(line).find());
    }

    /** Null: it is read. Empty: it is no row of the table. Else what it is passed over for, to be told. */
    String passedOver(TableRow row) {
        if (!rules.ifFilled().isEmpty() && row.cell(Reading.place(places, rules.ifFilled())).isEmpty()) {
            return "";
        }
        for (Map.Entry<String, List<String>> rule : rules.skip().entrySet()) {
            int at = Reading.place(places, rule.getKey());
            if (at >= 0 && rule.getValue().contains(row.cell(at))) {
                return rule.getKey() + " " + row.cell(at);
            }
        }
        for (Map.Entry<String, List<String>> rule : rules.only().entrySet()) {
            int at = Reading.place(places, rule.getKey());
            if (at >= 0 && !rule.getValue().contains(row.cell(at))) {
                return rule.getKey() + " " + row.cell(at);
            }
        }
        return null;
    }
}
