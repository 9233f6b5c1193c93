package receivables.store;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.matching.text.PayerNames;
import receivables.matching.text.ReferenceKeys;

/** How payers' clues are written before they are compared: the same for what is stored and what is looked up. */
final class Normalised {

    private Normalised() {
    }

    static String reference(String number) {
        return cut(ReferenceKeys.normalise(number), 100);
    }

    static String name(String name) {
        return cut(PayerNames.normalise(name), 400);
    }

    /** Every way in which the names may be written, umlauts written out or not. */
    static SortedSet<String> names(Collection<String> names) {
        SortedSet<String> keys = new TreeSet<>();
        for (String name : names) {
            keys.add(name(name));
            keys.add(cut(PayerNames.withUmlautsWrittenOut(name), 400));
        }
        keys.remove("");
        return keys;
    }

    /** Bank account numbers are written with and without spaces and hyphens. */
    static String account(String account) {
        StringBuilder kept = new StringBuilder(account.length());
        account.toUpperCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return cut(kept.toString(), 400);
    }

    /** Some full-width signs stand for whole words: the normal form may be longer than its column. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
