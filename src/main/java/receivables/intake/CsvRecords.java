package receivables.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts an RFC 4180 file into records and cells, so that what is wrong with one line stays with that line: an unclosed quote, bytes that are
 * not UTF-8 or a line of 200 MB cost one record each, and reading goes on with the next line. A reader made for well-formed files gives up
 * at the first of them or swallows the rest of the file into one cell; that, and one pass over the bytes, is why this is our own.
 *
 * <p>Line ends may be LF, CRLF or CR; blank lines are skipped; spaces around a quoted cell's end are allowed; a quote inside an unquoted
 * cell is just a quote. Memory is one buffer, whatever the file holds.
 *
 * <pre>{@code
 * while (records.next()) {
 *     if (records.defect() == null) … records.cell(0) …
 * }
 * }</pre>
 */
public final class CsvRecords implements Closeable {

    /** Most bytes of a record. The longest row the contract allows has a fraction of it. */
    static final int LONGEST = 64 * 1024;
    private static final int BUFFER = 256 * 1024;
    private static final int EXCERPT = 300;

    /** What is wrong with a record as a whole. */
    public enum Defect { TOO_LONG, UNCLOSED_QUOTE, MISPLACED_QUOTE, NOT_UTF8 }

    private final InputStream in;
    private final byte delimiter;
    private final boolean knownSound;
    private final byte[] buffer = new byte[BUFFER];
    private final CharBuffer decoded = CharBuffer.allocate(LONGEST + 1);
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private int start;
    private int end;
    private boolean drained;
    private int nextLine = 1;

    private int line;
    private Defect defect;
    private int defectCell;
    private byte[] wrong = {};
    private int recordFrom;
    private int recordTo;
    private boolean ascii;
    private int cells;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] doubled = new boolean[64];

    CsvRecords(InputStream in) throws IOException {
        this(in, ',', false);
    }

    /**
     * Of bytes that the program itself has just written as UTF-8: they need no check.
     *
     * @param delimiter between cells, an ASCII character
     */
    public static CsvRecords ofSoundUtf8(InputStream in, char delimiter) throws IOException {
        return new CsvRecords(in, delimiter, true);
    }

    private CsvRecords(InputStream in, char delimiter, boolean knownSound) throws IOException {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.knownSound = knownSound;
        fill();
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            start += 3;
        }
    }

    /** True when the file begins with these bytes; to be asked before the first record. */
    boolean startsWith(int... bytes) {
        boolean same = end - start >= bytes.length;
        for (int index = 0; index < bytes.length && same; index++) {
            same = (buffer[start + index] & 0xff) == bytes[index];
        }
        return same;
    }

    /** Goes to the next record that is not a blank line; false at the end of the file. */
    public boolean next() throws IOException {
        while (true) {
            if (end - start <= LONGEST + 2 && !drained) {
                fill();
            }
            if (start >= end) {
                return false;
            }
            if (buffer[start] != '\n' && buffer[start] != '\r') {
                break;
            }
            passBreak();
        }
        line = nextLine;
        recordFrom = start;
        defect = null;
        defectCell = -1;
        cut();
        if (defect == null && !ascii && !knownSound) {
            checkEncoding();
        }
        return true;
    }

    /** Line of the file on which the record begins, from 1. */
    public int line() {
        return line;
    }

    /** Null: the record is sound and its cells can be asked for. */
    public Defect defect() {
        return defect;
    }

    /** The cell that is not UTF-8, for that defect. */
    public int defectCell() {
        return defectCell;
    }

    public int size() {
        return cells;
    }

    public boolean isEmpty(int cell) {
        return to[cell] == from[cell];
    }

    /** A cell's text, quotes resolved. */
    public String cell(int cell) {
        int length = to[cell] - from[cell];
        if (length == 0) {
            return "";
        }
        String text = new String(buffer, from[cell], length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return doubled[cell] ? text.replace("\"\"", "\"") : text;
    }

    /** True when the file ended with this record and without a line end, as a file does that was cut off while it was copied. */
    boolean endsAbruptly() {
        return drained && start >= end && recordTo == end;
    }

    /** The beginning of the line, or of the cell that is not UTF-8, read in an encoding; for messages about a defect. */
    public String excerpt(Charset charset) {
        return new String(wrong, charset);
    }

    /** True when the defective bytes make sense in another encoding. */
    boolean readsAs(Charset charset) {
        return !charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(wrong), CharBuffer.allocate(EXCERPT), false).isError();
    }

    /** Finds the cells of the record at {@code start}. The buffer holds all of it, or more of it than is allowed, or the file's end. */
    private void cut() throws IOException {
        int limit = Math.min(end, start + LONGEST);
        boolean fileEnds = drained && limit == end;
        int position = start;
        int bits = 0;
        int breaks = 0;
        cells = 0;
        while (true) {
            int scan = position;
            boolean twice = false;
            if (scan < limit && buffer[scan] == '"') {
                scan++;
                while (scan < limit && (buffer[scan] != '"' || scan + 1 < limit && buffer[scan + 1] == '"')) {
                    byte b = buffer[scan];
                    bits |= b;
                    if (b == '"') {
                        twice = true;
                        scan++;
                    } else if (b == '\n' || b == '\r' && (scan + 1 >= limit || buffer[scan + 1] != '\n')) {
                        breaks++;
                    }
                    scan++;
                }
                if (scan >= limit) {
                    recover(Defect.UNCLOSED_QUOTE, limit);
                    return;
                }
                add(position + 1, scan, twice);
                scan++;
                while (scan < limit && (buffer[scan] == ' ' || buffer[scan] == '\t' && delimiter != '\t')) {
                    scan++;
                }
            } else {
                while (scan < limit && buffer[scan] != delimiter && buffer[scan] != '\n' && buffer[scan] != '\r') {
                    bits |= buffer[scan];
                    scan++;
                }
                add(position, scan, false);
            }
            if (scan >= limit && !fileEnds) {
                recover(Defect.TOO_LONG, limit);
                return;
            }
            if (scan >= limit || buffer[scan] == '\n' || buffer[scan] == '\r') {
                finish(scan, breaks, bits);
                return;
            }
            if (buffer[scan] != delimiter) {
                recover(Defect.MISPLACED_QUOTE, limit);
                return;
            }
            position = scan + 1;
        }
    }

    private void add(int cellFrom, int cellTo, boolean twice) {
        if (cells == from.length) {
            from = Arrays.copyOf(from, cells * 2);
            to = Arrays.copyOf(to, cells * 2);
            doubled = Arrays.copyOf(doubled, cells * 2);
        }
        from[cells] = cellFrom;
        to[cells] = cellTo;
        doubled[cells] = twice;
        cells++;
    }

    private void finish(int position, int breaks, int bits) throws IOException {
        recordTo = position;
        ascii = bits >= 0;
        nextLine += breaks;
        start = position;
        if (start < end) {
            passBreak();
        }
    }

    /** Gives the record up and goes to the line after the one on which it began: what follows may well be sound. */
    private void recover(Defect found, int limit) throws IOException {
        int position = recordFrom;
        while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
            position++;
        }
        boolean wholeLineSeen = position < limit || drained && limit == end;
        defect = found == Defect.UNCLOSED_QUOTE && !wholeLineSeen ? Defect.TOO_LONG : found;
        wrong = Arrays.copyOfRange(buffer, recordFrom, Math.min(position, recordFrom + EXCERPT));
        cells = 0;
        ascii = true;
        start = position;
        skipToBreak();
        recordTo = start;
        if (start < end) {
            passBreak();
        }
    }

    private void skipToBreak() throws IOException {
        while (true) {
            while (start < end && buffer[start] != '\n' && buffer[start] != '\r') {
                start++;
            }
            if (start < end || drained) {
                return;
            }
            fill();
        }
    }

    private void passBreak() throws IOException {
        if (end - start < 2 && !drained) {
            fill();
        }
        start += buffer[start] == '\r' && start + 1 < end && buffer[start + 1] == '\n' ? 2 : 1;
        nextLine++;
    }

    private void checkEncoding() {
        if (isUtf8(recordFrom, recordTo)) {
            return;
        }
        defect = Defect.NOT_UTF8;
        defectCell = 0;
        while (defectCell < cells - 1 && isUtf8(from[defectCell], to[defectCell])) {
            defectCell++;
        }
        wrong = Arrays.copyOfRange(buffer, from[defectCell], Math.min(to[defectCell], from[defectCell] + EXCERPT));
    }

    private boolean isUtf8(int begin, int stop) {
        decoded.clear();
        return !utf8.reset().decode(ByteBuffer.wrap(buffer, begin, stop - begin), decoded, true).isError();
    }

    /** Moves what is left to the buffer's beginning and reads on until it is full or the file ends. */
    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        while (end < buffer.length && !drained) {
            int read = in.read(buffer, end, buffer.length - end);
            drained = read < 0;
            end += Math.max(read, 0);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
