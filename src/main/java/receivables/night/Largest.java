package receivables.night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The first few rows in an order, of however many come by: each partition keeps its own, and the last step takes the first of all of them.
 */
final class Largest<T> {

    private final int kept;
    private final Comparator<T> largestFirst;
    private final List<T> rows = new ArrayList<>();

    Largest(int kept, Comparator<T> largestFirst) {
        this.kept = kept;
        this.largestFirst = largestFirst;
    }

    Largest<T> add(List<T> more) {
        rows.addAll(more);
        if (rows.size() > 4 * kept) {
            cut();
        }
        return this;
    }

    private void cut() {
        rows.sort(largestFirst);
        if (rows.size() > kept) {
            rows.subList(kept, rows.size()).clear();
        }
    }

    /** Largest first. */
    List<T> rows() {
        cut();
        return List.copyOf(rows);
    }
}
