package receivables.intake;

import java.util.Locale;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * What a key must look like so that every database, file system and screen takes it for the same thing: at most 35 characters, none that
 * cannot be seen, none beyond the basic plane (databases sort those differently), and nothing that could walk through folders.
 */
final class Keys {

    static final int LONGEST = 35;

    private Keys() {
    }

    /** What is wrong with a stripped key and what to do; null: nothing. An empty key is no key and has no problem. */
    static Reason problem(String key, int longest) {
        boolean plain = key.length() <= longest;
        for (int index = 0; index < key.length() && plain; index++) {
            char c = key.charAt(index);
            plain = c >= ' ' && c < 0x7f && c != '/' && c != '\\' && c != '.';
        }
        return plain ? null : closerLook(key, longest);
    }

    private static Reason closerLook(String key, int longest) {
        if (key.codePointCount(0, key.length()) > longest) {
            return Reason.of(ReasonCode.KEY_IS_TOO_LONG, longest);
        }
        for (int index = 0; index < key.length(); index++) {
            char c = key.charAt(index);
            if (Character.isSurrogate(c)) {
                return Reason.of(ReasonCode.KEY_HAS_RARE_SIGN);
            }
            if (!Shown.isVisible(c)) {
                return Reason.of(ReasonCode.KEY_HAS_INVISIBLE_SIGN, String.format(Locale.ROOT, "U+%04X", (int) c));
            }
        }
        boolean walks = key.indexOf('\\') >= 0 || key.startsWith("/");
        for (String part : key.split("/", -1)) {
            walks |= part.equals(".") || part.equals("..");
        }
        return walks ? Reason.of(ReasonCode.KEY_IS_A_PATH) : null;
    }
}
