package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.RowWriter;

/**
 * How one kind of fact lies in its table: the columns of the fact itself, then those every fact table ends with.
 *
 * @param <T> the noun of the ledger
 */
abstract class FactRows<T> {

    static final String ORIGIN = ", fingerprint, known_on, file_id, line";

    private final String table;
    private final String columns;
    /** Chunks of one file are written by several threads. */
    private final ThreadLocal<Fingerprint> fingerprint = ThreadLocal.withInitial(Fingerprint::new);

    FactRows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    /** The fact's own columns, in the order {@link #read} wants them from column 1; followed by known_on. */
    String selected(String alias) {
        return alias + "." + columns.replace(", ", ", " + alias + ".") + ", " + alias + ".known_on";
    }

    String writtenColumns() {
        return columns + ORIGIN;
    }

    /** Writes the fact's own columns. */
    abstract void write(T fact, RowWriter row);

    /** All that makes the fact what it is. */
    abstract Object[] content(T fact);

    abstract T read(ResultSet row) throws SQLException;

    void writeWhole(T fact, LocalDate knownOn, long fileId, int line, RowWriter row) {
        write(fact, row);
        row.number(fingerprint.get().of(content(fact))).date(knownOn).number(fileId).number(line);
        row.end();
    }
}
