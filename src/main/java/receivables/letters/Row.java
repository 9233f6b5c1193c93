package receivables.letters;

import java.util.List;

/**
 * A row of a table: its cells, each of one or more lines.
 *
 * @param sums minor units of the summed columns, zero elsewhere; empty for a heading
 * @param heading one cell across the whole width
 */
record Row(List<List<String>> cells, long[] sums, boolean heading, int lines) {

    static Row heading(List<String> lines) {
        return new Row(List.of(lines), new long[0], true, lines.size());
    }

    static Row of(List<List<String>> cells, long[] sums) {
        int most = 1;
        for (List<String> cell : cells) {
            most = Math.max(most, cell.size());
        }
        return new Row(cells, sums, false, most);
    }
}
