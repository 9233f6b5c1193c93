package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Dossier.Clock;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.testing.Words;

/** Until when a claim can be enforced, and that people are told half a year before. */
class LimitationTest {
    private static final LimitationRules.Period CHINA = new LimitationRules.Period(3, false, true);
    private static final LimitationRules.Period GERMANY = new LimitationRules.Period(3, true, false);

    private static Clock clock(GivenCustomer customer, LimitationRules.Period period) {
        DunningCase dunningCase = customer.dunningCase();
        return Limitation.of(dunningCase.items().getFirst().document(), dunningCase.customer(), new LimitationRules(Map.of(), period, 180),
                dunningCase.letters(), dunningCase.allocations(), dunningCase.decisions(), day("2026-03-13"));
    }

    @Test
    void aDemandBeginsItAnewWhereTheLawHasItSo() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2023-05-10", "1000.00").mailed(Stage.LETTER_1, "2023-06-05", "A");
        assertEquals(day("2026-06-05"), clock(customer, CHINA).endsOn());
        assertEquals(Clock.Start.DEMAND, clock(customer, CHINA).since());
        assertEquals(day("2026-12-31"), clock(customer, GERMANY).endsOn(), "from the end of the year it fell due in, whatever was written");
        assertEquals(Clock.Start.DUE, clock(customer, GERMANY).since());
    }

    @Test
    void aDemandCountsFromTheDayItArrivedAndNotAtAllWhenItCameBack() {
        GivenCustomer arrived = new GivenCustomer().invoice("A", "2023-05-10", "1000.00")
                .letter("L1", Stage.LETTER_1, "2023-06-05", LetterStatus.READY,
                List.of(new LetterEvent("L1", LetterEvent.Kind.ARRIVED, day("2023-06-12"), "S1", "", day("2023-06-13"))), "A");
        assertEquals(day("2026-06-12"), clock(arrived, CHINA).endsOn());
        GivenCustomer returned = new GivenCustomer().invoice("A", "2023-05-10", "1000.00")
                .letter("L1", Stage.LETTER_1, "2023-06-05", LetterStatus.READY,
                List.of(new LetterEvent("L1", LetterEvent.Kind.RETURNED, day("2023-06-12"), "S1", "", day("2023-06-13"))), "A");
        assertEquals(day("2026-05-10"), clock(returned, CHINA).endsOn());
        GivenCustomer reminded = new GivenCustomer().invoice("A", "2023-05-10", "1000.00").mailed(Stage.NOTICE, "2023-05-11", "A");
        assertEquals(day("2026-05-10"), clock(reminded, CHINA).endsOn(), "a courtesy demands nothing");
    }

    @Test
    void partPaymentAndAcknowledgementBeginItAnewEverywhere() {
        GivenCustomer paid = new GivenCustomer().invoice("A", "2023-05-10", "1000.00", "700.00").paid("A", "300.00", "2024-02-01");
        assertEquals(day("2027-02-01"), clock(paid, GERMANY).endsOn());
        GivenCustomer confirmed = new GivenCustomer().invoice("A", "2023-05-10", "1000.00")
                .decision("X", "CONFIRMED", "", "", "", "2024-03-01", "S5", "");
        assertEquals(Clock.Start.CONFIRMED, clock(confirmed, GERMANY).since());
        assertEquals(day("2027-03-01"), clock(confirmed, GERMANY).endsOn());
    }

    @ParameterizedTest
    @CsvSource({"2023-09-11, 2026-03-16, false", "2023-09-09, 2026-03-16, true", "2023-03-01, 2026-03-16, true"})
    void theWorklistTellsHalfAYearBefore(String due, String mailingDay, boolean told) {
        List<WorkItem> items = new GivenCustomer().invoice("A", due, "1000.00").on(mailingDay).worklist().stream()
                .filter(item -> item.kind() == WorkKind.LIMITATION_ENDS).toList();
        assertEquals(told, !items.isEmpty());
        if (told) {
            boolean over = due.startsWith("2023-03");
            assertTrue(Words.of(items.getFirst().reason()).contains(over ? "A could be enforced until 2026-03-01"
                    : "A can be enforced until 2026-09-09: the period runs from the due date"), Words.of(items.getFirst().reason()));
        }
    }
}
