package receivables.letters.draw;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Text as it may go on paper. Letters and their combining marks are joined where Unicode has the joined letter; marks that only steer
 * direction or width on a screen are taken out; what cannot be printed rightly is found, never dropped.
 */
public final class PrintableText {

    private PrintableText() {
    }

    /** Never null; equal to the text itself when it has nothing unusual. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        boolean plain = true;
        boolean marks = false;
        for (int index = 0; index < text.length() && plain; index++) {
            char c = text.charAt(index);
            marks |= isMark(c);
            plain = c >= ' ' && c < 0x300 && c != 0xa0 && c != 0xad || c >= 0x2e80 && c < 0xd800 && !isMark(c) || c >= 0xff00 && c < 0xfff0;
        }
        return plain ? text : cleaned(text);
    }

    /** The first character that cannot be printed: no font has it, it runs from right to left, or it is a mark on another character. */
    static OptionalInt firstUnprintable(String text, Typefaces faces) {
        String clean = of(text);
        int missing = faces.firstMissing(clean);
        if (missing >= 0) {
            return OptionalInt.of(missing);
        }
        return clean.codePoints().filter(PrintableText::needsShaping).findFirst();
    }

    /** For texts of the configuration: says which character cannot be printed. */
    public static Optional<String> complaint(String text) {
                return unprintable(text).map(character -> "contains " + character + ", which cannot be printed; write it otherwise");
    }

    /** The first character that cannot be printed, as a person can look for it: {@code "𪚥" (U+2A6A5)}. */
    public static Optional<String> unprintable(String text) {
        OptionalInt character = firstUnprintable(text, Typefaces.loaded());
        return character.isEmpty() ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "\"%s\" (U+%04X)",
                Character.toString(character.getAsInt()), character.getAsInt()));
    }

    private static boolean needsShaping(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String cleaned(String text) {
        String joined = text.codePoints().anyMatch(PrintableText::isMark) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        StringBuilder clean = new StringBuilder(joined.length());
        joined.codePoints().forEach(codePoint -> {
            boolean space = codePoint == '\t' || codePoint == '\n' || codePoint == '\r'
                    || Character.getType(codePoint) == Character.SPACE_SEPARATOR
                    && codePoint != 0x3000;
            boolean steering = codePoint >= 0x200b && codePoint <= 0x200f || codePoint >= 0x202a && codePoint <= 0x202e
                    || codePoint >= 0x2060 && codePoint <= 0x2069 || codePoint == 0xfeff || codePoint == 0xad;
            if (space) {
                clean.append(' ');
            } else if (!steering) {
                clean.appendCodePoint(codePoint);
            }
        });
        return clean.toString();
    }
}
