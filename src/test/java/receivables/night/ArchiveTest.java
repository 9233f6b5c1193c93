package receivables.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.intake.Archive;
import receivables.intake.Arrival;
import receivables.intake.InboxFile;
import receivables.ledger.ArchivedFile;
import receivables.scenario.Workbench;
import receivables.settings.Workplace;
import receivables.store.Nights;
import receivables.store.jdbc.Database;
import receivables.ledger.table.TableProfiles;

/** The archive is the record: what it holds is whole, under the night that took it. */
class ArchiveTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path root;

    private ArchivedFile file(String content) {
        return new ArchivedFile(FRIDAY, 1, "ledger.csv", DigestUtils.sha256Hex(content));
    }

    @Test
    void aCopyThatWasCutOffIsNoFileOfTheArchive() throws IOException {
        Workbench.write(root.resolve("inbox/ledger.csv"), "document_no\n");
        Workbench.write(root.resolve("archive/2026-11-20/01/.ledger.csv.part"), "docu");
        Archive archive = new Archive(root.resolve("archive"));
        assertEquals(List.of(new Arrival(1, List.of(), List.of())), archive.arrivals(FRIDAY));
        assertFalse(archive.holds(file("document_no\n")));
        archive.claim(root.resolve("inbox"), MONDAY, Duration.ZERO, TableProfiles.NONE);
        assertEquals(List.of(new Arrival(1, List.of(), List.of())), archive.arrivals(FRIDAY), "a claim is in no arrival yet");
        archive.put("ledger.csv", file("document_no\n"));
        archive.put("ledger.csv", file("document_no\n"));
        archive.settle(FRIDAY, 1);
        assertTrue(archive.holds(file("document_no\n")));
        assertFalse(Files.exists(root.resolve("archive/.claims")));
    }

    @Test
    void aFileThatChangedSinceItWasTakenStays() throws IOException {
        Path delivery = root.resolve("inbox/ledger.csv");
        Workbench.write(delivery, "document_no\n");
        Archive archive = new Archive(root.resolve("archive"));
        Arrival claimed = archive.claim(root.resolve("inbox"), FRIDAY, Duration.ZERO, TableProfiles.NONE);
        assertEquals(List.of("ledger.csv"), claimed.files().stream().map(InboxFile::name).toList());
        archive.put("ledger.csv", file("document_no\n"));
        Files.writeString(delivery, "document_no\nINV-1\n");
        archive.clear(root.resolve("inbox"), "ledger.csv", file("document_no\n"));
        assertTrue(Files.exists(delivery));
        assertEquals("document_no\n",
                Files.readString(root.resolve("archive/2026-11-20/01/ledger.csv")), "what was claimed is what is kept");
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
        assertFalse(Files.exists(root.resolve("data/archive/2026-11-23/01")));
        // the release was cut off at its very end
        try (Database database = Database.open(Workplace.embedded(root.resolve("data/db")), "", "")) {
            new Nights(database).markReleasing(MONDAY, 0, "", new Nights(database).find(MONDAY).orElseThrow().outputHash());
        }
        assertEquals(0, workbench.run("verify", "--date", MONDAY.toString()).exitCode(), "it can be finished again");
        Files.copy(archived, workbench.inbox().resolve("customers.csv"));
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", MONDAY.toString()).exitCode());
        assertTrue(Files.exists(root.resolve("data/archive/2026-11-23/01/customers.csv")), "sent once more, it is Monday's");
    }
}
