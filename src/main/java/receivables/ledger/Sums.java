package receivables.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Named whole-number totals that can be added up in any order: what one account, page or partition contributes to the night's proofs and
 * figures. Names are parts joined with {@code |}, for example {@code RECEIVABLES|CNY|opening}; amounts are minor units or counts. Overflow
 * throws.
 *
 * <pre>{@code
 * sums.add(12_050, "RECEIVABLES", currency, "opening");
 * sums.of("RECEIVABLES|CNY|opening"); // 12050
 * }</pre>
 */
public final class Sums {

    /** In no order while they are added to, a hundred times for every account; their names are joined and sorted when they are read. */
    private final Map<Name, Total> totals = new HashMap<>();
    /** The totals as they are read; null since something was added. */
    private SortedMap<String, Long> named;

    /** A name in its parts: to compare them costs a fraction of joining them. */
    private static final class Name {
        private final Object[] parts;
        private final int hash;

        Name(Object[] parts) {
            this.parts = parts;
            this.hash = Arrays.hashCode(parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && Arrays.equals(parts, name.parts);
        }

        @Override
        public String toString() {
            return Arrays.stream(parts).map(part -> part instanceof Enum<?> constant ? constant.name() : part.toString())
                    .collect(Collectors.joining("|"));
        }
    }

    private static final class Total {
        private long amount;
    }

    public static String name(String... parts) {
        return String.join("|", parts);
    }

    /** @param name a whole name, as {@link #totals()} gives it */
    public void add(String name, long amount) {
        add(amount, name);
    }

    /** @param name its parts: texts, enum constants (by their name), currencies, dates or months */
    public void add(long amount, Object... name) {
        if (amount != 0) {
            add(new Name(name), amount);
        }
    }

    private void add(Name name, long amount) {
        Total total = totals.get(name);
        if (total == null) {
            total = new Total();
            totals.put(name, total);
        }
        total.amount = Math.addExact(total.amount, amount);
        named = null;
    }

    public void addAll(Sums other) {
        other.totals.forEach((name, total) -> add(name, total.amount));
    }

    /** Zero where nothing was added under the name. */
    public long of(String name) {
        return totals().getOrDefault(name, 0L);
    }

    /**
     * All totals in order of their names. What came back to zero is left out: were it kept, it would depend on the number of partitions
     * whether a name stands here, since what cancels out within one of them is never written down.
     */
    public SortedMap<String, Long> totals() {
        if (named == null) {
            SortedMap<String, Long> sorted = new TreeMap<>();
            totals.forEach((name, total) -> sorted.merge(name.toString(), total.amount, Math::addExact));
            sorted.values().removeIf(amount -> amount == 0);
            named = Collections.unmodifiableSortedMap(sorted);
        }
        return named;
    }

    /** The totals whose names begin with the prefix, in order. */
    public SortedMap<String, Long> startingWith(String prefix) {
        return totals().subMap(prefix, prefix + '\uffff');
    }
}
