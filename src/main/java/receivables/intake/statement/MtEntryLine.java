package receivables.intake.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the line of an MT940 entry ({@code :61:}), as written.
 *
 * <pre>{@code
 * 2601021230RCR250,00NTRFNONREF//B4E07XM
 * value date 260102 | entry date 1230 | mark RC | (funds R) | amount 250,00 | type NTRF | references NONREF//B4E07XM
 * }</pre>
 *
 * @param entryDate empty: the bank gives none; it may be four blanks
 * @param mark {@code C} in, {@code D} out, with {@code R} before it a reversal, with {@code E} only expected
 * @param type null: there is none, as where the line is wrapped before it
 */
record MtEntryLine(String valueDate, String entryDate, String mark, String amount, String type, String references) {

    /** An amount ends where the type of the entry or a blank begins: one with another sign in it is no amount, however it goes on. */
    private static final Pattern ANY = Pattern.compile("(\\d{6})(\\d{4}|\\s{4})?\\s*(RC|RD|EC|ED|C|D)([A-Z])?\\s*(\\d[\\d.,]*+|,\\d++)"
            + "(?=$|[\\s/]|[A-Z][A-Za-z0-9 ]{2})\\s*(?:([NFS].{3}))?(.*)");
    private static final int VALUE_DATE = 6;
    private static final int BOTH_DATES = 10;
    private static final int TYPE = 4;

    /** Null: it is no entry. */
    static MtEntryLine of(String written) {
        MtEntryLine usual = usual(written);
        if (usual != null) {
            return usual;
        }
        Matcher line = ANY.matcher(written);
        return !line.matches() ? null : new MtEntryLine(line.group(1), line.group(2) == null ? "" : line.group(2), line.group(3),
                line.group(5), line.group(6), line.group(7));
    }

    /** Nearly all lines are written like this, and the pattern takes longer than all the rest: digits, mark, digits, type. */
    private static MtEntryLine usual(String line) {
        int dates = endOfDigits(line, 0);
        if (dates != VALUE_DATE && dates != BOTH_DATES) {
            return null;
        }
        int marked = dates + (at(line, dates) == 'R' || at(line, dates) == 'E' ? 2 : 1);
        if (at(line, marked - 1) != 'C' && at(line, marked - 1) != 'D') {
            return null;
        }
        int from = marked + (isLetter(at(line, marked)) ? 1 : 0);
        int whole = endOfDigits(line, from);
        int end = at(line, whole) == ',' ? endOfDigits(line, whole + 1) : whole;
        int behind = end + TYPE;
        if (whole == from || !isType(line, end) || behind > line.length()) {
            return null;
        }
        return new MtEntryLine(line.substring(0, VALUE_DATE), line.substring(VALUE_DATE, dates), line.substring(dates, marked),
                line.substring(from, end), line.substring(end, behind), line.substring(behind));
    }

    private static boolean isType(String line, int at) {
        char kind = at(line, at);
        return (kind == 'N' || kind == 'F' || kind == 'S') && isLetter(at(line, at + 1)) && isLetter(at(line, at + 2))
                && isLetter(at(line, at + 3));
    }

    private static int endOfDigits(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** A blank behind the end. */
    private static char at(String line, int index) {
        return index < line.length() ? line.charAt(index) : ' ';
    }
}
