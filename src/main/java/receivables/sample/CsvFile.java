package receivables.sample;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import receivables.money.Money;

/**
 * One CSV file being written: UTF-8, RFC 4180, header first. Bytes are put straight into a buffer, because the bench writes a million rows
 * and more.
 *
 * <pre>{@code file.text("INV-2026-000123").text("INVOICE").date(day).amount(123450, 2).end(); // INV-2026-000123,INVOICE,2026-06-30,1234.50}</pre>
 *
 * A row must have exactly as many cells as the header: anything else is a mistake of the generator and throws.
 */
final class CsvFile implements AutoCloseable {

    /** Flushed when less than this is free, so that short cells need no check of their own. */
    private static final int MARGIN = 64;

    private final OutputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private final int columns;
    private int length;
    private int cells;
    private LocalDate lastDate;
    private String lastDateText = "";

    CsvFile(Path path, List<String> header) throws IOException {
        requireNonNull(header, "header is null");
        Files.createDirectories(path.toAbsolutePath().getParent());
        this.stream = Files.newOutputStream(path);
        this.columns = header.size();
        for (String column : header) {
            text(column);
        }
        end();
    }

    CsvFile text(String text) throws IOException {
        separate();
        if (!plain(text)) {
            String quoted = needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
            bytes(quoted.getBytes(StandardCharsets.UTF_8));
            return this;
        }
        for (int index = 0; index < text.length(); index++) {
            buffer[length++] = (byte) text.charAt(index);
        }
        return this;
    }

    CsvFile empty() throws IOException {
        separate();
        return this;
    }

    /** So many empty cells. */
    CsvFile empty(int count) throws IOException {
        for (int index = 0; index < count; index++) {
            separate();
        }
        return this;
    }

    CsvFile amount(long minor, int decimals) throws IOException {
        return text(Money.plain(minor, decimals));
    }

    /** {@code yyyy-MM-dd}; an empty cell for null. */
    CsvFile date(LocalDate date) throws IOException {
        if (date == null) {
            return empty();
        }
        if (!date.equals(lastDate)) {
            lastDate = date;
            lastDateText = date.toString();
        }
        return text(lastDateText);
    }

    void end() throws IOException {
        if (cells != columns) {
            throw new IllegalStateException("a row has " + cells + " cells, the header " + columns);
        }
        reserve();
        buffer[length++] = '\r';
        buffer[length++] = '\n';
        cells = 0;
    }

    /** A whole row at once. */
    void row(List<String> row) throws IOException {
        for (String cell : row) {
            text(cell);
        }
        end();
    }

    @Override
    public void close() throws IOException {
        try (stream) {
            stream.write(buffer, 0, length);
        }
    }

    private void separate() throws IOException {
        reserve();
        if (cells++ > 0) {
            buffer[length++] = ',';
        }
    }

    private void reserve() throws IOException {
        if (buffer.length - length < MARGIN) {
            stream.write(buffer, 0, length);
            length = 0;
        }
    }

    private void bytes(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - length) {
            stream.write(buffer, 0, length);
            length = 0;
        }
        if (bytes.length > buffer.length) {
            stream.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, length, bytes.length);
            length += bytes.length;
        }
    }

    /** Short ASCII without anything to quote: copied as it is. */
    private static boolean plain(String text) {
        if (text.length() > MARGIN - 4) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c >= 0x7f || c < ' ' || c == '"' || c == ',') {
                return false;
            }
        }
        return true;
    }

    private static boolean needsQuotes(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }
}
