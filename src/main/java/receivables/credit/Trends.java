package receivables.credit;

import static receivables.ledger.credit.SignalKind.ORDERS_FALL;
import static receivables.ledger.credit.SignalKind.PAYS_LATER;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.credit.Signals.Found;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.SalesMonth;
import receivables.money.Money;

/**
 * Where a customer's months are going: what he buys, and how late he pays. Whole months only; the one that runs says nothing yet.
 *
 * <pre>{@code late by 2, 6, 9, 14, 17 and 21 days: 3.8 days later each month}</pre>
 */
final class Trends {

    private static final int MONTHS = 6;
    /** A line through fewer points says nothing. */
    private static final int FEWEST_MONTHS = 4;

    private final CreditContext context;
    private final YearMonth newest;
    private final SortedMap<YearMonth, Month> months = new TreeMap<>();
    private boolean known = true;

    /** Company currency: what was bought; days late times what was paid, in major units; what was paid. */
    private static final class Month {
        private long sales;
        private BigDecimal lateness = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
    }

    Trends(List<SalesMonth> sales, CreditContext context) {
        this.context = context;
        this.newest = YearMonth.from(context.businessDate()).minusMonths(1);
        sales.forEach(this::add);
    }

    private void add(SalesMonth sales) {
        Money amount = context.inCompanyCurrency(sales.amount());
        if (amount == null) {
            known = false;
            return;
        }
        Month month = months.computeIfAbsent(sales.month(), none -> new Month());
        month.sales = Math.addExact(month.sales, amount.minor());
        SalesMonth.Settlements settled = sales.settlements();
        if (settled != null && settled.collected() > 0) {
            Money collected = context.inCompanyCurrency(sales.amount().withMinor(settled.collected()));
            BigDecimal paid = BigDecimal.valueOf(collected.minor(), Money.decimals(collected.currency()));
            BigDecimal days = BigDecimal.valueOf(settled.daysLate()).divide(BigDecimal.valueOf(settled.collected(),
                    Money.decimals(sales.amount().currency())), MathContext.DECIMAL64);
            month.paid = month.paid.add(paid);
            month.lateness = month.lateness.add(paid.multiply(days));
        }
    }

    /** The newest month's orders against the average of the six before it. */
    Optional<Found> orders() {
        CreditPolicy.SignalRules rules = context.policy().signals();
        List<Long> before = new ArrayList<>();
        for (int back = MONTHS; back >= 1; back--) {
            before.add(sales(newest.minusMonths(back)));
        }
        boolean enough = before.stream().filter(amount -> amount > 0).count() >= FEWEST_MONTHS
                && months.firstKey().isBefore(newest.minusMonths(FEWEST_MONTHS));
        long average = before.stream().mapToLong(Long::longValue).sum() / MONTHS;
        BigDecimal least = rules.ordersLeast().movePointRight(Money.decimals(context.currency()));
        boolean fell = Math.multiplyExact(sales(newest), 100L) < Math.multiplyExact(average, 100L - rules.ordersFallPercent());
        if (!known || !enough || !fell || BigDecimal.valueOf(average).compareTo(least) < 0) {
            return Optional.empty();
        }
        Money now = Money.ofMinor(sales(newest), context.currency());
        return Optional.of(new Found(ORDERS_FALL, "", newest.plusMonths(1).atDay(1), now,
                Reason.of(ReasonCode.SIGNAL_ORDERS_FALL, newest.toString(), now, now.withMinor(average))));
    }

    private long sales(YearMonth month) {
        return months.containsKey(month) ? months.get(month).sales : 0;
    }

    /** How many days late what was paid in a month was, by month of the last six. */
    private SortedMap<Integer, BigDecimal> late() {
        SortedMap<Integer, BigDecimal> late = new TreeMap<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            Month month = months.get(newest.minusMonths(back));
            if (month != null && month.paid.signum() > 0) {
                late.put(MONTHS - 1 - back, month.lateness.divide(month.paid, MathContext.DECIMAL64));
            }
        }
        return late;
    }

    /** Each month's payments come later than those of the month before. */
    Optional<Found> payments() {
        SortedMap<Integer, BigDecimal> late = late();
        if (!known || late.size() < FEWEST_MONTHS) {
            return Optional.empty();
        }
        BigDecimal slope = slope(late);
        BigDecimal last = late.get(late.lastKey());
        if (slope.compareTo(BigDecimal.valueOf(context.policy().signals().laterDays())) < 0 || last.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Found(PAYS_LATER, "", newest.plusMonths(1).atDay(1), null,
                Reason.of(ReasonCode.SIGNAL_PAYS_LATER, days(late.get(late.firstKey())), days(last), days(slope), late.size())));
    }

    /** Null: too few months are known. */
    BigDecimal daysLaterEachMonth() {
        SortedMap<Integer, BigDecimal> late = late();
        return late.size() < FEWEST_MONTHS ? null : slope(late).setScale(1, RoundingMode.HALF_UP);
    }

    /** By least squares, in days a month. */
    static BigDecimal slope(SortedMap<Integer, BigDecimal> points) {
        BigDecimal count = BigDecimal.valueOf(points.size());
        BigDecimal meanX = points.keySet().stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(count, MathContext.DECIMAL64);
        BigDecimal meanY = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, MathContext.DECIMAL64);
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (var point : points.entrySet()) {
            BigDecimal x = BigDecimal.valueOf(point.getKey()).subtract(meanX);
            above = above.add(x.multiply(point.getValue().subtract(meanY)));
            below = below.add(x.multiply(x));
        }
        return above.divide(below, MathContext.DECIMAL64);
    }

    private static String days(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
