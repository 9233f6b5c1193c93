package receivables.aging;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days sales outstanding in its two ways (the rules, section 4): receivables against the sales of a window, and count-back, which takes off
 * whole months of sales from the newest back. The newest month has only the days up to D, the oldest begins at the first document.
 *
 * <pre>{@code
 * sales 70,000 / 80,000 / 100,000 in months of 30 days, receivables 212,000: 30 + 30 + 32/70 × 30 = 73.7 days
 * }</pre>
 *
 * Days have one decimal, rounded half-up; null where the figure cannot be computed.
 */
final class SalesOutstanding {
    /** Less history than this says nothing about how fast customers pay. */
    private static final int LEAST_HISTORY = 28;

    private final FigureBase base;
    private final LocalDate asOf;
    private final YearMonth firstMonth;
    private final boolean enough;
    private final Long sales;

    SalesOutstanding(FigureBase base, LocalDate asOf, int monthCount) {
        this.base = base;
        this.asOf = asOf;
        this.firstMonth = YearMonth.from(asOf).minusMonths(monthCount - 1L);
        this.enough = base.first != null && asOf.toEpochDay() - base.first.toEpochDay() + 1 >= LEAST_HISTORY;
        this.sales = enough ? salesSince(base, firstMonth) : null;
    }

    private static Long salesSince(FigureBase base, YearMonth firstMonth) {
        long sales = 0;
        for (FigureBase.Month month : base.months.tailMap(firstMonth).values()) {
            if (!month.salesKnown) {
                return null;
            }
            sales = Math.addExact(sales, month.sales);
        }
        return sales > 0 ? sales : null;
    }

    boolean hasHistory() {
        return enough;
    }

    YearMonth firstMonth() {
        return firstMonth;
    }

    /** Sales of the window in minor units; null when they are not known or not positive, or history is too short. */
    Long sales() {
        return sales;
    }

    /** An amount ÷ sales of the window × its days. */
    BigDecimal simple(long amount) {
        if (sales == null || !base.itemsKnown) {
            return null;
        }
        long days = 0;
        for (YearMonth month = firstMonth; !month.isAfter(YearMonth.from(asOf)); month = month.plusMonths(1)) {
            days += daysOf(month);
        }
        return divide(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(days)), sales);
    }

    /** Receivables taken off month by month; null when they outlast the months with sales. */
    BigDecimal countBack() {
        if (!enough || !base.itemsKnown) {
            return null;
        }
        long left = base.receivables;
        long days = 0;
        YearMonth month = YearMonth.from(asOf);
        while (left > 0) {
            FigureBase.Month sold = base.months.get(month);
            if (sold == null || !sold.salesKnown || sold.sales <= 0) {
                return null;
            }
            if (left <= sold.sales) {
                BigInteger whole = BigInteger.valueOf(days).multiply(BigInteger.valueOf(sold.sales));
                BigInteger part = BigInteger.valueOf(left).multiply(BigInteger.valueOf(daysOf(month)));
                return divide(whole.add(part), sold.sales);
            }
            left -= sold.sales;
            days += daysOf(month);
            month = month.minusMonths(1);
        }
        return BigDecimal.ZERO.setScale(1);
    }

    /** Days of a month that lie between the first document and D, both included. */
    private long daysOf(YearMonth month) {
        LocalDate from = month.atDay(1).isBefore(base.first) ? base.first : month.atDay(1);
        LocalDate to = month.atEndOfMonth().isAfter(asOf) ? asOf : month.atEndOfMonth();
        return Math.max(0, to.toEpochDay() - from.toEpochDay() + 1);
    }

    private static BigDecimal divide(BigInteger numerator, long denominator) {
        return new BigDecimal(numerator).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
