package receivables.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.scenario.Workbench;

/** What random companies found, each told once as a short story: the same files, the same checker. */
class StoriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 10);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 11);
    private static final String CUSTOMERS = "customer_no,name,language,address_1,city,postcode,country,currency,terms_days";
    private static final String LEDGER = "document_no,type,customer_no,document_date,due_date,currency,amount";
    private static final String RECEIPTS = "receipt_no,value_date,amount,currency,payer_name,remittance,reverses";
    private static final String DECISIONS = "action,customer_no,document_no,amount,currency,date,by,decision_no";

    /** A company of one customer with two invoices, on a workbench. */
    private static final class Story {

        private final Workbench workbench;
        private final History history;

        Story(Path root) {
            workbench = Workbench.in(root, Map.of());
            history = new History(workbench.outbox(), Setup.SHIPPED);
        }

        /** One night with its files, checked. @param files kind, then its lines */
        Published night(LocalDate night, InboxFile... files) {
            List.of(files).forEach(file -> Workbench.write(workbench.inbox().resolve(file.name()), file.content()));
            history.arrivals.add(new Arrival(night, List.of(files)));
            Workbench.Answer answer = workbench.run("nightly", "--quiet", "--date", night.toString());
            assertEquals(0, answer.exitCode(), answer.out() + answer.err());
            Published published = history.ran(night);
            assertEquals(List.of(), new Checker(history).check(night));
            return published;
        }
    }

    private static InboxFile file(String kind, LocalDate night, String... lines) {
        return new InboxFile(kind + "-" + night + ".csv", String.join("\n", lines) + "\n");
    }

    private static InboxFile[] company(InboxFile... more) {
        InboxFile[] files = new InboxFile[more.length + 3];
        files[0] = file("customers", MONDAY, CUSTOMERS, "C1,Alpha Ltd,en,1 High Street,Leeds,LS1 4AP,GB,EUR,30");
        files[1] = file("staff", MONDAY, "staff_no,name,role", "S1,Ann,SALES");
        files[2] = file("ledger", MONDAY, LEDGER, "INV-1001,INVOICE,C1,2026-08-01,2026-09-01,EUR,1000.00", "INV-1002,INVOICE,C1,2026-08-02,2026-09-02,EUR,500.00");
        System.arraycopy(more, 0, files, 3, more.length);
        return files;
    }

    @Test
    void aReceiptThatTheBankCorrectsIsPostedOnceAndTiesWithTheNightBefore(@TempDir Path root) {
        Story story = new Story(root);
        story.night(MONDAY, company(file("receipts", MONDAY, RECEIPTS, "R1,2026-11-09,200.00,EUR,Alpha Ltd,on account,", "R2,2026-11-09,70.00,EUR,Nobody at all,,")));
        Published tuesday = story.night(TUESDAY, file("receipts", TUESDAY, RECEIPTS, "R1,2026-11-09,250.00,EUR,Alpha Ltd,on account,", "R2,2026-11-09,90.00,EUR,Nobody at all,,"));
        assertEquals(8, tuesday.rows("journal.csv").size(), "two receipts taken off, two posted");
    }

    @Test
    void aReversalInPartShowsTheReceipt(@TempDir Path root) {
        Story story = new Story(root);
        story.night(MONDAY, company(file("receipts", MONDAY, RECEIPTS, "R1,2026-11-09,1000.00,EUR,Alpha Ltd,INV-1001,")));
        Published tuesday = story.night(TUESDAY, file("receipts", TUESDAY, RECEIPTS, "R2,2026-11-10,-400.00,EUR,Alpha Ltd,INV-1001,R1"));
        assertEquals("600.00", tuesday.find("receipts.csv", "receipt_no", "R1").orElseThrow().get("applied"));
    }

    @Test
    void moneyThatSettledAnInvoiceOnAnEarlierNightStillCountsTowardAPromise(@TempDir Path root) {
        Story story = new Story(root);
        story.night(MONDAY, company(file("decisions", MONDAY, DECISIONS, "PROMISE,C1,,500.00,EUR,2026-11-20,S1,E1"),
                file("receipts", MONDAY, RECEIPTS, "R1,2026-11-09,500.00,EUR,Alpha Ltd,INV-1002,")));
        Published tuesday = story.night(TUESDAY);
        assertEquals("", tuesday.find("open_items.csv", "document_no", "INV-1001").orElseThrow().get("hold"), "the promise is kept; nothing of it holds the other invoice");
    }

    @Test
    void whatIsSaidOfOneMemberOfAGroupHoldsNothingOfAnother(@TempDir Path root) {
        Story story = new Story(root);
        Published monday = story.night(MONDAY, company(file("customers-2", MONDAY, CUSTOMERS + ",group_no", "C2,Beta Ltd,en,2 High Street,Leeds,LS1 4AP,GB,EUR,30,G1",
                "C3,Gamma Ltd,en,3 High Street,Leeds,LS1 4AP,GB,EUR,30,G1"), file("ledger-2", MONDAY, LEDGER, "INV-2001,INVOICE,C2,2026-08-01,2026-09-01,EUR,100.00",
                "INV-3001,INVOICE,C3,2026-08-01,2026-09-01,EUR,100.00"), file("decisions", MONDAY, DECISIONS, "BLOCK,C2,,,,2026-11-30,S1,E1")));
        assertEquals("BLOCKED", monday.find("dunning.csv", "document_no", "INV-2001").orElseThrow().get("reason"));
        assertEquals("LETTERED", monday.find("dunning.csv", "document_no", "INV-3001").orElseThrow().get("outcome"));
    }

    @Test
    void theSameDecisionSentAgainOnALaterDayChangesNothing(@TempDir Path root) {
        Story story = new Story(root);
        String[] rows = {DECISIONS, "BLOCK,C1,INV-1001,,,2026-11-30,S1,E1"};
        story.night(MONDAY, company(file("decisions", MONDAY, rows)));
        story.night(TUESDAY, file("decisions", TUESDAY, rows[0], rows[1], "IN_TRANSIT,C1,INV-1002,,,,S1,E2"));
        Published wednesday = story.night(WEDNESDAY, file("decisions", WEDNESDAY, rows[0], "BLOCK,C1,INV-1001,,,2026-12-30,S1,E1"));
        assertEquals(1, wednesday.rows("rejects.csv").size(), "another content under the same number is refused");
    }
}
