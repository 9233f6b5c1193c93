package receivables.letters;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.util.Matrix;

/**
 * Reads what a page shows, with PDFBox and nothing of the code that drew it: every piece of text with its place, and every filled rectangle.
 * Keeps decoded fonts and forms for the next page; for one document and one thread.
 */
final class PageText {

    /** @param x left end @param y baseline, both in points from the lower left corner @param end right end */
    record Piece(float x, float y, float end, String text) {
    }

    /** A filled rectangle in points from the lower left corner. */
    record Box(float x, float y, float width, float height) {
    }

    /** A picture of one bit a module, as barcodes are. @param dark [y][x] */
    record Code(float x, float y, float width, float height, boolean[][] dark) {
    }

    private final Map<COSBase, PDFont> fonts = new IdentityHashMap<>();
    private final Map<PDFont, Map<Integer, String>> letters = new IdentityHashMap<>();
    private final Map<COSBase, List<Object>> forms = new IdentityHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private int unreadable;

    private Matrix placement;
    private Matrix text;
    private Matrix line;
    private PDFont font;
    private float size;
    private float spacing;

    /** Reads the page; what {@link #pieces} and {@link #boxes} held before is forgotten. */
    void read(PDPage page) throws IOException {
        pieces.clear();
        boxes.clear();
        codes.clear();
        unreadable = 0;
        placement = new Matrix();
        spacing = 0;
        run(new PDFStreamParser(page).parse(), page.getResources());
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Code> codes() {
        return codes;
    }

    /** Glyphs that stand for no character, or for the sign of a missing one. */
    int unreadable() {
        return unreadable;
    }

    private void run(List<Object> tokens, PDResources resources) throws IOException {
        Deque<Matrix> saved = new ArrayDeque<>();
        List<COSBase> operands = new ArrayList<>();
        for (Object token : tokens) {
            if (token instanceof Operator operator) {
                if (operator.getName().equals("q")) {
                    saved.push(placement.clone());
                } else if (operator.getName().equals("Q")) {
                    placement = saved.pop();
                } else if (operator.getName().equals("BI")) {
                    code(new PDInlineImage(operator.getImageParameters(), operator.getImageData(), resources));
                } else {
                    apply(operator.getName(), operands, resources);
                }
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
    }

    private void apply(String operator, List<COSBase> operands, PDResources resources) throws IOException {
        switch (operator) {
            case "cm" -> placement.concatenate(matrix(operands));
            case "BT" -> {
                text = new Matrix();
                line = new Matrix();
            }
            case "Td" -> {
                line.concatenate(Matrix.getTranslateInstance(number(operands, 0), number(operands, 1)));
                text = line.clone();
            }
            case "Tm" -> {
                line = matrix(operands);
                text = line.clone();
            }
            case "Tf" -> {
                font = font((COSName) operands.get(0), resources);
                size = number(operands, 1);
            }
            case "Tc" -> spacing = number(operands, 0);
            case "Tj" -> show(((COSString) operands.getFirst()).getBytes());
            case "re" -> box(operands);
            case "Do" -> form((COSName) operands.getFirst(), resources);
            default -> {
                // Colours, lines and marks say nothing about text.
            }
        }
    }

    private void show(byte[] codes) throws IOException {
        Map<Integer, String> table = letters.computeIfAbsent(font, unused -> new HashMap<>());
        StringBuilder shown = new StringBuilder();
        float advance = 0;
        for (int index = 0; index + 1 < codes.length; index += 2) {
            int code = (codes[index] & 0xff) << 8 | codes[index + 1] & 0xff;
            String character = table.get(code);
            if (character == null) {
                character = code == 0 || font.toUnicode(code) == null ? "" : font.toUnicode(code);
                table.put(code, character);
            }
            if (character.isEmpty() || character.equals("\ufffd")) {
                unreadable++;
            }
            shown.append(character);
            advance += font.getWidth(code) / 1000 * size + spacing;
        }
        Matrix place = text.multiply(placement);
        float x = place.getTranslateX();
        // across the page, which for a mark that runs aslant is less than its length
        pieces.add(new Piece(x, place.getTranslateY(), x + advance * place.getScaleX(), shown.toString()));
        text.concatenate(Matrix.getTranslateInstance(advance, 0));
    }

    private void code(PDInlineImage picture) {
        int columns = picture.getWidth();
        boolean[][] dark = new boolean[picture.getHeight()][columns];
        byte[] bits = picture.getData();
        int bytesPerRow = (columns + 7) / 8;
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < columns; x++) {
                dark[y][x] = (bits[y * bytesPerRow + x / 8] >> 7 - x % 8 & 1) == 0;
            }
        }
        codes.add(new Code(placement.getTranslateX(), placement.getTranslateY(), placement.getScalingFactorX(), placement.getScalingFactorY(), dark));
    }

    private void box(List<COSBase> operands) {
        var corner = placement.transformPoint(number(operands, 0), number(operands, 1));
        var opposite = placement.transformPoint(number(operands, 0) + number(operands, 2), number(operands, 1) + number(operands, 3));
        boxes.add(new Box(Math.min(corner.x, opposite.x), Math.min(corner.y, opposite.y), Math.abs(opposite.x - corner.x),
                Math.abs(opposite.y - corner.y)));
    }

    private void form(COSName name, PDResources resources) throws IOException {
        PDXObject object = resources.getXObject(name);
        if (object instanceof PDFormXObject form) {
            List<Object> tokens = forms.get(form.getCOSObject());
            if (tokens == null) {
                tokens = new PDFStreamParser((PDContentStream) form).parse();
                forms.put(form.getCOSObject(), tokens);
            }
            Matrix before = placement.clone();
            PDFont fontBefore = font;
            float sizeBefore = size;
            placement.concatenate(form.getMatrix());
            run(tokens, form.getResources());
            placement = before;
            font = fontBefore;
            size = sizeBefore;
        }
    }

    private PDFont font(COSName name, PDResources resources) throws IOException {
        COSBase dictionary = resources.getCOSObject().getCOSDictionary(COSName.FONT).getDictionaryObject(name);
        PDFont known = fonts.get(dictionary);
        if (known == null) {
            known = resources.getFont(name);
            fonts.put(dictionary, known);
        }
        return known;
    }

    private static Matrix matrix(List<COSBase> operands) {
        return new Matrix(number(operands, 0), number(operands, 1), number(operands, 2), number(operands, 3), number(operands, 4),
                number(operands, 5));
    }

    private static float number(List<COSBase> operands, int index) {
        return ((COSNumber) operands.get(index)).floatValue();
    }
}
