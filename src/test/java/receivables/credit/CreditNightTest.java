package receivables.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import receivables.aging.AgingRow;
import receivables.dunning.DunningContext;
import receivables.dunning.HoldRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Approvals;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Language;
import receivables.ledger.Role;
import receivables.ledger.SalesMonth;
import receivables.ledger.Staff;
import receivables.ledger.credit.CreditMemory;
import receivables.ledger.credit.SignalKind;
import receivables.money.Money;
import receivables.testing.Words;

/** Exposure, levels and the figures that warn, on values alone. */
class CreditNightTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate D = LocalDate.of(2026, 8, 3);

    private final List<SalesMonth> sales = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<HoldRow> holds = new ArrayList<>();
    private CreditMemory memory = CreditMemory.nothing("C1");
    private String limit = "1000";
    private long open;
    private long onAccount;

    @Test
    void theExposureIsWhatIsOwedLessWhatIsOnAccountAndContested() {
        open = 100_000;
        onAccount = 20_000;
        holds.add(new HoldRow("C1", "INV-1", SkipReason.DISPUTED, Money.ofMinor(10_000, CNY), "S1", "", D, null));
        holds.add(new HoldRow("C1", "INV-2", SkipReason.PROMISED, Money.ofMinor(30_000, CNY), "S1", "", D, null));
        CreditRow row = night(D).row();
        assertEquals(new Exposure(100_000, 0, 0, 20_000, 10_000), row.exposure());
        assertEquals(70_000, row.exposure().total());
        assertEquals(700L, row.usedPercent());
        assertEquals(0, row.level());
    }

    @Test
    void aLevelIsToldOnceThoughTheUseWavers() {
        open = 81_000;
        assertEquals(List.of("CREDIT_80", "CREDIT_80", "CREDIT_80"), thresholds(night(D)));
        open = 78_000;
        CreditResult wavering = night(D.plusDays(1));
        assertEquals(80, wavering.row().level());
        assertEquals(D, wavering.row().levelSince());
        open = 82_000;
        assertEquals(List.of(), thresholds(night(D.plusDays(2))));
        open = 70_000;
        assertEquals(0, night(D.plusDays(3)).row().level());
        open = 82_000;
        assertEquals(3, thresholds(night(D.plusDays(4))).size());
    }

    @Test
    void aLimitOfNothingIsPassedByAnything() {
        limit = "0";
        open = 1;
        CreditResult result = night(D);
        assertEquals(120, result.row().level());
        assertNull(result.row().usedPercent());
        assertTrue(Words.of(result.alerts().getFirst().text()).contains("a credit limit of nothing"));
    }

    @Test
    void ordersThatFallToAThirdAreToldWithTheirFigures() {
        for (int month = 1; month <= 6; month++) {
            sales.add(new SalesMonth("C1", YearMonth.of(2026, month), Money.ofMinor(3_000_000, CNY)));
        }
        sales.add(new SalesMonth("C1", YearMonth.of(2026, 7), Money.ofMinor(1_000_000, CNY)));
        CreditResult first = night(D);
        assertEquals(List.of(SignalKind.ORDERS_FALL), kinds(first));
        assertEquals("sales of 2026-07 are 10000.00 CNY; the six months before had 30000.00 CNY on average",
                Words.of(first.signals().getFirst().text()));
        assertEquals(List.of(), kinds(night(D.plusDays(1))), "told once");
        sales.add(new SalesMonth("C1", YearMonth.of(2026, 8), Money.ofMinor(3_000_000, CNY)));
        CreditResult over = night(LocalDate.of(2026, 9, 1));
        assertEquals(SignalRow.Status.END, over.signals().getFirst().status());
    }

    @Test
    void paymentsThatComeLaterEachMonthAreTold() {
        long[] late = {2, 6, 9, 14, 17, 21};
        for (int month = 0; month < late.length; month++) {
            // 1,000.00 paid in each month
            sales.add(new SalesMonth("C1", YearMonth.of(2026, month + 2), Money.zero(CNY), null,
                    new SalesMonth.Settlements(0, 100_000, 0, 100_000, 0, 1_000 * late[month])));
        }
        CreditResult result = night(D);
        assertEquals(List.of(SignalKind.PAYS_LATER), kinds(result));
        assertEquals("payments came 2.0 days after the due date at first and 21.0 days last, 3.8 days later each month over 6 months",
                Words.of(result.signals().getFirst().text()));
    }

    @Test
    void aYoungCustomerWithALargeBalanceIsTold() {
        sales.add(new SalesMonth("C1", YearMonth.of(2026, 6), Money.ofMinor(12_000_000, CNY), LocalDate.of(2026, 6, 10), null));
        open = 12_000_000;
        limit = "1000000";
        assertEquals(List.of(SignalKind.YOUNG_AND_LARGE), kinds(night(D)));
    }

    @Test
    void aRatingIsProposedOnceWithItsPointsAndStandsUntilSomebodyDecides() {
        for (int month = 1; month <= 7; month++) {
            // half of it paid each month, ten days late
            sales.add(new SalesMonth("C1", YearMonth.of(2026, month), Money.ofMinor(1_000_000, CNY), LocalDate.of(2026, month, 5),
                    new SalesMonth.Settlements(1_000_000, 500_000, 0, 500_000, 0, 50_000)));
        }
        open = 50_000;
        LocalDate due = LocalDate.of(2026, 9, 1);
        CreditResult first = night(due);
        String number = "RATING/C1/" + due;
        assertEquals(List.of(12, 12, 15, 5, 15, 1, 10), first.ratings().stream().map(RatingRow::points).toList());
        assertEquals("10.0", first.ratings().get(1).value().toPlainString());
        CreditRow.Rating proposed = first.row().rating();
        assertEquals(List.of("", number, "B", 1_700_000L, 30), List.of(proposed.grade(), proposed.proposal(), proposed.proposedGrade(),
                proposed.proposedLimit(), proposed.proposedTerms()));
        assertEquals("rating B with 70 points (ratings.csv); proposed: a limit of 17000.00 CNY and terms of 30 days",
                Words.of(first.questions().getFirst().reason()));
        CreditResult next = night(due.plusDays(1));
        assertEquals(List.of(), next.ratings());
        assertEquals(first.questions(), next.questions());
        rate("S1", due.plusDays(1));
        assertEquals(number, night(due.plusDays(2)).row().rating().proposal(), "who sells does not rate");
        rate("S4", due.plusDays(2));
        CreditRow decided = night(due.plusDays(3)).row();
        assertEquals(new CreditRow.Rating("C", 15, due.plusDays(2), LocalDate.of(2026, 12, 1), "", "", 0, 0), decided.rating());
        assertEquals(500_000L, decided.limit());
        CreditResult again = night(LocalDate.of(2026, 12, 1));
        assertEquals("RATING/C1/2026-12-01", again.row().rating().proposal());
    }

    private void rate(String by, LocalDate on) {
        decisions.add(new Decision("K" + decisions.size(), DecisionAction.RATING, "C1", "", "", "", Money.ofMinor(500_000, CNY),
                LocalDate.of(2026, 12, 1), "C 15", by, on, "", on));
    }

    @Test
    void whatIsRememberedComesBackFromItsText() {
        CreditMemory full = new CreditMemory("C1", 120, D, List.of(new CreditMemory.Told(SignalKind.PROMISE_BROKEN, "D-7", D,
                D.plusDays(1)), new CreditMemory.Told(SignalKind.LIMIT_PASSED, "", D, D)), List.of("DE02 1203", "GB|7"), null);
        assertEquals(full, CreditMemory.parse("C1", full.text()));
        assertEquals(CreditMemory.nothing("C1"), CreditMemory.parse("C1", CreditMemory.nothing("C1").text()));
    }

    @Test
    void theCeilingFollowsTheSeason() {
        TreeMap<Integer, BigDecimal> season = new TreeMap<>(Map.of(9, new BigDecimal("1.25")));
        CreditPolicy.Ceiling ceiling = new CreditPolicy.Ceiling(new BigDecimal("1000"), List.of(), season);
        assertEquals(100_000L, ceiling.of(D, 2));
        assertEquals(125_000L, ceiling.of(LocalDate.of(2026, 9, 30), 2));
    }

    /** The night, and the next one's memory. */
    private CreditResult night(LocalDate date) {
        AgingRow aged = new AgingRow("C1", AgingRow.Basis.COMPANY, CNY, List.of(open, 0L, 0L, 0L, 0L, 0L, 0L, 0L), onAccount, 0, null,
                null);
        CreditResult result = CreditNight.of(new CreditCase(customer(), List.of(customer()), aged, List.of(), List.of(), List.of(), sales,
                holds, List.of(), decisions, List.of(), List.of(), List.of(), memory, List.of(), null, false), context(date));
        memory = result.memory();
        return result;
    }

    private static List<String> thresholds(CreditResult result) {
        return result.alerts().stream().map(alert -> alert.threshold()).filter(threshold -> threshold.startsWith("CREDIT_")).toList();
    }

    private static List<SignalKind> kinds(CreditResult result) {
        return result.signals().stream().filter(row -> row.status() == SignalRow.Status.BEGIN).map(SignalRow::kind).toList();
    }

    private Customer customer() {
        return new Customer("C1", "Harbour Tools", Language.EN, "", "", "", "", "", "", "", "", "", "S1", null, new BigDecimal(limit), null,
                null, null, "", "", null, List.of(), List.of(), "", CustomerStatus.ACTIVE, null, "AUTO", D);
    }

    private static CreditContext context(LocalDate date) {
        Map<String, Staff> staff = Map.of("S1", new Staff("S1", "Ann", Role.SALES, "S2", "", D),
                "S2", new Staff("S2", "Ben", Role.SUPERVISOR, "", "", D), "S4", new Staff("S4", "Dora", Role.CREDIT, "", "", D));
        Company company = new Company(new Company.Text("", "Us"), new Company.Text("", ""), "", new Company.Text("", ""), "", "", "", "",
                CNY, 30, BigDecimal.ZERO, List.of(), "", "");
        DunningContext night = new DunningContext(date, date.plusDays(1), null, company, any -> null,
                new Approvals(staff, Map.of("RATING", Set.of(Role.CREDIT))), Map.of("CNY", BigDecimal.ONE), true);
        return new CreditContext(night, CreditPolicy.standard(), LocalDate.of(2026, 1, 1));
    }
}
