package receivables.ledger.swiss;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of a Swiss QR-bill that is paid to a QR-IBAN: 26 digits and a check digit by the recursive modulo 10. Ours is made of a
 * letter's number alone, so that a payment that carries it names its letter: four zeros, the day of the number, and its ten base-32
 * characters as one number of 16 digits. Source: Swiss Implementation Guidelines for the QR-bill, annex B.
 *
 * <pre>{@code 261124-7K3QX-0V9TM  ->  00 00261 12402 67310 07479 99561}</pre>
 */
public final class QrReference {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 27;
    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
    /** As it is written on a bill, in groups, or in one piece. */
    private static final Pattern WRITTEN = Pattern.compile("(?<![0-9A-Z])0000[0-9]{23}(?![0-9A-Z])"
            + "|(?<![0-9A-Z])00 00[0-9]{3}( [0-9]{5}){4}(?![0-9A-Z])");

    private QrReference() {
    }

    /** @param letterNo as letters carry it, with hyphens or without */
    public static String of(String letterNo) {
        String number = letterNo.replace("-", "");
        long value = 0;
        for (int index = 6; index < number.length(); index++) {
            value = value << 5 | CROCKFORD.indexOf(number.charAt(index));
        }
        String digits = "0000" + number.substring(0, 6) + String.format(java.util.Locale.ROOT, "%016d", value);
        return digits + checkDigit(digits);
    }

    /** The numbers of letters, without hyphens, whose references stand in the text with a check digit that holds. */
    public static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        if (!text.contains("00")) {
            return letters;
        }
        Matcher matcher = WRITTEN.matcher(text);
        while (matcher.find()) {
            String reference = matcher.group().replace(" ", "");
            long value = Long.parseLong(reference.substring(10, 26));
            if (isValid(reference) && value < 1L << 50) {
                StringBuilder number = new StringBuilder(reference.substring(4, 10));
                for (int index = 0; index < 10; index++) {
                    number.append(CROCKFORD.charAt((int) (value >>> (45 - 5 * index)) & 31));
                }
                letters.add(number.toString());
            }
        }
        return letters;
    }

    public static boolean isValid(String reference) {
        return reference.matches("[0-9]{27}") && checkDigit(reference.substring(0, LENGTH - 1)) == reference.charAt(LENGTH - 1) - '0';
    }

    private static int checkDigit(String digits) {
        int carry = 0;
        for (int index = 0; index < digits.length(); index++) {
            carry = CARRY[(carry + digits.charAt(index) - '0') % 10];
        }
        return (10 - carry) % 10;
    }
}
