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
 */
public record AgingPolicy(int warningLeadDays, int longDays, BigDecimal largeAmount, int dsoMonths, List<Point> odds, List<Point> presentValue) {

    public AgingPolicy {
        odds = List.copyOf(odds);
        presentValue = List.copyOf(presentValue);
    }

    /** @param factor between 0 and 1 */
    public record Point(int days, BigDecimal factor) {
    }
}
