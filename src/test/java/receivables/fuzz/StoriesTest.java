package receivables.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random companies found, each told once as a short story: the same files, the same checker. */
class StoriesTest {

    @Test
    void aReceiptThatTheBankCorrectsIsPostedOnceAndTiesWithTheNightBefore(@TempDir Path root) {
        Story story = new Story(root);
        story.night(Story.MONDAY, Story.company(Story.file("receipts", Story.MONDAY, Story.RECEIPTS,
                "R1,2026-11-09,200.00,EUR,Alpha Ltd,on account,", "R2,2026-11-09,70.00,EUR,Nobody at all,,")));
        Published tuesday = story.night(Story.TUESDAY, Story.file("receipts", Story.TUESDAY, Story.RECEIPTS,
                "R1,2026-11-09,250.00,EUR,Alpha Ltd,on account,", "R2,2026-11-09,90.00,EUR,Nobody at all,,"));
        assertEquals(8, tuesday.rows("journal.csv").size(), "two receipts taken off, two posted");
    }

    @Test
    void aReversalInPartShowsTheReceipt(@TempDir Path root) {
        Story story = new Story(root);
        story.night(Story.MONDAY, Story.company(Story.file("receipts", Story.MONDAY,
                Story.RECEIPTS, "R1,2026-11-09,1000.00,EUR,Alpha Ltd,INV-1001,")));
        Published tuesday = story.night(Story.TUESDAY, Story.file("receipts", Story.TUESDAY, Story.RECEIPTS,
                "R2,2026-11-10,-400.00,EUR,Alpha Ltd,INV-1001,R1"));
        assertEquals("600.00", tuesday.find("receipts.csv", "receipt_no", "R1").orElseThrow().get("applied"));
    }

    @Test
    void moneyThatSettledAnInvoiceOnAnEarlierNightStillCountsTowardAPromise(@TempDir Path root) {
        Story story = new Story(root);
        story.night(Story.MONDAY, Story.company(Story.file("decisions", Story.MONDAY,
                Story.DECISIONS, "PROMISE,C1,,500.00,EUR,2026-11-20,S1,E1")));
        story.night(Story.TUESDAY, Story.file("receipts", Story.TUESDAY, Story.RECEIPTS, "R1,2026-11-10,500.00,EUR,Alpha Ltd,INV-1002,"));
        Published wednesday = story.night(Story.WEDNESDAY);
        assertEquals("", wednesday.find("open_items.csv", "document_no", "INV-1001").orElseThrow().get("hold"),
                "the promise is kept; nothing of it holds the other invoice");
    }

    @Test
    void whatIsSaidOfOneMemberOfAGroupHoldsNothingOfAnother(@TempDir Path root) {
        Story story = new Story(root);
        Published monday = story.night(Story.MONDAY, Story.company(Story.file("customers-2", Story.MONDAY, Story.CUSTOMERS + ",group_no",
                "C2,Beta Ltd,en,2 High Street,Leeds,LS1 4AP,GB,EUR,30,G1",
                "C3,Gamma Ltd,en,3 High Street,Leeds,LS1 4AP,GB,EUR,30,G1"),
                        Story.file("ledger-2", Story.MONDAY, Story.LEDGER, "INV-2001,INVOICE,C2,2026-08-01,2026-09-01,EUR,100.00",
                "INV-3001,INVOICE,C3,2026-08-01,2026-09-01,EUR,100.00"),
                        Story.file("decisions", Story.MONDAY, Story.DECISIONS, "BLOCK,C2,,,,2026-11-30,S1,E1")));
        assertEquals("BLOCKED", monday.find("dunning.csv", "document_no", "INV-2001").orElseThrow().get("reason"));
        assertEquals("LETTERED", monday.find("dunning.csv", "document_no", "INV-3001").orElseThrow().get("outcome"));
    }

    @Test
    void whatALetterDemandedStandsAlthoughItsNightIsReplayedWithALaterDueDate(@TempDir Path root) {
        Story story = new Story(root);
        story.night(Story.MONDAY, Story.company());
        story.night(Story.TUESDAY);
        story.replay(Story.MONDAY, Story.file("ledger-2", Story.MONDAY,
                Story.LEDGER, "INV-1002,INVOICE,C1,2026-08-02,2026-12-31,EUR,500.00"));
        Published wednesday = story.night(Story.WEDNESDAY);
        assertEquals("LETTER_1", wednesday.find("open_items.csv", "document_no", "INV-1002").orElseThrow().get("stage"));
    }

    @Test
    void theSameDecisionSentAgainOnALaterDayChangesNothing(@TempDir Path root) {
        Story story = new Story(root);
        String[] rows = {Story.DECISIONS, "BLOCK,C1,INV-1001,,,2026-11-30,S1,E1"};
        story.night(Story.MONDAY, Story.company(Story.file("decisions", Story.MONDAY, rows)));
        story.night(Story.TUESDAY, Story.file("decisions", Story.TUESDAY, rows[0], rows[1], "IN_TRANSIT,C1,INV-1002,,,,S1,E2"));
        Published wednesday = story.night(Story.WEDNESDAY, Story.file("decisions", Story.WEDNESDAY,
                rows[0], "BLOCK,C1,INV-1001,,,2026-12-30,S1,E1"));
        assertEquals(1, wednesday.rows("rejects.csv").size(), "another content under the same number is refused");
    }
}
