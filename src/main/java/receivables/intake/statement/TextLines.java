package receivables.intake.statement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import receivables.intake.UnreadableFileException;

/**
 * The lines of a text file, one at a time, whatever its line ends (Windows, Unix, old Macintosh) and with none at its end. Each line is
 * read as UTF-8 if it is that, else as the Windows form of Latin 1, as banks mix them.
 */
final class TextLines {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST = 1_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] line = new byte[512];
    private int start;
    private int end;
    private int number;
    private boolean afterReturn;

    TextLines(InputStream in) {
        this.in = in;
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /**
     * The next line without its end; null: the file ends.
     * @throws UnreadableFileException for a line that is longer than any statement's
     */
    String next() throws IOException, UnreadableFileException {
        int length = 0;
        int bits = 0;
        boolean any = false;
        while (true) {
            if (start == end) {
                start = 0;
                end = Math.max(0, in.read(buffer, 0, BUFFER));
                if (end == 0) {
                    return any ? text(length, bits) : null;
                }
            }
            byte b = buffer[start++];
            if (b == '\n' && afterReturn && !any) {
                afterReturn = false;
                continue;
            }
            afterReturn = b == '\r';
            if (b == '\n' || b == '\r') {
                return text(length, bits);
            }
            any = true;
            bits |= b;
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = b;
            if (length > LONGEST) {
                throw new UnreadableFileException(number + 1, "", "", "the file has a line of more than " + LONGEST
                        + " characters; it is refused as a whole");
            }
        }
    }

    private String text(int length, int bits) {
        number++;
        int from = number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF ? 3 : 0;
        if (bits >= 0) {
            return new String(line, from, length - from, StandardCharsets.ISO_8859_1);
        }
        CharBuffer decoded = CharBuffer.allocate(length);
        boolean isUtf8 = !utf8.reset().decode(ByteBuffer.wrap(line, from, length - from), decoded, true).isError();
        return isUtf8 ? decoded.flip().toString() : new String(line, from, length - from, WINDOWS);
    }
}
