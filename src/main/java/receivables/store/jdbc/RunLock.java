package receivables.store.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * One run at a time. On a server: its named lock on a connection of its own, which falls when the process dies, and a fence number that
 * every write transaction reads, so that a run whose connection was cut cannot write on beside its successor. On embedded H2 the file
 * itself is the lock and only the fence is counted.
 */
public final class RunLock implements AutoCloseable {

    private final Connection connection;
    private final String name;
    private final long fence;
    private boolean lost;

    private RunLock(Connection connection, String name, long fence) {
        this.connection = connection;
        this.name = name;
        this.fence = fence;
    }

    /**
     * Takes the lock at once or not at all; from then on every write of the database object carries the new fence.
     *
     * @param holder who asks: process and host, shown by {@code status}
     * @throws DatabaseBusyException when another run holds it
     */
    public static RunLock acquire(Database database, String holder) {
        Connection own = null;
        String name = null;
        try {
            if (!database.isEmbedded()) {
                own = ownConnection(database.dataSource());
                name = lockName(own.getCatalog());
                take(own, name);
            }
        } catch (SQLException failure) {
            throw database.translated("take the run lock", failure);
        }
        long fence = database.inTransaction(() -> {
            database.jdbc().update("UPDATE run_lock SET holder = ?, fence = fence + 1 WHERE id = 1", holder);
            return database.jdbc().queryForObject("SELECT fence FROM run_lock WHERE id = 1", Long.class);
        });
        database.fence(fence);
        return new RunLock(own, name, fence);
    }

    /** Not from the pool: the pool would hand the connection on, and end it when it grows old. */
    private static Connection ownConnection(DataSource dataSource) throws SQLException {
        com.zaxxer.hikari.HikariDataSource pool = dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class);
        Properties properties = new Properties();
        properties.setProperty("user", pool.getUsername());
        properties.setProperty("password", pool.getPassword());
        // nothing is loaded here, whatever the URL allows
        properties.setProperty("allowLoadLocalInfile", "false");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    /** The server takes 64 characters at most. */
    private static String lockName(String schema) {
        String full = "receivables." + schema;
        return full.length() <= 64 ? full : full.substring(full.length() - 64);
    }

    private static void take(Connection own, String name) throws SQLException {
        boolean taken = false;
        try (PreparedStatement statement = own.prepareStatement("SELECT GET_LOCK(?, 0), IS_USED_LOCK(?)")) {
            statement.setString(1, name);
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                taken = row.getInt(1) == 1;
                if (!taken) {
                    // a machine that vanished leaves its lock until the server notices, which may take hours
                    throw new DatabaseBusyException("another run is at work on this database; wait until it has ended and start again "
                            + "(it holds the lock by the server's "
                            + "connection " + row.getLong(2) + "; if its machine is gone for good: KILL " + row.getLong(2) + ")", null);
                }
            }
        } finally {
            if (!taken) {
                own.close();
            }
        }
    }

    /** Who is at work on the database now, as {@link #acquire} was told; empty: nobody. On embedded H2 whoever can ask is alone. */
    public static Optional<String> holder(Database database) {
        if (database.isEmbedded()) {
            return Optional.empty();
        }
        try (Connection own = database.dataSource().getConnection(); PreparedStatement statement =
                own.prepareStatement("SELECT IS_USED_LOCK(?)")) {
            statement.setString(1, lockName(own.getCatalog()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(database.jdbc()
                        .queryForObject("SELECT holder FROM run_lock WHERE id = 1", String.class));
            }
        } catch (SQLException failure) {
            throw database.translated("ask for the run lock", failure);
        }
    }

    public long fence() {
        return fence;
    }

    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        try (connection; PreparedStatement statement = connection.prepareStatement("SELECT RELEASE_LOCK(?)")) {
            statement.setString(1, name);
            statement.execute();
        } catch (SQLException hungUp) {
            // With the connection the lock has fallen by itself; the fence has kept this run's writes apart from a successor's. What the
            // run did stands.
            lost = true;
        }
    }

    /** True when the server had hung up on the lock's connection before it was given back. */
    public boolean wasLost() {
        return lost;
    }
}
