package receivables.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * A workbook of ours that a person filled in: the rows of its first sheet in which the deciding cell was filled, as texts like those of
 * {@code decisions.csv} or {@code contacts.csv}. The header is the row that holds the machine names; whatever other columns and sheets
 * there are is for people. Above it one staff number, and one day, may stand for all rows.
 */
final class FilledBook {

    private static final int MOST_DECISIONS = 100_000;
    private static final int HEADER_WITHIN = 20;
    /** Above the header: the cell to the right of a column's name with this ending has the value of all rows that have none. */
    private static final String FOR_ALL = "_for_all";
    /** What spreadsheets keep of a number; the digits behind are noise of their binary fractions. */
    private static final MathContext PRECISION = new MathContext(15);

    private final Columns columns;
    private final Form form;
    private final List<FilledRow> rows = new ArrayList<>();
    private final Map<String, String> forAll = new TreeMap<>();
    private int[] places;

    private FilledBook(Columns columns, Form form) {
        this.columns = columns;
        this.form = form;
    }

    /** Which workbook it is: what its header holds, which cell decides that a row was filled in, which cells are days. */
    enum Form {
        WORKLIST(Set.of("action", "by"), "action", Set.of("date", "decided_on", "since"), Set.of("by"),
                ReasonCode.SEND_DECISIONS_AS_CSV, ReasonCode.NO_ACTION_WAS_CHOSEN),
        CALL_SHEET(Set.of("rank", "customer_no", "result", "next_on"), "result", Set.of("on", "date", "next_on"), Set.of("by", "on"),
                ReasonCode.SEND_CONTACTS_AS_CSV, ReasonCode.NO_RESULT_WAS_FILLED_IN);

        private final Set<String> header;
        private final String deciding;
        private final Set<String> days;
        private final Set<String> onceForAll;
        private final ReasonCode otherwise;
        private final ReasonCode nothing;

        Form(Set<String> header, String deciding, Set<String> days, Set<String> onceForAll, ReasonCode otherwise, ReasonCode nothing) {
            this.header = header;
            this.deciding = deciding;
            this.days = days;
            this.onceForAll = onceForAll;
            this.otherwise = otherwise;
            this.nothing = nothing;
        }

        static Form of(FileKind kind) {
            return kind == FileKind.CALL_SHEET ? CALL_SHEET : WORKLIST;
        }

        /** What is told of a workbook that came back as it went out. */
        ReasonCode nothingFilledIn() {
            return nothing;
        }
    }

    /** @param line the sheet's row, from 1 @param cells in the order of the columns */
    record FilledRow(int line, String[] cells) {
    }

    /** @throws UnreadableFileException when the workbook as a whole cannot be used */
    static List<FilledRow> read(Path path, Columns columns, Form form) throws UnreadableFileException {
        WorkbookCheck.check(path, form.otherwise);
        FilledBook book = new FilledBook(columns, form);
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile()); Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            sheet.forEach(book::look);
        } catch (IOException | RuntimeException broken) {
            String why = Shown.value(String.valueOf(broken.getMessage()));
            throw new UnreadableFileException(0, "", "", ReasonCode.WORKBOOK_IS_UNREADABLE, why);
        }
        if (book.places == null) {
            throw new UnreadableFileException(0, "", "", ReasonCode.WORKBOOK_HAS_NO_HEADER);
        }
        if (book.rows.size() > MOST_DECISIONS) {
            throw new UnreadableFileException(0, "", "", ReasonCode.WORKBOOK_HAS_TOO_MANY_DECISIONS, MOST_DECISIONS);
        }
        return book.rows;
    }

    /** Whether a file of any name is a call sheet of ours, as far as it can be looked into at all. */
    static boolean isCallSheet(Path path, String name) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return false;
        }
        try {
            WorkbookCheck.check(path, Form.CALL_SHEET.otherwise);
        } catch (UnreadableFileException broken) {
            return false;
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile()); Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            return sheet.limit(HEADER_WITHIN).anyMatch(row -> names(row).containsAll(Form.CALL_SHEET.header));
        } catch (IOException | RuntimeException broken) {
            // another reader, or the list of what was left, says what is wrong with it
            return false;
        }
    }

    private void look(Row row) {
        if (places == null) {
            if (row.getRowNum() <= HEADER_WITHIN) {
                onceForAll(row);
                places = header(row);
            }
            return;
        }
        String[] cells = new String[columns.size()];
        for (int column = 0; column < cells.length; column++) {
            String name = columns.name(column);
            String own = places[column] < 0 ? "" : text(row, places[column], form.days.contains(name));
            cells[column] = own.isEmpty() ? forAll.getOrDefault(name, "") : own;
        }
        if (!cells[columns.at(form.deciding)].isEmpty() && rows.size() <= MOST_DECISIONS) {
            rows.add(new FilledRow(row.getRowNum(), cells));
        }
    }

    private void onceForAll(Row row) {
        for (int cell = 0; cell < row.getCellCount() - 1; cell++) {
            String told = text(row, cell, false).toLowerCase(Locale.ROOT);
            for (String column : form.onceForAll) {
                if (told.equals(column + FOR_ALL)) {
                    forAll.put(column, text(row, cell + 1, form.days.contains(column)));
                }
            }
        }
    }

    private static List<String> names(Row row) {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < row.getCellCount(); cell++) {
            names.add(text(row, cell, false).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** Null where the row is not the header. */
    private int[] header(Row row) {
        List<String> names = names(row);
        if (!names.containsAll(form.header)) {
            return null;
        }
        int[] found = new int[columns.size()];
        for (int column = 0; column < found.length; column++) {
            found[column] = names.indexOf(columns.name(column));
        }
        return found;
    }

    private static String text(Row row, int place, boolean isDay) {
        Cell cell = place < row.getCellCount() ? row.getCell(place) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text.strip();
    }

    private static String number(BigDecimal number) {
        BigDecimal rounded = number.round(PRECISION);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
