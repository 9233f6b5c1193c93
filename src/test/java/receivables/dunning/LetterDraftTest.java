package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.claims.Accrual;
import receivables.claims.InterestRate;
import receivables.claims.InterestRules;
import receivables.claims.Principal;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterPayment;
import receivables.ledger.interest.ReferenceRates;
import receivables.ledger.Stage;

/** Rule 7 and the rules' section 7: what a letter says, its last day to pay, its interest and its number. */
class LetterDraftTest {

    @Test
    void aLetterSaysAllThatWillBePrinted() {
        Letter letter = new GivenCustomer().invoice("A", "2026-01-12", "1000.00", "600.00").paid("A", "300.00", "2026-02-10")
                .paid("Z", "5.00", "2026-02-11")
                .mailed(Stage.LETTER_1, "2026-02-02", "A").on("2026-03-16").letters().getFirst();
        LetterItem item = letter.items().getFirst();
        assertEquals(cny("1000.00"), item.amount());
        assertEquals(cny("400.00"), item.paid());
        assertEquals(cny("600.00"), item.open());
        assertEquals(63, item.daysPastDue());
        assertEquals("T-A", item.invoiceNo());
        assertEquals("O-A", item.orderNo());
        assertEquals("K-1", item.contractNo());
        assertEquals(day("2026-01-12"), item.dueDate());
        assertEquals(java.util.List.of(new LetterPayment(day("2026-02-10"), "R-2026-02-10", "A", cny("300.00"))), letter.payments());
        assertEquals(cny("7.64"), letter.interest(), "6 % on 900.00 for 29 days, on 600.00 for 34 more: 7.6438");
        assertEquals(cny("607.64"), letter.payable());
        assertEquals(day("2026-03-13"), letter.asOf());
        assertEquals(day("2026-03-23"), letter.payBy());
        assertEquals("Huaxia Trading", letter.customer().name());
        assertTrue(LetterNumber.isReference(letter.reference()));
        assertTrue(letter.letterNo().startsWith("260316-"));
    }

    @ParameterizedTest
    @CsvSource({"10000.00, 6, 30, 4932", "10000.00, 6, 0, 0", "10000.00, 0, 30, 0", "0.05, 6, 30, 0", "36500.00, 1, 1, 100",
            "182.50, 1, 1, 1", "182.49, 1, 1, 0",
        "1000.00, 4.35, 61, 727"})
    void interestIsSimpleActualOver365AndHalfUp(String demanded, BigDecimal rate, int days, long expected) {
        LocalDate late = day("2026-01-13");
        Principal owed = new Principal(late, List.of(new Principal.Slice(cny(demanded).minor(), null)), List.of());
        InterestRate agreed = InterestRate.of(GivenCustomer.at(rate), GivenCustomer.company(), InterestRules.SHIPPED, ReferenceRates.NONE);
        assertEquals(expected, Accrual.of(owed, agreed, late, late.plusDays(days - 1)).minor());
    }

    @Test
    void interestCountsFromTheRolledDueDateOnTheAmountDemandedAndRoundsPerItem() {
        // 10 January 2026 is a Saturday: 63 days from Monday the 12th.
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-10", "100.20").invoice("B", "2026-01-12", "100.20")
                .mailed(Stage.LETTER_1, "2026-02-02", "A", "B")
                .decision("X", "DISPUTE", "B", "50.20", "", "2026-02-02");
        Letter letter = customer.on("2026-03-16").letters().getFirst();
        assertEquals(cny("1.04"), letter.items().get(0).interest());
        assertEquals(cny("0.68"), letter.items().get(1).interest());
        assertEquals(cny("1.72"), letter.interest(), "of B until it was disputed, then of what is not");
    }

    @Test
    void theCompanysRateStandsInAndTheFirstLetterAsksNone() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00");
        assertEquals(cny("0"), customer.on("2026-03-16").letters().getFirst().interest());
        customer.mailed(Stage.LETTER_1, "2026-02-02", "A").interestRate = null;
        assertEquals(cny("8.63"), customer.on("2026-03-16").letters().getFirst().interest(), "1,000.00 × 5 % × 63 ÷ 365 = 8.6301");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20, 2026-03-20", "2026-03-21, 2026-03-23", "2026-03-16, 2026-03-16", "2026-03-10, 2026-03-23", "2026-02-16, 2026-03-23"})
    void aCourtesyIsPayableOnTheDueDateEveryOtherLetterAWeekLater(String due, String payBy) {
        assertEquals(day(payBy), new GivenCustomer().invoice("A", due, "100.00").on("2026-03-16").letters().getFirst().payBy());
    }

    @Test
    void thePayByDayRollsToABusinessDay() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-16", "100.00");
        customer.calendar = new receivables.ledger.BusinessCalendar(GivenCustomer.WEEK.weekend(), java.util.Set.of(day("2026-03-23")),
                java.util.Set.of());
        assertEquals(day("2026-03-24"), customer.on("2026-03-16").letters().getFirst().payBy());
    }

    @Test
    void theSameContentHasTheSameNumberAnotherHasAnother() {
        String number = new GivenCustomer().invoice("A", "2026-02-16", "100.00").on("2026-03-16").letters().getFirst().letterNo();
        assertEquals(number, new GivenCustomer().invoice("A", "2026-02-16", "100.00").on("2026-03-16").letters().getFirst().letterNo());
        assertNotEquals(number, new GivenCustomer().invoice("A", "2026-02-16", "100.01").on("2026-03-16").letters().getFirst().letterNo());
        GivenCustomer pulled = new GivenCustomer().invoice("A", "2026-02-16", "100.00");
        Letter first = pulled.on("2026-03-16").letters().getFirst();
        pulled.letters.add(GivenCustomer.issued(first, first.businessDate()));
        pulled.decision("X", "PULL", "", "", "", "2026-03-14", "S1", first.letterNo());
        // The night of Saturday is mailed on the same Monday: the pulled letter's number is used up.
        assertNotEquals(number, pulled.night(day("2026-03-14")).letters().getFirst().letterNo());
    }
}
