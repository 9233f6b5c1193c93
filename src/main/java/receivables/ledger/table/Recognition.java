package receivables.ledger.table;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * By what a table is known. A table with a header: these texts stand in one line of the first 60, in any order. One without: the cells of
 * a row look like these patterns, and {@code #1}, {@code #2} name its columns.
 *
 * @param header texts of the header; empty: the table has none
 * @param without texts that the header must not have: another profile's
 * @param above what must be found in the lines above; null: nothing
 * @param file what must be found in the file's name; null: nothing
 * @param cells of a table without header: column, from 1 → what the whole cell looks like
 * @param columns how many a row of a table without header has
 */
public record Recognition(
        List<String> header, List<String> without, Pattern above, Pattern file, SortedMap<Integer, Pattern> cells, int columns) {

    /** The header, or the first row, stands in one of so many first lines. */
    public static final int WITHIN = 60;

    public Recognition {
        header = List.copyOf(header);
        without = List.copyOf(without);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        if (header.isEmpty() && cells.isEmpty()) {
            throw new IllegalArgumentException("a profile names header texts, or what the cells of a row look like");
        }
    }

    public static Recognition ofHeader(List<String> header) {
        return new Recognition(header, List.of(), null, null, new TreeMap<>(), 0);
    }
}
