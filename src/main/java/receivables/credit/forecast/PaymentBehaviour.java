package receivables.credit.forecast;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import receivables.ledger.credit.Lateness;

/**
 * How the company's customers have paid of late, all together: the middle of days late, the spread around each one's own middle, and by
 * which surprises it came about. What lies {@link #HALF_LIFE} days back counts half. Without any payments yet: on the due date, with a
 * spread of ten days.
 *
 * <p>A surprise is the difference between the day of a payment and the customer's middle as it was known before, in his spreads; it is kept
 * in steps of a quarter. That it need not lie around zero is what lets the forecast follow customers who begin to pay earlier or later.
 */
public final class PaymentBehaviour {

    /** Of the night's sums: what is learned of tonight's payments. */
    public static final String SURPRISE = "SURPRISE";
    static final String SQUARES = "SQUARES";
    static final String PAID = "PAID";
    static final String DAYS = "DAYS";

    /** Nights that count. Beyond it a payment counts less than a thirtieth of one of today. */
    public static final int MEMORY_DAYS = 300;

    private static final double HALF_LIFE = 60;
    private static final double STEP = 0.25;
    private static final int LOWEST = -20;
    private static final int HIGHEST = 60;
    /** What is assumed before anything is known weighs as much as so many payments. */
    private static final double ASSUMED = 5;
    private static final double ASSUMED_VARIANCE = 100;

    private final double middle;
    private final double variance;
    /** By surprise, lowest first; they add up to 1. */
    private final double[] weights;

    /** Sums that a night kept, without the prefix of forecasts. */
    public record Night(LocalDate date, SortedMap<String, Long> sums) {

        public Night {
            requireNonNull(date, "date is null");
            requireNonNull(sums, "sums is null");
        }

        long of(String name) {
            return sums.getOrDefault(name, 0L);
        }
    }

    private PaymentBehaviour(double middle, double variance, double[] weights) {
        this.middle = middle;
        this.variance = variance;
        this.weights = weights;
    }

    /** @param nights earlier ones, in any order */
    public static PaymentBehaviour of(List<Night> nights, LocalDate businessDate) {
        double[] weights = new double[HIGHEST - LOWEST + 1];
        double squares = ASSUMED * ASSUMED_VARIANCE;
        double payments = ASSUMED;
        long days = 0;
        long items = 0;
        for (int bin = 0; bin < weights.length; bin++) {
            double surprise = (bin + LOWEST) * STEP;
            weights[bin] = ASSUMED * STEP * StrictMath.exp(-surprise * surprise / 2) / StrictMath.sqrt(2 * StrictMath.PI);
        }
        for (Night night : nights) {
            if (night.date().isBefore(businessDate.minusDays(MEMORY_DAYS))) {
                continue;
            }
            double weight = StrictMath.pow(0.5, ChronoUnit.DAYS.between(night.date(), businessDate) / HALF_LIFE);
            long paid = night.of(PAID);
            items += paid;
            days += night.of(DAYS);
            payments += weight * paid;
            squares += weight * night.of(SQUARES);
            night.sums().subMap(SURPRISE + "|", SURPRISE + "}").forEach((name, count) ->
                    weights[Integer.parseInt(name.substring(SURPRISE.length() + 1))] += weight * count);
        }
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        for (int bin = 0; bin < weights.length; bin++) {
            weights[bin] /= all;
        }
        return new PaymentBehaviour(days / (items + 1.0), squares / payments, weights);
    }

    /** How one customer pays, as far as his own payments tell; the fewer they are, the more like the others. */
    public PaymentTiming timing(Lateness own) {
        return new PaymentTiming(own, middle, variance, weights);
    }

    /** Days of surprise in spreads, for each place of the weights. */
    static double surprise(int bin) {
        return (bin + LOWEST) * STEP;
    }

    static int bin(double surprise) {
        return (int) Math.max(0, Math.min(HIGHEST - LOWEST, StrictMath.rint(surprise / STEP) - LOWEST));
    }
}
