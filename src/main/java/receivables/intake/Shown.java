package receivables.intake;

/** A cell's value as a message may show it: at most 60 characters, and nothing in it that a terminal, a spreadsheet or an eye could stumble over. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {
    }

    static String value(String value) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int index = 0; index < value.length(); count++) {
            int character = value.codePointAt(index);
            index += Character.charCount(character);
            if (count == LONGEST) {
                return shown.append('…').toString();
            }
            if (isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", character));
            }
        }
        return shown.toString();
    }

    /** Neither a control character nor one that only steers the display (zero width, right-to-left marks). */
    static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
