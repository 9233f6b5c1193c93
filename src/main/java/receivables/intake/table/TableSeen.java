package receivables.intake.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/** Tells what can be seen of a table that no profile fits. */
final class TableSeen {

    private static final int MOST_CELLS = 8;
    private static final int LONGEST = 400;

    private TableSeen() {
    }

    /** Empty where it is no table. */
    static Reason in(TableHead head) throws IOException {
        ReasonCode what = switch (head.shape()) {
            case TEXT -> ReasonCode.SEEN_TEXT_TABLE;
            case HTML -> ReasonCode.SEEN_HTML_TABLE;
            case XLS -> ReasonCode.SEEN_XLS_TABLE;
            case XLSX -> ReasonCode.SEEN_XLSX_TABLE;
            case OTHER -> null;
        };
        try {
            TableHead.Line widest = what == null ? null : widest(head);
            return Reason.when(widest != null, () -> Reason.of(ReasonCode.TRY_BANK_SHOWS_IT,
                    Reason.of(what, widest.line(), Shown.value(String.join(" · ",
                            widest.cells().stream().filter(cell -> !cell.isEmpty()).limit(MOST_CELLS).toList()), LONGEST))));
        } catch (UnreadableFileException broken) {
            return broken.reason();
        }
    }

    /** The first of the lines with most words in their cells; null: none has three. */
    private static TableHead.Line widest(TableHead head) throws IOException, UnreadableFileException {
        TableHead.Line widest = null;
        int most = 2;
        boolean text = head.shape() == FileShape.TEXT || head.shape() == FileShape.HTML;
        List<Charset> readable = text ? head.readable(TableHead.ENCODINGS) : List.of();
        Charset charset = readable.isEmpty() ? null : readable.getFirst();
        if (text && charset == null) {
            return null;
        }
        for (String delimiter : head.shape() == FileShape.TEXT ? TableHead.DELIMITERS : List.of("")) {
            for (TableHead.Line line : head.lines(charset, delimiter, List.of())) {
                int words = (int) line.cells().stream().filter(cell -> cell.codePoints().anyMatch(Character::isLetter)).distinct().count();
                if (words > most) {
                    most = words;
                    widest = line;
                }
            }
        }
        return widest;
    }
}
