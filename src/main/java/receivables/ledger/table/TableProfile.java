package receivables.ledger.table;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a bank's table is read: by what it is recognised, and what its columns mean. Finance writes it, or {@code try-bank}
 * does.
 *
 * <pre>{@code config/banks/icbc.yml: header 交易日期, 借方发生额 …; amount in two columns; balance in 余额}</pre>
 *
 * @param name of its file without folder and ending
 * @param title what the bank is called
 * @param encodings in the order of trying; empty: every known one
 * @param delimiter between cells; empty: the one at which the header falls apart
 * @param widths of fixed columns, in characters; empty: cells are delimited
 * @param statement what the columns mean
 */
public record TableProfile(
        String name, String title, Recognition recognition, List<Charset> encodings, String delimiter, List<Integer> widths,
        NumberForm numbers, RowRules rows, StatementColumns statement) {

    public TableProfile {
        requireNonNull(name, "name is null");
        requireNonNull(title, "title is null");
        requireNonNull(recognition, "recognition is null");
        requireNonNull(numbers, "numbers is null");
        requireNonNull(rows, "rows is null");
        encodings = List.copyOf(encodings);
        widths = List.copyOf(widths);
        requireNonNull(statement, "statement is null");
    }

    /** The same profile, or another one's reading under its name. */
    public TableProfile named(String other) {
        return new TableProfile(other, title, recognition, encodings, delimiter, widths, numbers, rows, statement);
    }
}
