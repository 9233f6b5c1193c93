package receivables.letters.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
 * Reads what a page shows, with PDFBox and nothing of the code that drew it: every piece of text with its place, and every filled
 * rectangle. Keeps decoded fonts and forms for the next page; for one document and one thread.
 */
public final class PageText {

    /** @param x left end @param y baseline, both in points from the lower left corner @param end right end */
    public record Piece(float x, float y, float end, String text) {
    }

    /** A filled rectangle in points from the lower left corner. */
    record Box(float x, float y, float width, float height) {
    }

    /** A picture of one bit a module, as barcodes are. @param dark [y][x] */
    public record Code(float x, float y, float width, float height, boolean[][] dark) {
    }

    private static final int CODES = 0x10000;

    /**
     * A font with what it says of every code asked for so far.
     * @param characters null: not asked; empty: none
     * @param widths in thousandths of the size
     */
    private record Face(PDFont font, String[] characters, float[] widths) {
    }

    /** What a form shows when it is placed at the origin. */
    private record Shown(List<Piece> pieces, List<Box> boxes, List<Code> codes, int unreadable) {
    }

    private final Map<COSBase, Face> fonts;
    private final Map<COSBase, Shown> forms;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private int unreadable;

    private Matrix placement;
    private Matrix text;
    private Matrix line;
    private Face font;
    private float size;
    private float spacing;

    public PageText() {
        this(new IdentityHashMap<>(), new IdentityHashMap<>());
    }

    private PageText(Map<COSBase, Face> fonts, Map<COSBase, Shown> forms) {
        this.fonts = fonts;
        this.forms = forms;
    }

    /** Reads the page; what {@link #pieces} and {@link #boxes} held before is forgotten. */
    public void read(PDPage page) throws IOException {
        pieces.clear();
        boxes.clear();
        codes.clear();
        unreadable = 0;
        placement = new Matrix();
        spacing = 0;
        run(new PDFStreamParser(page).parse(), page.getResources());
    }

    public List<Piece> pieces() {
        return pieces;
    }

    public List<Box> boxes() {
        return boxes;
    }

    public List<Code> codes() {
        return codes;
    }

    /** Glyphs that stand for no character, or for the sign of a missing one. */
    public int unreadable() {
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
        if (font == null) {
            throw new IOException("text is shown before a font is chosen");
        }
        StringBuilder shown = new StringBuilder(codes.length / 2);
        float advance = 0;
        for (int index = 0; index + 1 < codes.length; index += 2) {
            int code = (codes[index] & 0xff) << 8 | codes[index + 1] & 0xff;
            if (font.characters()[code] == null) {
                ask(code);
            }
            String character = font.characters()[code];
            if (character.isEmpty() || character.equals("\ufffd")) {
                unreadable++;
            }
            shown.append(character);
            advance += font.widths()[code] / 1000 * size + spacing;
        }
        Matrix place = text.multiply(placement);
        float x = place.getTranslateX();
        // across the page, which for a mark that runs aslant is less than its length
        pieces.add(new Piece(x, place.getTranslateY(), x + advance * place.getScaleX(), shown.toString()));
        text.concatenate(Matrix.getTranslateInstance(advance, 0));
    }

    private void ask(int code) throws IOException {
        String character = code == 0 ? null : font.font().toUnicode(code);
        font.characters()[code] = character == null ? "" : character;
        font.widths()[code] = font.font().getWidth(code);
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
        codes.add(new Code(placement.getTranslateX(), placement.getTranslateY(), placement.getScalingFactorX(),
                placement.getScalingFactorY(), dark));
    }

    private void box(List<COSBase> operands) {
        var corner = placement.transformPoint(number(operands, 0), number(operands, 1));
        var opposite = placement.transformPoint(number(operands, 0) + number(operands, 2), number(operands, 1) + number(operands, 3));
        boxes.add(new Box(Math.min(corner.x, opposite.x), Math.min(corner.y, opposite.y), Math.abs(opposite.x - corner.x),
                Math.abs(opposite.y - corner.y)));
    }

    /** A form is read once; each time it is placed, what it shows is shown there. */
    private void form(COSName name, PDResources resources) throws IOException {
        PDXObject object = resources.getXObject(name);
        if (object instanceof PDFormXObject form) {
            Shown shown = forms.get(form.getCOSObject());
            if (shown == null) {
                shown = read(form, new Matrix());
                forms.put(form.getCOSObject(), shown);
            }
            boolean moved = placement.getScaleX() == 1 && placement.getScaleY() == 1 && placement.getShearX() == 0
                    && placement.getShearY() == 0;
            place(moved ? shown : read(form, placement), moved ? placement : new Matrix());
        }
    }

    private void place(Shown shown, Matrix place) {
        float x = place.getTranslateX();
        float y = place.getTranslateY();
        shown.pieces().forEach(piece -> pieces.add(new Piece(piece.x() + x, piece.y() + y, piece.end() + x, piece.text())));
        shown.boxes().forEach(box -> boxes.add(new Box(box.x() + x, box.y() + y, box.width(), box.height())));
        shown.codes().forEach(code -> codes.add(new Code(code.x() + x, code.y() + y, code.width(), code.height(), code.dark())));
        unreadable += shown.unreadable();
    }

    /**
     * What a form shows under a placement. It must choose its font itself: one left over from the page would be another one on the next
     * page.
     */
    private Shown read(PDFormXObject form, Matrix place) throws IOException {
        PageText reader = new PageText(fonts, forms);
        reader.placement = place.clone();
        reader.placement.concatenate(form.getMatrix());
        reader.run(new PDFStreamParser((PDContentStream) form).parse(), form.getResources());
        return new Shown(List.copyOf(reader.pieces), List.copyOf(reader.boxes), List.copyOf(reader.codes), reader.unreadable);
    }

    private Face font(COSName name, PDResources resources) throws IOException {
        COSBase dictionary = resources.getCOSObject().getCOSDictionary(COSName.FONT).getDictionaryObject(name);
        Face known = fonts.get(dictionary);
        if (known == null) {
            known = new Face(resources.getFont(name), new String[CODES], new float[CODES]);
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
