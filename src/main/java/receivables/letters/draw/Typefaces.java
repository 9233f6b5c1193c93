package receivables.letters.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of the letters with the width of every character they have. Shared by all threads and never changed; what draws ({@link
 * BaseFont}) is made from it once per thread.
 *
 * <p>Noto Sans SC prints Chinese, Greek, Cyrillic and most Latin; Liberation Sans stands in for the Latin letters it lacks (ą, ł, ő, ş …).
 * A word is set in one face as a whole where one face has all its letters.
 */
public final class Typefaces {

    public static final int REGULAR = 0;
    public static final int BOLD = 1;
    private static final int FALLBACK_REGULAR = 2;
    private static final int FALLBACK_BOLD = 3;
    private static final String[] RESOURCES = {"/fonts/NotoSansSC-Regular.ttf", "/fonts/NotoSansSC-Bold-GB2312.ttf",
        "/liberation/LiberationSans-Regular.ttf", "/liberation/LiberationSans-Bold.ttf"};
    private static final int[][] CHAINS = {{REGULAR, FALLBACK_REGULAR}, {BOLD, FALLBACK_BOLD, REGULAR, FALLBACK_REGULAR}};
    private static final int LAST_CODE_POINT = 0x2FFFF;
    private static final short MISSING = -1;

    private final byte[][] files = new byte[RESOURCES.length][];
    private final short[][] widths = new short[RESOURCES.length][];

    private Typefaces() {
        for (int face = 0; face < RESOURCES.length; face++) {
            files[face] = read(RESOURCES[face]);
            widths[face] = widths(open(face));
        }
    }

    private static final class Loaded {
        private static final Typefaces ONLY = new Typefaces();
    }

    public static Typefaces loaded() {
        return Loaded.ONLY;
    }

    /** A face for one thread to draw with. */
    public BaseFont open(int face) {
        try {
            String name = RESOURCES[face].substring(RESOURCES[face].lastIndexOf('/') + 1);
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, files[face], null);
        } catch (DocumentException | IOException broken) {
            throw new IllegalStateException("the font " + RESOURCES[face] + " inside the program is damaged", broken);
        }
    }

    static int count() {
        return RESOURCES.length;
    }

    /** A stretch of text in one face. */
    record Run(int face, String text) {
    }

    boolean covers(int face, String text) {
        short[] has = widths[face];
        for (int index = 0; index < text.length(); index++) {
            int codePoint = text.charAt(index);
            if (Character.isSurrogate((char) codePoint)) {
                codePoint = text.codePointAt(index);
                index++;
            }
            if (codePoint > LAST_CODE_POINT || has[codePoint] == MISSING) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text cut into runs; nearly always one.
     * @throws IllegalStateException for a character no face has: such letters are never drawn
     */
    List<Run> runs(String text, boolean bold) {
        int first = bold ? BOLD : REGULAR;
        if (covers(first, text)) {
            return List.of(new Run(first, text));
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = wordEnd(text, start);
            String word = text.substring(start, end);
            int face = Arrays.stream(CHAINS[bold ? BOLD : REGULAR]).filter(candidate -> covers(candidate, word)).findFirst()
                    .orElse(MISSING);
            if (face != MISSING) {
                add(runs, face, word);
            } else {
                word.codePoints().forEach(codePoint -> add(runs, faceOf(codePoint, bold), Character.toString(codePoint)));
            }
            start = end;
        }
        return runs;
    }

    /** Width in points. */
    float width(String text, boolean bold, float size) {
        short[] primary = widths[bold ? BOLD : REGULAR];
        int sum = 0;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (Character.isSurrogate(c) || primary[c] == MISSING) {
                return widthOfRuns(text, bold, size);
            }
            sum += primary[c];
        }
        return sum * size / 1000;
    }

    static int plain(boolean bold) {
        return bold ? FALLBACK_BOLD : FALLBACK_REGULAR;
    }

    /** Width in points in the plain face. */
    float plainWidth(String text, boolean bold, float size) {
        short[] of = widths[plain(bold)];
        return text.codePoints().map(codePoint -> Math.max(0, of[codePoint])).sum() * size / 1000;
    }

    /** The first code point no face can print, or -1. */
    int firstMissing(String text) {
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int codePoint = text.codePointAt(index);
            if (faceOf(codePoint, false) == MISSING) {
                return codePoint;
            }
        }
        return -1;
    }

    private float widthOfRuns(String text, boolean bold, float size) {
        float sum = 0;
        for (Run run : runs(text, bold)) {
            sum += run.text().codePoints().map(codePoint -> widths[run.face()][codePoint]).sum() * size / 1000;
        }
        return sum;
    }

    private int faceOf(int codePoint, boolean bold) {
        for (int face : CHAINS[bold ? BOLD : REGULAR]) {
            if (codePoint <= LAST_CODE_POINT && widths[face][codePoint] != MISSING) {
                return face;
            }
        }
        return MISSING;
    }

    /** A word of an alphabet, or one other character. */
    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (!Character.isLetter(codePoint) || Character.isIdeographic(codePoint)) {
                return end == start ? end + Character.charCount(codePoint) : end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static void add(List<Run> runs, int face, String text) {
        if (face == MISSING) {
            throw new IllegalStateException("no font has \"" + text + "\"; the letter should have gone to the worklist");
        }
        if (!runs.isEmpty() && runs.getLast().face() == face) {
            text = runs.removeLast().text() + text;
        }
        runs.add(new Run(face, text));
    }

    private static short[] widths(BaseFont font) {
        short[] widths = new short[LAST_CODE_POINT + 1];
        for (int codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++) {
            boolean usable = codePoint >= ' ' && !(codePoint >= 0x7f && codePoint < 0xa0) && !(codePoint >= 0xD800 && codePoint < 0xE000);
            widths[codePoint] = usable && font.charExists(codePoint) ? (short) font.getWidth(codePoint) : MISSING;
        }
        return widths;
    }

    private static byte[] read(String resource) {
        try (InputStream in = Typefaces.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font " + resource + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
