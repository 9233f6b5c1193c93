package receivables.letters.draw;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * A table of a letter: title, columns, rows and, where a column is summed, the total. It stands on one page or is divided by the {@link
 * Paginator}.
 *
 * @param labels the words of the letter's language
 * @param size of the type in points
 * @param note said after the title, the contract all items are from; empty: nothing
 * @param notation how its sums are written
 * @param unit said on the right of the title: which currency the figures are in
 */
public record Table(String title, String note, String unit, List<Column> columns, List<Row> rows, float size, float rowHeight,
        Currency currency,
        Map<Label, String> labels, Notation notation) {

    static final float LINE = 10.6f;
    static final float HEAD = 31f;
    public static final float GAP = 6;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    boolean hasTotal() {
        return rows.stream().filter(row -> !row.heading()).count() > 1 && columns.stream().anyMatch(Column::summed);
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
        return new Paginator.Measures(heights, headings, HEAD, carryHeight(), totalHeight());
    }

    float height(Row row) {
        return rowHeight + (row.lines() - 1) * LINE;
    }

    boolean hasFigures() {
        return columns.stream().anyMatch(column -> column.summed() || column.running());
    }

    /** The line that carries sums over pages; nothing where there are none. */
    float carryHeight() {
        return hasFigures() ? rowHeight : 0;
    }

    /** The total's line; nothing where a single row is its own total. */
    float totalHeight() {
        return hasTotal() ? rowHeight + 2 : 0;
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
    public static List<String> cell(String text, Column column, float size) {
        Style style = Style.CELL.sized(size);
        float width = column.width() - GAP;
        return style.width(text) <= width ? List.of(text) : LineBreaker.lines(text, width, style::width);
    }
}
