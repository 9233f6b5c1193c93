package receivables.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Which sums can be made at all, and which in more than one way, as two rows of bits. Works where the amounts have a large common measure
 * (whole hundreds, say), even if a few of them do not keep to it: those few are tried in every combination.
 */
final class ReachableSums {

    private static final long[] MEASURES = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final int MOST_ODD = 14;

    private final long[] weights;
    private final int length;
    private final long[] once;
    private final long[] twice;
    private final short[] firstItem;
    private final short[] secondItem;

    private ReachableSums(long[] weights, int length) {
        this.weights = weights;
        this.length = length;
        once = new long[length / 64 + 1];
        twice = new long[once.length];
        firstItem = new short[length];
        secondItem = new short[length];
        once[0] = 1;
        firstItem[0] = -1;
        for (int item = 0; item < weights.length; item++) {
            add(item);
        }
    }

    /**
     * Solves where the rows are short enough for the effort; null where they are not.
     *
     * @param sizes positive
     */
    static SubsetSums.Answer solve(long[] sizes, long sum, long effort) {
        long common = sum;
        for (long size : sizes) {
            common = gcd(common, size);
        }
        for (long factor : MEASURES) {
            long measure = Math.multiplyExact(common, factor);
            List<Integer> even = new ArrayList<>();
            List<Integer> odd = new ArrayList<>();
            for (int index = 0; index < sizes.length; index++) {
                (sizes[index] % measure == 0 ? even : odd).add(index);
            }
            long words = sum / measure / 64 + 1;
            boolean affordable = odd.size() <= MOST_ODD && sum / measure < Integer.MAX_VALUE / 4 && words * Math.max(1, even.size()) * 4
                    + (1L << odd.size()) <= effort;
            if (affordable) {
                return solve(sizes, sum, measure, even, odd);
            }
            if (measure > sum) {
                return null;
            }
        }
        return null;
    }

    private static SubsetSums.Answer solve(long[] sizes, long sum, long measure, List<Integer> even, List<Integer> odd) {
        ReachableSums sums = new ReachableSums(even.stream().mapToLong(index -> sizes[index] / measure).toArray(), (int) (sum / measure)
                + 1);
        List<boolean[]> solutions = new ArrayList<>();
        for (int set = 0; set < 1 << odd.size() && solutions.size() < 2; set++) {
            long rest = sum;
            for (int bit = 0; bit < odd.size(); bit++) {
                rest -= (set >>> bit & 1) == 1 ? sizes[odd.get(bit)] : 0;
            }
            if (rest < 0 || rest % measure != 0) {
                continue;
            }
            for (List<Integer> way : sums.ways((int) (rest / measure))) {
                boolean[] solution = new boolean[sizes.length];
                way.forEach(item -> solution[even.get(item)] = true);
                for (int bit = 0; bit < odd.size(); bit++) {
                    solution[odd.get(bit)] = (set >>> bit & 1) == 1;
                }
                solutions.add(solution);
            }
        }
        return new SubsetSums.Answer(solutions.size() > 2 ? solutions.subList(0, 2) : solutions, true);
    }

    /**
     * Every sum so far may go on with the item's weight. Which item first made a sum, and which made it a second way, is kept to find the
     * sets again.
     */
    private void add(int item) {
        if (weights[item] >= length) {
            return;
        }
        int shift = (int) weights[item];
        int wordShift = shift >>> 6;
        int bitShift = shift & 63;
        for (int word = once.length - 1; word >= wordShift; word--) {
            long shiftedOnce = shifted(once, word - wordShift, bitShift);
            long shiftedTwice = shifted(twice, word - wordShift, bitShift);
            long newTwice = (shiftedTwice | once[word] & shiftedOnce) & ~twice[word];
            long newOnce = shiftedOnce & ~once[word];
            once[word] |= newOnce;
            twice[word] |= newTwice;
            note(firstItem, word, newOnce, item);
            note(secondItem, word, newTwice, item);
        }
    }

    private static long shifted(long[] row, int word, int bits) {
        long shifted = row[word] << bits;
        return bits > 0 && word > 0 ? shifted | row[word - 1] >>> 64 - bits : shifted;
    }

    private void note(short[] items, int word, long bits, int item) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int sum = (word << 6) + Long.numberOfTrailingZeros(rest);
            if (sum < length) {
                items[sum] = (short) item;
            }
        }
    }

    /** No, one or two sets with the sum. */
    private List<List<Integer>> ways(int sum) {
        if ((once[sum >>> 6] >>> sum & 1) == 0) {
            return List.of();
        }
        if ((twice[sum >>> 6] >>> sum & 1) == 0) {
            return List.of(first(sum));
        }
        return second(sum);
    }

    /** The way in which a sum was first made: by its first item, on top of a sum that was there before. */
    private List<Integer> first(int sum) {
        List<Integer> items = new ArrayList<>();
        for (int rest = sum; rest > 0; rest -= (int) weights[items.getLast()]) {
            items.add((int) firstItem[rest]);
        }
        return items;
    }

    /** Two ways: without and with the item that made it two; or both with it, where the sum before had two ways already. */
    private List<List<Integer>> second(int sum) {
        List<Integer> added = new ArrayList<>();
        int rest = sum;
        while (true) {
            int item = secondItem[rest];
            int before = rest - (int) weights[item];
            boolean withoutIt = firstItem[rest] < item;
            if (withoutIt && (before == 0 || firstItem[before] < item)) {
                List<Integer> one = first(rest);
                List<Integer> other = first(before);
                other.add(item);
                one.addAll(added);
                other.addAll(added);
                return List.of(one, other);
            }
            added.add(item);
            rest = before;
        }
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }
}
