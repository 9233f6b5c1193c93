package receivables.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What spreadsheets make of dates, amounts and numbers, put back into the contract's form where only one reading is possible; else the text as it is.
 *
 * <pre>{@code
 * date("2026/11/3")         // "2026-11-03"
 * amount("1,234.50", 2)     // "1234.50"; "1,234" stays: it may be 1234 or 1.234
 * number("=\"00123\"")      // "00123"
 * }</pre>
 */
final class SpreadsheetForms {

    private static final Pattern YEAR_FIRST = Pattern.compile("([12][0-9]{3})([-/.])([01]?[0-9])\\2([0-3]?[0-9])(?:[ T]00:00(?::00(?:[.]0+)?)?)?");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3}){2,}([.][0-9]+)?|-?[0-9]{1,3},[0-9]{3}[.][0-9]+");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("(-?[0-9]+)[.]([0-9]*?)0+");
    private static final Pattern QUOTED = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("([0-9]+)[.]0");

    private SpreadsheetForms() {
    }

    static String date(String text) {
        Matcher matcher = YEAR_FIRST.matcher(quoted(text));
        return matcher.matches() ? String.format(Locale.ROOT, "%s-%02d-%02d", matcher.group(1), Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4))) : text;
    }

    /** @param decimals of the currency: zeros beyond them say nothing */
    static String amount(String text, int decimals) {
        String plain = quoted(text);
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
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
