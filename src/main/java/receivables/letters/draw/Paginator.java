package receivables.letters.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the rows of a table over pages. Where it breaks, the last line of a page carries the sum forward and the first line of the next
 * brings it; a break never leaves a heading without a row below it, nor only the total or the last row on a page.
 *
 * <pre>{@code 60 rows, room for 20 on the first page and 40 on the next: 0-19, 19-57, 57-60}</pre>
 */
final class Paginator {

    /** Rows from (inclusive) to (exclusive) on one page. @param newPage false: stands where the text before it ended */
    record Slice(int from, int to, boolean newPage, boolean last) {
    }

    /**
     * @param heights of the rows
     * @param head of title and column names, repeated on every page
     * @param carry of a carry-over line
     * @param total of what stands below the last row
     */
    record Measures(float[] heights, boolean[] headings, float head, float carry, float total) {
    }

    private Paginator() {
    }

    /** @param first room left on the current page @param full room on a page of its own */
    static List<Slice> slices(Measures table, float first, float full) {
        List<Slice> slices = new ArrayList<>();
        int rows = table.heights().length;
        int from = 0;
        boolean newPage = false;
        float room = first;
        while (true) {
            float brought = from > 0 ? table.carry() : 0;
            int to = fit(table, from, room - table.head() - brought);
            if (to == rows) {
                slices.add(new Slice(from, to, newPage, true));
                return slices;
            }
            boolean nothing = to <= from;
            if (nothing && room >= full) {
                // A single row higher than a page cannot be; still, never loop for ever.
                to = from + 1;
            }
            if (to > from) {
                slices.add(new Slice(from, to, newPage, false));
                from = to;
            }
            newPage = true;
            room = full;
        }
    }

    /** The first row that no longer fits: all rows if they fit with the total, else leaving room for the carry-over line. */
    private static int fit(Measures table, int from, float room) {
        float sum = 0;
        int index = from;
        int lastGood = from;
        while (index < table.heights().length && sum + table.heights()[index] <= room) {
            sum += table.heights()[index++];
            if (sum + table.carry() <= room) {
                lastGood = index;
            }
        }
        if (index == table.heights().length && sum + table.total() <= room) {
            return index;
        }
        // All rows but not the total fit: the last row moves along, so that the total never stands alone.
        int to = Math.min(lastGood, table.heights().length - 1);
        // Nor does a last row: it takes the one before it along.
        if (to == table.heights().length - 1 && to > from + 2) {
            to--;
        }
        while (to > from && table.headings()[to - 1]) {
            to--;
        }
        return to;
    }
}
