package receivables.aging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import receivables.money.Money;

/**
 * A factor that falls with age, linear between given points: the odds of recovery, or the present value of 100 owed.
 * Before the first point and after the last its factor stays.
 *
 * <pre>{@code between (0, 1.00) and (180, 0.90): at 90 days 0.95, so 10,000.00 open are worth 9,500.00}</pre>
 */
public final class Curve {
    /** Factors are held as whole millionths, so that amounts are multiplied as whole numbers and rounded once. */
    private static final int SCALE = 6;
    private static final long ONE = 1_000_000;
    private static final Currency ANY = Currency.getInstance("XXX");

    private final int[] days;
    private final long[] millionths;

    public Curve(List<AgingPolicy.Point> points) {
        days = new int[points.size()];
        millionths = new long[points.size()];
        for (int index = 0; index < days.length; index++) {
            days[index] = points.get(index).days();
            millionths[index] = millionths(points.get(index).factor());
        }
    }

    /** Curves are made for every customer, so the usual short factor is scaled without a division. */
    private static long millionths(BigDecimal factor) {
        if (factor.scale() < 0 || factor.scale() > SCALE || factor.precision() > SCALE + 1) {
            return factor.movePointRight(SCALE).setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
        long scaled = factor.unscaledValue().longValue();
        for (int digits = factor.scale(); digits < SCALE; digits++) {
            scaled *= 10;
        }
        return scaled;
    }

    /** The amount times the factor at that age, rounded half-up to whole minor units. */
    public long of(long minor, int age) {
        int last = days.length - 1;
        if (age <= days[0]) {
            return times(minor, millionths[0], ONE);
        }
        if (age >= days[last]) {
            return times(minor, millionths[last], ONE);
        }
        int right = 1;
        while (days[right] < age) {
            right++;
        }
        long span = days[right] - days[right - 1];
        long numerator = millionths[right - 1] * (days[right] - age) + millionths[right] * (age - days[right - 1]);
        return times(minor, numerator, span * ONE);
    }

    private static long times(long minor, long numerator, long denominator) {
        if (numerator == denominator) {
            return minor;
        }
        // Almost every amount fits; the largest go the slow and exact way.
        if (minor >= 0 && numerator != 0 && minor < (Long.MAX_VALUE - denominator) / (2 * numerator)) {
            return (2 * minor * numerator + denominator) / (2 * denominator);
        }
        return Money.ofMinor(minor, ANY).times(numerator, denominator).minor();
    }
}
