package receivables.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * LOAD DATA LOCAL INFILE from memory: more than twice as fast as multi-row inserts. The rows never touch a file.
 * LOCAL turns every error into a warning, so the number of rows taken is compared with the number sent, and warnings are refused.
 */
final class LoadDataWriter extends RowWriter {

    private static final int ROWS = 20_000;
    private static final byte[] NULL = {'\\', 'N'};

    private final Database database;
    private final String sql;
    private byte[] buffer = new byte[1 << 20];
    private int length;
    private boolean first = true;
    private int waiting;

    LoadDataWriter(Database database, String table, String columns) {
        this.database = database;
        this.sql = "LOAD DATA LOCAL INFILE 'memory' INTO TABLE " + table + " CHARACTER SET utf8mb4"
                + " FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' (" + columns + ")";
    }

    @Override
    public RowWriter text(String value) {
        next();
        if (value != null) {
            append(value);
        }
        return this;
    }

    @Override
    public RowWriter optional(String value) {
        next();
        if (value == null) {
            raw(NULL);
        } else {
            append(value);
        }
        return this;
    }

    @Override
    public RowWriter number(long value) {
        next();
        raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    @Override
    public RowWriter optional(Long value) {
        return optional(value == null ? null : value.toString());
    }

    @Override
    public RowWriter date(LocalDate value) {
        return optional(value == null ? null : value.toString());
    }

    @Override
    public RowWriter bytes(byte[] value) {
        throw new IllegalStateException("bytes travel by insert, their character set would be changed here");
    }

    @Override
    public void end() {
        put((byte) '\n');
        first = true;
        if (++waiting == ROWS) {
            flush();
        }
    }

    @Override
    void flush() {
        if (waiting == 0) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database.dataSource());
        try (Statement statement = connection.createStatement()) {
            int taken = LocalLoads.run(statement, sql, buffer, length);
            if (taken != waiting || statement.getWarnings() != null) {
                throw new DataIntegrityViolationException("the server took " + taken + " of " + waiting + " rows"
                        + (statement.getWarnings() == null ? "" : ": " + statement.getWarnings().getMessage()));
            }
        } catch (SQLException failure) {
            throw database.translated("load rows", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database.dataSource());
        }
        waiting = 0;
        length = 0;
    }

    private void next() {
        if (first) {
            first = false;
        } else {
            put((byte) '\t');
        }
    }

    private void append(String value) {
        boolean plain = true;
        for (int index = 0; index < value.length() && plain; index++) {
            char c = value.charAt(index);
            plain = c >= ' ' && c < 0x80 && c != '\\';
        }
        if (plain) {
            ensure(value.length());
            for (int index = 0; index < value.length(); index++) {
                buffer[length++] = (byte) value.charAt(index);
            }
            return;
        }
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '\\', '\t', '\n' -> {
                    put((byte) '\\');
                    put(b);
                }
                case 0 -> raw(new byte[] {'\\', '0'});
                default -> put(b);
            }
        }
    }

    private void raw(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void put(byte b) {
        ensure(1);
        buffer[length++] = b;
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
