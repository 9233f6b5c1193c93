package receivables.matching;

import java.util.List;

/** The one set of amounts that has a given sum, if it is proved that there is exactly one. */
final class OneSet {

    private OneSet() {
    }

    /** Positions in the amounts; null where there is no such set, more than one, or no proof within the effort. */
    static List<Integer> of(long[] amounts, long sum, long effort) {
        return CombinationSearch.search(amounts, sum, effort) instanceof CombinationSearch.Unique(List<Integer> chosen) ? chosen : null;
    }

    /** The items whose open amounts have the sum; null as above. */
    static List<Integer> of(AccountBook book, List<Integer> items, long sum, long effort) {
        List<Integer> chosen = of(items.stream().mapToLong(book::open).toArray(), sum, effort);
        return chosen == null ? null : chosen.stream().map(items::get).toList();
    }
}
