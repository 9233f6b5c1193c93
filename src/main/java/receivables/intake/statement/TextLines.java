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
import receivables.ledger.ReasonCode;

/**
 * The lines of a text file, one at a time, whatever its line ends (Windows, Unix, old Macintosh) and with none at its end. Each line is
 * read as UTF-8 if it is that, else as the Windows form of Latin 1, as banks mix them.
 */
final class TextLines {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST = 1_000_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** The bits of a byte that are all clear in a control character, and in no other. */
    private static final int NO_CONTROL = 0xE0;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    /** The beginning of a line of which the buffer holds the rest. */
    private byte[] begun = new byte[512];
    private int start;
    private int end;
    private int number;
    private boolean afterReturn;
    private int bits;
    private int controls;

    TextLines(InputStream in) {
        this.in = in;
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** The line that was read last has control characters in it, such as tabs. */
    boolean hasControls() {
        return controls < 0;
    }

    /**
     * The next line without its end; null: the file ends.
     * @throws UnreadableFileException for a line that is longer than any statement's
     */
    String next() throws IOException, UnreadableFileException {
        if (isAtEnd()) {
            return null;
        }
        if (afterReturn && buffer[start] == '\n') {
            start++;
            afterReturn = false;
            if (isAtEnd()) {
                return null;
            }
        }
        bits = 0;
        controls = 0;
        int before = 0;
        while (true) {
            int stop = endOfLine();
            int length = before + stop - start;
            if (length > LONGEST) {
                throw new UnreadableFileException(number + 1, "", "", ReasonCode.STATEMENT_HAS_LONG_LINE, LONGEST);
            }
            boolean whole = stop < end;
            afterReturn = whole && buffer[stop] == '\r';
            int from = start;
            start = whole ? stop + 1 : stop;
            if (whole && before == 0) {
                return text(buffer, from, stop);
            }
            begun = length > begun.length ? Arrays.copyOf(begun, 2 * length) : begun;
            System.arraycopy(buffer, from, begun, before, stop - from);
            before = length;
            if (whole || isAtEnd()) {
                return text(begun, 0, length);
            }
        }
    }

    private boolean isAtEnd() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(0, in.read(buffer, 0, BUFFER));
        }
        return end == 0;
    }

    /** Where the line ends, or the buffer; on the way it is seen what the line is made of. */
    private int endOfLine() {
        int at = start;
        int seen = 0;
        int control = 0;
        for (; at < end; at++) {
            byte b = buffer[at];
            if (b == '\n' || b == '\r') {
                break;
            }
            seen |= b;
            control |= (b & NO_CONTROL) - 1;
        }
        bits |= seen;
        controls |= control;
        return at;
    }

    private String text(byte[] line, int first, int stop) {
        number++;
        boolean marked = number == 1 && stop - first >= 3 && line[first] == (byte) 0xEF && line[first + 1] == (byte) 0xBB
                && line[first + 2] == (byte) 0xBF;
        int from = marked ? first + 3 : first;
        if (bits >= 0) {
            return new String(line, from, stop - from, StandardCharsets.ISO_8859_1);
        }
        String text = new String(line, from, stop - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 || isUtf8(line, from, stop) ? text : new String(line, from, stop - from, WINDOWS);
    }

    /** A text may hold the sign that stands for what cannot be read. */
    private boolean isUtf8(byte[] line, int from, int stop) {
        return !utf8.reset().decode(ByteBuffer.wrap(line, from, stop - from), CharBuffer.allocate(stop - from), true).isError();
    }
}
