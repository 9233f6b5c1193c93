package receivables.store;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;

/** Copies all facts and derived rows into another, empty database, so that something can be tried out without touching the original. */
public final class DatabaseCopy {

    /** The job history stays behind, and the lock is the copy's own. */
    private static final List<String> LEFT = List.of("BATCH_", "FLYWAY_", "RUN_LOCK");

    private DatabaseCopy() {
    }

    /** @param to migrated and empty; it may be of the other kind */
    public static void copy(Database from, Database to) {
        List<String> tables = from.jdbc().queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                + (from.isEmbedded() ? "'PUBLIC'" : "DATABASE()") + " ORDER BY table_name", String.class);
        for (String table : tables) {
            String name = table.toUpperCase(Locale.ROOT);
            if (LEFT.stream().noneMatch(name::startsWith)) {
                copy(from, to, table.toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void copy(Database from, Database to, String table) {
        JdbcTemplate reader = new JdbcTemplate(from.dataSource());
        // Connector/J reads a whole table into memory unless it is told to stream
        reader.setFetchSize(from.isEmbedded() ? 1_000 : Integer.MIN_VALUE);
        List<Object[]> rows = new ArrayList<>();
        List<String> insert = new ArrayList<>();
        reader.query("SELECT * FROM " + table, row -> {
            if (insert.isEmpty()) {
                insert.add(insert(table, row.getMetaData()));
            }
            Object[] values = new Object[row.getMetaData().getColumnCount()];
            for (int column = 0; column < values.length; column++) {
                values[column] = row.getObject(column + 1);
            }
            rows.add(values);
            if (rows.size() == 2_000) {
                write(to, insert.getFirst(), rows);
            }
        });
        if (!rows.isEmpty()) {
            write(to, insert.getFirst(), rows);
        }
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + Chunks.marks(names) + ")";
    }

    private static void write(Database to, String insert, List<Object[]> rows) {
        to.inTransaction(() -> to.jdbc().batchUpdate(insert, rows));
        rows.clear();
    }
}
