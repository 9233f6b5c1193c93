package receivables.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import receivables.intake.table.OwnSheet;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;

/**
 * One of our own files as a spreadsheet: its rows are taken like those of a CSV file, and what is wrong with one is told with the sheet's
 * row and the column. Above the header there may be some rows for people, such as a title.
 *
 * <pre>{@code ledger.xlsx, line 17, amount "12,5x": …}</pre>
 */
final class SheetIntake {

    private static final int HEADER_WITHIN = 20;

    private record SheetRow(int line, List<String> cells) {
    }

    private final InboxFile file;
    private final Format format;
    private final Chunk chunk;
    private final IntakeSink sink;
    /** Rows among which no header has been found yet. */
    private final List<SheetRow> above = new ArrayList<>();
    private Header header;
    private int overlong;

    private SheetIntake(InboxFile file, Format format, Chunk chunk, IntakeSink sink) {
        this.file = file;
        this.format = format;
        this.chunk = chunk;
        this.sink = sink;
    }

    static FileReport read(InboxFile file, OwnSheet sheet, Format format, Chunk chunk, IntakeSink sink) throws IOException {
        SheetIntake intake = new SheetIntake(file, format, chunk, sink);
        try {
            sheet.read((line, cells) -> intake.take(new SheetRow(line, cells)));
        } catch (UnreadableFileException broken) {
            sink.reject(new Reject(file.name(), broken.place(), broken.field(), broken.value(), broken.reason()));
            return FileReport.refused();
        }
        return intake.report(sheet.encoding());
    }

    private boolean take(SheetRow row) {
        if (header != null) {
            add(row);
            return true;
        }
        above.add(row);
        if (isHeader(row.cells)) {
            header = Header.of(file.name(), row.line, row.cells, format.columns(), sink);
            if (header == null) {
                return false;
            }
            sink.absentColumns(header.absent(format.columns()));
        }
        return above.size() < HEADER_WITHIN || header != null;
    }

    /** It names every column that a row must have. */
    private boolean isHeader(List<String> cells) {
        List<String> names = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        Columns columns = format.columns();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.isMandatory(column) && !names.contains(columns.name(column))) {
                return false;
            }
        }
        return true;
    }

    private void add(SheetRow row) {
        Row taken = new Row(file.name(), row.line, format.columns(), header.arrange(row.cells), sink);
        int size = row.cells.size();
        if (size > header.size() && !row.cells.subList(header.size(), size).stream().allMatch(String::isEmpty)) {
            overlong++;
            sink.reject(new Reject(file.name(), row.line, "", row.cells.get(header.size()),
                    Reason.of(ReasonCode.ROW_HAS_MORE_CELLS, size, header.size())));
            format.refused(taken).ifPresent(sink::refusedRow);
        } else {
            chunk.add(taken);
        }
    }

    private FileReport report(String encoding) {
        if (above.isEmpty()) {
            sink.notice(new Notice(file.name(), 0, "", "", Reason.of(ReasonCode.FILE_IS_EMPTY)));
            return FileReport.of(encoding, 0, 0, Reason.NONE);
        }
        boolean told = isHeader(above.getLast().cells);
        if (header == null && !told) {
            // it says which columns are missing
            SheetRow first = above.getFirst();
            Header.of(file.name(), first.line, first.cells, format.columns(), sink);
        }
        if (header == null) {
            return FileReport.refused();
        }
        chunk.flush();
        int rows = chunk.taken() + overlong;
        if (rows == 0) {
            sink.notice(new Notice(file.name(), 0, "", "", Reason.of(ReasonCode.FILE_HAS_NO_ROWS)));
        }
        return FileReport.of(encoding, rows, chunk.refused() + overlong, Reason.NONE);
    }
}
