package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;

/** The job that tidies up takes what interrupted runs left and the history of runs long ended, and nothing else. */
class HousekeepingTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

    private static int runs(Path root) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + root.resolve("data/db/receivables")
                + ";MODE=MySQL", "", "");
                Statement statement = connection.createStatement(); ResultSet row =
                        statement.executeQuery("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void whatIsLeftGoesAndWhatIsKeptStays(@TempDir Path root) throws IOException, SQLException {
        Workbench workbench = Workbench.in(root, Map.of());
        workbench.put("customers.csv", "customer_no,name", "C1,Alpha Ltd");
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", NIGHT.toString()).exitCode());
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", NIGHT.toString()).exitCode());
        Map<String, byte[]> published = workbench.bytes(NIGHT);
        for (String left : List.of(".2026-03-02.work/parts", ".2026-03-02.aging-only.work", ".preview/inbox", ".replay/config")) {
            workbench.makeFolder("data/outbox/" + left);
        }
        Workbench.write(workbench.outbox().resolve(".2026-03-02.work/parts/receipts.csv.0001"), "left");
        for (String kept : List.of("2026-03-02.after/1", ".2026-03-02.after.2.new", "notes")) {
            workbench.makeFolder("data/outbox/" + kept);
        }
        assertEquals(2, runs(root));
        assertEquals(0, workbench.run("housekeeping", "--quiet", "--date", NIGHT.toString()).exitCode());
        assertEquals(3, runs(root), "runs of the last ninety days stay");
        // two years on, or with a clock that thinks so: all is forgotten but the run that asks
        assertEquals(0, workbench.run("housekeeping", "--quiet", "--date", "2028-11-20").exitCode());
        assertEquals(1, runs(root));
        for (String left : List.of(".2026-03-02.work", ".2026-03-02.aging-only.work", ".preview", ".replay")) {
            assertFalse(Files.exists(workbench.outbox().resolve(left)), left);
        }
        for (String kept : List.of("2026-03-02.after/1", ".2026-03-02.after.2.new", "notes")) {
            assertTrue(Files.exists(workbench.outbox().resolve(kept)), kept);
        }
        assertTrue(Files.exists(root.resolve("data/archive/2026-11-20/01/customers.csv")));
        assertEquals(List.of(), Workbench.differences(published, workbench.bytes(NIGHT)));
        assertEquals(0, workbench.run("verify", "--date", NIGHT.toString()).exitCode());
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", NIGHT.toString()).exitCode(), "a run number may come again");
        assertEquals(List.of(), Workbench.differences(published, workbench.bytes(NIGHT)));
    }
}
