package receivables.matching;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which documents of the account a receipt's text names.
 *
 * @param sure named by their number, beyond doubt
 * @param likely named by a number without prefix, year or end, or by a broken one: only an exact amount confirms it
 * @param groups documents of an order, delivery or contract that is named, one set for each name
 * @param doubtful fragments that fit several documents, one set for each
 * @param unknown numbers that look like ours and are no document of this account
 * @param settled documents among the named ones with nothing open
 */
record NamedDocuments(
        SortedSet<Integer> sure, SortedSet<Integer> likely, List<SortedSet<Integer>> groups, List<SortedSet<Integer>> doubtful,
        List<String> unknown,
        SortedSet<Integer> settled) {

    /** The receipt speaks of documents: it is closed to the passes that look at amounts alone, but for the documents it names. */
    boolean isEmpty() {
        return sure.isEmpty() && likely.isEmpty() && groups.isEmpty() && doubtful.isEmpty() && unknown.isEmpty() && settled.isEmpty();
    }

    /** Documents named by their number that have nothing open now: settled long ago, or by another receipt of tonight. */
    SortedSet<Integer> settledBy(Predicate<Integer> isSettled) {
        SortedSet<Integer> now = new TreeSet<>(settled);
        Stream.concat(sure.stream(), likely.stream()).filter(isSettled).forEach(now::add);
        return now;
    }

    /** Everything open it may mean. */
    SortedSet<Integer> all() {
        SortedSet<Integer> all = new TreeSet<>(sure);
        all.addAll(likely);
        groups.forEach(all::addAll);
        doubtful.forEach(all::addAll);
        return all;
    }
}
