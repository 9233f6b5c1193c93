package receivables.intake.statement;

import java.util.ArrayList;
import java.util.List;
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
    private static final List<String> NO_REFERENCE = List.of("NOTPROVIDED", "NONREF", "NOT PROVIDED", "UNKNOWN", "KEINE REFERENZ");

    private static final int LONGEST_NONE = NO_REFERENCE.stream().mapToInt(String::length).max().orElse(0);

    /** How those begin, so that nearly all references are seen to be ones by their first letter. */
    private static final String BEGINNINGS = "NnUuKk";

    private final List<String> parts = new ArrayList<>(4);
    private int length;

    /** Adds a part of the text once, in the order in which they come. */
    public BankText add(String part) {
        String one = OneLine.of(part).strip();
        // a character is two at the most: what comes behind would be cut off in any case
        if (!one.isEmpty() && length < 2 * LONGEST_TEXT && !parts.contains(one)) {
            parts.add(one);
            length += one.length() + 1;
        }
        return this;
    }

    /** Adds a reference, unless it says that there is none. */
    BankText addReference(String part) {
        return add(reference(part));
    }

    @Override
    public String toString() {
        return parts.size() == 1 ? cut(parts.getFirst(), LONGEST_TEXT) : cut(String.join(" ", parts), LONGEST_TEXT);
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
        return saysNone(one) ? "" : cut(one, LONGEST_REFERENCE);
    }

    private static boolean saysNone(String one) {
        if (one.isEmpty() || one.length() > LONGEST_NONE || BEGINNINGS.indexOf(one.charAt(0)) < 0) {
            return false;
        }
        for (int index = 0; index < NO_REFERENCE.size(); index++) {
            if (NO_REFERENCE.get(index).equalsIgnoreCase(one)) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String text, int longest) {
        boolean fits = text.length() <= longest || text.codePointCount(0, text.length()) <= longest;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
