package receivables.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the set of amounts with a given sum and proves that it is the only one, or shows two, or says that it could not within the effort.
 * Exact methods alone, cheapest first: a short branch-and-bound that meets ready-made sums of the smallest amounts; reachable sums, where
 * amounts have a common measure; two sorted halves; a long branch-and-bound.
 *
 * <pre>{@code search({100, 250, −30, 400}, 320, effort) // Unique [0, 1, 2]: 100 + 250 − 30}</pre>
 *
 * Negative amounts (credit notes) are turned round first: leaving out −30 is the same as taking 30 towards a sum that is 30 higher. So all
 * methods work on positive amounts.
 */
final class CombinationSearch {

    sealed interface Result {
    }

    /** Exactly one set has the sum. @param chosen positions in the amounts, ascending */
    record Unique(List<Integer> chosen) implements Result {
    }

    /** At least two sets have it; the two are shown. */
    record Rivals(List<Integer> one, List<Integer> other) implements Result {
    }

    /** No set has it. */
    record None() implements Result {
    }

    /** Neither proved nor disproved within the effort. */
    record Refused() implements Result {
    }

    private static final Refused TOO_MANY = new Refused();
    private static final long QUICK = 60_000;
    private static final int LARGEST_HALF = 20;

    private CombinationSearch() {
    }

    /**
     * Searches.
     *
     * @param amounts minor units, negative for credit notes, none zero
     * @param sum the receipt's, positive
     * @param effort steps after which it refuses; one step is one sum looked at, or sixty-four in a row of reachable sums
     */
    static Result search(long[] amounts, long sum, long effort) {
        long negative = 0;
        for (long amount : amounts) {
            negative += Math.min(0, amount);
        }
        long wanted = Math.subtractExact(sum, negative);
        long total = 0;
        List<Integer> usable = new ArrayList<>();
        for (int index = 0; index < amounts.length; index++) {
            if (Math.abs(amounts[index]) <= wanted) {
                usable.add(index);
                total = Math.addExact(total, Math.abs(amounts[index]));
            }
        }
        if (sum <= 0 || wanted > total) {
            return new None();
        }
        usable.sort((one, other) -> Long.compare(Math.abs(amounts[other]), Math.abs(amounts[one])));
        boolean complement = wanted > total - wanted;
        long[] sizes = usable.stream().mapToLong(index -> Math.abs(amounts[index])).toArray();
        SubsetSums.Answer answer = solve(sizes, complement ? total - wanted : wanted, effort);
        List<List<Integer>> sets = new ArrayList<>();
        for (boolean[] taken : answer.solutions()) {
            sets.add(positions(amounts, usable, taken, complement));
        }
        return sets.size() > 1 ? new Rivals(sets.get(0), sets.get(1)) : !answer.complete() ? TOO_MANY : sets.isEmpty() ? new None()
                : new Unique(sets.getFirst());
    }

    /** Back from sizes to amounts: a positive amount is in the set when its size is taken, a negative one when it is not. */
    private static List<Integer> positions(long[] amounts, List<Integer> usable, boolean[] taken, boolean complement) {
        boolean[] chosen = new boolean[amounts.length];
        for (int index = 0; index < amounts.length; index++) {
            chosen[index] = amounts[index] < 0;
        }
        for (int place = 0; place < taken.length; place++) {
            int index = usable.get(place);
            boolean isTaken = taken[place] != complement;
            chosen[index] = amounts[index] > 0 == isTaken;
        }
        List<Integer> positions = new ArrayList<>();
        for (int index = 0; index < chosen.length; index++) {
            if (chosen[index]) {
                positions.add(index);
            }
        }
        return positions;
    }

    private static SubsetSums.Answer solve(long[] sizes, long sum, long effort) {
        SubsetSums.Answer quick = SubsetSums.descend(sizes, sum, Math.min(effort, QUICK));
        if (quick.isDecided()) {
            return quick;
        }
        SubsetSums.Answer reachable = ReachableSums.solve(sizes, sum, effort);
        if (reachable != null) {
            return reachable;
        }
        if (sizes.length <= 2 * LARGEST_HALF && (1L << (sizes.length + 1) / 2) <= effort) {
            return SubsetSums.meetInTheMiddle(sizes, sum);
        }
        return SubsetSums.descend(sizes, sum, effort);
    }

    /**
     * How crowded the neighbourhood of a sum is: the share of amounts near it, in minor units, that some set would make as well. Where it
     * is high, a set with just this sum proves little, be it the only one: a part payment, or money for something else, would find such a
     * set by chance.
     *
     * @return between 0 and 1; 0 for more items than can be counted
     */
    static double crowding(long[] amounts, long sum, long window) {
        if (amounts.length > 2 * LARGEST_HALF) {
            return 0;
        }
        long near = SubsetSums.countBetween(amounts, sum - window, sum + window);
        return Math.min(1, (near - 1) / (2.0 * window + 1));
    }
}
