package receivables.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
            List.of("journal.csv", "1122", "1002"), List.of("proof.csv", "= closing 1000.00", "= closing 1000.01"),
            List.of("proof.csv", ",yes", ",no"), List.of("dunning.csv", ",LETTER_1,LETTERED", ",LETTER_2,LETTERED"),
                    List.of("dunning.csv", "1000.00,1000.00,0.00,0.00", "1000.00,0.00,1000.00,0.00"),
            List.of("dunning.csv", "LETTERED,,", "SKIPPED,TOO_SOON,"), List.of("letters.csv", ",1000.00,", ",900.00,"),
                    List.of("packs/manifest.csv", ",C1,", ",C2,"),
            List.of("rejects.csv", ".csv,2,", ".csv,3,"), List.of("intake.csv", ",2,2,0,0,", ",2,1,1,0,"),
            List.of("intake.csv", ",2,2,0,0,", ",2,1,0,0,"), List.of("intake.csv", "ledger-", "letter-"),
            List.of("intake.csv", ",UTF-8,", ",GB18030,"));

    /** Which night's file is changed, how, and what is said then of the second night's letter. */
    private static final List<List<String>> CONTRADICTIONS = List.of(
            List.of("2", "dunning.csv", "LETTER_3,LETTER_3,LETTERED", "LETTER_3,LETTER_1,LETTERED", "of INV-1003 gives it LETTER_1, and "
            + "it had LETTER_2"),
            List.of("2", "dunning.csv", "LETTER_3,LETTER_2,LETTERED", "LETTER_3,LETTER_3,LETTERED", "of INV-1001 gives it LETTER_3, and "
            + "it had LETTER_1"), List.of("2", "letters.csv", ",LETTER_3,", ",LETTER_1,", "of INV-1003 demands it, and it had LETTER_2"),
            List.of("2", "letters.csv", ",LETTER_3,", ",NOTICE,", "of INV-1001 asks for it as a courtesy after LETTER_1"),
            List.of("2", "letters.csv", ",LETTER_3,", ",REMINDER,", "of INV-1001 sums it as not yet due, and it is due since 80 days"),
            List.of("2", "dunning.csv", ",80,LETTER_3", ",0,LETTER_3", "of INV-1001 demands it, and it is not overdue"),
            List.of("2", "letters.csv", ",FIRM,", ",FRIENDLY,", "was firm"),
            List.of("1", "letters.csv", ",2026-11-17,", ",2026-11-20,", "of INV-1001 demands it by 2026-11-27, and it may be paid until "
            + "2026-11-20 by the last one"), List.of("1", "letters.csv", ",1600.00,", ",1600.00,9", "asked for 9"));

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
        assertEquals("LETTERED", tuesday.find("dunning.csv", "document_no", "INV-1001").orElseThrow()
                .get("outcome"), "once the row is mended it goes");
    }

    @Test
    void aLetterThatTakesBackWhatAnEarlierOneSaidIsNoticed(@TempDir Path root) throws IOException {
        Story story = new Story(root);
        story.night(Story.MONDAY, Story.company(Story.file("ledger-2", Story.MONDAY, Story.LEDGER + ",opening_stage,opening_mailed_on",
                "INV-1003,INVOICE,C1,2026-08-03,2026-09-03,EUR,100.00,LETTER_1,2026-10-01")));
        LocalDate second = LocalDate.of(2026, 11, 19);
        story.night(second);
        for (List<String> change : CONTRADICTIONS) {
            Path file = story.published(change.getFirst().equals("1") ? Story.MONDAY : second, change.get(1));
            String text = Files.readString(file);
            String changed = text.replace(change.get(2), change.get(3));
            assertFalse(changed.equals(text), change + " changes nothing in\n" + text);
            Files.writeString(file, changed);
            List<String> said = story.contradictions(second);
            assertTrue(said.stream().anyMatch(sentence -> sentence.contains(change.get(4))), change + " is not among " + said + " in\n"
                    + changed);
            Files.writeString(file, text);
        }
        assertEquals(List.of(), story.contradictions(second));
    }
}
