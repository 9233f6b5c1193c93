package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;
import static receivables.dunning.GivenCustomer.outcome;
import static receivables.dunning.GivenCustomer.row;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.aging.CustomerClass;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterItem.EarlierDemand;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.Stage;
import receivables.ledger.WorkKind;

/** Rules 4 to 6 and 10: one letter per customer, currency and night; its distance to the last one; its minimum; what was posted. */
class CurrencyNightTest {

    @Test
    void oneLetterAtTheHighestStageWithItsSections() {
        GivenCustomer customer = new GivenCustomer()
                .invoice("A", "2026-01-12", "1000.00").invoice("B", "2026-02-16", "200.00").invoice("C", "2026-03-10", "30.00")
                        .invoice("D", "2026-03-20", "4.00")
                .invoice("E", "2026-03-16", "0.50").invoice("F", "2026-01-13", "7.00")
                        .mailed(Stage.LETTER_1, "2026-02-02", "A", "F").mailed(Stage.NOTICE, "2026-03-02", "F")
                .decision("X", "BLOCK", "F", "", "", "2026-03-02");
        DunningResult result = customer.on("2026-03-16");
        assertEquals(1, result.letters().size());
        Letter letter = result.letters().getFirst();
        assertEquals(LetterKind.LETTER_2, letter.kind());
        assertEquals(cny("1230.00"), letter.demanded());
        assertEquals(List.of("A", "B", "C", "F", "E", "D"), letter.items().stream().map(LetterItem::documentNo).toList());
        assertEquals(List.of(LetterSection.DEMANDED, LetterSection.DEMANDED, LetterSection.DEMANDED, LetterSection.HELD,
                LetterSection.FALLING_DUE, LetterSection.FALLING_DUE), letter.items().stream().map(LetterItem::section).toList());
        assertEquals("LETTERED LETTER_2", outcome(result, "A"));
        assertEquals("LETTERED LETTER_1", outcome(result, "B"), "each item at its own stage");
        assertEquals("LETTERED NOTICE", outcome(result, "C"));
        assertEquals("LETTERED REMINDER", outcome(result, "D"));
        assertEquals("LETTERED NOTICE", outcome(result, "E"));
    }

    @Test
    void anItemThatDoesNotMoveIsDemandedAgainAtTheLeadingStage() {
        DunningResult result = new GivenCustomer().invoice("A", "2026-02-27", "1000.00").invoice("B", "2026-02-27", "200.00")
                .mailed(Stage.LETTER_1, "2026-03-05", "A")
                .on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(result, "B"));
        assertEquals("LETTERED null", outcome(result, "A"));
        Letter letter = result.letters().getFirst();
        assertEquals(cny("1200.00"), letter.demanded());
        assertEquals(Turn.DEMAND, letter.turn());
        assertEquals(Tone.FRIENDLY, letter.tone());
        assertEquals(new EarlierDemand("L0-LETTER_1", day("2026-03-05"), day("2026-03-12"), Stage.LETTER_1), line(letter, "A").earlier());
        assertNull(line(letter, "B").earlier(), "first demanded here");
    }

    @Test
    void whatIsAboutToMoveByItselfIsNotDemandedBesideAnother() {
        DunningResult result = new GivenCustomer().invoice("A", "2026-02-16", "1000.00").invoice("B", "2026-02-27", "200.00")
                .mailed(Stage.LETTER_1, "2026-03-03", "A")
                .on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(result, "B"));
        assertEquals("SKIPPED ALREADY_AT_STAGE", outcome(result, "A"), "it gets LETTER_2 in two days");
        Letter letter = result.letters().getFirst();
        assertEquals(cny("200.00"), letter.demanded());
        assertEquals(LetterSection.EARLIER, line(letter, "A").section());
    }

    @Test
    void whileItsOwnDeadlineRunsAnItemIsNotDemandedAgain() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-27", "1000.00").invoice("B", "2026-02-26", "200.00");
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        customer.mailed(Stage.LETTER_1, "2026-03-14", "A").mailed(Stage.LETTER_1, "2026-02-27", "B");
        DunningResult result = customer.policy(Policies.standard().distances(10, 1).make()).on("2026-03-28");
        assertEquals("LETTERED LETTER_2", outcome(result, "B"));
        assertEquals("SKIPPED ALREADY_AT_STAGE", outcome(result, "A"));
        customer.letters.clear();
        customer.mailed(Stage.LETTER_1, "2026-03-21", "A").mailed(Stage.LETTER_1, "2026-02-27", "B");
        assertEquals("SKIPPED DEADLINE_RUNS", outcome(customer.on("2026-03-28"), "A"), "payable by that very day");
    }

    @Test
    void whatLagsBehindTheLeadingStageGetsASupplement() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2025-12-01", "500000.00").invoice("B", "2026-02-26", "1000.00")
                .mailed(Stage.LETTER_3, "2026-02-09", "A").mailed(Stage.LAWYER, "2026-03-02", "A");
        DunningResult result = customer.on("2026-03-16");
        Letter letter = result.letters().getFirst();
        assertEquals(LetterKind.LETTER_1, letter.kind());
        assertEquals(Turn.SUPPLEMENT, letter.turn());
        assertEquals(Tone.FIRM, letter.tone(), "he was written to firmly about A, which is open");
        assertEquals(cny("1000.00"), letter.demanded());
        assertEquals(cny("0.00"), letter.interest());
        assertEquals(LetterSection.EARLIER, line(letter, "A").section());
        assertEquals("L1-LAWYER", line(letter, "A").earlier().letterNo());
    }

    @Test
    void whatLagsBehindWaitsOnceForALeaderThatMovesWithinTenDays() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-20", "1000.00").invoice("B", "2026-03-02", "500.00")
                .mailed(Stage.LETTER_2, "2026-02-20", "A");
        // A reaches LETTER_3 on 21 March, a Saturday: on Monday the 23rd.
        assertEquals("SKIPPED WITH_NEXT", outcome(customer.on("2026-03-17"), "B"));
        DunningResult together = customer.on("2026-03-23");
        assertEquals("LETTERED LETTER_3", outcome(together, "A"));
        assertEquals("LETTERED LETTER_1", outcome(together, "B"));
        assertEquals(1, together.letters().size());
        customer.items.removeFirst();
        customer.invoice("A", "2026-01-27", "1000.00");
        assertEquals("LETTERED LETTER_1", outcome(customer.on("2026-03-17"), "B"), "A moves on 30 March only, thirteen days on");
    }

    @Test
    void aLeaderThatNeedsConsentMakesNobodyWait() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2025-12-01", "1000.00").invoice("B", "2026-03-02", "500.00")
                .mailed(Stage.LETTER_3, "2026-02-09", "A");
        DunningResult result = customer.on("2026-03-17");
        assertEquals("LETTERED LETTER_1", outcome(result, "B"));
        assertEquals("SKIPPED NEEDS_APPROVAL", outcome(result, "A"));
        assertEquals(List.of("LAWYER NEEDS_APPROVAL 1000.00", "LETTER_1 READY 500.00"), result.letters().stream()
                .map(letter -> letter.kind() + " " + letter.status() + " " + letter.demanded().plain()).sorted().toList());
    }

    @Test
    void aCourtesySumsWhatGetsItAndNothingThatIsLate() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-26", "1000.00").invoice("B", "2026-03-16", "200.00")
                .mailed(Stage.LETTER_1, "2026-03-13", "A");
        Letter letter = customer.on("2026-03-16").letters().getFirst();
        assertEquals(LetterKind.NOTICE, letter.kind());
        assertEquals(Turn.COURTESY, letter.turn());
        assertEquals(cny("200.00"), letter.demanded());
        assertEquals(LetterSection.EARLIER, line(letter, "A").section());
        assertEquals(day("2026-03-16"), letter.payBy(), "the due date");
    }

    @Test
    void afterABrokenPromiseOrAReturnedPaymentEveryLetterIsFirm() {
        GivenCustomer broken = new GivenCustomer().invoice("A", "2026-02-26", "1000.00")
                .decision("P", "PROMISE", "A", "1000.00", "2026-03-06", "2026-03-02");
        assertEquals(Tone.FIRM, broken.on("2026-03-16").letters().getFirst().tone());
        GivenCustomer kept = new GivenCustomer().invoice("A", "2026-02-26", "1000.00")
                .decision("P", "PROMISE", "A", "1000.00", "2026-03-16", "2026-03-02");
        assertEquals(0, kept.on("2026-03-16").letters().size());
        GivenCustomer bounced = new GivenCustomer().invoice("A", "2026-02-26", "1000.00");
        bounced.allocations.add(new Allocation("R", "A", "C1", cny("1000.00").negate(), AllocationKind.REVERSAL, AllocationKind.PAYMENT,
                MatchRule.REVERSAL, Reason.NONE, day("2026-03-10")));
        assertEquals(Tone.FIRM, bounced.on("2026-03-16").letters().getFirst().tone());
    }

    @Test
    void nobodyMeetsADueDateInALongHolidayUnreminded() {
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(Set.of(), java.util.stream.Stream.iterate(day("2026-10-01"),
                date -> date.plusDays(1)).limit(12)
                .collect(java.util.stream.Collectors.toSet()), Set.of());
        customer.lead = 3;
        customer.invoice("A", "2026-10-10", "1000.00");
        assertEquals("LETTERED REMINDER", outcome(customer.on("2026-09-30"), "A"), "the next mailing day is 13 October");
        assertEquals("none", outcome(customer.on("2026-09-29"), "A"));
    }

    private static LetterItem line(Letter letter, String document) {
        return letter.items().stream().filter(item -> item.documentNo().equals(document)).findFirst().orElseThrow();
    }

    @Test
    void ifNoItemMovesThereIsNoLetter() {
        assertTrue(new GivenCustomer().invoice("A", "2026-02-16", "1000.00").mailed(Stage.LETTER_1, "2026-03-03", "A").on("2026-03-16")
                .letters().isEmpty());
    }

    @Test
    void everyCurrencyHasItsOwnLetter() {
        DunningResult result = new GivenCustomer().invoice("A", "2026-02-16", "1000.00")
                .item("B", "2026-03-16", "9.00", "9.00", "USD", null, null).on("2026-03-16");
        assertEquals(List.of(LetterKind.LETTER_1, LetterKind.NOTICE), result.letters().stream().map(Letter::kind).toList());
    }

    @Test
    void noSeparateCourtesyWhileAnItemHasTheSecondLetter() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-02", "1000.00").invoice("B", "2026-03-20", "200.00")
                .mailed(Stage.LETTER_2, "2026-03-05", "A");
        assertEquals("SKIPPED HIGHER_STAGE", outcome(customer.on("2026-03-13"), "B"));
        customer.items.removeFirst();
        assertEquals("LETTERED REMINDER",
                outcome(customer.on("2026-03-13"), "B"), "once the oldest is paid, the stage follows from what remains");
    }

    @ParameterizedTest
    @CsvSource({
        // last letter, on, tonight's items due: a courtesy for B and, if due, a letter for A
        "REMINDER, 2026-03-10, 2026-03-20, SKIPPED TOO_SOON", "REMINDER, 2026-03-09, 2026-03-20, LETTERED REMINDER",
        "REMINDER, 2026-03-13, 2026-03-16, LETTERED NOTICE", "REMINDER, 2026-03-14, 2026-03-16, SKIPPED TOO_SOON",
        "NOTICE, 2026-03-10, 2026-03-16, SKIPPED TOO_SOON", "NOTICE, 2026-03-09, 2026-03-16, LETTERED NOTICE",
        "LETTER_1, 2026-03-13, 2026-03-20, LETTERED REMINDER", "LETTER_1, 2026-03-13, 2026-03-01, SKIPPED TOO_SOON",
        "LETTER_1, 2026-03-09, 2026-02-27, LETTERED LETTER_1", "LETTER_1, 2026-03-10, 2026-02-27, SKIPPED TOO_SOON"})
    void betweenTwoLettersOfAKindLieSevenDaysOrThreeWhenTheStageRises(Stage last, String lastOn, String due, String expected) {
        // OLD was in the last letter and stays open; B is new. Every day is a business day.
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        customer.invoice("OLD", last.isCourtesy() ? "2026-03-17" : "2026-02-16", "10.00").invoice("B", due, "200.00")
                .mailed(last, lastOn, "OLD");
        assertEquals(expected, outcome(customer.on("2026-03-16"), "B"));
    }

    @Test
    void evenARisingStageKeepsThreeDays() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00").invoice("B", "2026-02-16", "5.00")
                .mailed(Stage.LETTER_1, "2026-02-02", "A")
                .mailed(Stage.LETTER_1, "2026-03-16", "B");
        assertEquals("SKIPPED TOO_SOON", outcome(customer.on("2026-03-18"), "A"));
        assertEquals("LETTERED LETTER_2", outcome(customer.on("2026-03-19"), "A"));
    }

    @Test
    void aCourtesyMayGoWhileTheFirmerLetterKeepsItsDistance() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-16", "5.00").invoice("B", "2026-02-27", "1000.00")
                .invoice("C", "2026-03-16", "70.00")
                .mailed(Stage.LETTER_1, "2026-03-12", "A");
        DunningResult result = customer.on("2026-03-16");
        assertEquals("LETTERED NOTICE", outcome(result, "C"));
        assertEquals("SKIPPED TOO_SOON", outcome(result, "B"));
        assertEquals(LetterKind.NOTICE, result.letters().getFirst().kind());
    }

    @ParameterizedTest
    @CsvSource({
        // open, mailed before, minimum of NOTICE / LETTER_1 / LETTER_2: what goes
        "100.00, , 0, 100, 100, LETTERED LETTER_1", "99.99, , 0, 100, 100, LETTERED NOTICE", "99.99, , 100, 100, 100, SKIPPED "
                + "BELOW_MINIMUM",
        "99.99, NOTICE, 0, 100, 100, SKIPPED BELOW_MINIMUM", "99.99, LETTER_1, 0, 0, 100, SKIPPED BELOW_MINIMUM",
        "100.00, LETTER_1, 0, 0, 100, LETTERED LETTER_2"})
    void belowTheMinimumTheNextLowerStageNotYetMailedGoes(String open, Stage mailed, String notice, String letter1, String letter2,
    String expected) {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", open)
                .policy(Policies.standard().minimum(Stage.NOTICE, notice).minimum(Stage.LETTER_1, letter1).minimum(Stage.LETTER_2,
                letter2).make());
        if (mailed != null) {
            customer.mailed(mailed, "2026-02-02", "A");
        }
        assertEquals(expected, outcome(customer.on("2026-03-16"), "A"));
    }

    @Test
    void theMinimumIsTestedOnTheLettersNetDemand() {
        GivenCustomer customer = new GivenCustomer().policy(Policies.standard().minimum(Stage.LETTER_1, "100").minimum(Stage.NOTICE, "100")
                .make())
                .invoice("A", "2026-02-16", "60.00").invoice("B", "2026-03-10", "60.00");
        assertEquals("LETTERED LETTER_1", outcome(customer.on("2026-03-16"), "A"));
        customer.moneyOnAccount("R", "30.00", "2026-03-02", "");
        assertEquals("SKIPPED BELOW_MINIMUM", outcome(customer.on("2026-03-16"), "A"));
    }

    @Test
    void aLetterThatIsTooSmallGivesWayToALowerOneOfAnotherItem() {
        // A could have LETTER_2, which must demand 5,000; B can have LETTER_1.
        DunningResult result = new GivenCustomer().policy(Policies.standard().minimum(Stage.LETTER_2, "5000").make())
                .invoice("A", "2026-01-12", "60.00").invoice("B", "2026-02-16", "60.00").mailed(Stage.LETTER_1, "2026-02-02", "A")
                .on("2026-03-16");
        assertEquals(LetterKind.LETTER_1, result.letters().getFirst().kind());
        assertEquals("SKIPPED BELOW_MINIMUM", outcome(result, "A"));
    }

    @Test
    void classesThatGetNoLettersAreRung() {
        GivenCustomer customer = new GivenCustomer().policy(Policies.standard().stopsWritingAt("B").make())
                .invoice("A", "2026-02-16", "60.00");
        customer.customerClass = CustomerClass.B;
        DunningResult result = customer.on("2026-03-16");
        assertEquals("SKIPPED NO_DUNNING", outcome(result, "A"));
        assertEquals(1, result.calls().size());
        customer.customerClass = CustomerClass.D;
        assertEquals("LETTERED LETTER_1", outcome(customer.on("2026-03-16"), "A"));
    }

    @Test
    void withConfirmedMailingOnlyThePrintRoomsWordCounts() {
        GivenCustomer customer = new GivenCustomer().policy(Policies.standard().mailingConfirm().make())
                .invoice("A", "2026-01-12", "60.00");
        customer.letter("L1", Stage.LETTER_1, "2026-02-02", LetterStatus.READY, List.of(), "A");
        DunningResult waiting = customer.on("2026-03-16");
        assertEquals("SKIPPED AWAITING_MAILING", outcome(waiting, "A"));
        assertTrue(waiting.stages().isEmpty());
        customer.letters.clear();
        customer.letter("L1", Stage.LETTER_1, "2026-02-02", LetterStatus.READY,
                List.of(new LetterEvent("L1", LetterEvent.Kind.MAILED, day("2026-03-06"), "S1", "", day("2026-03-06"))), "A");
        assertEquals("SKIPPED TOO_SOON", outcome(customer.on("2026-03-13"), "A"), "ten days from the day it was posted");
        assertEquals("LETTERED LETTER_2", outcome(customer.on("2026-03-16"), "A"));
    }

    @Test
    void aPulledLetterAndOneAGateHeldMoveNoStage() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "60.00");
        customer.letter("L1", Stage.LETTER_1, "2026-03-13", LetterStatus.READY,
                List.of(new LetterEvent("L1", LetterEvent.Kind.PULLED, day("2026-03-12"), "S1", "", day("2026-03-13"))), "A");
        assertEquals("LETTERED LETTER_1", outcome(customer.on("2026-03-16"), "A"));
        customer.letters.clear();
        customer.letter("L1", Stage.LETTER_1, "2026-03-13", LetterStatus.HELD, List.of(), "A");
        assertEquals("LETTERED LETTER_1", outcome(customer.on("2026-03-16"), "A"));
    }

    @Test
    void aReturnedLetterIsIssuedAgainOnceTheAddressIsNew() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "60.00");
        customer.letter("L1", Stage.LETTER_2, "2026-02-02", LetterStatus.READY,
                List.of(new LetterEvent("L1", LetterEvent.Kind.RETURNED, day("2026-03-10"), "S1", "moved", day("2026-03-10"))), "A");
        customer.mailed(Stage.LETTER_1, "2026-01-20", "A").inForce(receivables.ledger.Action.STOP_SUPPLY, "", "2026-02-02");
        DunningResult undeliverable = customer.on("2026-03-16");
        assertEquals("SKIPPED NO_ADDRESS", outcome(undeliverable, "A"));
        assertEquals(Stage.LETTER_1, undeliverable.stages().get("A"), "the stage does not count");
        assertTrue(undeliverable.worklist().stream().anyMatch(item -> item.kind() == WorkKind.NO_ADDRESS));
        assertTrue(undeliverable.actions().stream().anyMatch(action ->
                action.action() == receivables.ledger.Action.RELEASE_SUPPLY), "nor do its actions");
        customer.customerKnownOn = day("2026-03-12");
        DunningResult again = customer.on("2026-03-16");
        assertEquals("LETTERED LETTER_2", outcome(again, "A"));
        assertTrue(!again.letters().getFirst().letterNo().equals("L1"));
    }

    @Test
    void withoutAnAddressNothingIsWrittenAndAPersonIsAsked() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-16", "60.00");
        customer.addressed = false;
        DunningResult result = customer.on("2026-03-16");
        assertEquals("SKIPPED NO_ADDRESS", outcome(result, "A"));
        assertEquals(WorkKind.NO_ADDRESS, result.worklist().getFirst().kind());
    }

    @Test
    void aReplayedPastNightMakesNoNewLetter() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-16", "60.00");
        customer.lettersAllowed = false;
        DunningResult result = customer.on("2026-03-16");
        assertEquals("SKIPPED NOT_SENT_THEN", outcome(result, "A"));
        assertTrue(result.letters().isEmpty());
        assertEquals(Stage.LETTER_1, row(result, "A").dueStage());
    }

    @Test
    void decidingANightReadsOnlyLettersOfEarlierNights() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-16", "60.00");
        Letter first = customer.on("2026-03-16").letters().getFirst();
        customer.letters.add(GivenCustomer.issued(first, first.businessDate()));
        assertEquals(first, customer.on("2026-03-16").letters()
                .getFirst(), "the same night again makes the same letter with the same number");
    }

    /** What was done with an earlier letter is not announced by a later one as still to come. */
    @Test
    void aSupplementDoesNotAnnounceWhatHasHappened() {
        Letter first = new GivenCustomer().invoice("B", "2026-02-27", "2000.00").on("2026-03-16").letters().getFirst();
        assertTrue(first.consequences().contains(Letter.Consequence.STOP_SUPPLY), first.consequences().toString());
        Letter supplement = new GivenCustomer().invoice("A", "2026-02-02", "9000.00").mailed(Stage.LETTER_2, "2026-03-05", "A")
                .invoice("B", "2026-02-27", "2000.00")
                .on("2026-03-16").letters().getFirst();
        assertEquals(Turn.SUPPLEMENT, supplement.turn());
        assertFalse(supplement.consequences().contains(Letter.Consequence.STOP_SUPPLY), supplement.consequences().toString());
    }
}
