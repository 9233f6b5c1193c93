package receivables.ledger.table;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a bank's table or an ERP's list is read: by what it is recognised, and what its columns mean. Finance writes it, or
 * {@code try-bank} does.
 *
 * <pre>{@code config/banks/icbc.yml: header 交易日期, 借方发生额 …; amount in two columns; balance in 余额}</pre>
 *
 * @param name of its file without folder and ending
 * @param title what the bank, or the ERP, is called
 * @param encodings in the order of trying; empty: every known one
 * @param delimiter between cells; empty: the one at which the header falls apart
 * @param widths of fixed columns, in characters; empty: cells are delimited
 * @param statement what a bank's columns mean; null: it is an ERP's list
 * @param list what the columns of an ERP's list mean; null: it is a bank's table
 */
public record TableProfile(
        String name, String title, Recognition recognition, List<Charset> encodings, String delimiter, List<Integer> widths,
        NumberForm numbers, RowRules rows, StatementColumns statement, ListColumns list) {

    public TableProfile {
        requireNonNull(name, "name is null");
        requireNonNull(title, "title is null");
        requireNonNull(recognition, "recognition is null");
        requireNonNull(numbers, "numbers is null");
        requireNonNull(rows, "rows is null");
        encodings = List.copyOf(encodings);
        widths = List.copyOf(widths);
        if ((statement == null) == (list == null)) {
            throw new IllegalArgumentException("a profile reads a bank's table or an ERP's list");
        }
    }

    /** Of a bank's table. */
    public TableProfile(
            String name, String title, Recognition recognition, List<Charset> encodings, String delimiter, List<Integer> widths,
            NumberForm numbers, RowRules rows, StatementColumns statement) {
        this(name, title, recognition, encodings, delimiter, widths, numbers, rows, statement, null);
    }

    /** It reads documents or customers, not money. */
    public boolean isList() {
        return list != null;
    }

    /** The same profile, or another one's reading under its name. */
    public TableProfile named(String other) {
        return new TableProfile(other, title, recognition, encodings, delimiter, widths, numbers, rows, statement, list);
    }
}
