package receivables.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Batched inserts, 2,000 rows at a time: Connector/J makes one multi-row statement of them, H2 takes them as they are. */
public final class InsertWriter extends RowWriter {

    private static final int ROWS = 2_000;

    private final Database database;
    private final Connection connection;
    private final PreparedStatement statement;
    private int column;
    private int waiting;

    public InsertWriter(Database database, String table, String columns) {
        this(database, "INSERT INTO " + table + " (" + columns + ") VALUES (" + placeholders(columns) + ")");
    }

    /** Any statement with one placeholder per value of a row: an upsert, an update or a deletion by key. */
    public InsertWriter(Database database, String sql) {
        this.database = database;
        this.connection = DataSourceUtils.getConnection(database.dataSource());
        try {
            this.statement = connection.prepareStatement(sql);
        } catch (SQLException failure) {
            DataSourceUtils.releaseConnection(connection, database.dataSource());
            throw translated(failure);
        }
    }

    @Override
    public RowWriter text(String value) {
        return optional(value == null ? "" : value);
    }

    @Override
    public RowWriter optional(String value) {
        return set(() -> statement.setString(column, value));
    }

    @Override
    public RowWriter number(long value) {
        return set(() -> statement.setLong(column, value));
    }

    @Override
    public RowWriter optional(Long value) {
        if (value == null) {
            return set(() -> statement.setNull(column, Types.BIGINT));
        }
        return number(value);
    }

    @Override
    public RowWriter date(LocalDate value) {
        if (value == null) {
            return set(() -> statement.setNull(column, Types.DATE));
        }
        return set(() -> statement.setObject(column, value));
    }

    @Override
    public RowWriter bytes(byte[] value) {
        return set(() -> statement.setBytes(column, value));
    }

    @Override
    public void end() {
        try {
            statement.addBatch();
            column = 0;
            if (++waiting == ROWS) {
                flush();
            }
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    void flush() {
        if (waiting == 0) {
            return;
        }
        try {
            // the counts say nothing: rewritten batches come back as −2
            statement.executeBatch();
            waiting = 0;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public void close() {
        try (PreparedStatement closing = statement) {
            flush();
        } catch (SQLException failure) {
            throw translated(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database.dataSource());
        }
    }

    private RowWriter set(Setting setting) {
        column++;
        try {
            setting.run();
        } catch (SQLException failure) {
            throw translated(failure);
        }
        return this;
    }

    private RuntimeException translated(SQLException failure) {
        return database.translated("write rows", failure);
    }

    private interface Setting {
        void run() throws SQLException;
    }
}
