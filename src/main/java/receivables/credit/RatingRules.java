package receivables.credit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How customers are rated: so many points for each thing that is looked at, a grade from their sum, and a limit and terms for the grade.
 *
 * @param everyMonths months between two ratings of a customer (6)
 * @param points by criterion, by rising value; a value over the last has none
 * @param leastOf grade A, B or C → least points; less is D
 * @param limitMonths grade → the proposed limit, in months of average sales
 * @param termsDays grade → proposed days from document to due date
 */
public record RatingRules(int everyMonths, Map<Criterion, List<Step>> points, Map<String, Integer> leastOf,
        Map<String, BigDecimal> limitMonths, Map<String, Integer> termsDays) {

    public static final List<String> GRADES = List.of("A", "B", "C", "D");

    /** What is looked at, with the unit of its value. */
    public enum Criterion {
        /** Payment habit, 1 to 4. */
        HABIT,
        /** Days late, weighted by amount, of the last twelve months. */
        DAYS_LATE,
        /** Promises broken in a year. */
        PROMISES_BROKEN,
        /** Disputes that ended against him in a year. */
        DISPUTES_LOST,
        /** Payments or paper returned in a year. */
        RETURNED,
        /** Years since the first document. */
        AGE,
        /** Days by which payments come later each month. */
        TREND
    }

    /** @param upTo the value, inclusive */
    public record Step(BigDecimal upTo, int points) {
    }

    public RatingRules {
        points = Map.copyOf(points);
        leastOf = Map.copyOf(leastOf);
        limitMonths = Map.copyOf(limitMonths);
        termsDays = Map.copyOf(termsDays);
        for (Criterion criterion : Criterion.values()) {
            requireNonNull(points.get(criterion), () -> "the points of " + criterion + " are missing");
        }
    }

    /** @param value null: not known, for which there is half of the most */
    int pointsFor(Criterion criterion, BigDecimal value) {
        if (value == null) {
            return most(criterion) / 2;
        }
        return points.get(criterion).stream().filter(step -> value.compareTo(step.upTo()) <= 0).map(Step::points).findFirst().orElse(0);
    }

    int most(Criterion criterion) {
        return points.get(criterion).stream().mapToInt(Step::points).max().orElse(0);
    }

    String grade(int sum) {
        return GRADES.subList(0, 3).stream().filter(grade -> sum >= leastOf.get(grade)).findFirst().orElse("D");
    }

    public static RatingRules standard() {
        Map<Criterion, List<Step>> points = new EnumMap<>(Criterion.class);
        points.put(Criterion.HABIT, steps(1, 25, 2, 15, 3, 5));
        points.put(Criterion.DAYS_LATE, steps(0, 25, 7, 18, 15, 12, 30, 6));
        points.put(Criterion.PROMISES_BROKEN, steps(0, 15, 1, 8, 2, 3));
        points.put(Criterion.DISPUTES_LOST, steps(0, 5, 1, 2));
        points.put(Criterion.RETURNED, steps(0, 15, 1, 5));
        points.put(Criterion.AGE, steps(1, 1, 3, 3, 1000, 5));
        points.put(Criterion.TREND, steps(0, 10, 3, 5));
        return new RatingRules(6, points, Map.of("A", 80, "B", 60, "C", 40),
                Map.of("A", BigDecimal.valueOf(3), "B", BigDecimal.valueOf(2), "C", BigDecimal.ONE, "D", BigDecimal.ZERO),
                Map.of("A", 60, "B", 30, "C", 15, "D", 0));
    }

    /** @param valuesAndPoints a value and its points, in turn */
    private static List<Step> steps(int... valuesAndPoints) {
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < valuesAndPoints.length; index += 2) {
            steps.add(new Step(BigDecimal.valueOf(valuesAndPoints[index]), valuesAndPoints[index + 1]));
        }
        return steps;
    }
}
