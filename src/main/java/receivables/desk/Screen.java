package receivables.desk;

import java.util.ArrayList;
import java.util.List;
import receivables.money.Money;
import receivables.outbox.Figures;

/**
 * Text for a terminal: a label on the left, what belongs to it beside, long lists broken between two entries. Chinese characters count as
 * two columns.
 *
 * <pre>{@code
 *   Letters                 REMINDER 24 · NOTICE 19 · LETTER_1 2
 *                           LAWYER 14 need approval
 * }</pre>
 */
final class Screen {

    private static final int LABEL = 20;
    private static final int WIDTH = 132;

    private final StringBuilder text = new StringBuilder();

    /** A line of its own, not indented. */
    Screen title(String line) {
        text.append(plain(line)).append('\n');
        return this;
    }

    /** One line a text; nothing at all when there is none. */
    Screen lines(String label, List<String> texts) {
        String begin = padded(label, LABEL);
        for (String one : texts) {
            for (String piece : wrapped(plain(one))) {
                text.append("  ").append(begin).append(piece).append('\n');
                begin = " ".repeat(LABEL);
            }
        }
        return this;
    }

    Screen line(String label, String one) {
        return lines(label, List.of(one));
    }

    /** Entries joined by dots, as many on a line as fit; nothing at all when there is none. */
    Screen entries(String label, List<String> entries) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String entry : entries) {
            if (!line.isEmpty() && width(line) + 3 + width(entry) > WIDTH - LABEL - 2) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " · ").append(entry);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines(label, lines);
    }

    Screen gap() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }

    static String money(Money money) {
        return money.currency().getCurrencyCode() + " " + Figures.amount(money.minor(), money.currency());
    }

    /** {@code 1 letter}, {@code 14 letters}. */
    static String count(long number, String singular, String plural) {
        return Figures.count(number) + " " + (number == 1 ? singular : plural);
    }

    /** Fills with blanks up to a width in columns; a longer text keeps one blank behind it. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }

    static int width(CharSequence text) {
        return text.codePoints().map(point -> point >= 0x2e80 ? 2 : 1).sum();
    }

    private static List<String> wrapped(String line) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : line.split("(?<=\\S) (?=\\S)")) {
            if (!piece.isEmpty() && width(piece) + 1 + width(word) > WIDTH - LABEL - 2) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : " ").append(word);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** A name from a file must not be able to command the terminal. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(point -> Character.isISOControl(point) ? ' ' : point).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
