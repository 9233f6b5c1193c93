package receivables.letters.draw;

import com.google.zxing.WriterException;
import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Letter;
import receivables.ledger.Language;

/**
 * The square code on the payment slip. For euros to an IBAN it is the European credit transfer code (EPC069-12) that banking apps read;
 * else reference, currency, amount and account in plain words.
 *
 * <pre>{@code RF132611247K3QX0V9TM CNY 107000.53 6222021001116245702}</pre>
 */
public final class QrCode {

    /** A fixed mask is as readable as the chosen one and spares trying all eight. */
    private static final int MASK = 3;

    private QrCode() {
    }

    public static String content(Letter letter, Company company) {
        Company.BankAccount account = company.bankAccountFor(letter.currency());
        String number = account.accountNo().replace(" ", "");
        boolean european = letter.currency().getCurrencyCode().equals("EUR") && account.isIban();
        if (european) {
            String name = account.accountName().in(Language.EN);
            String payee = name.length() > 70 ? name.substring(0, 70) : name;
            return String.join("\n", "BCD", "002", "1", "SCT", account.swift(), payee, number, "EUR" + letter.payable().plain(), "",
                    letter.reference());
        }
        return String.join(" ", letter.reference(), letter.currency().getCurrencyCode(), letter.payable().plain(), number);
    }

    /** The code's modules; [y][x], 1 is dark. */
    public static byte[][] modules(String content) {
        return modules(content, Map.of(EncodeHintType.QR_MASK_PATTERN, MASK, EncodeHintType.CHARACTER_SET, "UTF-8"));
    }

    /** The same without a mark that says which character set it is: where UTF-8 is agreed, as on a Swiss bill, readers expect none. */
    private static byte[][] unmarked(String content) {
        // without a hint the encoder writes the low byte of each character as it is
        return modules(new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                Map.of(EncodeHintType.QR_MASK_PATTERN, MASK));
    }

    private static byte[][] modules(String content, Map<EncodeHintType, ?> hints) {
        try {
            ByteMatrix matrix = Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
            return matrix.getArray();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the payment code cannot hold " + content, tooLong);
        }
    }

    public static void draw(Ink ink, float left, float top, float side, String content) {
        ink.code(left, top, side, side, modules(content));
    }

    /** The code of a Swiss bill. */
    public static void drawUnmarked(Ink ink, float left, float top, float side, String content) {
        ink.code(left, top, side, side, unmarked(content));
    }
}
