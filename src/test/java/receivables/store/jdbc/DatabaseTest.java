package receivables.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.testing.Servers;

class DatabaseTest {

    private static final String HISTORY = "\"flyway_schema_history\"";

    @ParameterizedTest
    @EnumSource
    void migratesTwiceAndReadsCommitted(Servers server) {
        try (Database database = server.fresh()) {
            database.migrate();
            assertEquals(0L, database.jdbc().queryForObject("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION", Long.class));
            assertEquals(server == Servers.H2, database.isEmbedded());
        }
    }

    /** The quick look at the schema must know the newest migration, or every command would go the long way. */
    @ParameterizedTest
    @EnumSource
    void theNewestMigrationIsKnownByItsVersion(Servers server) {
        try (Database database = server.fresh()) {
            List<String> made = database.jdbc().queryForList(database.quoted("SELECT \"version\" FROM " + HISTORY
                    + " ORDER BY \"installed_rank\""), String.class);
            assertEquals(Database.NEWEST_MIGRATION, made.getLast());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHalfMadeIsMadeAgain(Servers server) {
        try (Database database = server.fresh()) {
            database.jdbc().update(database.quoted("UPDATE " + HISTORY + " SET \"success\" = FALSE WHERE \"version\" = ?"),
                    Database.NEWEST_MIGRATION);
            database.migrate();
            assertEquals(0, database.jdbc().queryForObject(database.quoted("SELECT COUNT(*) FROM " + HISTORY + " WHERE NOT \"success\""),
                    Integer.class));
        }
    }

    /** Bookings made before they bore their decision's number, which stood in their sentence alone. */
    @ParameterizedTest
    @EnumSource
    void olderBookingsAreGivenTheirDecision(Servers server) {
        try (Database database = server.fresh()) {
            List<String> numbers = List.of("W", "W:1", "W: 1", "D2", "");
            database.jdbc()
                    .update("INSERT INTO decision (decision_no, decided_action, customer_no, document_no, receipt_no, letter_no, reason, "
                    + "decided_by, decided_on, "
                    + "refers_to, fingerprint, known_on, file_id, line) VALUES ('W: 1', 'ALLOCATE', 'C1', 'INV-3', 'R1', '', '', 'S1', "
                    + "'2026-03-02', '', 0, '2026-03-02', 1, 1)");
            List<String> explanations =
                    List.of("decision W: 1 for all: (by S1)", "decision W:1: W: 1 (by S1)", "decision W: 1: to INV-3 (by S1)",
                    "pays out the refund of decision D2", "names INV-5; decision D2: no");
            for (int line = 0; line < numbers.size(); line++) {
                database.jdbc()
                        .update("INSERT INTO allocation (customer_no, document_no, business_date, receipt_no, kind, place, "
                        + "reversed_kind, currency, amount, rule, "
                        + "explanation) VALUES ('C1', ?, '2026-03-02', 'R1', ?, 0, ?, 'CNY', 1, ?, ?)", "INV-" + line, line == 3
                        ? "REVERSAL" : "PAYMENT", line == 3 ? "REFUND" : null, line == 4 ? "REFERENCE" : "DECISION",
                        explanations.get(line));
            }
            int rank = database.jdbc().queryForObject(database.quoted("SELECT \"installed_rank\" FROM " + HISTORY
                    + " WHERE \"version\" = '8'"), Integer.class);
            database.jdbc().update(database.quoted("UPDATE " + HISTORY + " SET \"success\" = FALSE WHERE \"installed_rank\" >= ?"), rank);
            database.migrate();
            assertEquals(numbers, database.jdbc().queryForList("SELECT decision_no FROM allocation ORDER BY document_no", String.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailedTransactionLeavesNothing(Servers server) {
        try (Database database = server.fresh()) {
            assertThrows(IllegalStateException.class, () -> database.inTransaction(() -> {
                database.jdbc().update("UPDATE run_lock SET holder = 'x'");
                throw new IllegalStateException("stop");
            }));
            assertEquals("", database.jdbc().queryForObject("SELECT holder FROM run_lock", String.class));
        }
    }

    @Test
    void aServerThatIsDownIsToldInASentence() {
        DatabaseUnavailableException failure = assertThrows(DatabaseUnavailableException.class,
                () -> Database.open("jdbc:mysql://127.0.0.1:1/nothing", "root", "").close());
        assertTrue(failure.getMessage().contains("cannot be reached"), failure.getMessage());
    }

    /**
     * The pool waits for its connections ten seconds at most, and one of them may be slower: all the same the file lies still when it is
     * said to.
     */
    @Test
    void aClosedEmbeddedDatabaseLiesStillWhoeverStillHasAConnection(@TempDir Path folder) throws Exception {
        String url = Servers.fileUrl(folder);
        Database database = Database.open(url, "sa", "");
        try (Connection slow = DriverManager.getConnection(database.dataSource().unwrap(HikariDataSource.class).getJdbcUrl(), "sa", "")) {
            database.close();
            assertThrows(SQLException.class, () -> slow.createStatement().execute("CREATE TABLE late (id INT)"));
        }
        Database.open(url, "sa", "").close();
    }

    @Test
    void anEmbeddedFileOpenElsewhereIsBusy(@TempDir Path folder) throws Exception {
        String url = Servers.fileUrl(folder);
        URL jar = org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation();
        // a second copy of H2's classes knows nothing of the first: it meets the file lock as another process would
        try (URLClassLoader elsewhere = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            Driver driver = (Driver) elsewhere.loadClass("org.h2.Driver").getConstructor().newInstance();
            Properties user = new Properties();
            user.setProperty("user", "sa");
            user.setProperty("password", "");
            try (Connection holding = driver.connect(url, user)) {
                assertTrue(holding.isValid(1));
                assertThrows(DatabaseBusyException.class, () -> Database.open(url, "sa", "").close());
            }
        }
        try (Database database = Database.open(url, "sa", "")) {
            assertTrue(database.isEmbedded());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneRunHoldsTheLockAndAnOlderOneCannotWrite(Servers server) {
        String url = server.freshUrl();
        try (Database first = Database.open(url, server.user(), ""); Database second = Database.open(url, server.user(), "")) {
            first.migrate();
            RunLock lock = RunLock.acquire(first, "first");
            if (server == Servers.MARIADB) {
                assertThrows(DatabaseBusyException.class, () -> RunLock.acquire(second, "second"));
            }
            lock.close();
            try (RunLock successor = RunLock.acquire(second, "second")) {
                assertEquals(lock.fence() + 1, successor.fence());
                assertThrows(DatabaseBusyException.class, () -> first.inTransaction(() -> first.jdbc().update("DELETE FROM figure")));
            }
        }
    }

    /** A server that is restarted, or a gateway that ends idle connections: a night that got through must not end as a failure. */
    @Test
    void aLockWhoseConnectionIsGoneIsGivenBackQuietly() {
        String url = Servers.MARIADB.freshUrl();
        try (Database first = Database.open(url, "root", ""); Database second = Database.open(url, "root", "")) {
            first.migrate();
            RunLock lock = RunLock.acquire(first, "first");
            Long connection = second.jdbc().queryForObject("SELECT IS_USED_LOCK(CONCAT('receivables.', DATABASE()))", Long.class);
            second.jdbc().execute("KILL " + connection);
            lock.close();
            assertTrue(lock.wasLost());
        }
    }
}
