package receivables.credit.forecast;

import receivables.ledger.credit.Lateness;

/**
 * On which day after its due date a customer's document is likely to be paid.
 *
 * <p>His middle and spread are those of his own payments, drawn towards the company's as if he had made one payment more on its middle, and
 * five more with its spread. Chances are whole millionths, so that expected amounts are whole numbers and the same everywhere.
 */
public final class PaymentTiming {

    /** Weeks that a forecast looks ahead. */
    public static final int WEEKS = 13;

    private static final long MILLION = 1_000_000;
    private static final int WEEK_DAYS = 7;
    private static final double OWN_MIDDLE = 1;
    private static final double OWN_SPREAD = 5;
    /** What nearly none of the payments so far took: an item so old is no late one, it is another kind. */
    private static final double NEARLY_NONE = 0.005;

    private final double middle;
    private final double spread;
    private final double[] weights;
    /** Days late by surprise. */
    private final int[] days;

    PaymentTiming(Lateness own, double companyMiddle, double companyVariance, double[] weights) {
        this.middle = (own.days() + OWN_MIDDLE * companyMiddle) / (own.items() + OWN_MIDDLE);
        double squares = own.squares() - 2 * middle * own.days() + own.items() * middle * middle;
        this.spread = StrictMath.sqrt(Math.max(1, (squares + OWN_SPREAD * companyVariance) / (own.items() + OWN_SPREAD)));
        this.weights = weights;
        this.days = new int[weights.length];
        for (int bin = 0; bin < days.length; bin++) {
            days[bin] = (int) StrictMath.rint(middle + spread * PaymentBehaviour.surprise(bin));
        }
    }

    /** Which surprise a payment so many days late was. */
    int surprise(int daysLate) {
        return PaymentBehaviour.bin((daysLate - middle) / spread);
    }

    /** The squared difference to what was expected, whole days². */
    long square(int daysLate) {
        double difference = daysLate - middle;
        return StrictMath.round(difference * difference);
    }

    /**
     * The chance that an open document is paid in each of the next weeks, in millionths. Week 1 are the seven days after tonight.
     *
     * @param daysPastDue tonight; below zero: not due yet
     * @param notBefore days from tonight on which nothing comes yet; 0: from tomorrow on
     */
    public long[] weeks(int daysPastDue, int notBefore) {
        double[] chances = new double[WEEKS];
        double alive = 0;
        for (int bin = 0; bin < days.length; bin++) {
            int ahead = days[bin] - daysPastDue;
            if (ahead > notBefore) {
                alive += weights[bin];
                if (ahead <= WEEKS * WEEK_DAYS) {
                    chances[(ahead - 1) / WEEK_DAYS] += weights[bin];
                }
            }
        }
        return alive < NEARLY_NONE ? beyondExperience(daysPastDue, notBefore) : millionths(chances, alive);
    }

    /** No payment so far was so late that this one could still be like it. */
    boolean isBeyondExperience(int daysPastDue) {
        double alive = 0;
        for (int bin = 0; bin < days.length; bin++) {
            alive += days[bin] > daysPastDue ? weights[bin] : 0;
        }
        return alive < NEARLY_NONE;
    }

    /** The day from tonight by which it is as likely as not to be paid; for an item older than all experience, its age again. */
    public int middleDay(int daysPastDue) {
        double alive = 0;
        for (int bin = 0; bin < days.length; bin++) {
            alive += days[bin] > daysPastDue ? weights[bin] : 0;
        }
        if (alive < NEARLY_NONE) {
            return Math.max(1, daysPastDue);
        }
        double passed = 0;
        for (int bin = 0; bin < days.length; bin++) {
            if (days[bin] > daysPastDue) {
                passed += weights[bin];
                if (passed * 2 >= alive) {
                    return days[bin] - daysPastDue;
                }
            }
        }
        throw new IllegalStateException("the chances of a payment add up to less than half of themselves");
    }

    /** The older, the slower: half of such items are paid by the time they are twice as old. */
    private static long[] beyondExperience(int daysPastDue, int notBefore) {
        double age = Math.max(1, daysPastDue + notBefore);
        double[] chances = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            int from = Math.max(0, week * WEEK_DAYS - notBefore);
            int to = Math.max(0, (week + 1) * WEEK_DAYS - notBefore);
            chances[week] = age / (age + from) - age / (age + to);
        }
        return millionths(chances, 1);
    }

    private static long[] millionths(double[] chances, double all) {
        long[] millionths = new long[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            millionths[week] = Math.min(MILLION, StrictMath.round(chances[week] / all * MILLION));
        }
        return millionths;
    }
}
