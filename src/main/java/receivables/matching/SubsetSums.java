package receivables.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets of positive sizes with a given sum: branch and bound that ends in ready-made sums, and two sorted halves that meet. */
final class SubsetSums {

    private static final int READY_MADE = 14;

    private final long[] sizes;
    private final long[] rest;
    private final int prefix;
    private final long[] readySums;
    private final int[] readySets;
    private final boolean[] taken;
    private final List<boolean[]> solutions = new ArrayList<>();
    private long effort;

    /** @param solutions at most two @param complete nothing was left unsearched, or two were found */
    record Answer(List<boolean[]> solutions, boolean complete) {
        boolean isDecided() {
            return complete || solutions.size() > 1;
        }
    }

    private SubsetSums(long[] sizes, long effort) {
        this.sizes = sizes;
        this.effort = effort;
        taken = new boolean[sizes.length];
        rest = new long[sizes.length + 1];
        for (int index = sizes.length - 1; index >= 0; index--) {
            rest[index] = Math.addExact(rest[index + 1], sizes[index]);
        }
        prefix = Math.max(0, sizes.length - READY_MADE);
        Half half = Half.of(sizes, prefix, sizes.length);
        readySums = half.sums();
        readySets = half.sets();
    }

    /** @param sizes largest first, positive */
    static Answer descend(long[] sizes, long sum, long effort) {
        SubsetSums search = new SubsetSums(sizes, effort);
        search.descend(0, sum);
        return new Answer(search.solutions, search.effort > 0);
    }

    private void descend(int index, long wanted) {
        if (solutions.size() > 1 || effort-- <= 0 || wanted < 0 || wanted > rest[index]) {
            return;
        }
        if (index == prefix) {
            int at = Arrays.binarySearch(readySums, wanted);
            if (at >= 0) {
                while (at > 0 && readySums[at - 1] == wanted) {
                    at--;
                }
                for (; at < readySums.length && readySums[at] == wanted && solutions.size() < 2; at++) {
                    addSolution(readySets[at]);
                }
            }
            return;
        }
        if (sizes[index] <= wanted) {
            taken[index] = true;
            descend(index + 1, wanted - sizes[index]);
            taken[index] = false;
        }
        descend(index + 1, wanted);
    }

    private void addSolution(int readySet) {
        boolean[] solution = taken.clone();
        for (int bit = 0; prefix + bit < sizes.length; bit++) {
            solution[prefix + bit] = (readySet >>> bit & 1) == 1;
        }
        solutions.add(solution);
    }

    /** Sums of one half rise while those of the other fall: every pair that gives the sum is met. At most forty sizes. */
    static Answer meetInTheMiddle(long[] sizes, long sum) {
        int middle = sizes.length / 2;
        Half low = Half.of(sizes, 0, middle);
        Half high = Half.of(sizes, middle, sizes.length);
        List<boolean[]> solutions = new ArrayList<>();
        int right = high.sums().length - 1;
        for (int left = 0; left < low.sums().length && solutions.size() < 2; left++) {
            while (right >= 0 && low.sums()[left] + high.sums()[right] > sum) {
                right--;
            }
            for (int at = right; at >= 0 && low.sums()[left] + high.sums()[at] == sum && solutions.size() < 2; at--) {
                boolean[] solution = new boolean[sizes.length];
                for (int index = 0; index < sizes.length; index++) {
                    solution[index] = index < middle ? (low.sets()[left] >>> index & 1) == 1
                            : (high.sets()[at] >>> index - middle & 1) == 1;
                }
                solutions.add(solution);
            }
        }
        return new Answer(solutions, true);
    }

    /** How many sets have a sum within the bounds, both inclusive. Sizes may be negative; at most forty. */
    static long countBetween(long[] sizes, long least, long most) {
        int middle = sizes.length / 2;
        long[] low = Half.of(sizes, 0, middle).sums();
        long[] high = Half.of(sizes, middle, sizes.length).sums();
        long count = 0;
        int from = high.length;
        int to = high.length;
        for (long sum : low) {
            while (from > 0 && sum + high[from - 1] >= least) {
                from--;
            }
            while (to > 0 && sum + high[to - 1] > most) {
                to--;
            }
            count += to - from;
        }
        return count;
    }

    /** All sums of some sizes in rising order, each with its set as bits. */
    private record Half(long[] sums, int[] sets) {

        /** Each size doubles the list: the sums without it and those with it, both sorted, are merged. */
        static Half of(long[] sizes, int from, int to) {
            long[] sums = {0};
            int[] sets = {0};
            for (int index = from; index < to; index++) {
                long[] nextSums = new long[sums.length * 2];
                int[] nextSets = new int[sums.length * 2];
                int without = 0;
                int with = 0;
                for (int place = 0; place < nextSums.length; place++) {
                    boolean takeWithout = with == sums.length || without < sums.length && sums[without] <= sums[with] + sizes[index];
                    nextSums[place] = takeWithout ? sums[without] : sums[with] + sizes[index];
                    nextSets[place] = takeWithout ? sets[without++] : sets[with++] | 1 << index - from;
                }
                sums = nextSums;
                sets = nextSets;
            }
            return new Half(sums, sets);
        }
    }
}
