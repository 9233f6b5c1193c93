package receivables.store.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keys in lists of at most 500 for {@code IN (…)} over one column; longer lists are slower, and row constructors a hundred times so. */
public final class Chunks {

    public static final int LENGTH = 500;

    private Chunks() {
    }

    /** Distinct keys, in their first order. */
    public static List<List<String>> of(Collection<String> keys) {
        List<String> distinct = keys.stream().distinct().toList();
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += LENGTH) {
            chunks.add(distinct.subList(from, Math.min(from + LENGTH, distinct.size())));
        }
        return chunks;
    }

    public static String marks(Collection<?> keys) {
        return "?" + ", ?".repeat(keys.size() - 1);
    }
}
