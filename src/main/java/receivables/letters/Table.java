package receivables.letters;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * A table of a letter: title, columns, rows and, where a column is summed, the total. It stands on one page or is divided by the {@link Paginator}.
 *
 * @param labels the words of the letter's language
 * @param unit said on the right of the title: which currency the figures are in
 */
record Table(String title, String unit, List<Column> columns, List<Row> rows, Currency currency, Map<Label, String> labels) {

    static final float LINE = 11.2f;
    static final float ROW = 13.6f;
    static final float HEAD = 31f;

    private static final float GAP = 6;

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    boolean hasTotal() {
        return columns.stream().anyMatch(Column::summed);
    }

    float width() {
        float width = 0;
        for (Column column : columns) {
            width += column.width();
        }
        return width;
    }

    Paginator.Measures measures() {
        float[] heights = new float[rows.size()];
        boolean[] headings = new boolean[rows.size()];
        for (int index = 0; index < heights.length; index++) {
            heights[index] = height(rows.get(index));
            headings[index] = rows.get(index).heading();
        }
        return new Paginator.Measures(heights, headings, HEAD, ROW, hasTotal() ? ROW + 2 : 0);
    }

    static float height(Row row) {
        return ROW + (row.lines() - 1) * LINE;
    }

    /** What the summed columns come to before this row. */
    long[] sumsBefore(int row) {
        long[] sums = new long[columns.size()];
        for (int index = 0; index < row; index++) {
            long[] of = rows.get(index).sums();
            for (int column = 0; column < of.length; column++) {
                sums[column] = Math.addExact(sums[column], of[column]);
            }
        }
        return sums;
    }

    /** The text of a cell in lines that fit its column. */
    static List<String> cell(String text, Column column) {
        float width = column.width() - GAP;
        if (Style.CELL.width(text) <= width) {
            return List.of(text);
        }
        return new ArrayList<>(LineBreaker.lines(text, width, Style.CELL::width));
    }

    float gap() {
        return GAP;
    }
}
