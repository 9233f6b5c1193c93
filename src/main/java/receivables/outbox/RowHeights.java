package receivables.outbox;

import java.util.List;

/**
 * How high a row of a sheet must be for its wrapped texts. Excel and LibreOffice would each measure for themselves, with other fonts and at
 * other times; a height that is written is the same in both.
 */
final class RowHeights {

    /** Points of a line of text of 10 points. */
    private static final double LINE = 13.5;
    private static final double MARGIN = 3;
    /** The most that Excel takes. */
    private static final double MOST = 409;
    /** Words do not fill a line to its end. */
    private static final double FILLED = 0.9;

    private final List<Integer> widths;
    private int lines = 1;

    /** @param widths of the columns, in characters */
    RowHeights(List<Integer> widths) {
        this.widths = widths;
    }

    void text(int column, String text) {
        int its = 0;
        for (String line : text.split("\n", -1)) {
            its += Math.max(1, (int) Math.ceil(width(line) / (widths.get(column) * FILLED)));
        }
        lines = Math.max(lines, its);
    }

    /** The height of the row in points; the next row begins. */
    double take() {
        double height = Math.min(MOST, lines * LINE + MARGIN);
        lines = 1;
        return height;
    }

    /** In characters of the Latin alphabet; those of East Asia are twice as wide. */
    private static int width(String line) {
        return line.codePoints().map(character -> character >= 0x1100 ? 2 : 1).sum();
    }
}
