package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.ledger.Action;
import receivables.ledger.CustomerStatus;
import receivables.testing.Words;

/** Each hold says who set it, why and until when; an open dispute is brought to mind. */
class HoldRowsTest {
    private static String told(HoldRow hold) {
        return hold.documentNo() + " " + hold.reason() + " " + hold.amount().plain() + " by " + hold.setBy() + ", " + hold.why() + ", "
                + hold.since() + " to " + hold.until();
    }

    private static List<String> told(GivenCustomer customer, String mailingDay) {
        return customer.on(mailingDay).heldBy().stream().map(HoldRowsTest::told).toList();
    }

    @Test
    void aDisputeHoldsItsPartAndAPromiseTheRest() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-03-02", "1000.00")
                .decision("D", "DISPUTE", "A", "400.00", "2026-04-15", "2026-03-03", "S7")
                .decision("P", "PROMISE", "A", "600.00", "2026-03-27", "2026-03-04");
        assertEquals(List.of("A DISPUTED 400.00 by S7, told by phone, 2026-03-03 to 2026-04-15", "A PROMISED 600.00 by S1, told by "
                + "phone, 2026-03-04 to 2026-03-30"), told(customer, "2026-03-17"));
    }

    @Test
    void whatHoldsWithoutAPersonSaysSo() {
        GivenCustomer insolvent = new GivenCustomer().invoice("A", "2026-03-02", "1000.00");
        insolvent.status = CustomerStatus.INSOLVENT;
        insolvent.statusSince = LocalDate.of(2026, 3, 5);
        assertEquals(List.of("A INSOLVENT 1000.00 by customers.csv, , 2026-03-05 to null"), told(insolvent, "2026-03-17"));
        GivenCustomer referred = new GivenCustomer().invoice("A", "2025-10-02", "1000.00").inForce(Action.AGENCY, "A", "2026-02-02");
        assertEquals(List.of("A REFERRED 1000.00 by , with an agency, 2026-02-02 to null"), told(referred, "2026-03-17"));
    }

    @Test
    void aHoldThatHasEndedIsNoHold() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-03-02", "1000.00")
                .decision("B", "BLOCK", "A", "", "2026-03-16", "2026-03-03");
        assertEquals(1, told(customer, "2026-03-16").size());
        assertEquals(List.of(), told(customer, "2026-03-17"));
    }

    @Test
    void whoeverMustSolveADisputeIsRemindedEverySevenDaysAndTheSupervisorFromTheFourthTime() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-05-04", "1000.00")
                .decision("D", "DISPUTE", "A", "400.00", "", "2026-03-02", "S7");
        List<String> reminded = new ArrayList<>();
        for (LocalDate night = day("2026-03-02"); !night.isAfter(day("2026-04-06")); night = customer.calendar.after(night)) {
            LocalDate on = night;
            customer.night(night).alerts().stream().filter(alert -> alert.threshold().equals("DISPUTE")).forEach(alert -> {
                assertEquals(cny("400.00"), alert.overdue());
                assertTrue(Words.of(alert.text()).contains("about A (told by phone) is open for"), Words.of(alert.text()));
                reminded.add(on + " " + alert.staffNo());
            });
        }
        assertEquals(List.of("2026-03-09 S1", "2026-03-09 S7", "2026-03-16 S1", "2026-03-16 S7", "2026-03-23 S1", "2026-03-23 S7",
                "2026-03-30 S1", "2026-03-30 S2", "2026-03-30 S7", "2026-04-06 S1", "2026-04-06 S2", "2026-04-06 S7"), reminded);
    }

    @Test
    void aReminderDueOnAWeekendComesWithTheNextNightAndASettledDisputeIsLeftInPeace() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-05-04", "1000.00")
                .decision("D", "DISPUTE", "A", "400.00", "", "2026-02-28", "S1");
        assertEquals(1, customer.night(day("2026-03-09")).alerts().size(), "the seventh day was Saturday");
        assertEquals(0, customer.night(day("2026-03-10")).alerts().size());
        customer.decision("E", "DISPUTE_END", "A", "", "", "2026-03-11");
        assertEquals(0, customer.night(day("2026-03-16")).alerts().size());
    }
}
