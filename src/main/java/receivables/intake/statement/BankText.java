package receivables.intake.statement;

import java.util.LinkedHashSet;
import java.util.Set;
import receivables.intake.OneLine;

/**
 * What a bank tells about a line, made fit to be kept: on one line, without what cannot be seen, no longer than a receipt's own columns.
 */
public final class BankText {

    static final int LONGEST_ACCOUNT = 100;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_REFERENCE = 200;
    /** What banks write where there is no reference. */
    private static final Set<String> NO_REFERENCE = Set.of("NOTPROVIDED", "NONREF", "NOT PROVIDED", "UNKNOWN", "KEINE REFERENZ");

    private final Set<String> parts = new LinkedHashSet<>();

    /** Adds a part of the text once, in the order in which they come. */
    public BankText add(String part) {
        String one = OneLine.of(part).strip();
        if (!one.isEmpty()) {
            parts.add(one);
        }
        return this;
    }

    /** Adds a reference, unless it says that there is none. */
    BankText addReference(String part) {
        return add(reference(part));
    }

    @Override
    public String toString() {
        return cut(String.join(" ", parts), LONGEST_TEXT);
    }

    public static String name(String name) {
        return cut(OneLine.of(name).strip(), LONGEST_NAME);
    }

    public static String account(String account) {
        return cut(OneLine.of(account).strip(), LONGEST_ACCOUNT);
    }

    /** Empty where the bank writes that there is none. */
    public static String reference(String reference) {
        String one = OneLine.of(reference).strip();
        return NO_REFERENCE.contains(one.toUpperCase(java.util.Locale.ROOT)) ? "" : cut(one, LONGEST_REFERENCE);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
