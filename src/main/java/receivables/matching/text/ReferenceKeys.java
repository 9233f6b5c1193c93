package receivables.matching.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The normal form in which document numbers are stored and looked up: full-width signs made narrow, upper case, letters and digits only,
 * and no zeros before the first number. Two numbers that people write for one another have the same key; where two documents share a key,
 * nobody is identified by it.
 *
 * <pre>{@code normalise("inv-00077") // "INV77"      normalise("ＩＮＶ／2026／001") // "INV2026001"}</pre>
 */
public final class ReferenceKeys {

    private ReferenceKeys() {
    }

    /** The key under which the store keeps a document number. Empty for a number without letters and digits. */
    public static String normalise(String documentNo) {
        String compact = compact(documentNo);
        int first = firstDigit(compact);
        if (first < 0) {
            return compact;
        }
        int nonZero = first;
        while (nonZero < compact.length() - 1 && compact.charAt(nonZero) == '0' && isDigit(compact.charAt(nonZero + 1))) {
            nonZero++;
        }
        return nonZero == first ? compact : compact.substring(0, first) + compact.substring(nonZero);
    }

    /** Letters and digits only, narrow and in upper case; zeros kept. */
    public static String compact(String text) {
        String wide = upper(text);
        StringBuilder kept = new StringBuilder(wide.length());
        for (int index = 0; index < wide.length(); index++) {
            char c = wide.charAt(index);
            if (Character.isLetterOrDigit(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Full-width and other compatibility forms made plain, in upper case. */
    public static String upper(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
            }
        }
        return text.toUpperCase(Locale.ROOT);
    }

    /** The digits without zeros before them; one zero is kept. */
    public static String withoutZeros(String digits) {
        int index = 0;
        while (index < digits.length() - 1 && digits.charAt(index) == '0') {
            index++;
        }
        return digits.substring(index);
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isAllDigits(String key) {
        return key.chars().allMatch(sign -> isDigit((char) sign));
    }

    public static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int firstDigit(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (isDigit(text.charAt(index))) {
                return index;
            }
        }
        return -1;
    }
}
