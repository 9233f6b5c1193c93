package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.intake.Inbox;
import receivables.scenario.Workbench;

/** The archive is the record: what it holds is whole, under the night that took it. */
class ArchiveTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path root;

    @Test
    void aCopyThatWasCutOffIsNoFileOfTheArchive() throws IOException {
        Path file = Files.writeString(root.resolve("ledger.csv"), "document_no\n");
        Path arrival = Files.createDirectories(root.resolve("archive/2026-11-20/01"));
        Files.writeString(arrival.resolve(".ledger.csv.part"), "docu");
        assertEquals(List.of(), Inbox.scan(arrival).files());
        Archive archive = new Archive(root.resolve("archive"));
        String sha256 = Archive.sha256Of(file);
        assertFalse(archive.holds(FRIDAY, 1, "ledger.csv", sha256));
        Archive.copy(file, arrival.resolve("ledger.csv"));
        assertTrue(archive.holds(FRIDAY, 1, "ledger.csv", sha256));
        assertFalse(Files.exists(arrival.resolve(".ledger.csv.part")));
    }

    @Test
    void aFileThatChangedSinceItWasTakenStays() throws IOException {
        Path file = Files.writeString(root.resolve("ledger.csv"), "document_no\n");
        String sha256 = Archive.sha256Of(file);
        Files.writeString(file, "document_no\nINV-1\n");
        assertFalse(new Archive(root.resolve("archive")).take(file, sha256, FRIDAY, 1));
        assertTrue(Files.exists(file));
    }

    /** After a power cut the file may lie in the inbox still, although its night is done. */
    @Test
    void aFileGoesToTheNightThatTookItIfTheArchiveLacksItThere() throws IOException {
        Workbench workbench = Workbench.in(root, Map.of());
        workbench.put("customers.csv", "customer_no,name", "C1,Alpha Ltd");
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", FRIDAY.toString()).exitCode());
        Path archived = root.resolve("data/archive/2026-11-20/01/customers.csv");
        Files.move(archived, workbench.inbox().resolve("customers.csv"));
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", MONDAY.toString()).exitCode());
        assertTrue(Files.exists(archived));
        assertFalse(Files.exists(root.resolve("data/archive/2026-11-23")));
        Files.copy(archived, workbench.inbox().resolve("customers.csv"));
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", MONDAY.toString()).exitCode());
        assertTrue(Files.exists(root.resolve("data/archive/2026-11-23/01/customers.csv")), "sent once more, it is Monday's");
    }
}
