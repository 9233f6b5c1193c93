package receivables.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.testing.RogueServer;
import receivables.testing.Servers;

/** Rows are loaded from memory where the server and its operator allow it, and nobody is ever sent a file of this machine. */
class LocalLoadsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "?allowLoadLocalInfile=true", "?allowLoadLocalInfile=false"})
    void aRogueServerGetsNothing(String options, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "what nobody may know");
        try (RogueServer rogue = new RogueServer(secret)) {
            assertThrows(DatabaseUnavailableException.class, () -> Database.open(rogue.url() + options, "root", "").close());
            assertTrue(rogue.hasAsked(), "the server never came as far as to ask");
            assertEquals("", rogue.got());
        }
    }

    /** Between two loads a connection is as closed as before the first, and the folder it may send from holds nothing. */
    @Test
    void onlyTheLoadItselfMaySendAnything(@TempDir Path folder) throws IOException, SQLException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "C1\tC1\t2026-03-02\n");
        try (Database database = Servers.MARIADB.fresh(); Connection connection = database.dataSource()
                .getConnection(); Statement statement = connection.createStatement()) {
            String table = " INTO TABLE membership (account_no, customer_no, known_on)";
            String load = "LOAD DATA LOCAL INFILE '" + secret + "'" + table;
            assertThrows(SQLException.class, () -> statement.executeUpdate(load));
            byte[] rows = "C2\tC2\t2026-03-02\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(1, LocalLoads.run(statement, load, rows, rows.length));
            assertThrows(SQLException.class, () -> statement.executeUpdate(load));
            assertEquals(List.of("C2"), database.jdbc().queryForList("SELECT account_no FROM membership", String.class));
        }
    }

    @Test
    void anOperatorWhoForbidsItIsObeyed() {
        String url = Servers.MARIADB.freshUrl();
        try (Database allowing = Database.open(url, "root", ""); Database forbidding = Database.open(url
                + "?allowLoadLocalInfile=false", "root", "")) {
            allowing.migrate();
            assertTrue(allowing.loadsLocally());
            assertFalse(forbidding.loadsLocally());
            try (RowWriter rows = forbidding.rows("membership", "account_no, customer_no, known_on")) {
                rows.text("C1").text("C1").date(java.time.LocalDate.of(2026, 3, 2)).end();
            }
            assertEquals(1, forbidding.jdbc().queryForObject("SELECT COUNT(*) FROM membership", Integer.class));
        }
    }

    @ParameterizedTest
    @CsvSource({"jdbc:mysql://127.0.0.1:3306/books, '', false", "jdbc:mysql://localhost/books, '', false",
            "jdbc:mysql://192.0.2.7/books, '', true",
        "jdbc:mysql://192.0.2.7/books, TLS_AES_256_GCM_SHA384, false", "'jdbc:mysql://localhost,192.0.2.7/books', '', true"})
    void plainTextToAnotherMachineIsWarnedOf(String url, String cipher, boolean warned) {
        Optional<String> warning = new ServerAddress(url).warning(cipher);
        assertEquals(warned, warning.isPresent());
        warning.ifPresent(text -> assertTrue(text.contains("sslMode=VERIFY_IDENTITY"), text));
    }
}
