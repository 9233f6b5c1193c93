package receivables.matching;

import java.util.ArrayList;
import java.util.List;

/** Finds the set of amounts with a given sum, and proves that it is the only one. */
final class CombinationSearch {

    sealed interface Result {
    }

    /** Exactly one set has the sum. @param chosen positions in the amounts, ascending */
    record Unique(List<Integer> chosen) implements Result {
    }

    /** At least two sets have it. */
    record Rivals(List<Integer> one, List<Integer> other) implements Result {
    }

    record None() implements Result {
    }

    /** Neither proved nor disproved within the effort. */
    record Refused(String why) implements Result {
    }

    private final long[] amounts;
    private final long[] most;
    private final long[] least;
    private final List<List<Integer>> found = new ArrayList<>();
    private long effort;

    private CombinationSearch(long[] amounts, long effort) {
        this.amounts = amounts;
        this.effort = effort;
        most = new long[amounts.length + 1];
        least = new long[amounts.length + 1];
        for (int index = amounts.length - 1; index >= 0; index--) {
            most[index] = most[index + 1] + Math.max(0, amounts[index]);
            least[index] = least[index + 1] + Math.min(0, amounts[index]);
        }
    }

    static Result search(long[] amounts, long sum, long effort) {
        CombinationSearch search = new CombinationSearch(amounts, effort);
        search.descend(0, sum, new ArrayList<>());
        if (search.found.size() > 1) {
            return new Rivals(search.found.get(0), search.found.get(1));
        }
        if (search.effort <= 0) {
            return new Refused("too many sets of open documents to prove which of them has this sum");
        }
        return search.found.isEmpty() ? new None() : new Unique(search.found.getFirst());
    }

    private void descend(int index, long rest, List<Integer> chosen) {
        if (found.size() > 1 || effort-- <= 0 || rest > most[index] || rest < least[index]) {
            return;
        }
        if (index == amounts.length) {
            if (!chosen.isEmpty()) {
                found.add(List.copyOf(chosen));
            }
            return;
        }
        chosen.add(index);
        descend(index + 1, rest - amounts[index], chosen);
        chosen.removeLast();
        descend(index + 1, rest, chosen);
    }
}
