package receivables.matching.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts that a text says were taken off: written with their decimals, or after a word such as less or 扣.
 *
 * <pre>{@code "INV-1001 less 50 damages, 1,200.00 freight" // 50, 1200.00}</pre>
 */
public final class StatedAmounts {

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])\\d{1,15}(?:[,.']\\d{3})*(?:[.,]\\d{1,2})?(?![\\d])");
    private static final Pattern TAKEN_OFF = Pattern.compile(
            "(?:LESS|MINUS|DEDUCT|DEDUCTED|DEDUCTION|DEDUCTIONS|DED|SHORT|DISCOUNT|CREDIT|CHARGE|CHARGES|FEE|FEES|扣|扣除|减|少付|折让|手续费)[ "
            + ":]*(?:CNY|RMB|USD|EUR|GBP|[¥$€£])?[ :]*$|-[ ]?$");

    private static final Pattern DISCOUNT = Pattern.compile("\\bDISCOUNT\\b|\\bSKONTO\\b|现金折扣|提前付款");

    private StatedAmounts() {
    }

    /** The text says that a discount was taken, whether with its amount or not. */
    public static boolean speaksOfDiscount(String text) {
        return DISCOUNT.matcher(ReferenceKeys.upper(text)).find();
    }

    /** Major units, in the order of the text. */
    public static List<BigDecimal> takenOff(String text) {
        String upper = ReferenceKeys.upper(text);
        List<BigDecimal> found = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(upper);
        while (matcher.find()) {
            String written = matcher.group();
            int decimals = decimals(written);
            String before = upper.substring(Math.max(0, matcher.start() - 20), matcher.start());
            boolean glued = !before.isEmpty() && ReferenceKeys.isLatin(before.charAt(before.length() - 1));
            boolean afterLetters = before.endsWith("-") && before.length() > 1
                    && Character.isLetterOrDigit(before.charAt(before.length() - 2));
            if (!glued && (decimals > 0 || !afterLetters && TAKEN_OFF.matcher(before).find())) {
                String digits = written.replaceAll("[^0-9]", "");
                found.add(new BigDecimal(digits).movePointLeft(decimals));
            }
        }
        return found;
    }

    private static int decimals(String written) {
        int point = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        int after = point < 0 ? 0 : written.length() - point - 1;
        return after <= 2 ? after : 0;
    }
}
