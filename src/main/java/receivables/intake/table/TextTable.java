package receivables.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import receivables.intake.CsvRecords;
import receivables.intake.Defects;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;

/**
 * A table written as text. It is decoded first and cut then: the second byte of a character in GB18030 or Big5 may be a {@code |}. A
 * character that is none in the encoding is read as U+FFFD and stays with its cell.
 */
final class TextTable implements TableSource {

    /** No file writes it between cells; where columns have fixed widths the whole line is one cell. */
    private static final char NOWHERE = 0x1f;

    /** Opens the file anew for each reading. */
    interface Content {

        InputStream open() throws IOException;
    }

    private final Content content;
    private final Charset charset;
    private final String delimiter;
    private final List<Integer> widths;

    /** @param widths of fixed columns; empty: cells are delimited */
    TextTable(Content content, Charset charset, String delimiter, List<Integer> widths) {
        this.content = content;
        this.charset = charset;
        this.delimiter = delimiter;
        this.widths = widths;
    }

    static TextTable of(Path path, Charset charset, String delimiter, List<Integer> widths) {
        return new TextTable(() -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), charset, delimiter, widths);
    }

    @Override
    public void read(Taker taker) throws IOException, UnreadableFileException {
        char between = widths.isEmpty() ? delimiter.charAt(0) : NOWHERE;
        try (InputStream in = new InUtf8(new InputStreamReader(content.open(), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
                CsvRecords records = CsvRecords.ofSoundUtf8(in, between)) {
            Record row = new Record(records, widths);
            boolean more = row.next();
            while (more && taker.take(row)) {
                more = row.next();
            }
        }
    }

    /** The record at hand, each cell taken out when it is first asked for. */
    private static final class Record implements TableRow {

        private final CsvRecords records;
        private final List<Integer> widths;
        private final boolean delimited;
        private String[] taken = new String[32];

        Record(CsvRecords records, List<Integer> widths) {
            this.records = records;
            this.widths = widths;
            this.delimited = widths.isEmpty();
        }

        boolean next() throws IOException {
            boolean more = records.next();
            if (taken.length < size()) {
                taken = new String[2 * size()];
            }
            Arrays.fill(taken, 0, size(), null);
            return more;
        }

        @Override
        public int line() {
            return records.line();
        }

        @Override
        public int size() {
            return delimited || records.defect() != null ? records.size() : widths.size();
        }

        @Override
        public String cell(int column) {
            if (column >= size()) {
                return "";
            }
            if (taken[column] == null) {
                taken[column] = Cells.stripped(delimited ? records.cell(column) : fixed(column));
            }
            return taken[column];
        }

        private String fixed(int column) {
            String line = records.cell(0);
            int from = widths.subList(0, column).stream().mapToInt(Integer::intValue).sum();
            return from >= line.length() ? "" : line.substring(from, Math.min(line.length(), from + widths.get(column)));
        }

        @Override
        public boolean isTyped(int column) {
            return false;
        }

        @Override
        public Reason defect() {
            return records.defect() == null ? null : Defects.reason(records);
        }

        @Override
        public String joined() {
            return records.defect() == null ? TableRow.super.joined() : records.excerpt(StandardCharsets.UTF_8);
        }
    }

    /** The characters of a reader as UTF-8, which is what records are cut from. */
    private static final class InUtf8 extends InputStream {

        private static final int PIECE = 1 << 14;

        private final Reader reader;
        private final CharBuffer chars = CharBuffer.allocate(PIECE).flip();
        private final ByteBuffer bytes = ByteBuffer.allocate(4 * PIECE).flip();
        private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private boolean ended;

        InUtf8(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (!bytes.hasRemaining() && !ended) {
                fill();
            }
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int count = Math.min(length, bytes.remaining());
            bytes.get(into, offset, count);
            return count;
        }

        private void fill() throws IOException {
            chars.compact();
            int read = reader.read(chars);
            chars.flip();
            ended = read < 0;
            bytes.clear();
            encoder.encode(chars, bytes, ended);
            bytes.flip();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
