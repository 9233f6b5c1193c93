package receivables.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;

/**
 * An archive that is not what it was: nothing is taken back that could not be read again, and what other programs put into it disturbs
 * nobody.
 */
class ArchiveLostTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final String LEDGER = "document_no,type,customer_no,document_date,due_date,currency,amount";

    @TempDir
    private Path root;

    private Workbench workbench;
    private Path archive;
    private final Map<LocalDate, Map<String, byte[]>> published = new HashMap<>();

    @BeforeEach
    void twoNights() {
        workbench = Workbench.in(root.resolve("home"), Map.of());
        archive = workbench.root().resolve("data/archive");
        workbench.put("customers.csv", "customer_no,name,language,address_1,city,postcode,country,currency,terms_days",
                "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,GBP,30");
        workbench.put("ledger.csv", LEDGER, "INV-1001,INVOICE,C1,2026-09-01,2026-10-01,GBP,1500.00");
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", MONDAY.toString()).exitCode());
        workbench.put("ledger.csv", LEDGER, "INV-1002,INVOICE,C1,2026-09-01,2026-10-01,GBP,20.00");
        assertEquals(0, workbench.run("nightly", "--quiet", "--date", TUESDAY.toString()).exitCode());
        published.put(MONDAY, workbench.bytes(MONDAY));
        published.put(TUESDAY, workbench.bytes(TUESDAY));
    }

    private void refused(String named, String... arguments) {
        Workbench.Answer answer = workbench.run(arguments);
        assertEquals(2, answer.exitCode(), answer.out() + answer.err());
        assertTrue(answer.err().contains(named), answer.err());
        assertTrue(answer.lastLine().startsWith("Nothing was changed: the night of "), answer.lastLine());
        assertUnchanged();
    }

    private void assertUnchanged() {
        published.forEach((night, bytes) -> assertEquals(List.of(), Workbench.differences(bytes, workbench.bytes(night)),
                night.toString()));
    }

    private void runs(String... arguments) {
        Workbench.Answer answer = workbench.run(arguments);
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        assertUnchanged();
    }

    private void everythingRuns() {
        runs("verify", "--date", MONDAY.toString());
        runs("nightly", "--quiet", "--date", TUESDAY.toString());
        runs("replay", "--quiet", "--from", MONDAY.toString());
    }

    @Test
    void aFileThatIsGoneIsNamedBeforeAnythingIsTakenBack() throws IOException {
        Path lost = archive.resolve("2026-11-16/01/ledger.csv");
        Path elsewhere = Files.move(lost, root.resolve("ledger.csv"));
        String named = "the night of 2026-11-16 took the file ledger.csv, and " + lost + " is missing";
        refused(named, "replay", "--quiet", "--yes", "--from", MONDAY.toString());
        refused(named, "verify", "--date", MONDAY.toString());
        runs("nightly", "--quiet", "--date", TUESDAY.toString());
        runs("replay", "--quiet", "--from", TUESDAY.toString());
        Files.move(elsewhere, lost);
        everythingRuns();
    }

    @Test
    void anEmptyArchiveTakesNothingBack() {
        String empty = root.resolve("empty").toString();
        for (String[] command : new String[][] {
                {"nightly", "--quiet", "--date", TUESDAY.toString(), "--archive", empty},
                {"replay", "--quiet", "--yes", "--from", MONDAY.toString(), "--archive", empty}}) {
            Workbench.Answer answer = workbench.run(command);
            assertEquals(2, answer.exitCode(), answer.out() + answer.err());
            assertTrue(answer.err().contains("empty is empty, and the database"), answer.err());
            assertUnchanged();
        }
        everythingRuns();
    }

    /** The folder bears the installation's mark, so it is no stranger's; what the nights took is missing from it all the same. */
    @Test
    void anArchiveWithoutItsFilesTakesNothingBack() throws IOException {
        Path folder = Files.createDirectories(root.resolve("wrong"));
        Files.copy(archive.resolve(".mark"), folder.resolve(".mark"));
        String wrong = folder.toString();
        refused("the night of 2026-11-17 took the file ledger.csv", "nightly", "--quiet", "--date", TUESDAY.toString(), "--archive", wrong);
        refused("the night of 2026-11-16 took the file customers.csv", "replay", "--quiet", "--yes", "--from", MONDAY.toString(),
                "--archive", wrong);
        everythingRuns();
    }

    @Test
    void aFileWithAnotherContentIsNamed() throws IOException {
        Path changed = archive.resolve("2026-11-17/01/ledger.csv");
        String content = Files.readString(changed);
        Files.writeString(changed, content.replace("20.00", "20.01"));
        refused(changed + " has another content", "nightly", "--quiet", "--date", TUESDAY.toString());
        refused(changed + " has another content", "replay", "--quiet", "--yes", "--from", MONDAY.toString());
        Files.writeString(changed, content);
        everythingRuns();
    }

    @Test
    void anArchiveOnOtherDisksWithForeignFoldersIsUnderstood() throws IOException {
        Path disk = Files.createDirectories(root.resolve("disk"));
        Files.move(archive, disk.resolve("archive"));
        Files.move(disk.resolve("archive/2026-11-16"), disk.resolve("2026-11-16"));
        Files.move(disk.resolve("2026-11-16/01/ledger.csv"), disk.resolve("ledger-of-monday"));
        Files.createSymbolicLink(archive, disk.resolve("archive"));
        Files.createSymbolicLink(disk.resolve("archive/2026-11-16"), disk.resolve("2026-11-16"));
        Files.createSymbolicLink(disk.resolve("2026-11-16/01/ledger.csv"), disk.resolve("ledger-of-monday"));
        for (String folder : List.of("@eaDir", "old", "2026-11-16/@eaDir", "2026-11-16/old", "2026-11-17/1", "2026-11-17/01/@eaDir",
                "2026-13-45")) {
            Workbench.write(archive.resolve(folder).resolve("ledger.csv"), LEDGER + "\nINV-9,INVOICE,C1,2026-09-01,2026-10-01,GBP,9.00\n");
        }
        everythingRuns();
        workbench.put("ledger.csv", LEDGER, "INV-1003,INVOICE,C1,2026-09-01,2026-10-01,GBP,30.00");
        Workbench.Answer preview = workbench.run("replay", "--from", MONDAY.toString());
        assertEquals(2, preview.exitCode(), preview.out() + preview.err());
        assertTrue(preview.out().contains("What the replay would change"), preview.out());
        assertUnchanged();
        assertFalse(workbench.published(MONDAY, "open_items.csv").contains("INV-9"));
    }

    /** Its disk is not mounted. */
    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        Files.move(archive, root.resolve("unmounted"));
        Files.createSymbolicLink(archive, root.resolve("mnt/archive"));
        Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", TUESDAY.toString());
        assertEquals(2, answer.exitCode(), answer.out() + answer.err());
        assertTrue(answer.err().contains("--archive"), answer.err());
        assertUnchanged();
    }
}
