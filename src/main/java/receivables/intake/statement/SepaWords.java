package receivables.intake.statement;

/**
 * The words by which a text keeps apart what the SEPA rulebook knows: a word is one where a plus or colon stands behind it, and no further
 * letter before it. What stands behind a word that comes twice is put together.
 *
 * <pre>{@code "EREF+4711 SVWZ+RE 2026-17"   →   EREF: 4711, SVWZ: RE 2026-17}</pre>
 */
final class SepaWords {

    private static final SepaWord[] WORDS = SepaWord.values();
    private static final int LONGEST = 4;
    private static final int SHORTEST = 3;

    private final String[] behind = new String[WORDS.length];
    private String before = "";
    private SepaWord last;

    private SepaWords() {
    }

    static SepaWords in(String text) {
        SepaWords words = new SepaWords();
        int from = 0;
        int plus = text.indexOf('+', SHORTEST);
        int colon = text.indexOf(':', SHORTEST);
        while (plus >= 0 || colon >= 0) {
            int at = plus < 0 || colon >= 0 && colon < plus ? colon : plus;
            plus = at == plus ? text.indexOf('+', at + 1) : plus;
            colon = at == colon ? text.indexOf(':', at + 1) : colon;
            SepaWord word = endingAt(text, from, at);
            if (word != null) {
                words.put(text.substring(from, at - word.name().length()).strip());
                words.last = word;
                from = at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1)) ? at + 2 : at + 1;
            }
        }
        if (words.last != null) {
            words.put(text.substring(from).strip());
        }
        return words;
    }

    /** The text has none of them. */
    boolean isNone() {
        return last == null;
    }

    /** What stands before the first of them. */
    String before() {
        return before;
    }

    /** Empty: the word is not there, or nothing stands behind it. */
    String behind(SepaWord word) {
        String text = behind[word.ordinal()];
        return text == null ? "" : text;
    }

    private void put(String text) {
        if (last == null) {
            before = text;
            return;
        }
        String known = behind[last.ordinal()];
        behind[last.ordinal()] = known == null ? text : (known + " " + text).strip();
    }

    /** Null: what ends here is no word. */
    private static SepaWord endingAt(String text, int from, int end) {
        for (int length = LONGEST; length >= SHORTEST; length--) {
            int start = end - length;
            if (start >= from && (start == 0 || !isCapital(text.charAt(start - 1))) && isCapital(text.charAt(end - 1))) {
                for (SepaWord word : WORDS) {
                    if (word.name().length() == length && text.startsWith(word.name(), start)) {
                        return word;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
