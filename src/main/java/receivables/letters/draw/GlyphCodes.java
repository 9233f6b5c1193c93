package receivables.letters.draw;

import java.util.Arrays;
import org.openpdf.text.pdf.ByteBuffer;

/**
 * The codes of one face's glyphs as the library writes them, learned from what it wrote, so that a text whose characters all stood in the
 * file before is written without asking it again. A character that is new in the file always goes through the library, which notes it for
 * the subset of the font. For one thread.
 */
final class GlyphCodes {

    private static final int BASIC_PLANE = 0x10000;
    /** Glyph numbers; those of a face never change. */
    private final char[] codes = new char[BASIC_PLANE];
    private final boolean[] inFile = new boolean[BASIC_PLANE];
    private byte[] written = new byte[512];

    void startFile() {
        Arrays.fill(inFile, false);
    }

    /** Writes the text as {@code (…)Tj}. @return false, and nothing written, where a character is new in the file */
    boolean show(String text, ByteBuffer content) {
        int length = text.length();
        for (int index = 0; index < length; index++) {
            if (!inFile[text.charAt(index)]) {
                return false;
            }
        }
        if (written.length < 4 * length + 5) {
            written = new byte[8 * length + 5];
        }
        int at = 0;
        written[at++] = '(';
        for (int index = 0; index < length; index++) {
            char code = codes[text.charAt(index)];
            at = put(at, code >> 8);
            at = put(at, code & 0xff);
        }
        written[at++] = ')';
        written[at++] = 'T';
        written[at++] = 'j';
        written[at++] = '\n';
        content.append(written, 0, at);
        return true;
    }

    private int put(int at, int value) {
        int next = at;
        char escaped = switch (value) {
            case '\r' -> 'r';
            case '\n' -> 'n';
            case '\t' -> 't';
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '(', ')', '\\' -> (char) value;
            default -> 0;
        };
        if (escaped != 0) {
            written[next++] = '\\';
        }
        written[next++] = escaped != 0 ? (byte) escaped : (byte) value;
        return next;
    }

    /** @param content in which the library wrote the text @param from where it began to */
    void learn(String text, byte[] content, int from, int to) {
        byte[] bytes = new byte[2 * text.length()];
        int length = 0;
        int at = from + 1;
        while (at < to && content[at] != ')' && length < bytes.length) {
            byte value = content[at++];
            if (value == '\\') {
                byte escaped = content[at++];
                value = switch (escaped) {
                    case 'r' -> '\r';
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    default -> escaped;
                };
            }
            bytes[length++] = value;
        }
        // Where characters and codes are not one for one (beyond the basic plane, selectors of variants), the library goes on writing them.
        if (length != bytes.length || content[at] != ')') {
            return;
        }
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!Character.isSurrogate(character)) {
                codes[character] = (char) ((bytes[2 * index] & 0xff) << 8 | bytes[2 * index + 1] & 0xff);
                inFile[character] = true;
            }
        }
    }
}
