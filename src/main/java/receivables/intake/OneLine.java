package receivables.intake;

/** Puts a text on one line. */
public final class OneLine {

    private OneLine() {
    }

    /** Each run of control characters, line and paragraph separators becomes one space; nothing else changes. */
    public static String of(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (breaks(text.charAt(index))) {
                return rewritten(text);
            }
        }
        return text;
    }

    private static String rewritten(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (breaks(c)) {
                gap = true;
            } else {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return line.toString().strip();
    }

    private static boolean breaks(char c) {
        return c < ' ' || c > '~' && (c <= 0x9f || c == '\u2028' || c == '\u2029');
    }
}
