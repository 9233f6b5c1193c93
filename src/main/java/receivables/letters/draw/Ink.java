package receivables.letters.draw;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * Draws on a page or into a form that is drawn once and placed often. All lengths are points; y runs downwards from the upper edge, and a
 * text's y is its baseline. Keeps track of font, colour and position, so that only what changes is written.
 */
public final class Ink {

    private final PdfContentByte content;
    private final float height;
    private final Pens pens;
    private final float[][] tones;
    private boolean inText;
    private BaseFont font;
    private float size;
    private Style.Tone fill;
    private float spacing;
    private long lineX;
    private long lineY;

    /** @param tones red, green, blue of every tone by its ordinal */
    public Ink(PdfContentByte content, float height, Pens pens, float[][] tones) {
        this.content = content;
        this.height = height;
        this.pens = pens;
        this.tones = tones;
    }

    public void text(float x, float y, String text, Style style) {
        text(x, y, text, style, 0);
    }

    /** @param characterSpacing points added after every character, to justify a line */
    public void text(float x, float y, String text, Style style, float characterSpacing) {
        if (text.isEmpty()) {
            return;
        }
        begin();
        fill(style.tone());
        if (characterSpacing != spacing) {
            content.setCharacterSpacing(characterSpacing);
            spacing = characterSpacing;
        }
        moveTo(x, y);
        List<Typefaces.Run> runs = Typefaces.loaded().runs(text, style.bold());
        for (Typefaces.Run run : runs) {
            select(run.face(), style.size());
            show(run);
        }
    }

    void plain(float x, float y, String text, float textSize, boolean bold) {
        begin();
        fill(Style.Tone.INK);
        moveTo(x, y);
        select(Typefaces.plain(bold), textSize);
        show(new Typefaces.Run(Typefaces.plain(bold), text));
    }

    private void show(Typefaces.Run run) {
        ByteBuffer buffer = content.getInternalBuffer();
        GlyphCodes codes = pens.codes(run.face());
        if (!codes.show(run.text(), buffer)) {
            int from = buffer.size();
            content.showText(run.text());
            codes.learn(run.text(), buffer.getBuffer(), from, buffer.size());
        }
    }

    public void textRight(float right, float y, String text, Style style) {
        text(right - style.width(text), y, text, style);
    }

    public void textCentred(float centre, float y, String text, Style style) {
        text(centre - style.width(text) / 2, y, text, style);
    }

    /** A horizontal line. */
    public void rule(float fromX, float toX, float y, float thickness, Style.Tone tone) {
        box(fromX, y - thickness / 2, toX - fromX, thickness, tone);
    }

    /** A filled rectangle; also used for lines, because a fill has no line style to be kept track of. */
    public void box(float x, float y, float width, float boxHeight, Style.Tone tone) {
        end();
        fill(tone);
        content.rectangle(x, height - y - boxHeight, width, boxHeight);
        content.fill();
    }

    /** Many filled rectangles of one tone. @param boxes x, y, width, height of each in turn */
    void boxes(float[] boxes, int count, Style.Tone tone) {
        end();
        fill(tone);
        for (int index = 0; index < count * 4; index += 4) {
            content.rectangle(boxes[index], height - boxes[index + 1] - boxes[index + 3], boxes[index + 2], boxes[index + 3]);
        }
        content.fill();
    }

    /**
     * A square or oblong code of dark and light modules, as a stencil of one bit each: as sharp as rectangles and a third of their bytes.
     * Written in base 85, because raw bits may look like the end of the picture.
     *
     * @param modules [y][x], 1 is dark
     */
    public void code(float x, float y, float width, float codeHeight, byte[][] modules) {
        end();
        fill(Style.Tone.INK);
        int columns = modules[0].length;
        int rowBytes = (columns + 7) / 8;
        byte[] bits = new byte[rowBytes * modules.length];
        // A stencil paints where the bit is 0.
        Arrays.fill(bits, (byte) 0xff);
        for (int row = 0; row < modules.length; row++) {
            byte[] dark = modules[row];
            for (int column = 0; column < columns; column++) {
                if (dark[column] == 1) {
                    bits[row * rowBytes + (column >> 3)] &= (byte) ~(0x80 >> (column & 7));
                }
            }
        }
        content.saveState();
        content.concatCTM(width, 0, 0, codeHeight, x, height - y - codeHeight);
        ByteBuffer buffer = content.getInternalBuffer();
        buffer.append("BI/W ").append(columns).append("/H ").append(modules.length).append("/IM true/BPC 1/F/A85 ID ");
        byte[] text = Base85.encoded(bits);
        buffer.append(text, 0, text.length).append(" EI\n");
        content.restoreState();
    }

    public void frame(float x, float y, float width, float boxHeight, float thickness, Style.Tone tone) {
        end();
        float[] rgb = tones[tone.ordinal()];
        content.setRGBColorStrokeF(rgb[0], rgb[1], rgb[2]);
        content.setLineWidth(thickness);
        content.rectangle(x, height - y - boxHeight, width, boxHeight);
        content.stroke();
    }

    public void dashes(float fromX, float toX, float y) {
        end();
        float[] rgb = tones[Style.Tone.SOFT.ordinal()];
        content.setRGBColorStrokeF(rgb[0], rgb[1], rgb[2]);
        content.setLineWidth(0.5f);
        content.setLineDash(3, 3);
        content.moveTo(fromX, height - y);
        content.lineTo(toX, height - y);
        content.stroke();
        content.setLineDash(0);
    }

    /** Text turned by 45 degrees around its middle, for watermarks. */
    public void turned(float x, float y, String text, Style style) {
        end();
        content.saveState();
        content.concatCTM(0.8192f, 0.5736f, -0.5736f, 0.8192f, x, height - y);
        begin();
        fill = null;
        fill(style.tone());
        content.setTextMatrix(-style.width(text) / 2, 0);
        select(Typefaces.BOLD, style.size());
        content.showText(text);
        end();
        content.restoreState();
        font = null;
        fill = null;
    }

    /** A picture in its proportions, its upper right corner here, no larger than the room given. @return its width */
    public float image(byte[] picture, float right, float y, float mostWidth, float mostHeight) {
        end();
        try {
            Image image = Image.getInstance(picture);
            image.scaleToFit(mostWidth, mostHeight);
            image.setAbsolutePosition(right - image.getScaledWidth(), height - y - image.getScaledHeight());
            content.addImage(image);
            return image.getScaledWidth();
        } catch (IOException | DocumentException unreadable) {
            throw new IllegalStateException("the company's logo was checked, but cannot be drawn", unreadable);
        }
    }

    /** The top at which something of this height would lie if it were a form: places of forms are rounded to hundredths. */
    float gridTop(float y, float formHeight) {
        return height - Math.round((height - y - formHeight) * 100.0) / 100f - formHeight;
    }

    /** A form of its own, to be placed with {@link #place}. */
    PdfTemplate form(float width, float formHeight, Consumer<Ink> drawing) {
        PdfTemplate form = content.getPdfWriter().getDirectContent().createTemplate(width, formHeight);
        Ink inner = new Ink(form, formHeight, pens, tones);
        drawing.accept(inner);
        inner.end();
        return form;
    }

    /** A form that is placed now and drawn later, before the file is closed. */
    public PdfTemplate later(float width, float formHeight) {
        return content.getPdfWriter().getDirectContent().createTemplate(width, formHeight);
    }

    /** To draw into a form that was made for later. */
    public static Ink on(PdfTemplate form, Pens pens, float[][] tones) {
        return new Ink(form, form.getHeight(), pens, tones);
    }

    public void place(PdfTemplate form, float x, float y) {
        end();
        content.addTemplate(form, x, height - y - form.getHeight());
    }

    /** Must be called when the page or form is complete. */
    public void end() {
        if (inText) {
            if (spacing != 0) {
                content.setCharacterSpacing(0);
                spacing = 0;
            }
            content.endText();
            inText = false;
        }
    }

    PdfContentByte content() {
        return content;
    }

    private void begin() {
        if (!inText) {
            content.beginText();
            inText = true;
            lineX = 0;
            lineY = 0;
        }
    }

    /** Positions are kept in hundredths, as they are written, so that relative moves do not drift. */
    private void moveTo(float x, float y) {
        long wantedX = Math.round(x * 100.0);
        long wantedY = Math.round((height - y) * 100.0);
        content.moveText((wantedX - lineX) / 100f, (wantedY - lineY) / 100f);
        lineX = wantedX;
        lineY = wantedY;
    }

    private void select(int face, float wantedSize) {
        BaseFont wanted = pens.font(face);
        if (font != wanted || size != wantedSize) {
            font = wanted;
            size = wantedSize;
            content.setFontAndSize(font, size);
        }
    }

    private void fill(Style.Tone tone) {
        if (fill != tone) {
            fill = tone;
            float[] rgb = tones[tone.ordinal()];
            if (rgb[0] == rgb[1] && rgb[1] == rgb[2]) {
                content.setGrayFill(rgb[0]);
            } else {
                content.setRGBColorFillF(rgb[0], rgb[1], rgb[2]);
            }
        }
    }
}
