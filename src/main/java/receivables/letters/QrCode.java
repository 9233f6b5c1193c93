package receivables.letters;

import com.google.zxing.WriterException;
import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.List;
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
final class QrCode {

    private QrCode() {
    }

    static String content(Letter letter, Company company) {
        Company.BankAccount account = company.bankAccountFor(letter.currency());
        String number = account.accountNo().replace(" ", "");
        boolean european = letter.currency().getCurrencyCode().equals("EUR") && number.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");
        if (european) {
            String name = account.accountName().in(Language.EN);
            String payee = name.length() > 70 ? name.substring(0, 70) : name;
            return String.join("\n", "BCD", "002", "1", "SCT", account.swift(), payee, number, "EUR" + letter.payable().plain(), "", letter.reference());
        }
        return String.join(" ", letter.reference(), letter.currency().getCurrencyCode(), letter.payable().plain(), number);
    }

    /** The code's modules; [y][x], 1 is dark. */
    static byte[][] modules(String content) {
        try {
            // A fixed mask is as readable as the chosen one and spares trying all eight.
            ByteMatrix matrix = Encoder.encode(content, ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.QR_MASK_PATTERN, 3, EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
            return matrix.getArray();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the payment code cannot hold " + content, tooLong);
        }
    }

    /**
     * Draws the code as rectangles, so that it is sharp at any resolution. What is the same on every code of a size
     * is placed as a form.
     */
    static void draw(Ink ink, PackForms forms, float left, float top, float side, String content) {
        byte[][] modules = modules(content);
        int size = modules.length;
        float module = side / size;
        forms.place(ink, List.of("code", size, side), left, top, side, side,
                form -> runs(form, 0, 0, module, modules, (x, y) -> isFixed(x, y, size)));
        runs(ink, left, top, module, modules, (x, y) -> !isFixed(x, y, size));
    }

    /** Corners with the format's bits (mask and correction are always the same), timing lines, and the alignment pattern of versions 2 to 6. */
    private static boolean isFixed(int x, int y, int size) {
        boolean corner = x < 9 && (y < 9 || y >= size - 8) || x >= size - 8 && y < 9;
        boolean alignment = size > 21 && size < 45 && x >= size - 9 && x < size - 4 && y >= size - 9 && y < size - 4;
        return corner || alignment || x == 6 || y == 6;
    }

    /** Which modules to draw. */
    private interface Part {
        boolean has(int x, int y);
    }

    private static void runs(Ink ink, float left, float top, float module, byte[][] modules, Part part) {
        int[] runs = new int[modules.length * modules.length * 3];
        int count = 0;
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                int end = x;
                while (end < modules.length && modules[y][end] == 1 && part.has(end, y)) {
                    end++;
                }
                if (end > x) {
                    runs[count * 3] = x;
                    runs[count * 3 + 1] = y;
                    runs[count * 3 + 2] = end - x;
                    count++;
                    x = end;
                }
            }
        }
        ink.grid(left, top, module, runs, count);
    }
}
