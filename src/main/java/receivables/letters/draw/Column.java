package receivables.letters.draw;

import java.util.Map;

/**
 * A column of a table.
 *
 * @param second what stands in a cell's second line; null: nothing
 * @param width in points
 * @param right figures are aligned on the right
 * @param summed has a total and is carried over pages
 * @param running its last figure is carried over pages, as a balance is
 */
public record Column(Label label, Label second, float width, boolean right, boolean summed, boolean running) {

    public static Column text(Label label, float width) {
        return new Column(label, null, width, false, false, false);
    }

    /** Two texts one above the other. */
    public static Column texts(Label label, Label second, float width) {
        return new Column(label, second, width, false, false, false);
    }

    public static Column figure(Label label, float width) {
        return new Column(label, null, width, true, false, false);
    }

    public static Column sum(Label label, float width) {
        return new Column(label, null, width, true, true, false);
    }

    public static Column balance(Label label, float width) {
        return new Column(label, null, width, true, false, true);
    }

    String name(Map<Label, String> words) {
        return second == null ? words.get(label) : words.get(label) + " / " + words.get(second);
    }
}
