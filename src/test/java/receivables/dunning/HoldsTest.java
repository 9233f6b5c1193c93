package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;
import static receivables.dunning.GivenCustomer.outcome;
import static receivables.dunning.GivenCustomer.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Action;
import receivables.ledger.CustomerStatus;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.ledger.WorkKind;
import receivables.testing.Words;

/**
 * Rule 8: what stops an item, how much of it, and until when. All items are due on 2 February 2026, so they would get LETTER_1 in March.
 */
class HoldsTest {
    private static GivenCustomer customer() {
        return new GivenCustomer().invoice("A", "2026-02-02", "1000.00");
    }

    @ParameterizedTest
    @CsvSource({
        // action, amount, until, decided on, mailed on: what happens
        "DISPUTE, 1000.00, 2026-03-16, 2026-03-02, 2026-03-16, SKIPPED DISPUTED",
        "DISPUTE, 1000.00, 2026-03-16, 2026-03-02, 2026-03-17, LETTERED LETTER_1",
        "DISPUTE, , , 2026-03-02, 2026-03-17, SKIPPED DISPUTED",
        "DISPUTE, 400.00, , 2026-03-02, 2026-03-17, LETTERED LETTER_1",
        "BLOCK, , 2026-03-16, 2026-03-02, 2026-03-16, SKIPPED BLOCKED",
        "BLOCK, , 2026-03-16, 2026-03-02, 2026-03-17, LETTERED LETTER_1",
        "BLOCK, , , 2026-03-02, 2026-06-16, SKIPPED BLOCKED",
        "PROMISE, 1000.00, 2026-03-13, 2026-03-02, 2026-03-16, SKIPPED PROMISED",
        "PROMISE, 1000.00, 2026-03-13, 2026-03-02, 2026-03-17, LETTERED LETTER_1",
        "PROMISE, 1000.00, 2026-03-12, 2026-03-02, 2026-03-13, SKIPPED PROMISED",
        "IN_TRANSIT, , , 2026-03-12, 2026-03-16, SKIPPED IN_TRANSIT",
        "IN_TRANSIT, , , 2026-03-12, 2026-03-17, LETTERED LETTER_1",
        "INSTALMENT, 1000.00, 2026-03-16, 2026-03-02, 2026-03-16, SKIPPED INSTALMENTS",
        "INSTALMENT, 1000.00, 2026-03-13, 2026-03-02, 2026-03-16, SKIPPED INSTALMENTS",
        "INSTALMENT, 1000.00, 2026-03-13, 2026-03-02, 2026-03-17, LETTERED LETTER_1",
        "CONTESTED, 1000.00, , 2026-03-02, 2026-03-16, SKIPPED DISPUTED"})
    void aHoldLastsWhileItsLastDayIsNotBeforeTheMailingDay(String action, String amount, String until, String decidedOn, String mailedOn,
    String expected) {
        assertEquals(expected, outcome(customer().decision("X1", action, "A", amount, until, decidedOn).on(mailedOn), "A"));
        assertEquals(expected, outcome(customer().decision("X1", action, "", amount == null ? "" : amount, until,
                decidedOn).on(mailedOn), "A"), "for the account");
    }

    @Test
    void onlyTheDisputedPartIsHeldTheRestIsDemanded() {
        DunningResult result = customer().decision("X1", "DISPUTE", "A", "300.00", "", "2026-03-02").on("2026-03-16");
        assertEquals(cny("700.00"), row(result, "A").demanded());
        assertEquals(cny("300.00"), row(result, "A").held());
        LetterItem item = result.letters().getFirst().items().getFirst();
        assertEquals("DISPUTED", item.hold());
        assertEquals("DISPUTED", result.holds().get("A"));
    }

    @Test
    void aDisputeNeverHoldsMoreThanIsOpen() {
        DunningResult result = new GivenCustomer().invoice("A", "2026-02-02", "1000.00", "200.00")
                .decision("X1", "DISPUTE", "A", "300.00", "", "2026-03-02")
                .decision("X2", "DISPUTE", "A", "50.00", "", "2026-03-03").on("2026-03-16");
        assertEquals(cny("200.00"), row(result, "A").held());
    }

    @Test
    void endingADisputeOrLiftingABlockCountsAtOnce() {
        assertEquals("LETTERED LETTER_1", outcome(customer().decision("X1", "DISPUTE", "A", "1000.00", "", "2026-03-02")
                .decision("X2", "DISPUTE_END", "A", "", "", "2026-03-13").on("2026-03-16"), "A"));
        assertEquals("LETTERED LETTER_1", outcome(customer().decision("X1", "BLOCK", "", "", "", "2026-03-02")
                .decision("X2", "UNBLOCK", "", "", "", "2026-03-13").on("2026-03-16"), "A"));
        assertEquals("SKIPPED BLOCKED", outcome(customer().decision("X1", "UNBLOCK", "", "", "", "2026-03-02")
                .decision("X2", "BLOCK", "", "", "", "2026-03-13").on("2026-03-16"), "A"), "an older lifting lifts nothing");
        assertEquals("LETTERED LETTER_1", outcome(customer().decision("X1", "PROMISE", "", "1000.00", "2026-03-20", "2026-03-02")
                .decision("X2", "REJECT", "", "", "", "2026-03-13", "S6", "X1").on("2026-03-16"), "A"));
        assertEquals("LETTERED LETTER_1", outcome(customer().decision("X1", "CONTESTED", "A", "1000.00", "", "2026-03-02")
                .decision("X2", "CONFIRMED", "A", "", "", "2026-03-13").on("2026-03-16"), "A"));
    }

    @Test
    void aDecisionDatedLaterDoesNotCountYet() {
        assertEquals("LETTERED LETTER_1", outcome(customer().decision("X1", "BLOCK", "", "", "", "2026-03-16").on("2026-03-16"), "A"));
    }

    @Test
    void inTransitHoldsOncePerItem() {
        GivenCustomer customer = customer().decision("X1", "IN_TRANSIT", "A", "", "", "2026-03-02")
                .decision("X2", "IN_TRANSIT", "A", "", "", "2026-03-13");
        DunningResult result = customer.on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(result, "A"));
        assertTrue(result.worklist().stream().anyMatch(item -> item.kind() == WorkKind.DECISION_REFUSED));
        // A claim about an earlier invoice does not use up a later one's.
        GivenCustomer other = customer().invoice("B", "2026-03-09", "50.00").decision("X1", "IN_TRANSIT", "", "", "", "2026-02-16")
                .decision("X2", "IN_TRANSIT", "", "", "", "2026-03-13");
        assertEquals("SKIPPED IN_TRANSIT", outcome(other.on("2026-03-16"), "B"));
        assertEquals("LETTERED LETTER_1", outcome(other.on("2026-03-16"), "A"));
    }

    /** The customer says how much is on its way: that much, oldest items first; the rest is demanded. */
    @Test
    void inTransitHoldsTheAmountThatWasNamedAndNoMore() {
        DunningResult result = customer().invoice("B", "2026-02-03", "500.00").decision("X1", "IN_TRANSIT", "", "1200.00", "", "2026-03-13")
                .on("2026-03-16");
        assertEquals(cny("1000.00"), row(result, "A").held());
        assertEquals(cny("200.00"), row(result, "B").held());
        assertEquals(cny("300.00"), row(result, "B").demanded());
        DunningResult one = customer().invoice("B", "2026-02-03", "500.00").decision("X1", "IN_TRANSIT", "A", "400.00", "", "2026-03-13")
                .on("2026-03-16");
        assertEquals(cny("600.00"), row(one, "A").demanded());
        assertEquals(cny("500.00"), row(one, "B").demanded());
    }

    @Test
    void noDunningInsolvencyAndReferralStopEverything() {
        GivenCustomer none = customer();
        none.dunning = "NONE";
        assertEquals("SKIPPED NO_DUNNING", outcome(none.on("2026-03-16"), "A"));

        GivenCustomer insolvent = customer();
        insolvent.status = CustomerStatus.INSOLVENT;
        insolvent.statusSince = day("2026-03-13");
        assertEquals("SKIPPED INSOLVENT", outcome(insolvent.on("2026-03-16"), "A"));
        assertEquals("LETTERED LETTER_1", outcome(insolvent.on("2026-03-13"), "A"), "not before its day");

        GivenCustomer referred = customer().invoice("B", "2026-02-03", "10.00").inForce(Action.AGENCY, "A", "2026-03-02");
        assertEquals("SKIPPED REFERRED", outcome(referred.on("2026-03-16"), "A"));
        assertEquals("SKIPPED REFERRED", outcome(referred.on("2026-03-16"), "B"), "whether they get it too is a question");
    }

    @Test
    void heldItemsAreShownOnTheLetterOfTheOthersAndNotSummed() {
        DunningResult result = customer().invoice("B", "2026-02-03", "10.00").decision("X1", "BLOCK", "A", "", "", "2026-03-02")
                .on("2026-03-16");
        assertEquals(cny("10.00"), result.letters().getFirst().demanded());
        LetterItem held = result.letters().getFirst().items().stream().filter(item -> item.section() == LetterSection.HELD).findFirst()
                .orElseThrow();
        assertEquals("A", held.documentNo());
        assertEquals("BLOCKED", held.hold());
        assertEquals("SKIPPED BLOCKED", outcome(result, "A"));
    }

    @Test
    void everyOpenDisputeIsAskedForWithItsAge() {
        DunningResult result = customer().decision("X1", "DISPUTE", "A", "300.00", "", "2026-03-02", "S1").on("2026-03-16");
        assertTrue(result.worklist().stream().anyMatch(item -> item.kind() == WorkKind.DISPUTE_OPEN
                && Words.of(item.reason()).contains("11 days")
                && Words.of(item.reason()).contains("S1")));
    }
}
