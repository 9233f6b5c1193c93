package receivables.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a statement as MT940 with numbered parts in {@code :86:}, each cut at 27 characters as banks cut them. */
final class MtFile implements BankFile {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);
    private static final int WIDTH = 27;
    private static final int TEXT = 20;
    private static final int TEXT_PARTS = 10;
    private static final int NAME = 32;
    private static final int NAME_PARTS = 2;

    private final Head head;
    private final String day;
    private final Writer out;

    MtFile(Path file, Head head) throws IOException {
        this.head = head;
        this.day = SHORT.format(head.day());
        Files.createDirectories(file.toAbsolutePath().getParent());
        out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
        out.write(":20:STATEMENT\r\n:25:" + head.account() + "\r\n:28C:" + head.day().getDayOfYear() + "/1\r\n");
        balance(":60F:", head.opening());
    }

    private void balance(String tag, long minor) throws IOException {
        out.write(tag + mark(minor) + day + head.currency() + amount(minor) + "\r\n");
    }

    @Override
    public void line(Line line) throws IOException {
        boolean bank = line.name().isEmpty();
        out.write(":61:" + day + MONTH_DAY.format(head.day()) + mark(line.minor()) + amount(line.minor()) + (bank ? "NCHG" : "NTRF")
                + "NONREF//" + line.reference() + "\r\n");
        out.write(":86:" + (bank ? "808" : "166") + "?00" + (bank ? "CHARGES" : "TRANSFER") + "\r\n");
        parts(TEXT, TEXT_PARTS, "SVWZ+" + plain(line.text()));
        if (!line.account().isEmpty()) {
            out.write("?31" + line.account() + "\r\n");
        }
        parts(NAME, NAME_PARTS, plain(line.name()));
    }

    /** What is longer than all parts together is cut, as banks do. */
    private void parts(int first, int count, String text) throws IOException {
        int from = 0;
        for (int part = 0; part < count && from < text.length(); part++) {
            int to = Math.min(text.length(), from + WIDTH);
            out.write("?" + (first + part) + text.substring(from, to) + "\r\n");
            from = to;
        }
    }

    /** Without the sign that begins a part. */
    private static String plain(String text) {
        return text.replace('?', '.');
    }

    private static String mark(long minor) {
        return minor < 0 ? "D" : "C";
    }

    private static String amount(long minor) {
        return BankFile.plain(minor).replace('.', ',');
    }

    @Override
    public void close() throws IOException {
        balance(":62F:", head.closing());
        out.write("-\r\n");
        out.close();
    }
}
