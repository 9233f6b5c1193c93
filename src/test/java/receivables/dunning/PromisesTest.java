package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;
import static receivables.dunning.GivenCustomer.outcome;
import static receivables.dunning.GivenCustomer.row;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import receivables.ledger.Role;
import receivables.ledger.Stage;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.testing.Words;

/** Promises and instalment plans, watched date by date (rule 8). */
class PromisesTest {
    private static GivenCustomer customer() {
        return new GivenCustomer().invoice("A", "2026-02-02", "1000.00").invoice("B", "2026-02-03", "2000.00");
    }

    @Test
    void aPromiseOnTheAccountHoldsTheOldestItemsFirst() {
        DunningResult result = customer().decision("P1", "PROMISE", "", "1500.00", "2026-03-20", "2026-03-02").on("2026-03-16");
        assertEquals("SKIPPED PROMISED", outcome(result, "A"));
        assertEquals(cny("1500.00"), row(result, "B").demanded());
        assertEquals(cny("500.00"), row(result, "B").held());
        assertEquals(day("2026-03-20"), result.calls().getFirst().promised());
    }

    @Test
    void moneyReceivedCountsTowardThePromise() {
        GivenCustomer customer = customer().decision("P1", "PROMISE", "", "1500.00", "2026-03-20", "2026-03-02")
                .paid("B", "600.00", "2026-03-10");
        DunningResult result = customer.on("2026-03-16");
        assertEquals(cny("900.00"), row(result, "A").held(), "900 of the promised 1,500 are still to come");
        assertEquals(cny("100.00"), row(result, "A").demanded());
        customer = customer().decision("P1", "PROMISE", "", "1500.00", "2026-03-20", "2026-03-11").paid("B", "600.00", "2026-03-10");
        assertEquals(cny("1000.00"), row(customer.on("2026-03-16"), "A").held(), "what came before the promise does not count");
        customer = customer().decision("P1", "PROMISE", "", "1500.00", "2026-03-20", "2026-03-02")
                .moneyOnAccount("R1", "600.00", "2026-03-10", "");
        result = customer.on("2026-03-16");
        assertEquals(cny("600.00"), row(result, "A").covered());
        assertEquals(cny("400.00"), row(result, "A").held());
        assertEquals(cny("500.00"), row(result, "B").held());
    }

    @Test
    void whatIsMissingThenIsBrokenAndCalledAtOnce() {
        GivenCustomer customer = customer().decision("P1", "PROMISE", "", "1500.00", "2026-03-12", "2026-03-02")
                .paid("Z", "600.00", "2026-03-10");
        assertFalse(isBroken(customer.on("2026-03-13")), "one business day of grace");
        DunningResult result = customer.on("2026-03-16");
        WorkItem question = result.worklist().stream().filter(item -> item.kind() == WorkKind.PROMISE_BROKEN).findFirst().orElseThrow();
        assertEquals(cny("900.00"), question.amount());
        assertTrue(Words.of(result.calls().getFirst().reason()).startsWith("PROMISE_BROKEN: 900.00 CNY"));
        assertFalse(isBroken(customer.paid("Z", "900.00", "2026-03-12").on("2026-03-16")), "kept");
    }

    @Test
    void aKeptPromiseOnADocumentThatIsSettledAsksNothing() {
        GivenCustomer customer = customer().decision("P1", "PROMISE", "C", "1500.00", "2026-03-12", "2026-03-02");
        assertFalse(isBroken(customer.on("2026-03-16")));
    }

    @Test
    void aBrokenPromiseNeedNotKeepTheSevenDays() {
        // A dunning letter went five days ago for B; A's LETTER_1 is old enough for LETTER_2, but LETTER_2 has been mailed for B already.
        GivenCustomer customer = new GivenCustomer().invoice("A", "2025-12-01", "1000.00").invoice("B", "2025-12-02", "2000.00")
                .mailed(Stage.LETTER_1, "2026-02-02", "A", "B").mailed(Stage.LETTER_2, "2026-03-11", "B");
        assertEquals("SKIPPED TOO_SOON", outcome(customer.on("2026-03-16"), "A"));
        customer.decision("P1", "PROMISE", "A", "1000.00", "2026-03-12", "2026-03-02");
        assertEquals("LETTERED LETTER_2", outcome(customer.on("2026-03-16"), "A"));
        assertEquals("LETTERED LETTER_2", outcome(customer.on("2026-03-17"), "A"));
    }

    @Test
    void farAheadOrAfterABrokenOneItNeedsConsent() {
        GivenCustomer far = customer().decision("P1", "PROMISE", "A", "1000.00", "2026-04-02", "2026-03-02");
        DunningResult waiting = far.on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(waiting, "A"));
        assertTrue(waiting.worklist().stream().anyMatch(item -> item.kind() == WorkKind.APPROVAL_WANTED
                && Words.of(item.reason()).contains("CREDIT")));
        assertEquals("LETTERED LETTER_1", outcome(far.decision("P2", "APPROVE", "", "", "", "2026-03-03", "S5", "P1")
                .on("2026-03-16"), "A"), "the owner is not CREDIT");
        assertEquals("SKIPPED PROMISED", outcome(far.decision("P3", "APPROVE", "", "", "", "2026-03-03", "S6", "P1")
                .on("2026-03-16"), "A"));
        assertEquals("SKIPPED PROMISED", outcome(customer().decision("P1", "PROMISE", "A", "1000.00", "2026-04-01", "2026-03-02")
                .on("2026-03-16"), "A"), "thirty days are not over thirty");

        GivenCustomer again = customer().decision("P1", "PROMISE", "A", "1000.00", "2026-03-04", "2026-03-02")
                .decision("P2", "PROMISE", "A", "1000.00", "2026-03-20", "2026-03-11");
        assertEquals("LETTERED LETTER_1", outcome(again.on("2026-03-16"), "A"));
        assertEquals("SKIPPED PROMISED", outcome(again.decision("P3", "APPROVE", "", "", "", "2026-03-12", "S6", "P2")
                .on("2026-03-16"), "A"));
    }

    /** Four eyes: the credit manager who wrote the promise down is not the one who consents to it. */
    @Test
    void nobodyConsentsToThePromiseHeProposed() {
        GivenCustomer far = customer().decision("P1", "PROMISE", "A", "1000.00", "2026-04-02", "2026-03-02", "S6")
                .decision("P2", "APPROVE", "", "", "", "2026-03-03", "S6", "P1");
        far.roles = Map.of("PROMISE", Set.of(Role.CREDIT, Role.OWNER));
        DunningResult waiting = far.on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(waiting, "A"));
        assertTrue(waiting.worklist().stream().anyMatch(item -> item.kind() == WorkKind.APPROVAL_WANTED), "still asked for");
        assertEquals("SKIPPED PROMISED", outcome(far.decision("P3", "APPROVE", "", "", "", "2026-03-04", "S5", "P1")
                .on("2026-03-16"), "A"));
    }

    @Test
    void aPromiseIsKeptToTheCent() {
        GivenCustomer almost = customer().decision("P1", "PROMISE", "", "1500.00", "2026-03-12", "2026-03-02")
                .paid("Z", "1499.99", "2026-03-10");
        DunningResult result = almost.on("2026-03-16");
        assertEquals(cny("0.01"), result.worklist().stream().filter(item -> item.kind() == WorkKind.PROMISE_BROKEN).findFirst()
                .orElseThrow().amount());
        GivenCustomer kept = customer().decision("P1", "PROMISE", "", "1500.00", "2026-03-12", "2026-03-02")
                .paid("Z", "1500.00", "2026-03-10");
        assertFalse(isBroken(kept.on("2026-03-16")));
        // after a broken promise the next one needs consent; a cent makes the difference
        assertEquals("LETTERED LETTER_1", outcome(almost.decision("P2", "PROMISE", "A", "1000.00", "2026-03-20", "2026-03-16")
                .on("2026-03-17"), "A"));
        assertEquals("SKIPPED PROMISED", outcome(kept.decision("P2", "PROMISE", "A", "1000.00", "2026-03-20", "2026-03-16")
                .on("2026-03-17"), "A"));
    }

    @Test
    void aNewPromiseReplacesTheOneThatStillStands() {
        DunningResult result = customer().decision("P1", "PROMISE", "A", "1000.00", "2026-03-13", "2026-03-02")
                .decision("P2", "PROMISE", "A", "1000.00", "2026-03-20", "2026-03-10").on("2026-03-17");
        assertEquals("SKIPPED PROMISED", outcome(result, "A"));
        assertFalse(isBroken(result));
    }

    @Test
    void aPlanHoldsItsRestWhileEveryDueInstalmentIsPaid() {
        GivenCustomer customer = customer().decision("I1", "INSTALMENT", "", "1000.00", "2026-03-10", "2026-03-02")
                .decision("I2", "INSTALMENT", "", "1000.00", "2026-04-10", "2026-03-02")
                        .decision("I3", "INSTALMENT", "", "1000.00", "2026-05-11", "2026-03-02");
        assertEquals("SKIPPED INSTALMENTS", outcome(customer.on("2026-03-11"), "A"), "an instalment has the grace of a promise");
        DunningResult missed = customer.on("2026-03-12");
        assertEquals("LETTERED LETTER_1", outcome(missed, "A"));
        assertTrue(isBroken(missed));
        DunningResult paid = customer.paid("Z", "1000.00", "2026-03-10").on("2026-03-12");
        assertEquals("SKIPPED INSTALMENTS", outcome(paid, "A"));
        assertEquals(cny("1000.00"), row(paid, "B").demanded(), "2,000 of the plan are still to come, 3,000 are open");
        assertFalse(isBroken(paid));
        assertEquals("LETTERED LETTER_1", outcome(customer.on("2026-04-14"), "A"), "the second instalment is missed");
        customer.paid("Z", "1000.00", "2026-04-15");
        assertEquals("LETTERED LETTER_1",
                outcome(customer.on("2026-04-16"), "A"), "a plan once broken holds nothing any more, though the money comes late");
        customer.decision("I4", "INSTALMENT", "", "1000.00", "2026-05-11", "2026-04-15");
        assertEquals("SKIPPED INSTALMENTS", outcome(customer.on("2026-04-16"), "A"), "a new plan does");
    }

    @Test
    void aPromiseOfTheRestHoldsTheRest() {
        GivenCustomer customer = new GivenCustomer().item("A", "2026-02-16", "1000.00", "600.00", "CNY", null, null)
                .paid("A", "400.00", "2026-03-10")
                .decision("P", "PROMISE", "A", "600.00", "2026-03-20", "2026-03-10");
        assertEquals("SKIPPED PROMISED",
                outcome(customer.on("2026-03-16"), "A"), "the 400 came on the promise's own day and count for nothing");
    }

    @Test
    void moneyTakenBackThatCameBeforeThePlanBreaksNothing() {
        GivenCustomer customer = customer().decision("I1", "INSTALMENT", "", "1000.00", "2026-03-20", "2026-03-02")
                .decision("I2", "INSTALMENT", "", "1500.00", "2026-04-20", "2026-03-02").takenBack("A", "400.00", "2026-03-05");
        DunningResult before = customer.on("2026-03-16");
        assertFalse(isBroken(before), "no instalment is due yet");
        assertEquals("SKIPPED INSTALMENTS", outcome(before, "A"));
        assertEquals(cny("500.00"),
                row(before, "B").demanded(), "the plan covers 2,500 of 3,000, and no more for the money that went back");
        assertTrue(isBroken(customer.on("2026-03-24")), "the first instalment has not come");
    }

    @Test
    void aPromiseWithoutAmountOrDateHoldsNothingAndIsAskedAbout() {
        DunningResult result = customer().decision("P1", "PROMISE", "A", "", "2026-03-20", "2026-03-02").on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(result, "A"));
        assertTrue(result.worklist().stream().anyMatch(item -> item.kind() == WorkKind.DECISION_REFUSED
                && Words.of(item.reason()).contains("amount")));
    }

    private static boolean isBroken(DunningResult result) {
        return result.worklist().stream().anyMatch(item -> item.kind() == WorkKind.PROMISE_BROKEN);
    }
}
