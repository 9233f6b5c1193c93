package receivables.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static receivables.dunning.GivenCustomer.cny;
import static receivables.dunning.GivenCustomer.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.aging.CustomerClass;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.CustomerStatus;
import receivables.ledger.PaymentHistory;
import receivables.ledger.credit.Lateness;
import receivables.ledger.Stage;
import receivables.testing.Words;

/** The domain's section 3: who is rung, how often, and who is told. */
class CallsAndAlertsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

    private static GivenCustomer everyDay() {
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        return customer.invoice("A", DUE.toString(), "1000.00");
    }

    @Test
    void onceBeforeThenOnTheDayThenEverySecondDayThenDaily() {
        GivenCustomer customer = everyDay();
        List<Integer> called = java.util.stream.IntStream.rangeClosed(-9, 20)
                .filter(age -> !customer.on(DUE.plusDays(age)).calls().isEmpty()).boxed().toList();
        assertEquals(List.of(-7, 0, 1, 3, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20), called);
    }

    @Test
    void noTurnIsLostOverAWeekend() {
        // Due on Monday the 2nd; the turns of the 3rd, 5th, 7th and 9th: Saturday's is made up on Monday, which is also the 7th day's.
        GivenCustomer customer = new GivenCustomer().invoice("A", DUE.toString(), "1000.00");
        String called = DUE.plusDays(1).datesUntil(DUE.plusDays(8)).filter(GivenCustomer.WEEK::isBusinessDay)
                .filter(date -> !customer.on(date).calls().isEmpty())
                .map(LocalDate::toString).collect(Collectors.joining(" "));
        assertEquals("2026-03-03 2026-03-05 2026-03-09", called);
    }

    @Test
    void theCallSaysWhatToQuote() {
        GivenCustomer customer = new GivenCustomer().invoice("A", "2026-02-02", "1000.00")
                .item("B", "2026-02-03", "10.00", "10.00", "USD", null, null)
                .invoice("C", "2026-03-20", "5.00").invoice("D", "2026-02-04", "7.00").mailed(Stage.LETTER_1, "2026-03-03", "A")
                        .decision("X", "BLOCK", "D", "", "", "2026-03-02");
        customer.rates.put("USD", new BigDecimal("7.1"));
        customer.rates.put("CNY", BigDecimal.ONE);
        CallRow call = customer.on("2026-03-16").calls().getFirst();
        assertEquals(cny("1071.00"), call.overdue(), "1,000.00 + 10 USD × 7.1; neither what is blocked nor what is not due");
        assertEquals(42, call.oldestDaysPastDue());
        assertEquals("S1", call.caller());
        assertEquals("021-1", call.phone());
        assertEquals("L0-LETTER_1", call.lastLetterNo());
        assertTrue(Words.of(call.reason()).startsWith("Second letter: "), Words.of(call.reason()));
    }

    @Test
    void aShortPaymentIsTakenUpAtOnce() {
        // The second day past due is no turn of the rhythm.
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(Set.of(), Set.of(), Set.of());
        customer.invoice("A", DUE.toString(), "1000.00", "100.00").paid("A", "900.00", DUE.plusDays(1).toString());
        assertEquals("SHORT_PAID: 900.00 CNY came for A, 100.00 CNY is still open",
                Words.of(customer.on(DUE.plusDays(2)).calls().getFirst().reason()));
        customer.allocations.clear();
        assertTrue(customer.on(DUE.plusDays(2)).calls().isEmpty());
    }

    @Test
    void nobodyIsRungAboutMoneyThatIsHeldOrCovered() {
        assertTrue(everyDay().decision("X", "BLOCK", "", "", "", "2026-02-02").on("2026-03-16").calls().isEmpty());
        assertTrue(everyDay().moneyOnAccount("R", "1000.00", "2026-03-02", "").on("2026-03-16").calls().isEmpty());
    }

    @Test
    void aClassMayHaveANamedPersonAndWhoIsAlwaysLateIsVisited() {
        GivenCustomer customer = everyDay();
        customer.policy = Policies.standard().namedPerson("D", "S4").make();
        customer.customerClass = CustomerClass.D;
        customer.history = new PaymentHistory("C1", 0, 0, 4, Lateness.NONE);
        CallRow call = customer.on("2026-03-16").calls().getFirst();
        assertEquals("S4", call.caller());
        assertTrue(Words.of(call.reason()).contains("visit"));
    }

    @ParameterizedTest
    @CsvSource({
        "-8, ''", "-7, S1:-7", "-6, ''", "0, ''", "1, S1:1", "2, ''", "8, S1:8", "14, ''", "15, S1:15 S2:15", "16, ''", "30, ''",
                "31, S1:31 S3:31", "60, ''",
        "61, S1:61 S4:61", "90, ''", "91, S1:91 S5:91", "92, ''"})
    void everyThresholdIsToldOnceUpTheLine(int daysPastDue, String expected) {
        assertEquals(expected, told(everyDay().on(DUE.plusDays(daysPastDue))));
    }

    @Test
    void overAWeekendTheHighestThresholdIsToldToEachPersonOnce() {
        GivenCustomer customer = new GivenCustomer();
        customer.calendar = new BusinessCalendar(GivenCustomer.WEEK.weekend(), DUE.plusDays(6).datesUntil(DUE.plusDays(16))
                .collect(Collectors.toSet()), Set.of());
        customer.invoice("A", DUE.toString(), "1000.00");
        assertEquals("S1:15 S2:15", told(customer.on(DUE.plusDays(16))));
    }

    @Test
    void whatPassedInNightsThatWereMissedIsToldTheNextNight() {
        GivenCustomer customer = everyDay();
        LocalDate night = DUE.plusDays(33);
        customer.lastNight = night.minusDays(1);
        assertEquals("", told(customer.night(night)));
        customer.lastNight = night.minusDays(6);
        assertEquals("S1:31 S3:31", told(customer.night(night)), "the thirty-first day was missed");
        customer.lastNight = DUE.plusDays(5);
        assertEquals("S1:31 S2:15 S3:31", told(customer.night(night)), "to each the highest only");
    }

    @Test
    void aCallThatFellIntoAMissedNightIsMade() {
        GivenCustomer customer = everyDay();
        LocalDate night = DUE.plusDays(3);
        customer.lastNight = night.minusDays(1);
        assertEquals(0, customer.night(night).calls().size(), "every second day only: the fourth is none");
        customer.lastNight = night.minusDays(3);
        assertEquals(1, customer.night(night).calls().size());
    }

    private static String told(DunningResult result) {
        return result.alerts().stream().map(alert -> alert.staffNo() + ":" + alert.threshold()).collect(Collectors.joining(" "));
    }

    @Test
    void theClaimAgainstAnInsolventCustomerGoesToLegalOnce() {
        GivenCustomer customer = everyDay();
        customer.status = CustomerStatus.INSOLVENT;
        customer.statusSince = day("2026-03-10");
        assertEquals("", told(customer.night(day("2026-03-09"))).replace("S1:1", "").replace("S1:8", ""));
        assertEquals("S7:INSOLVENT", told(customer.night(day("2026-03-10"))));
        assertEquals("", told(customer.night(day("2026-03-11"))));
        customer.customerKnownOn = day("2026-03-12");
        assertEquals("S7:INSOLVENT", told(customer.night(day("2026-03-12"))), "on the night it becomes known");
    }
}
