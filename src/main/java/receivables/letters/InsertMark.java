package receivables.letters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Locale;
import java.util.Map;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;

/**
 * What an inserting machine reads at the left edge of every sheet's front, so that it puts neither too few nor too many sheets into an
 * envelope.
 *
 * <p>OMR: lines of 7 mm, six places at 1/6 inch from the top down: always; the letter's last sheet; the letter's number in the pack as
 * three bits (1, 2, 4); one more where it makes the number of lines even. DataMatrix: 10 mm, the letter's number without hyphens, sheet and
 * sheets with three digits each, and the letter's place in the pack with five.
 *
 * <pre>{@code 2611247K2QM0V3XA00100200017: sheet 1 of 2 of the pack's 17th letter}</pre>
 */
public enum InsertMark {
    NONE, OMR, DATAMATRIX;

    /** Millimetres. */
    static final float WIDTH = 10;
    private static final float OMR_LINE = 7;
    private static final float OMR_THICK = 0.5f;
    private static final float OMR_PITCH = 25.4f / 6;

    /** @param sequence the letter's place in the pack, from 1 */
    void draw(Ink ink, EnvelopeProfile envelope, String letterNo, int sheet, int sheets, int sequence) {
        float left = Sheet.mm(envelope.markLeft());
        float top = Sheet.mm(envelope.markTop());
        if (this == DATAMATRIX) {
            ink.code(left, top, Sheet.mm(WIDTH), Sheet.mm(WIDTH), modules(content(letterNo, sheet, sheets, sequence)));
        } else if (this == OMR) {
            boolean[] lines = lines(sheet == sheets, sequence);
            for (int place = 0; place < lines.length; place++) {
                if (lines[place]) {
                    ink.box(left, top + Sheet.mm(place * OMR_PITCH), Sheet.mm(OMR_LINE), Sheet.mm(OMR_THICK), Style.Tone.INK);
                }
            }
        }
    }

    public static String content(String letterNo, int sheet, int sheets, int sequence) {
        return letterNo.replace("-", "") + String.format(Locale.ROOT, "%03d%03d%05d", sheet, sheets, sequence);
    }

    public static boolean[] lines(boolean last, int sequence) {
        boolean[] lines = {true, last, (sequence & 1) != 0, (sequence & 2) != 0, (sequence & 4) != 0, false};
        int drawn = 0;
        for (boolean line : lines) {
            drawn += line ? 1 : 0;
        }
        lines[5] = drawn % 2 == 1;
        return lines;
    }

    private static byte[][] modules(String content) {
        BitMatrix matrix = new DataMatrixWriter().encode(content, BarcodeFormat.DATA_MATRIX, 0, 0,
                Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
        byte[][] modules = new byte[matrix.getHeight()][matrix.getWidth()];
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules[y].length; x++) {
                modules[y][x] = (byte) (matrix.get(x, y) ? 1 : 0);
            }
        }
        return modules;
    }
}
