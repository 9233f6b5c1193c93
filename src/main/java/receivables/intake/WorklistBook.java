package receivables.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * A worklist workbook that a person filled in: the rows of its first sheet in which an action was chosen, as texts like those of {@code
 * decisions.csv}. The header is the row that holds the machine names {@code action} and {@code by}; whatever other columns and sheets there
 * are is for people. Above it one staff number may stand for all rows.
 */
final class WorklistBook {

    private static final int MOST_DECISIONS = 100_000;
    private static final int HEADER_WITHIN = 20;
    /** Above the header: the cell to the right of this text has the staff number of all rows. */
    private static final String BY_FOR_ALL = "by_for_all";
    /** What spreadsheets keep of a number; the digits behind are noise of their binary fractions. */
    private static final MathContext PRECISION = new MathContext(15);

    private final Columns columns;
    private final List<FilledRow> rows = new ArrayList<>();
    private int[] places;
    /** The staff number of the rows that have none. */
    private String by = "";

    private WorklistBook(Columns columns) {
        this.columns = columns;
    }

    /** @param line the sheet's row, from 1 @param cells in the order of the columns */
    record FilledRow(int line, String[] cells) {
    }

    /** @throws UnreadableFileException when the workbook as a whole cannot be used */
    static List<FilledRow> read(Path path, Columns columns) throws UnreadableFileException {
        WorkbookCheck.check(path, ReasonCode.SEND_DECISIONS_AS_CSV);
        WorklistBook book = new WorklistBook(columns);
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

    private void look(Row row) {
        if (places == null) {
            if (row.getRowNum() <= HEADER_WITHIN) {
                byForAll(row);
                places = header(row);
            }
            return;
        }
        String[] cells = new String[columns.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = places[column] < 0 ? "" : text(row, places[column], columns.name(column));
        }
        if (cells[columns.at("by")].isEmpty()) {
            cells[columns.at("by")] = by;
        }
        if (!cells[columns.at("action")].isEmpty() && rows.size() <= MOST_DECISIONS) {
            rows.add(new FilledRow(row.getRowNum(), cells));
        }
    }

    private void byForAll(Row row) {
        for (int cell = 0; cell < row.getCellCount() - 1; cell++) {
            if (text(row, cell, "").equalsIgnoreCase(BY_FOR_ALL)) {
                by = text(row, cell + 1, "");
            }
        }
    }

    /** Null where the row is not the header. */
    private int[] header(Row row) {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < row.getCellCount(); cell++) {
            names.add(text(row, cell, "").toLowerCase(Locale.ROOT));
        }
        if (!names.contains("action") || !names.contains("by")) {
            return null;
        }
        int[] found = new int[columns.size()];
        for (int column = 0; column < found.length; column++) {
            found[column] = names.indexOf(columns.name(column));
        }
        return found;
    }

    private static String text(Row row, int place, String column) {
        Cell cell = place < row.getCellCount() ? row.getCell(place) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            boolean date = column.equals("date") || column.equals("decided_on") || column.equals("since");
            return date ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text.strip();
    }

    private static String number(BigDecimal number) {
        BigDecimal rounded = number.round(PRECISION);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
