package receivables.credit.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import receivables.aging.AgingPolicy;
import receivables.dunning.HoldRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.Language;
import receivables.ledger.OpenItem;
import receivables.ledger.Sums;
import receivables.ledger.credit.Lateness;
import receivables.money.Money;

/** What is known of a single item goes before its customer's habits, and the past error counts what forecasts said against what came. */
class ForecastTest {

    /** A Monday. */
    private static final LocalDate D = LocalDate.of(2026, 6, 1);
    private static final Currency EUR = Currency.getInstance("EUR");

    private Lateness before = new Lateness(20, 20 * 10, 20 * 102);
    private CustomerStatus status = CustomerStatus.ACTIVE;
    private final List<OpenItem> items = new ArrayList<>();
    private final List<HoldRow> holds = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Money> onAccount = new ArrayList<>();
    private final List<ForecastCase.Maturing> papers = new ArrayList<>();

    @Test
    void whoPaysTenDaysLateIsExpectedTenDaysLate() {
        item("A", D.minusDays(1), 1000_00);
        long[] late = expected();
        assertEquals(2, fullest(late), "due yesterday, ten days late");
        before = new Lateness(20, 0, 20);
        items.clear();
        item("B", D.plusDays(3), 1000_00);
        long[] punctual = expected();
        assertTrue(punctual[0] > 700_00, "due in three days, on time: " + punctual[0]);
    }

    @Test
    void ofWhatIsOpenNoMoreIsExpectedThanIsOpen() {
        for (int age = -60; age < 900; age += 7) {
            items.clear();
            item("A", D.minusDays(age), 999_99);
            long all = 0;
            for (long week : expected()) {
                assertTrue(week >= 0, "age " + age);
                all += week;
            }
            assertTrue(all <= 1000_00, "age " + age + ": " + all);
        }
    }

    @Test
    void olderThanAnythingEverPaidComesSlowlyAndByTheOdds() {
        item("A", D.minusDays(365), 1000_00);
        long all = 0;
        for (long week : expected()) {
            all += week;
        }
        // a quarter of its age passes, and 26.6 % of such items are recovered at all
        assertTrue(all > 20_00 && all < 266_00, "in thirteen weeks " + all);
    }

    @Test
    void aPaperComesOnItsDayAPromiseMostlyAndADisputeNotBefore() {
        item("A", D.minusDays(1), 1000_00);
        hold("A", SkipReason.INSTRUMENT, 1000_00, D.plusDays(30));
        assertEquals(1000_00, expected()[4]);
        holds.clear();
        hold("A", SkipReason.PROMISED, 1000_00, D.plusDays(3));
        assertTrue(expected()[0] >= 750_00, "promised for this week: " + expected()[0]);
        holds.clear();
        hold("A", SkipReason.DISPUTED, 1000_00, D.plusDays(20));
        assertEquals(0, expected()[0] + expected()[1], "contested for twenty days");
        holds.clear();
        hold("A", SkipReason.DISPUTED, 400_00, D.plusDays(20));
        assertTrue(expected()[1] > 0, "the rest is not contested");
    }

    @Test
    void instalmentsComeOnTheirDays() {
        item("A", D.minusDays(1), 900_00);
        hold("A", SkipReason.INSTALMENTS, 900_00, D.plusDays(80));
        for (int month = 0; month < 3; month++) {
            decisions.add(new Decision("I" + month, DecisionAction.INSTALMENT, "C1", "A", "", "", money(300_00),
                    D.plusDays(10 + 28L * month), "", "S1", D.minusDays(3), "", D.minusDays(3), null));
        }
        long[] weeks = expected();
        for (int week : List.of(1, 5, 9)) {
            assertTrue(weeks[week] >= 225_00, "week " + (week + 1) + ": " + weeks[week]);
        }
    }

    @Test
    void creditPaysTheOldestAndNobodyExpectsMoneyOfAnInsolvent() {
        item("OLD", D.minusDays(40), 500_00);
        item("NEW", D.plusDays(80), 700_00);
        onAccount.add(money(500_00));
        assertEquals(0, expected()[0] + expected()[1] + expected()[2]);
        onAccount.clear();
        status = CustomerStatus.INSOLVENT;
        for (long week : expected()) {
            assertEquals(0, week);
        }
    }

    @Test
    void aPaperThatSettledIsExpectedWhenItMatures() {
        papers.add(new ForecastCase.Maturing(money(77_00), D.plusDays(14)));
        assertEquals(77_00, expected()[1]);
        papers.clear();
        papers.add(new ForecastCase.Maturing(money(77_00), D.plusDays(200)));
        for (long week : expected()) {
            assertEquals(0, week, "beyond thirteen weeks");
        }
    }

    @Test
    void theErrorIsWhatForecastsSaidAgainstWhatCame() {
        List<PaymentBehaviour.Night> nights = new ArrayList<>();
        // Mondays 1 and 15 June; no night on the 8th
        nights.add(night(LocalDate.of(2026, 6, 1), "ORIGIN", 1, "EXPECTED|01|EUR", 100_00, "DUE|01|EUR", 150_00, "EXPECTED|02|EUR", 80_00));
        nights.add(night(LocalDate.of(2026, 6, 5), "ACTUAL|2026-06-01|01|EUR", 90_00));
        nights.add(night(LocalDate.of(2026, 6, 15), "ORIGIN", 1, "EXPECTED|01|EUR", 50_00, "DUE|01|EUR", 50_00, "VARIANCE|01|EUR", 4,
                "ACTUAL|2026-06-01|02|EUR", 100_00));
        nights.add(night(LocalDate.of(2026, 6, 17), "ACTUAL|2026-06-15|01|EUR", 60_00));
        Sums tonight = new Sums();
        tonight.add("FORECAST|ACTUAL|2026-06-15|01|EUR", 10_00);
        ForecastHistory history = new ForecastHistory(nights, tonight, LocalDate.of(2026, 6, 22));
        ForecastRow.Error first = history.error(1, EUR);
        // |100 − 90| + |50 − 70| of 160; due dates |150 − 90| + |50 − 70|; the band of 15 June is 25.63 wide
        assertEquals(new ForecastRow.Error(188, 500, 500, 2, List.of(LocalDate.of(2026, 6, 8))), first);
        assertEquals(new ForecastRow.Error(200, 1000, 0, 1, List.of(LocalDate.of(2026, 6, 8))), history.error(2, EUR));
        assertEquals(new ForecastRow.Error(null, null, null, 0, List.of()), history.error(5, EUR));
    }

    @Test
    void aForecastIsKeptOnMondaysWhatPaymentsTeachAlways() {
        Sums sums = new Sums();
        item("A", D.minusDays(1), 1000_00);
        ForecastSums.add(sums, context(D), given(List.of(5)));
        assertTrue(Forecast.of(sums, List.of(), D).kept().containsKey("FORECAST|ORIGIN"));
        Forecast tuesday = Forecast.of(sums, List.of(), D.plusDays(1));
        assertTrue(tuesday.kept().keySet().stream().noneMatch(name -> name.contains("EXPECTED") || name.contains("ORIGIN")));
        assertEquals(1L, tuesday.kept().get("FORECAST|PAID"));
        assertEquals(5L, tuesday.kept().get("FORECAST|DAYS"));
        assertEquals(PaymentTiming.WEEKS, tuesday.rows().size());
    }

    private static PaymentBehaviour.Night night(LocalDate date, Object... sums) {
        TreeMap<String, Long> named = new TreeMap<>();
        for (int index = 0; index < sums.length; index += 2) {
            named.put((String) sums[index], ((Integer) sums[index + 1]).longValue());
        }
        return new PaymentBehaviour.Night(date, named);
    }

    private long[] expected() {
        Sums sums = new Sums();
        ForecastSums.add(sums, context(D), given(List.of()));
        long[] weeks = new long[PaymentTiming.WEEKS];
        Forecast.of(sums, List.of(), D).rows().forEach(row -> weeks[row.week() - 1] = row.expected());
        return weeks;
    }

    private static int fullest(long[] weeks) {
        int fullest = 0;
        for (int week = 0; week < weeks.length; week++) {
            fullest = weeks[week] > weeks[fullest] ? week : fullest;
        }
        return fullest + 1;
    }

    private ForecastCase given(List<Integer> paidLate) {
        Customer customer = new Customer("C1", "Harbour Tools", Language.EN, "", "", "", "", "", "", "", "", "", "S1", null, null, null,
                null, null, "", "", null, List.of(), List.of(), "", status, null, "AUTO", D);
        return new ForecastCase(customer, before, paidLate, List.of(), items, onAccount, holds, decisions, papers);
    }

    private static ForecastContext context(LocalDate date) {
        return ForecastContext.of(date, PaymentBehaviour.of(List.of(), date), AgingPolicy.standard());
    }

    private void item(String number, LocalDate due, long minor) {
        items.add(new OpenItem(new Document(number, DocumentType.INVOICE, "C1", due.minusDays(30), due, due.minusDays(30), money(minor),
                "", "", "", null, "", "", "", "", "", null, null, money(0), null, null, due.minusDays(30)), money(minor)));
    }

    private void hold(String number, SkipReason reason, long minor, LocalDate until) {
        holds.add(new HoldRow("C1", number, reason, money(minor), "S1", "", D, until));
    }

    private static Money money(long minor) {
        return Money.ofMinor(minor, EUR);
    }
}
