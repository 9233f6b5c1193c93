package receivables.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What spreadsheets make of dates, amounts and numbers, put back into the contract's form where only one reading is possible; else the text
 * as it is.
 *
 * <pre>{@code
 * date("2026/11/3")         // "2026-11-03"
 * date("20261103.0")        // "2026-11-03"
 * date("13/11/2026")        // "2026-11-13"; "3/11/2026" stays: it may be in March
 * amount("1,234.50", 2)     // "1234.50", and so does "1.234,50"; "1,234" stays: it may be 1234 or 1.234
 * number("=\"00123\"")      // "00123"
 * }</pre>
 */
final class SpreadsheetForms {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([12][0-9]{3})([-/.])([01]?[0-9])\\2([0-3]?[0-9])(?:[ T]00:00(?::00(?:[.]0+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("([12][0-9]{3})([01][0-9])([0-3][0-9])(?:[.]0)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-3]?[0-9])([-/.])([0-3]?[0-9])\\2([12][0-9]{3})(?:[ T]0?0:00(?::00(?:[.]0+)?)?)?");
    private static final int MONTHS = 12;
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("-?(?:[0-9]{1,3}(?:[. '\u00a0\u202f][0-9]{3})+|[0-9]+),(?:[0-9]{1,2}|[0-9]{4,})");
    private static final Pattern SPACED = Pattern.compile("-?[0-9]{1,3}(?:[ '\u00a0\u202f][0-9]{3})+(?:[.][0-9]+)?");
    private static final Pattern SHORTENED = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE][+][0-9]{1,2}");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3}){2,}([.][0-9]+)?|-?[0-9]{1,3},[0-9]{3}[.][0-9]+");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("(-?[0-9]+)[.]([0-9]*?)0+");
    private static final Pattern QUOTED = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("([0-9]+)[.]0");

    private SpreadsheetForms() {
    }

    static String date(String text) {
        String plain = quoted(text);
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            return written(first.group(1), first.group(3), first.group(4));
        }
        Matcher compact = COMPACT.matcher(plain);
        if (compact.matches()) {
            return written(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher last = YEAR_LAST.matcher(plain);
        if (!last.matches() || isOneOfTwoDays(text)) {
            return text;
        }
        boolean dayFirst = Integer.parseInt(last.group(3)) <= MONTHS;
        return written(last.group(4), last.group(dayFirst ? 3 : 1), last.group(dayFirst ? 1 : 3));
    }

    private static String written(String year, String month, String day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, Integer.parseInt(month), Integer.parseInt(day));
    }

    /** A day and a month of which nobody can tell which comes first. */
    static boolean isOneOfTwoDays(String text) {
        Matcher last = YEAR_LAST.matcher(quoted(text));
        if (!last.matches()) {
            return false;
        }
        int one = Integer.parseInt(last.group(1));
        int other = Integer.parseInt(last.group(3));
        return one != other && one <= MONTHS && other <= MONTHS;
    }

    /** A long number of which a spreadsheet kept the first digits alone: {@code 6.22E+18}. */
    static boolean isShortened(String text) {
        return SHORTENED.matcher(quoted(text)).matches();
    }

    /** @param decimals of the currency: zeros beyond them say nothing */
    static String amount(String text, int decimals) {
        String plain = quoted(text);
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        } else if (DECIMAL_COMMA.matcher(plain).matches()) {
            plain = plain.replaceAll("[. '\u00a0\u202f]", "").replace(',', '.');
        } else if (SPACED.matcher(plain).matches()) {
            plain = plain.replaceAll("[ '\u00a0\u202f]", "");
        }
        int point = plain.indexOf('.');
        if (point > 0 && plain.length() - point - 1 > decimals) {
            Matcher zeros = TRAILING_ZEROS.matcher(plain);
            if (zeros.matches() && zeros.group(2).length() <= decimals) {
                plain = zeros.group(2).isEmpty() ? zeros.group(1) : zeros.group(1) + "." + zeros.group(2);
            }
        }
        return plain;
    }

    /** A number that names something. */
    static String number(String text) {
        Matcher whole = WHOLE_AS_DECIMAL.matcher(quoted(text));
        return whole.matches() ? whole.group(1) : quoted(text);
    }

    private static String quoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    /** A thousands separator or a decimal comma: nobody can tell. */
    static boolean hasTwoReadings(String text) {
        return text.matches("-?[0-9]{1,3},[0-9]{3}");
    }
}
