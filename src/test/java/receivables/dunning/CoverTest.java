package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;
import static receivables.dunning.GivenCustomer.outcome;
import static receivables.dunning.GivenCustomer.row;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.LetterSection;
import receivables.ledger.Stage;
import receivables.ledger.SuspenseClue;
import receivables.money.Money;

/** Rule 3: money we already have is not asked for, and money that may be the customer's makes us wait. */
class CoverTest {
    @Test
    void moneyAndCreditsCoverTheOldestFirst() {
        DunningResult result = new GivenCustomer().invoice("A", "2026-02-02", "1000.00").invoice("B", "2026-02-03", "500.00")
                .moneyOnAccount("R1", "900.00", "2026-03-02", "thank you").creditNote("CN1", "300.00", "").on("2026-03-16");
        assertEquals("SKIPPED IN_CREDIT", outcome(result, "A"));
        assertEquals(cny("200.00"), row(result, "B").covered());
        assertEquals(cny("300.00"), result.letters().getFirst().demanded());
        assertTrue(result.letters().getFirst().items().stream().anyMatch(item -> item.section() == LetterSection.CREDIT
                && item.documentNo().equals("CN1")));
        assertTrue(result.letters().getFirst().payments().stream().anyMatch(payment -> payment.receiptNo().equals("R1")
                && payment.documentNo().isEmpty()));
    }

    @Test
    void nothingLeftToDemandMeansNoLetterNoActionNoCall() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2025-12-01", "1000.00").mailed(Stage.LETTER_1, "2026-02-02", "A")
                .moneyOnAccount("R1", "1000.00", "2026-03-02", "");
        DunningResult result = customer.on("2026-03-16");
        assertEquals("SKIPPED IN_CREDIT", outcome(result, "A"));
        assertTrue(result.letters().isEmpty() && result.actions().isEmpty() && result.calls().isEmpty() && result.alerts().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "deposit for the new hall, LETTERED LETTER_1", "2026 年保证金, LETTERED LETTER_1", "thanks, SKIPPED IN_CREDIT"})
    void moneyMarkedForSomethingElseCoversNothing(String remittance, String expected) {
        assertEquals(expected, outcome(new GivenCustomer().invoice("A", "2026-02-02", "1000.00")
                .moneyOnAccount("R1", "1000.00", "2026-03-02", remittance).on("2026-03-16"), "A"));
    }

    @Test
    void whatIsNotDueYetIsNotCovered() {
        DunningResult result = new GivenCustomer().invoice("A", "2026-03-20", "1000.00").moneyOnAccount("R1", "1000.00", "2026-03-02", "")
                .on("2026-03-16");
        assertEquals(cny("0"), row(result, "A").covered());
        assertEquals("LETTERED REMINDER", outcome(result, "A"));
    }

    @Test
    void aCreditForAnInvoiceNotYetDueIsKeptForIt() {
        DunningResult result = new GivenCustomer().invoice("A", "2026-02-02", "1000.00").invoice("B", "2026-05-20", "1000.00")
                .creditNote("CN1", "1000.00", "B").on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(result, "A"));
    }

    @Test
    void onlyTheSameCurrencyCovers() {
        GivenCustomer customer = new GivenCustomer().item("A", "2026-02-02", "1000.00", "1000.00", "USD", null, null)
                .invoice("B", "2026-02-02", "100.00")
                .moneyOnAccount("R1", "1000.00", "2026-03-02", "");
        DunningResult result = customer.on("2026-03-16");
        assertEquals("LETTERED LETTER_1", outcome(result, "A"));
        assertEquals("SKIPPED IN_CREDIT", outcome(result, "B"));
        assertEquals(Currency.getInstance("USD"), result.letters().getFirst().currency());
    }

    @ParameterizedTest
    @CsvSource({
        // the receipt came in on 9 March, a Monday; five business days later is the 16th
        "LETTER_1, 2026-03-16, SKIPPED MONEY_UNCLEAR", "LETTER_1, 2026-03-17, LETTERED LETTER_2", ", 2026-03-16, LETTERED LETTER_1"})
    void moneyOfUnknownOriginMakesTheFirmerLettersWait(Stage mailed, String mailingDay, String expected) {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00");
        if (mailed != null) {
            customer.mailed(mailed, "2026-02-02", "A");
        }
        customer.suspense.add(new SuspenseClue("C1", "R9", cny("1000.00"), day("2026-03-09")));
        assertEquals(expected, outcome(customer.on(mailingDay), "A"));
    }

    @ParameterizedTest
    @CsvSource({
        // the oldest first, no more than its own amount, and what is at its first letter is not held
        "300.00, 700.00, 300.00, 500.00, 0.00, 900.00", "1200.00, 0.00, 1000.00, 300.00, 200.00, 900.00"})
    void moneyOfUnknownOriginHoldsItsOwnAmountAndNoMore(String amount, String ofA, String heldOfA, String ofB, String heldOfB, String ofC) {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00").invoice("B", "2026-01-13", "500.00")
                .invoice("C", "2026-01-14", "900.00").mailed(Stage.LETTER_1, "2026-02-02", "A", "B");
        customer.suspense.add(new SuspenseClue("C1", "R9", cny(amount), day("2026-03-09")));
        DunningResult result = customer.on("2026-03-16");
        assertEquals(List.of(cny(ofA), cny(heldOfA), cny(ofB), cny(heldOfB), cny(ofC)), List.of(row(result, "A").demanded(),
                row(result, "A").held(), row(result, "B").demanded(), row(result, "B").held(), row(result, "C").demanded()));
    }

    @ParameterizedTest
    @CsvSource({
        // something odd comes every week; the tenth business day of it within thirty days is the last
        "2026-03-13, SKIPPED MONEY_UNCLEAR", "2026-03-16, LETTERED LETTER_2", "2026-03-20, LETTERED LETTER_2"})
    void oddMoneyEveryWeekDoesNotHoldForEver(String mailingDay, String expected) {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00").mailed(Stage.LETTER_1, "2026-02-02", "A");
        customer.suspense.add(new SuspenseClue("C1", "R1", cny("5000.00"), day("2026-02-27"), false, Set.of(), day("2026-03-06")));
        customer.suspense.add(new SuspenseClue("C1", "R2", cny("5000.00"), day("2026-03-06")));
        customer.suspense.add(new SuspenseClue("C1", "R3", cny("5000.00"), day("2026-03-13")));
        assertEquals(expected, outcome(customer.on(mailingDay), "A"));
    }

    @Test
    void whatWasSoonKnownToBeAnothersLeavesTheDaysToTheNext() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00").mailed(Stage.LETTER_1, "2026-02-02", "A");
        customer.suspense.add(new SuspenseClue("C1", "R1", cny("5000.00"), day("2026-02-27"), false, Set.of(), day("2026-03-02")));
        customer.suspense.add(new SuspenseClue("C1", "R2", cny("5000.00"), day("2026-03-06")));
        customer.suspense.add(new SuspenseClue("C1", "R3", cny("5000.00"), day("2026-03-13")));
        assertEquals("SKIPPED MONEY_UNCLEAR", outcome(customer.on("2026-03-16"), "A"));
    }

    @Test
    void hisOwnMoneyInAnotherCurrencyHoldsWhatItNamesUntilSomebodyDecides() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-02", "1000.00");
        customer.rates.put("USD", new BigDecimal("7"));
        Money dollars = Money.parse("100.00", Currency.getInstance("USD"));
        customer.suspense.add(new SuspenseClue("C1", "R9", dollars, day("2026-02-02"), false, Set.of("A")));
        assertEquals(List.of(cny("300.00"), cny("700.00")), List.of(row(customer.on("2026-03-16"), "A").demanded(),
                row(customer.on("2026-03-16"), "A").held()));
    }

    @Test
    void whatCoversAlreadyDoesNotHoldBesides() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00")
                .mailed(Stage.LETTER_1, "2026-02-02", "A").moneyOnAccount("R1", "400.00", "2026-03-09", "");
        customer.suspense.add(new SuspenseClue("C1", "R1", cny("400.00"), day("2026-03-09")));
        DunningResult result = customer.on("2026-03-16");
        assertEquals(List.of(cny("600.00"), cny("400.00")), List.of(row(result, "A").demanded(), row(result, "A").covered()));
    }

    @Test
    void actionsWaitTooWhileMoneyIsUnclear() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00").mailed(Stage.LETTER_2, "2026-03-12", "A");
        customer.suspense.add(new SuspenseClue("C1", "R9", cny("1000.00"), day("2026-03-09")));
        assertTrue(customer.on("2026-03-16").actions().isEmpty());
        assertEquals(2, customer.on("2026-03-17").actions().size());
    }

    @Test
    void actionsBeginForWhatTheMoneyCannotPay() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-01-12", "1000.00").mailed(Stage.LETTER_2, "2026-03-12", "A");
        customer.suspense.add(new SuspenseClue("C1", "R9", cny("400.00"), day("2026-03-09")));
        assertEquals(List.of(cny("600.00"), cny("600.00")), customer.on("2026-03-16").actions().stream().map(ActionRow::amount).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // tomorrow's money that names A holds of it what it comes to, at every stage
        "CNY, 1000.00, SKIPPED MONEY_UNCLEAR, 0.00, 1000.00", "CNY, 300.00, LETTERED LETTER_1, 700.00, 300.00",
        // a dollar is seven yuan; of yen the rate is not known, so all of it may be paid
        "USD, 100.00, LETTERED LETTER_1, 300.00, 700.00", "JPY, 100, SKIPPED MONEY_UNCLEAR, 0.00, 1000.00"})
    void moneyOfTomorrowHoldsOfWhatItNamesItsOwnAmountAndNoMore(String currency, String amount, String outcome, String demanded,
    String held) {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-02", "1000.00");
        customer.rates.put("USD", new BigDecimal("7"));
        Money money = Money.parse(amount, Currency.getInstance(currency));
        customer.suspense.add(new SuspenseClue("C1", "R9", money, day("2026-03-15"), true, Set.of("A")));
        DunningResult result = customer.on("2026-03-16");
        assertEquals(outcome, outcome(result, "A"));
        assertEquals(List.of(cny(demanded), cny(held)), List.of(row(result, "A").demanded(), row(result, "A").held()));
    }
}
