package receivables.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import receivables.intake.UnreadableFileException;
import receivables.ledger.ReasonCode;

/** A table in HTML under the name of a workbook, as ERPs and banks like to send them. Only its rows and cells are looked at. */
final class HtmlTable implements TableSource {

    private static final int LARGEST = 64_000_000;
    private static final Pattern TAG = Pattern.compile("<(/?)(tr|td|th|br)\\b[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_TAG = Pattern.compile("<[^<>]{0,2000}>");

    private final TextTable.Content content;
    private final Charset charset;

    HtmlTable(TextTable.Content content, Charset charset) {
        this.content = content;
        this.charset = charset;
    }

    @Override
    public void read(Taker taker) throws IOException, UnreadableFileException {
        String text;
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_IN_HTML_IS_TOO_LARGE,
                        LARGEST / 1_000_000);
            }
            text = new String(bytes, charset);
        }
        SheetRow row = new SheetRow();
        Matcher tag = TAG.matcher(text);
        int rows = 0;
        int column = 0;
        int begin = -1;
        boolean more = true;
        while (more && tag.find()) {
            boolean closing = !tag.group(1).isEmpty();
            boolean isRow = tag.group(2).equalsIgnoreCase("tr");
            boolean isBreak = tag.group(2).equalsIgnoreCase("br");
            if (begin >= 0 && !isBreak) {
                row.put(column++, plain(text.substring(begin, tag.start())), false);
                begin = -1;
            }
            if (isRow) {
                more = rows == 0 || row.isBlank() || taker.take(row);
                rows += closing ? 0 : 1;
                row.begin(rows);
                column = 0;
            } else if (!closing && !isBreak) {
                begin = tag.end();
            }
        }
        if (more && rows > 0 && !row.isBlank()) {
            taker.take(row);
        }
    }

    private static String plain(String markup) {
        return StringEscapeUtils.unescapeHtml4(ANY_TAG.matcher(markup).replaceAll(" ")).replaceAll("[\\s\\u00a0]+", " ");
    }
}
