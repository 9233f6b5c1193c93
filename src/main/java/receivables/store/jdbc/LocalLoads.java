package receivables.store.jdbc;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import com.zaxxer.hikari.HikariConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * LOAD DATA LOCAL without giving a server anything to ask for. By MySQL's protocol a server may answer any statement with the request for a
 * file of this machine, and a driver that allows local loads sends it. Here the driver may send files of one folder alone, which is private
 * and empty; only while a load runs does it allow more, and then sends the rows we hand it in place of whatever file is named.
 */
final class LocalLoads implements AutoCloseable {

    private final Path nothing;

    private LocalLoads(Path nothing) {
        this.nothing = nothing;
    }

    /** Connections made by the configuration may load from memory, and nothing else. */
    static LocalLoads allow(HikariConfig config) {
        try {
            Path nothing = Files.createTempDirectory("receivables-nothing");
            config.addDataSourceProperty("allowLoadLocalInfileInPath", nothing.toString());
            return new LocalLoads(nothing);
        } catch (IOException failure) {
            throw new UncheckedIOException("no folder can be made in " + System.getProperty("java.io.tmpdir") + "; make room there",
                    failure);
        }
    }

    /** Runs one load with these rows. @return how many the server took */
    static int run(Statement statement, String sql, byte[] rows, int length) throws SQLException {
        RuntimeProperty<Boolean> allowed = statement.getConnection().unwrap(JdbcConnection.class).getPropertySet()
                .getBooleanProperty(PropertyKey.allowLoadLocalInfile);
        JdbcStatement sending = statement.unwrap(JdbcStatement.class);
        sending.setLocalInfileInputStream(new ByteArrayInputStream(rows, 0, length));
        allowed.setValue(true);
        try {
            return statement.executeUpdate(sql);
        } finally {
            allowed.setValue(false);
            sending.setLocalInfileInputStream(InputStream.nullInputStream());
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(nothing);
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder " + nothing + " cannot be removed", failure);
        }
    }
}
