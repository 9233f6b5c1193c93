package receivables.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named whole-number totals that can be added up in any order: what one account, page or partition contributes to the night's proofs and figures.
 * Names are joined with {@code |}, for example {@code RECEIVABLES|CNY|opening}; amounts are minor units or counts. Overflow throws.
 */
public final class Sums {

    /** In no order while they are added to, a few dozen names for every account; sorted when they are read. */
    private final Map<String, Long> totals = new HashMap<>();

    public static String name(String... parts) {
        return String.join("|", parts);
    }

    public void add(String name, long amount) {
        if (amount != 0) {
            totals.merge(name, amount, Math::addExact);
        }
    }

    public void addAll(Sums other) {
        other.totals.forEach(this::add);
    }

    /** Zero where nothing was added under the name. */
    public long of(String name) {
        return totals.getOrDefault(name, 0L);
    }

    /** All totals in order of their names; entries that came back to zero are kept. */
    public Map<String, Long> totals() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    /** The totals whose names begin with the prefix, in order. */
    public SortedMap<String, Long> startingWith(String prefix) {
        SortedMap<String, Long> found = new TreeMap<>();
        totals.forEach((name, amount) -> {
            if (name.startsWith(prefix)) {
                found.put(name, amount);
            }
        });
        return Collections.unmodifiableSortedMap(found);
    }
}
