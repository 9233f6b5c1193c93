package receivables.letters.draw;

import java.util.List;

/**
 * A row of a table: its cells, each of one or more lines.
 *
 * @param sums minor units of the summed columns, zero elsewhere; empty for a heading
 * @param heading one cell across the whole width
 */
public record Row(List<List<String>> cells, long[] sums, boolean heading, int lines) {

    public static Row heading(List<String> lines) {
        return new Row(List.of(lines), new long[0], true, lines.size());
    }

    public static Row of(List<List<String>> cells, long[] sums) {
        int most = 1;
        for (List<String> cell : cells) {
            most = Math.max(most, cell.size());
        }
        return new Row(cells, sums, false, most);
    }
}
