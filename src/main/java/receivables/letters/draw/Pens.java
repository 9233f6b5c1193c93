package receivables.letters.draw;

import org.openpdf.text.pdf.BaseFont;

/**
 * The faces one thread draws with, each opened when it is first needed, and the random source that names their subsets in the file being
 * written.
 */
public final class Pens {

    private final BaseFont[] fonts = new BaseFont[Typefaces.count()];
    private final GlyphCodes[] codes = new GlyphCodes[Typefaces.count()];
    private byte[] seed = new byte[0];

    /** Another file begins: the same letters must give the same names of font subsets. */
    public void startFile(byte[] newSeed) {
        seed = newSeed.clone();
        for (BaseFont font : fonts) {
            if (font != null) {
                font.setSecureRandom(new SeededRandom(seed));
            }
        }
        for (GlyphCodes known : codes) {
            if (known != null) {
                known.startFile();
            }
        }
    }

    GlyphCodes codes(int face) {
        if (codes[face] == null) {
            codes[face] = new GlyphCodes();
        }
        return codes[face];
    }

    BaseFont font(int face) {
        if (fonts[face] == null) {
            fonts[face] = Typefaces.loaded().open(face);
            fonts[face].setSecureRandom(new SeededRandom(seed));
        }
        return fonts[face];
    }
}
