package receivables.store;

import java.time.LocalDate;

/**
 * Writes rows of one table, column by column in the order of its column list, then {@link #end()}; how they travel is the implementation's affair.
 * Rows are in the database after {@link #flush()}, which {@link #close()} does too; nothing is committed here.
 */
abstract class RowWriter implements AutoCloseable {

    /** A text that may not be null; null is written as the empty text. */
    abstract RowWriter text(String value);

    /** A text or null. */
    abstract RowWriter optional(String value);

    abstract RowWriter number(long value);

    abstract RowWriter optional(Long value);

    /** A date or null. */
    abstract RowWriter date(LocalDate value);

    abstract RowWriter bytes(byte[] value);

    abstract void end();

    abstract void flush();

    @Override
    public void close() {
        flush();
    }

    RowWriter name(Enum<?> value) {
        return optional(value == null ? null : value.name());
    }

    static String placeholders(String columns) {
        int count = columns.split(",").length;
        return "?" + ", ?".repeat(count - 1);
    }
}
