package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.outcome;
import static receivables.dunning.GivenCustomer.row;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Stage;

/** Rules 1 and 2: which stage an item's age has reached, and which one it may get. */
class LadderTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    @ParameterizedTest
    @CsvSource({
        "-8, none", "-7, LETTERED REMINDER", "-3, LETTERED REMINDER", "0, LETTERED NOTICE", "14, LETTERED NOTICE", "15, LETTERED LETTER_1",
        "31, LETTERED LETTER_1", "60, LETTERED LETTER_1", "91, LETTERED LETTER_1", "400, LETTERED LETTER_1"})
    void anItemNeverWrittenToStartsWithItsCourtesyOrTheFirstLetter(int daysPastDue, String expected) {
        GivenCustomer customer = new GivenCustomer();
        // Without weekends no due date rolls.
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        assertEquals(expected, outcome(customer.invoice("A", MONDAY.minusDays(daysPastDue).toString(), "100.00").on(MONDAY), "A"));
    }

    @ParameterizedTest
    @CsvSource({"29, LETTER_1", "30, LETTER_2", "59, LETTER_2", "60, LETTER_3", "61, LETTER_3", "89, LETTER_3", "90, LAWYER"})
    void thresholdsAreInclusive(int daysPastDue, Stage reached) {
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        assertEquals(reached, row(customer.invoice("A", MONDAY.minusDays(daysPastDue).toString(), "100.00").on(MONDAY), "A").dueStage());
    }

    @ParameterizedTest
    @CsvSource({
        // stage mailed, on, days past due on 16 March: what comes next
        "REMINDER, 2026-03-09, 0, LETTERED NOTICE",
        "REMINDER, 2026-03-12, -4, SKIPPED ALREADY_AT_STAGE",
        "NOTICE, 2026-03-02, 14, SKIPPED ALREADY_AT_STAGE",
        "NOTICE, 2026-03-09, 17, LETTERED LETTER_1",
        "NOTICE, 2026-03-10, 17, SKIPPED TOO_SOON",
        "REMINDER, 2026-03-13, 400, LETTERED LETTER_1",
        "LETTER_1, 2026-03-06, 31, LETTERED LETTER_2",
        "LETTER_1, 2026-03-06, 400, LETTERED LETTER_2",
        "LETTER_1, 2026-03-09, 400, SKIPPED TOO_SOON",
        "LETTER_1, 2026-03-06, 28, SKIPPED ALREADY_AT_STAGE",
        "LETTER_2, 2026-03-06, 63, LETTERED LETTER_3",
        "LETTER_2, 2026-03-06, 59, SKIPPED ALREADY_AT_STAGE",
        "LETTER_3, 2026-03-06, 91, SKIPPED NEEDS_APPROVAL",
        "LETTER_3, 2026-03-06, 88, SKIPPED ALREADY_AT_STAGE",
        "LAWYER, 2026-01-06, 500, SKIPPED ALREADY_AT_STAGE"})
    void lettersComeOneAtATime(Stage mailed, String mailedOn, int daysPastDue, String expected) {
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        customer.invoice("A", MONDAY.minusDays(daysPastDue).toString(), "100.00").mailed(mailed, mailedOn, "A");
        assertEquals(expected, outcome(customer.on(MONDAY), "A"));
    }

    @Test
    void theTenthDayAfterTheMailingIsAllowedTheNinthIsNot() {
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        customer.invoice("A", "2025-12-01", "100.00").mailed(Stage.LETTER_1, "2026-03-01", "A");
        assertEquals("SKIPPED TOO_SOON", outcome(customer.on("2026-03-10"), "A"));
        assertEquals("LETTERED LETTER_2", outcome(customer.on("2026-03-11"), "A"));
    }

    @Test
    void aLetterWaitsUntilThePayByDateOfTheOneBeforeHasPassed() {
        GivenCustomer customer = new GivenCustomer();
        // Mailed on 30 September; the pay-by day 7 October lies in the holidays and rolls to the 12th.
        customer.calendar = new BusinessCalendar(GivenCustomer.WEEK.weekend(),
                LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 12)).collect(java.util.stream.Collectors.toSet()), Set.of());
        customer.invoice("A", "2026-06-01", "100.00").mailed(Stage.LETTER_1, "2026-09-30", "A");
        assertEquals(LocalDate.of(2026, 10, 12), customer.letters.getFirst().payBy());
        assertEquals("SKIPPED TOO_SOON", outcome(customer.on("2026-10-12"), "A"));
        assertEquals("LETTERED LETTER_2", outcome(customer.on("2026-10-13"), "A"));
    }

    @Test
    void aDueDateOnAFreeDayCountsAsTheNextBusinessDay() {
        // 28 February 2026 is a Saturday: due on Monday, 2 March; on the 16th it is 14 days past due, not 16.
        assertEquals("LETTERED NOTICE", outcome(new GivenCustomer().invoice("A", "2026-02-28", "100.00").on("2026-03-16"), "A"));
        assertEquals("LETTERED LETTER_1", outcome(new GivenCustomer().invoice("A", "2026-02-28", "100.00").on("2026-03-17"), "A"));
        assertEquals("LETTERED LETTER_1", outcome(new GivenCustomer().policy(Policies.standard().dueRoll(false).make())
                .invoice("A", "2026-02-28", "100.00").on("2026-03-16"), "A"));
    }

    @Test
    void withoutRollingWhatFallsDueBeforeTheNextMailingDayIsAnnouncedNow() {
        // Mailed on Friday; due on Sunday, before Monday's mailing, and the customer wants to hear one day ahead only.
        GivenCustomer customer = new GivenCustomer().policy(Policies.standard().dueRoll(false).make());
        customer.lead = 1;
        assertEquals("LETTERED REMINDER", outcome(customer.invoice("A", "2026-03-15", "100.00").on("2026-03-13"), "A"));
    }

    @Test
    void whatFallsDueBeforeTheNextCourtesyTravelsAlong() {
        // The customer wants two days' notice. A is due in two days; B in five, before he may get the next courtesy; C in nine.
        GivenCustomer customer = new GivenCustomer();
        customer.lead = 2;
        customer.invoice("A", "2026-03-18", "100.00").invoice("B", "2026-03-20", "50.00").invoice("C", "2026-03-25", "70.00");
        DunningResult result = customer.on("2026-03-16");
        assertEquals("LETTERED REMINDER", outcome(result, "A"));
        assertEquals("LETTERED REMINDER", outcome(result, "B"));
        assertEquals("none", outcome(result, "C"));
        customer.items.removeFirst();
        assertEquals("none", outcome(customer.on("2026-03-16"), "B"), "alone it waits for its own lead");
    }

    @Test
    void theCustomersOwnLeadCounts() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-03-26", "100.00");
        customer.lead = 10;
        assertEquals("LETTERED REMINDER", outcome(customer.on("2026-03-16"), "A"));
        customer.lead = 0;
        assertEquals("none", outcome(customer.on("2026-03-23"), "A"));
        assertEquals("LETTERED NOTICE", outcome(customer.on("2026-03-26"), "A"));
    }

    @Test
    void whatTheOldSystemMailedCounts() {
        GivenCustomer customer = new GivenCustomer().item("A", "2025-12-01", "100.00", "100.00", "CNY", Stage.LETTER_1, "2026-03-10");
        assertEquals("SKIPPED TOO_SOON", outcome(customer.on("2026-03-16"), "A"));
        DunningResult later = customer.on("2026-03-20");
        assertEquals("LETTERED LETTER_2", outcome(later, "A"));
        assertEquals(Stage.LETTER_1, later.stages().get("A"));
        assertEquals("LETTERED LETTER_3", outcome(new GivenCustomer().item("B", "2025-12-01", "100.00", "100.00", "CNY", Stage.LETTER_2,
                null)
                .on("2026-03-16"), "B"),
                "without a date it counts from the day the stage was due");
    }

    @Test
    void aStageOutsideThePolicyIsNotUsed() {
        DunningPolicy policy = Policies.standard().without(Stage.REMINDER).without(Stage.NOTICE).without(Stage.LETTER_2).make();
        assertEquals("none", outcome(new GivenCustomer().policy(policy).invoice("A", "2026-03-18", "100.00").on("2026-03-16"), "A"));
        assertEquals("SKIPPED TOO_SOON", outcome(new GivenCustomer().policy(policy).invoice("A", "2026-03-10", "100.00")
                .on("2026-03-16"), "A"));
        assertEquals("LETTERED LETTER_3",
                outcome(new GivenCustomer().policy(policy).invoice("A", "2025-12-01", "100.00").mailed(Stage.LETTER_1, "2026-03-02", "A")
                        .on("2026-03-16"), "A"));
    }

    @Test
    void nothingDueCostsNothing() {
        assertTrue(new GivenCustomer().invoice("A", "2026-06-01", "100.00").on("2026-03-16") == DunningResult.NOTHING);
    }

    /**
     * A letter that can still make the next one wait is remembered, however patient the policy is; others for as long as people speak of
     * them.
     */
    @ParameterizedTest
    @CsvSource({"7, false, 2026-09-21", "120, false, 2026-07-24", "7, true, 2026-09-17", "120, true, 2026-05-25"})
    void lettersAreRememberedAsLongAsTheyMakeOthersWait(int distance, boolean confirmed, LocalDate since) {
        BusinessCalendar calendar = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
        Policies policies = Policies.standard().distances(distance, distance);
        DunningPolicy policy = (confirmed ? policies.mailingConfirm() : policies).make();
        assertEquals(since, policy.lettersSince(LocalDate.of(2026, 11, 20), calendar));
    }
}
