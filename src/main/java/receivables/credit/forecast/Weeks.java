package receivables.credit.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import receivables.ledger.Sums;
import receivables.money.Money;

/** What is expected of one customer in one currency, week by week; minor units. */
final class Weeks {

    static final int DAYS = 7;
    private static final long MILLION = 1_000_000;
    private static final double THOUSANDS = 1_000;
    /** Times a million it is still a long. */
    private static final long FITS = Long.MAX_VALUE / MILLION / 2;

    private final LocalDate businessDate;
    private final Currency currency;
    private final long[] expected = new long[PaymentTiming.WEEKS];
    private final long[] byDueDate = new long[PaymentTiming.WEEKS];
    /** In squared thousands of minor units, so that large amounts fit. */
    private final double[] variance = new double[PaymentTiming.WEEKS];

    Weeks(LocalDate businessDate, Currency currency) {
        this.businessDate = businessDate;
        this.currency = currency;
    }

    /** @param chances millionths by week */
    void add(long minor, long[] chances) {
        for (int week = 0; week < chances.length; week++) {
            if (chances[week] > 0) {
                expected[week] = Math.addExact(expected[week], share(minor, chances[week]));
                double chance = chances[week] / (double) MILLION;
                variance[week] += minor / THOUSANDS * (minor / THOUSANDS) * chance * (1 - chance);
            }
        }
    }

    /** Money that comes on a day, or tomorrow where the day is over. */
    void addOn(LocalDate date, long minor) {
        int week = week(date);
        if (week < expected.length) {
            expected[week] = Math.addExact(expected[week], minor);
        }
    }

    /** What a list of due dates would expect. */
    void addByDueDate(LocalDate date, long minor) {
        int week = week(date);
        if (week < byDueDate.length) {
            byDueDate[week] = Math.addExact(byDueDate[week], minor);
        }
    }

    /** Days from tonight, 1 at the least: what is overdue can come tomorrow at the earliest. */
    int ahead(LocalDate date) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, ChronoUnit.DAYS.between(businessDate, date)));
    }

    private int week(LocalDate date) {
        return (ahead(date) - 1) / DAYS;
    }

    private long share(long minor, long millionths) {
        if (minor >= 0 && minor < FITS) {
            return (minor * millionths + MILLION / 2) / MILLION;
        }
        return Money.ofMinor(minor, currency).times(millionths, MILLION).minor();
    }

    void addTo(Sums sums) {
        for (int week = 0; week < expected.length; week++) {
            String name = name(week + 1);
            sums.add(expected[week], ForecastSums.PREFIX, ForecastSums.EXPECTED, name, currency);
            sums.add(byDueDate[week], ForecastSums.PREFIX, ForecastSums.BY_DUE_DATE, name, currency);
            sums.add(StrictMath.round(variance[week]), ForecastSums.PREFIX, ForecastSums.VARIANCE, name, currency);
        }
    }

    /** @param week 1 to 13 @return two digits, so that names sort as weeks do */
    static String name(int week) {
        return week < 10 ? "0" + week : Integer.toString(week);
    }
}
