package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.testing.Words;

/** Money of one currency for a document of another: both sides are booked, and taken back, together. */
class ExchangeTest {

    private static Books dollarsOwed() {
        return new Books().currency("USD").invoice("INV-1", "1000.00").invoice("INV-2", "500.00").currency("CNY")
                .receipt("R1", "7100.00", "INV-1").currency("USD");
    }

    @Test
    void theRateIsTheCompanysMoneyForOneOfTheForeign() {
        assertEquals(List.of("R1 - 7100.00 EXCHANGE DECISION", "R1 INV-1 1000.00 EXCHANGE DECISION"),
                dollarsOwed().exchange("D1", "INV-1", "R1", "1000.00", "7.10").bookings());
        Books yuanOwed = new Books().currency("CNY").invoice("INV-1", "7100.00").currency("USD").receipt("R1", "1000.00", "INV-1")
                .currency("CNY");
        assertEquals(List.of("R1 - 1000.00 EXCHANGE DECISION", "R1 INV-1 7100.00 EXCHANGE DECISION"),
                yuanOwed.exchange("D1", "INV-1", "R1", "7100.00", "7.10").bookings());
    }

    @Test
    void withoutAnAmountItGoesAsFarAsItGoes() {
        Books books = dollarsOwed().exchange("D1", "INV-1", "R1", "", "7.25");
        assertEquals(List.of("R1 - 7100.00 EXCHANGE DECISION", "R1 INV-1 979.31 EXCHANGE DECISION"), books.bookings());
        assertEquals("0.00", books.left("R1"));
        assertEquals("20.69", books.open("INV-1"));
    }

    @Test
    void moreThanThereIsIsRefused() {
        assertEquals("at a rate of 7.2 that takes 7,200.00; R1 has only 7,100.00 left",
                refusal(dollarsOwed().exchange("D1", "INV-1", "R1", "1000.00", "7.2")));
        assertEquals("INV-2 has only 500.00 open", refusal(dollarsOwed().exchange("D1", "INV-2", "R1", "500.01", "7.1")));
        assertEquals("R1 is in CNY, INV-1 in USD: the decision needs the rate, and as amount what it pays in USD",
                refusal(dollarsOwed().decide("D1", DecisionAction.ALLOCATE, "INV-1", "R1", "1000.00", "S1", "")));
        assertEquals("R1 is in CNY, INV-1 in USD: its amount is what is paid of the document, in USD",
                refusal(dollarsOwed().currency("CNY").exchange("D1", "INV-1", "R1", "7100.00", "7.1")));
    }

    private static String refusal(Books books) {
        assertEquals(List.of(), books.bookings());
        DecisionOutcome outcome = books.last().decisions().getFirst();
        return Words.of(outcome.reason());
    }

    @Test
    void ofSeveralDocumentsOneIsTakenOffWithItsOwnSide() {
        Books books = dollarsOwed().exchange("D1", "INV-1", "R1", "500.00", "7.00").exchange("D2", "INV-2", "R1", "400.00", "7.50");
        assertEquals(List.of("R1 - 3000.00 EXCHANGE DECISION", "R1 - 3500.00 EXCHANGE DECISION", "R1 INV-1 500.00 EXCHANGE DECISION",
                "R1 INV-2 400.00 EXCHANGE DECISION"), books.bookings());
        assertEquals("600.00", books.left("R1"));
        assertEquals(List.of("R1 - -3000.00 REVERSAL DECISION", "R1 INV-2 -400.00 REVERSAL DECISION"),
                books.tomorrow().decide("D3", DecisionAction.UNALLOCATE, "INV-2", "R1", "", "S1", "").bookings());
        assertEquals("3600.00", books.left("R1"));
    }

    @Test
    void whatTheBankTakesBackIsOpenAgain() {
        Books books = dollarsOwed().exchange("D1", "INV-1", "R1", "1000.00", "7.10");
        books.night();
        books.tomorrow().currency("CNY").receipt("R2", "-7100.00", "returned", "R1", null).night();
        assertEquals("1000.00", books.open("INV-1"));
        assertEquals("0.00", books.left("R1"));
        assertEquals("0.00", books.left("R2"));
    }
}
