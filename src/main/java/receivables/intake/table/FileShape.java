package receivables.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file is, told by its first bytes and never by its name: what banks call .xls is four different things. */
enum FileShape {
    TEXT, HTML, XLS, XLSX, OTHER;

    /** So much of a text is looked at to find a header. */
    static final int HEAD = 64 * 1024;

    static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(HEAD);
        }
    }

    static FileShape of(byte[] head) {
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XLS;
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        boolean wide = begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF);
        String text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        boolean zero = text.indexOf('\0') >= 0;
        if (zero || text.startsWith("%PDF") || text.isBlank()) {
            return OTHER;
        }
        String small = text.substring(0, Math.min(text.length(), 4096)).toLowerCase(Locale.ROOT);
        return small.contains("<table") || small.contains("<html") ? HTML : TEXT;
    }

    static boolean begins(byte[] head, int... bytes) {
        boolean same = head.length >= bytes.length;
        for (int index = 0; index < bytes.length && same; index++) {
            same = (head[index] & 0xff) == bytes[index];
        }
        return same;
    }

    TableSource source(Path path, Charset charset, String delimiter, List<Integer> widths) {
        return switch (this) {
            case TEXT -> TextTable.of(path, charset, delimiter, widths);
            case HTML -> new HtmlTable(() -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), charset);
            case XLS -> new XlsTable(path);
            case XLSX -> new XlsxTable(path);
            case OTHER -> throw new IllegalArgumentException("no table");
        };
    }
}
