package receivables.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import receivables.ledger.digest.Sha256;

/**
 * Letter numbers need no counter: yyMMdd of the mailing day and ten Crockford base-32 characters of a SHA-256 over what the letter says.
 * The same content on the same day has the same number on every machine; a clash takes the next digest.
 *
 * <pre>{@code 261124-7K3QX-0V9TM}</pre>
 */
public final class LetterNumber {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private LetterNumber() {
    }

    /** @param content everything that makes the letter what it is, joined @param attempt 0, then 1, 2 … after a clash */
    public static String of(LocalDate mailingDay, String content, int attempt) {
        byte[] digest = Sha256.begin().digest((attempt == 0 ? content : content + "#" + attempt).getBytes(StandardCharsets.UTF_8));
        StringBuilder number = new StringBuilder(18);
        number.append(twoDigits(mailingDay.getYear() % 100)).append(twoDigits(mailingDay.getMonthValue()))
                .append(twoDigits(mailingDay.getDayOfMonth()));
        long bits = 0;
        for (int index = 0; index < 7; index++) {
            bits = bits << 8 | digest[index] & 0xff;
        }
        for (int index = 0; index < 10; index++) {
            if (index % 5 == 0) {
                number.append('-');
            }
            number.append(CROCKFORD.charAt((int) (bits >>> (50 - 5 * index)) & 31));
        }
        return number.toString();
    }

    /**
     * The ISO 11649 creditor reference on the letter's number: RF, two check digits (modulo 97-10), the number without its hyphens.
     */
    public static String reference(String letterNo) {
        String body = letterNo.replace("-", "");
        return "RF" + twoDigits(98 - remainder97(body + "RF00")) + body;
    }

    /** True when the text has the form of a letter's number without its hyphens, as payers write it. */
    public static boolean isWithoutHyphens(String text) {
        return text.length() == 16 && text.matches("[0-9]{6}[0-9A-HJKMNP-TV-Z]{10}");
    }

    /** True when the text is an RF reference (spaces ignored, any case) whose check digits hold. */
    public static boolean isReference(String text) {
        String compact = text.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        return compact.matches("RF[0-9]{2}[0-9A-Z]{1,21}") && remainder97(compact.substring(4) + compact.substring(0, 4)) == 1;
    }

    private static int remainder97(String text) {
        int remainder = 0;
        for (int index = 0; index < text.length(); index++) {
            int value = Character.digit(text.charAt(index), 36);
            remainder = (value < 10 ? remainder * 10 + value : remainder * 100 + value) % 97;
        }
        return remainder;
    }

    private static String twoDigits(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
