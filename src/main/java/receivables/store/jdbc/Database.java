package receivables.store.jdbc;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one database of a run: embedded H2 (in its MySQL mode) or a server that speaks MySQL's protocol, through a small pool.
 * Everything in this room joins the transaction of the calling thread on {@link #dataSource()}, Spring Batch's chunk transactions included.
 *
 * <pre>{@code
 * Database database = Database.open("jdbc:h2:./data/db", "sa", "");
 * database.migrate();
 * database.inTransaction(() -> facts.addReceipts(file, rows));
 * }</pre>
 */
public final class Database implements AutoCloseable {

    /** H2's number for a database file that another process has open. */
    private static final int H2_OPEN_ELSEWHERE = 90020;

    /** Kilobytes of pages H2 keeps. By default it takes a sixteenth of the heap, and a night of a million items read the same pages again and again. */
    private static final int EMBEDDED_CACHE = 128 * 1024;

    /** The version that the schema has when every file of db/migration was run. */
    static final String NEWEST_MIGRATION = "35";

    private final HikariDataSource pool;
    private final boolean embedded;
    private final Optional<LocalLoads> loads;
    private final Optional<EmbeddedFile> file;
    private final PlatformTransactionManager transactionManager;
    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;
    private volatile long fence = -1;
    private volatile Boolean loadsLocally;

    private Database(HikariDataSource pool, boolean embedded, Optional<LocalLoads> loads, Optional<EmbeddedFile> file) {
        this.pool = pool;
        this.file = file;
        this.embedded = embedded;
        this.loads = loads;
        this.transactionManager = new JdbcTransactionManager(pool);
        this.transactions = new TransactionTemplate(transactionManager);
        this.jdbc = new JdbcTemplate(pool);
    }

    /**
     * Connects.
     *
     * @param url {@code jdbc:h2:…} or {@code jdbc:mysql:…}
     * @throws DatabaseBusyException when another process has the embedded database open
     * @throws DatabaseDamagedException when the embedded database's file is not the one that was closed, or cannot be made sense of
     * @throws DatabaseUnavailableException when it cannot be reached, with a sentence that says what to do
     * @throws DatabaseAddressException for any other kind of database
     */
    public static Database open(String url, String user, String password) {
        requireNonNull(url, "url is null");
        boolean embedded = url.startsWith("jdbc:h2:");
        if (!embedded && !url.startsWith("jdbc:mysql:")) {
            throw new DatabaseAddressException("the database URL " + shown(url) + " is neither jdbc:h2: nor jdbc:mysql:; set SPRING_DATASOURCE_URL to one of them");
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("receivables");
        config.setJdbcUrl(embedded ? embeddedUrl(url) : url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(10_000);
        Optional<LocalLoads> loads = Optional.empty();
        if (embedded) {
            // whatever the URL says: with H2's default delay of half a second a killed run loses rows it had committed
            config.setConnectionInitSql("SET WRITE_DELAY 0");
        } else {
            // rows of these tables are asked for one page at a time: MariaDB would rather read a whole table, to look the page's few rows up in the copy;
            // and for a list of more than 200 keys it would go by what it knew of the table yesterday, and read all of the index that it is told to use
            config.setConnectionInitSql("SET SESSION optimizer_switch = 'materialization=off', eq_range_index_dive_limit = 0");
            serverProperties(config);
            loads = new ServerAddress(url).forbidsLocalLoads() ? loads : Optional.of(LocalLoads.allow(config));
        }
        Optional<EmbeddedFile> file = EmbeddedFile.of(url);
        file.ifPresent(EmbeddedFile::checkUndamaged);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException failure) {
            loads.ifPresent(LocalLoads::close);
            throw file.flatMap(one -> one.damageIn(failure)).map(RuntimeException.class::cast).orElseGet(() -> explained(url, failure));
        }
        restrict(url);
        file.ifPresent(EmbeddedFile::opened);
        return new Database(pool, embedded, loads, file);
    }

    private static String embeddedUrl(String url) {
        StringBuilder full = new StringBuilder(url);
        String upper = url.toUpperCase(Locale.ROOT);
        if (!upper.contains(";MODE=")) {
            full.append(";MODE=MySQL");
        }
        if (!upper.contains(";DB_CLOSE_ON_EXIT=")) {
            full.append(";DB_CLOSE_ON_EXIT=FALSE");
        }
        if (!upper.contains(";TRACE_LEVEL_FILE=")) {
            // H2 would write every failed statement, with what it was about, into a file beside the database
            full.append(";TRACE_LEVEL_FILE=0");
        }
        if (!upper.contains(";CACHE_SIZE=")) {
            full.append(";CACHE_SIZE=").append(EMBEDDED_CACHE);
        }
        return full.toString();
    }

    /** Rewritten batches are four times as fast; client-side statements because server-side ones cannot be rewritten into a few large packets. */
    private static void serverProperties(HikariConfig config) {
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        // whatever the URL says: see LocalLoads
        config.addDataSourceProperty("allowLoadLocalInfile", "false");
        config.addDataSourceProperty("useServerPrepStmts", "false");
        config.addDataSourceProperty("characterEncoding", "UTF-8");
        config.addDataSourceProperty("connectionCollation", "utf8mb4_bin");
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        config.addDataSourceProperty("cacheServerConfiguration", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
    }

    /**
     * The database's address as it may be told: a URL may carry a password, as a parameter or before its host, and neither is ever shown.
     */
    public static String shown(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }

    /** An embedded database holds what customers owe: nobody but its owner and the group may read the file. */
    private static void restrict(String url) {
        String file = "jdbc:h2:file:";
        Path path = url.startsWith(file) ? Path.of(url.substring(file.length()).replaceFirst(";.*", "") + ".mv.db") : null;
        if (path == null || !Files.exists(path)) {
            return;
        }
        try {
            restrict(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("the rights to the database file " + path + " cannot be set", failure);
        }
    }

    /** Gives a file that belongs to the database to its owner and the group alone, where the file system knows rights. */
    static void restrict(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-r-----"));
        }
    }

    private static RuntimeException explained(String url, RuntimeException failure) {
        String place = shown(url);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                if (sql.getErrorCode() == H2_OPEN_ELSEWHERE) {
                    return new DatabaseBusyException("another run has the database " + place + " open; wait until it has ended and start again", failure);
                }
                String state = sql.getSQLState() == null ? "" : sql.getSQLState();
                if (state.startsWith("28")) {
                    return new DatabaseUnavailableException("the database " + place + " refuses the user; check SPRING_DATASOURCE_USERNAME and "
                            + "SPRING_DATASOURCE_PASSWORD", failure);
                }
                if (state.startsWith("42") || state.startsWith("3D")) {
                    return new DatabaseUnavailableException("the server has no database as named in " + place
                            + ", or the user may not use it; create it or correct SPRING_DATASOURCE_URL", failure);
                }
            }
        }
        return new DatabaseUnavailableException("the database " + place + " cannot be reached; check that the server runs and that "
                + "SPRING_DATASOURCE_URL names its host and port; running again is safe", failure);
    }

    public DataSource dataSource() {
        return pool;
    }

    /** The transaction manager that Spring Batch shares with this room. */
    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    /** True for H2, where no second process can be at work. */
    public boolean isEmbedded() {
        return embedded;
    }

    /** What must be said about the way to the server: rows that travel to another machine as plain text. */
    public Optional<String> warning() {
        if (embedded || !new ServerAddress(pool.getJdbcUrl()).isFarAway()) {
            return Optional.empty();
        }
        String cipher = jdbc.query("SHOW SESSION STATUS LIKE 'Ssl_cipher'", (row, number) -> row.getString(2)).stream().findFirst().orElse("");
        return new ServerAddress(pool.getJdbcUrl()).warning(cipher);
    }

    /** True when the schema has no tables yet, not even ours. */
    public boolean isEmpty() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = " + (embedded ? "SCHEMA()" : "DATABASE()"), Integer.class) == 0;
    }

    /** Says of a failure that its cause is a damaged file of the embedded database; empty: something else is the matter. */
    public Optional<DatabaseDamagedException> damageIn(Throwable failure) {
        return file.flatMap(one -> one.damageIn(failure));
    }

    /** Creates or updates the schema. Neither database takes back a half-made one, so what was cut off is marked as not done and run again from its beginning. */
    public void migrate() {
        if (isCurrent()) {
            return;
        }
        Flyway flyway = Flyway.configure().dataSource(pool)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + (embedded ? "h2" : "mysql")).load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException cutOff) {
            if (Arrays.stream(flyway.info().all()).noneMatch(one -> one.getState().isFailed())) {
                throw cutOff;
            }
            flyway.repair();
            flyway.migrate();
        }
    }

    /** The newest migration has been made and none is half made. Flyway finds out the same, but takes longer for it than most commands for all they do. */
    private boolean isCurrent() {
        try {
            List<String> made = jdbc.queryForList(quoted("SELECT CASE WHEN \"success\" THEN \"version\" ELSE NULL END FROM \"flyway_schema_history\""), String.class);
            return made.contains(NEWEST_MIGRATION) && !made.contains(null);
        } catch (BadSqlGrammarException noSchemaYet) {
            return false;
        }
    }

    /** A statement about Flyway's own table, whose names stand in quotes: each database has its own. */
    public String quoted(String sql) {
        return embedded ? sql : sql.replace('"', '`');
    }

    /** Runs the work in one transaction (the caller's, if there is one) after checking that this run still holds the fence. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> {
            checkFence();
            return work.get();
        });
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Ties every write of this run to the fence number its run lock was given.
     *
     * @see RunLock
     */
    void fence(long number) {
        fence = number;
    }

    /**
     * Call first in a write transaction that {@link #inTransaction} did not begin.
     *
     * @throws DatabaseBusyException when another run has taken over since; nothing of this transaction may be committed
     */
    public void checkFence() {
        if (fence < 0) {
            return;
        }
        // the shared lock makes a run that wants to take over wait for this transaction; one process alone (H2) needs none and has no such clause
        long now = jdbc.queryForObject("SELECT fence FROM run_lock WHERE id = 1" + (embedded ? "" : " LOCK IN SHARE MODE"), Long.class);
        if (now != fence) {
            throw new DatabaseBusyException("another run has taken over the database; this one stops without writing", null);
        }
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public JdbcClient client() {
        return JdbcClient.create(jdbc);
    }

    /** Whether the server takes LOAD DATA LOCAL; asked once. */
    boolean loadsLocally() {
        if (loadsLocally == null) {
            loadsLocally = loads.isPresent() && jdbc.queryForObject("SELECT @@local_infile", Integer.class) == 1;
        }
        return loadsLocally;
    }

    /** A writer for many rows of one table: the fastest way this database has. */
    public RowWriter rows(String table, String columns) {
        return loadsLocally() ? new LoadDataWriter(this, table, columns) : new InsertWriter(this, table, columns);
    }

    /** A writer for some thousands of rows, by multi-row inserts. */
    public RowWriter inserts(String table, String columns) {
        return new InsertWriter(this, table, columns);
    }

    /**
     * A writer of rows that take the place of those with the same key. H2 has a statement of its own for it: with MySQL's it would insert first, fail, and
     * change the row then.
     *
     * @param keys the table's key, the first of the columns
     */
    public RowWriter upserts(String table, String keys, String values) {
        String columns = keys + ", " + values;
        return new InsertWriter(this, embedded
                ? "MERGE INTO " + table + " (" + columns + ") KEY (" + keys + ") VALUES (" + RowWriter.placeholders(columns) + ")"
                : "INSERT INTO " + table + " (" + columns + ") VALUES (" + RowWriter.placeholders(columns) + ") ON DUPLICATE KEY UPDATE "
                        + Arrays.stream(values.split(", ")).map(column -> column + " = VALUES(" + column + ")").collect(Collectors.joining(", ")));
    }

    RuntimeException translated(String task, SQLException failure) {
        RuntimeException known = jdbc.getExceptionTranslator().translate(task, null, failure);
        return known == null ? new UncategorizedSQLException(task, null, failure) : known;
    }

    /**
     * The pool lets go of its connections in threads of its own and waits ten seconds for them at most: on a busy machine an embedded
     * database was still writing when its file was looked at, and the next start took it for damaged. So a connection beside the pool shuts
     * it down, and only then the file lies still.
     */
    @Override
    public void close() {
        Optional<Connection> last = file.flatMap(one -> besideThePool());
        pool.close();
        loads.ifPresent(LocalLoads::close);
        if (last.isPresent() && isShutDown(last.get())) {
            file.ifPresent(EmbeddedFile::closed);
        }
    }

    private Optional<Connection> besideThePool() {
        try {
            return Optional.of(DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
        } catch (SQLException unusable) {
            // whoever worked with it was told why; the line beside the file goes on saying that it is open, and then nothing is compared
            return Optional.empty();
        }
    }

    private static boolean isShutDown(Connection last) {
        try (last; Statement shutdown = last.createStatement()) {
            shutdown.execute("SHUTDOWN");
            return true;
        } catch (SQLException damaged) {
            return false;
        }
    }
}
