package receivables.intake.table;

import java.util.List;
import java.util.regex.Pattern;
import receivables.intake.UnreadableFileException;
import receivables.ledger.table.RowRules;

/** Which lines of a table are no rows of it, or are passed over, as its profile says. */
final class RowFilter {

    private final RowRules rules;
    private final Place needed;
    private final List<ColumnValues> skip;
    private final List<ColumnValues> only;

    /** @throws UnreadableFileException where the file lacks the column that a row fills */
    RowFilter(Reading reading) throws UnreadableFileException {
        this.rules = reading.profile().rows();
        this.needed = Place.neededIfNamed(reading, rules.ifFilled());
        this.skip = ColumnValues.of(rules.skip(), reading.places());
        this.only = ColumnValues.of(rules.only(), reading.places());
    }

    boolean isFooter(TableRow row) {
        return !rules.footer().isEmpty() && matches(row.joined(), rules.footer());
    }

    static boolean matches(String line, List<Pattern> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(line).find());
    }

    /** Null: it is read. Empty: it is no row of the table. Else what it is passed over for, to be told. */
    String passedOver(TableRow row) {
        if (needed.isThere() && needed.of(row).isEmpty()) {
            return "";
        }
        for (ColumnValues rule : skip) {
            if (rule.isIn(row)) {
                return rule.shown(row);
            }
        }
        for (ColumnValues rule : only) {
            if (!rule.isIn(row)) {
                return rule.shown(row);
            }
        }
        return null;
    }
}
