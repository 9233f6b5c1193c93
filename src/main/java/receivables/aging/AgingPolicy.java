package receivables.aging;

import java.math.BigDecimal;
import java.util.List;

/**
 * What finance may change about aging and figures.
 *
 * @param warningLeadDays grade WARNING begins this many days before the due date (7)
 * @param longDays class A and D: the oldest open item is more than this many days past due (90)
 * @param largeAmount class C and D: overdue of at least this many major units in company currency (50,000)
 * @param dsoMonths N of DSO and CEI (3)
 * @param odds recovery odds by days past due, linear between the points, in rising order of days
 * @param presentValue present value factors, likewise
 * @param lateness what a payment counts less in the collection performance, by days after the due date, in rising order of days
 */
public record AgingPolicy(
        int warningLeadDays, int longDays, BigDecimal largeAmount, int dsoMonths, List<Point> odds, List<Point> presentValue,
        List<Deduction> lateness) {

    public AgingPolicy {
        odds = List.copyOf(odds);
        presentValue = List.copyOf(presentValue);
        lateness = List.copyOf(lateness);
        if (dsoMonths < 1) {
            throw new IllegalArgumentException("the figures need a window of at least one month, not " + dsoMonths);
        }
        requireRising(odds, "recovery odds");
        requireRising(presentValue, "present value factors");
        for (int index = 0; index < lateness.size(); index++) {
            Deduction step = lateness.get(index);
            if (step.percent() < 0 || step.percent() > 100) {
                throw new IllegalArgumentException("a deduction for lateness lies outside 0 to 100 percent: " + step.percent());
            }
            if (index > 0 && lateness.get(index - 1).fromDays() >= step.fromDays()) {
                throw new IllegalArgumentException("the days of the deductions for lateness do not rise at " + step.fromDays());
            }
        }
    }

    /**
     * As above with the domain page's deductions for lateness: 20 % less from the first day, 20 more each 30 days, nothing left from day
     * 121.
     */
    public AgingPolicy(int warningLeadDays, int longDays, BigDecimal largeAmount, int dsoMonths, List<Point> odds,
            List<Point> presentValue) {
        this(warningLeadDays, longDays, largeAmount, dsoMonths, odds, presentValue,
                List.of(new Deduction(1, 20), new Deduction(31, 40), new Deduction(61, 60), new Deduction(91, 80),
                new Deduction(121, 100)));
    }

    /** @param factor between 0 and 1 */
    public record Point(int days, BigDecimal factor) {
    }

    /** @param fromDays first day after the due date for which it holds @param percent what the payment counts less, 0 to 100 */
    public record Deduction(int fromDays, int percent) {
    }

    /** The rules' own figures, sections 3 and 4. The points are those of the two source texts; what lies between them is ours. */
    public static AgingPolicy standard() {
        return new AgingPolicy(7, 90, new BigDecimal("50000"), 3,
                List.of(point(0, "1.00"), point(180, "0.90"), point(365, "0.266"), point(730, "0.133"), point(1825, "0")),
                List.of(point(0, "1.00"), point(180, "0.67"), point(1825, "0.04")));
    }

    private static Point point(int days, String factor) {
        return new Point(days, new BigDecimal(factor));
    }

    private static void requireRising(List<Point> points, String what) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the " + what + " need at least one point");
        }
        for (int index = 0; index < points.size(); index++) {
            Point point = points.get(index);
            if (point.factor().signum() < 0 || point.factor().compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a factor of the " + what + " lies outside 0 to 1: " + point.factor().toPlainString());
            }
            if (index > 0 && points.get(index - 1).days() >= point.days()) {
                throw new IllegalArgumentException("the days of the " + what + " do not rise at " + point.days());
            }
        }
    }
}
