package receivables.ledger;

/**
 * A text from outside as a message may show it: nothing in it that a terminal, a spreadsheet or an eye could stumble over. A character that
 * does not print stands there by its number.
 *
 * <pre>{@code "receipts⟨right-to-left⟩fdp.csv" → "receipts\u202efdp.csv"}</pre>
 */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {
    }

    /** A cell's value: at most 60 characters of it. */
    public static String value(String value) {
        return value(value, LONGEST);
    }

    /** At most so many characters of it. */
    public static String value(String value, int longest) {
        return value.codePointCount(0, value.length()) <= longest ? escaped(value, "")
                : escaped(value.substring(0, value.offsetByCodePoints(0, longest)), "") + "…";
    }

    /** The name of a file or folder, whole and on one line. */
    public static String name(String name) {
        return escaped(name, "");
    }

    /** What is printed on the screen: line ends and tabs are its own. */
    public static String lines(String text) {
        return escaped(text, "\n\t");
    }

    private static String escaped(String text, String allowed) {
        if (text.codePoints().allMatch(character -> isVisible(character) || allowed.indexOf(character) >= 0)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isVisible(character) || allowed.indexOf(character) >= 0) {
                shown.appendCodePoint(character);
            } else {
                shown.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", character));
            }
        });
        return shown.toString();
    }

    /** Neither a control character nor one that only steers the display (zero width, right-to-left marks). */
    public static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
