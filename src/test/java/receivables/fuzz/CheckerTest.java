package receivables.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker notices: each published file is changed in one place, and each time it says so. */
class CheckerTest {

    private static final List<List<String>> CHANGES = List.of(
            List.of("open_items.csv", ",1000.00,1000.00,", ",1000.00,999.00,"), List.of("open_items.csv", "d61_90", "d31_60"),
                    List.of("open_items.csv", ",FINAL_NOTICE,,", ",FINAL_NOTICE,LETTER_1,"),
            List.of("aging.csv", "1000.00", "1001.00"), List.of("allocations.csv", "INV-1002", "INV-1001"),
                    List.of("allocations.csv", ",500.00,", ",500.01,"),
            List.of("receipts.csv", "500.00,500.00", "500.00,400.00"), List.of("receipts.csv", ",C1,", ",,"),
                    List.of("journal.csv", "500.00,0.00", "500.01,0.00"),
            List.of("journal.csv", "1122", "1002"), List.of("proof.csv", "= closing 1000.00", "= closing 1000.01"), List.of("proof.csv", ",yes", ",no"),
            List.of("dunning.csv", ",LETTER_1,LETTERED", ",LETTER_2,LETTERED"),
                    List.of("dunning.csv", "1000.00,1000.00,0.00,0.00", "1000.00,0.00,1000.00,0.00"),
            List.of("dunning.csv", "LETTERED,,", "SKIPPED,TOO_SOON,"), List.of("letters.csv", ",1000.00,", ",900.00,"),
                    List.of("packs/manifest.csv", ",C1,", ",C2,"),
            List.of("rejects.csv", ".csv,2,", ".csv,3,"));

    @Test
    void everyChangedFileIsNoticed(@TempDir Path root) throws IOException {
        Story story = new Story(root);
        story.night(Story.MONDAY, Story.company(
                Story.file("receipts", Story.MONDAY, Story.RECEIPTS, "R1,2026-11-09,500.00,EUR,Alpha Ltd,INV-1002,"),
                // a refused decision holds nobody's letter
                Story.file("decisions", Story.MONDAY, Story.DECISIONS, "FORGIVE,C1,INV-1001,,,,S1,E1")));
        for (List<String> change : CHANGES) {
            Path file = story.published(Story.MONDAY, change.getFirst());
            String text = Files.readString(file);
            String changed = text.replace(change.get(1), change.get(2));
            assertFalse(changed.equals(text), change + " changes nothing in\n" + text);
            Files.writeString(file, changed);
            assertFalse(story.differences(Story.MONDAY).isEmpty(), change + " goes unnoticed");
            Files.writeString(file, text);
        }
        assertEquals(List.of(), story.differences(Story.MONDAY));
    }

    @Test
    void aLetterThatGoesAlthoughItsFileWasRefusedIsNoticed(@TempDir Path root) throws IOException {
        Story story = new Story(root);
        story.heldNight(Story.MONDAY, Story.company(
                Story.file("ledger-2", Story.MONDAY, Story.LEDGER, "INV-1003,INVOICE,C1,2026-11-01,2026-12-31,EUR,ten")));
        Path file = story.published(Story.MONDAY, "letters.csv");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("HELD", "READY"));
        assertFalse(story.differences(Story.MONDAY).isEmpty(), "goes unnoticed in\n" + text);
        Files.writeString(file, text);
        assertEquals(List.of(), story.differences(Story.MONDAY));
        Published tuesday = story.night(Story.TUESDAY,
                Story.file("ledger-2", Story.TUESDAY, Story.LEDGER, "INV-1003,INVOICE,C1,2026-11-01,2026-12-31,EUR,10.00"));
        assertEquals("LETTERED", tuesday.find("dunning.csv", "document_no", "INV-1001").orElseThrow().get("outcome"), "once the row is mended it goes");
    }
}
