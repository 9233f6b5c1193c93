package receivables.aging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import receivables.ledger.Company;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;
import receivables.money.Money;

/**
 * The figures finance watches (the rules, section 4, and the domain page, section 6), by salesperson and company; those of
 * one customer: {@link CustomerFigures}.
 * Amounts are in the row's currency; days have one decimal and ratios, in percent, two, rounded half-up. A figure that cannot be computed
 * is empty (null), never zero.
 * *
 * <p>Those of salespersons and the company are always in company currency. {@code COLLECTION_PERFORMANCE} is the money collected in the
 * month of D, each payment counting less the later it came; it is a salesperson's and the company's figure, not a customer's.
 */
public final class Figures {
    private static final Set<MetricRow.Metric> ALWAYS = EnumSet.range(MetricRow.Metric.RECEIVABLES,
            MetricRow.Metric.COLLECTION_PERFORMANCE);

    private Figures() {
    }

    /** The company's rows (with an empty id), then those of the salespersons by number; each in order of the metrics. */
    public static List<MetricRow> fromSums(Sums sums, LocalDate asOf, Company company, AgingPolicy policy) {
        SortedMap<String, FigureBase> bases = FigureSums.read(sums, company.currency());
        FigureBase whole = new FigureBase(company.currency());
        bases.values().forEach(whole::plus);
        List<MetricRow> rows = new ArrayList<>(rows(MetricRow.Scope.COMPANY, "", whole, asOf, policy));
        bases.forEach((salesperson, base) -> {
            if (!salesperson.isEmpty()) {
                rows.addAll(rows(MetricRow.Scope.SALESPERSON, salesperson, base, asOf, policy));
            }
        });
        return rows;
    }

    /** The first of the months that the window of DSO and CEI spans. */
    static YearMonth windowStart(LocalDate asOf, AgingPolicy policy) {
        return YearMonth.from(asOf).minusMonths(policy.dsoMonths() - 1L);
    }

    /** One row for each metric of the scope, in their order. */
    static List<MetricRow> rows(MetricRow.Scope scope, String id, FigureBase base, LocalDate asOf, AgingPolicy policy) {
        SalesOutstanding days = new SalesOutstanding(base, asOf, policy.dsoMonths());
        BigDecimal all = days.simple(base.receivables);
        BigDecimal best = days.simple(base.current);
        List<MetricRow> rows = new ArrayList<>(ALWAYS.size());
        for (MetricRow.Metric metric : ALWAYS) {
            BigDecimal value = switch (metric) {
                case RECEIVABLES -> amount(base, base.receivables);
                case OVERDUE -> amount(base, base.receivables - base.current);
                case OVERDUE_RATIO -> base.itemsKnown ? percent(base.receivables - base.current, base.receivables) : null;
                case DSO -> all;
                case DSO_COUNTBACK -> days.countBack();
                case DSO_BEST -> best;
                // Taken from the two printed figures, so that the three always agree on paper.
                case ADD -> all == null ? null : all.subtract(best);
                case CEI -> collectionEffectiveness(base, days);
                case BAD_DEBT_RATIO -> badDebtRatio(base, days);
                case EXPECTED_RECOVERABLE -> amount(base, base.expected);
                case PRESENT_VALUE -> amount(base, base.presentValue);
                case COLLECTION_PERFORMANCE -> collectionPerformance(base, asOf);
                default -> throw new IllegalStateException(metric + " stands only where there is something of it");
            };
            if (scope != MetricRow.Scope.CUSTOMER || metric != MetricRow.Metric.COLLECTION_PERFORMANCE) {
                rows.add(new MetricRow(scope, id, base.currency, metric, value));
            }
        }
        base.shortPaid.forEach((reason, minor) ->
                rows.add(new MetricRow(scope, id, base.currency, MetricRow.Metric.shortPaid(reason), amount(base, minor))));
        base.shortPaidCount.forEach((reason, count) ->
                rows.add(new MetricRow(scope, id, base.currency, MetricRow.Metric.shortPaidCount(reason), BigDecimal.valueOf(count))));
        return rows;
    }

    /**
     * (opening + sales − closing total) ÷ (opening + sales − closing current); opening is closing with the window's invoices and
     * settlements undone.
     */
    private static BigDecimal collectionEffectiveness(FigureBase base, SalesOutstanding days) {
        SalesMonth.Settlements window = settlements(base, days);
        Long sales = days.sales();
        if (window == null || sales == null || !base.itemsKnown) {
            return null;
        }
        long opening = Math.addExact(Math.subtractExact(base.receivables, window.invoiced()), window.settled());
        long collectable = Math.addExact(opening, sales);
        return percent(collectable - base.receivables, collectable - base.current);
    }

    private static BigDecimal badDebtRatio(FigureBase base, SalesOutstanding days) {
        SalesMonth.Settlements window = settlements(base, days);
        Long sales = days.sales();
        return window == null || sales == null ? null : percent(window.writtenOff(), sales);
    }

    private static BigDecimal collectionPerformance(FigureBase base, LocalDate asOf) {
        FigureBase.Month month = base.months.get(YearMonth.from(asOf));
        boolean known = base.settlementsGiven && (month == null || month.settlementsKnown);
        return known ? BigDecimal.valueOf(month == null ? 0 : month.settlements.counted(), Money.decimals(base.currency)) : null;
    }

    /** What was settled within the window; null when some month of it does not say. */
    private static SalesMonth.Settlements settlements(FigureBase base, SalesOutstanding days) {
        SalesMonth.Settlements sum = SalesMonth.Settlements.NONE;
        for (FigureBase.Month month : base.months.tailMap(days.firstMonth()).values()) {
            if (!month.settlementsKnown) {
                return null;
            }
            sum = sum.plus(month.settlements);
        }
        return base.settlementsGiven && days.hasHistory() ? sum : null;
    }

    private static BigDecimal amount(FigureBase base, long minor) {
        return base.itemsKnown ? BigDecimal.valueOf(minor, Money.decimals(base.currency)) : null;
    }

    private static BigDecimal percent(long part, long whole) {
        return whole <= 0 ? null : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
