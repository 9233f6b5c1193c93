package receivables.store.jdbc;

import java.time.LocalDate;

/**
 * Writes rows of one table, column by column in the order of its column list, then {@link #end()}; how they travel is the implementation's
 * affair. Rows are in the database after {@link #flush()}, which {@link #close()} does too; nothing is committed here.
 */
public abstract class RowWriter implements AutoCloseable {

    /** A text that may not be null; null is written as the empty text. */
    public abstract RowWriter text(String value);

    /** A text or null. */
    public abstract RowWriter optional(String value);

    public abstract RowWriter number(long value);

    public abstract RowWriter optional(Long value);

    /** A date or null. */
    public abstract RowWriter date(LocalDate value);

    public abstract RowWriter bytes(byte[] value);

    public abstract void end();

    abstract void flush();

    @Override
    public void close() {
        flush();
    }

    public RowWriter name(Enum<?> value) {
        return optional(value == null ? null : value.name());
    }

    static String placeholders(String columns) {
        int count = columns.split(",").length;
        return "?" + ", ?".repeat(count - 1);
    }
}
