package receivables.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import receivables.intake.UnreadableFileException;
import receivables.intake.WorkbookCheck;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * The first sheet with rows of a workbook, row by row. It was looked through before: no bomb, no definitions, no cell beyond the last
 * column. Formulas are not worked out: the value that was saved with them counts.
 */
final class XlsxTable implements TableSource {

    private final Path path;
    private boolean checked;

    XlsxTable(Path path) {
        this.path = path;
    }

    @Override
    public void read(Taker taker) throws IOException, UnreadableFileException {
        if (!checked) {
            WorkbookCheck.check(path, ReasonCode.SAVE_AS_CSV);
            checked = true;
        }
        SheetRow row = new SheetRow();
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false))) {
            boolean any = false;
            Iterator<Sheet> sheets = workbook.getSheets().iterator();
            while (!any && sheets.hasNext()) {
                any = read(sheets.next(), row, taker);
            }
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFileException(0, "", "", ReasonCode.TABLE_XLSX_IS_DAMAGED,
                    Shown.value(String.valueOf(broken.getMessage())));
        }
    }

    /** @return the sheet has rows */
    private static boolean read(Sheet sheet, SheetRow row, Taker taker) throws IOException, UnreadableFileException {
        boolean any = false;
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            boolean more = true;
            while (more && each.hasNext()) {
                Row one = each.next();
                row.begin(one.getRowNum());
                for (int column = 0; column < one.getCellCount(); column++) {
                    Cell cell = one.getCell(column);
                    if (cell != null && cell.getType() != CellType.EMPTY) {
                        put(row, column, cell);
                    }
                }
                if (!row.isBlank()) {
                    any = true;
                    more = taker.take(row);
                }
            }
        }
        return any;
    }

    private static void put(SheetRow row, int column, Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean number = cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && raw.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
        if (number) {
            String format = cell.getDataFormatString();
            int index = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
            boolean date = cell.getType() == CellType.NUMBER && (format != null || index > 0) && DateUtil.isADateFormat(index, format);
            row.put(column, date ? cell.asDate().toString().replace('T', ' ').replaceFirst(" 00:00$", "")
                    : SheetRow.number(new java.math.BigDecimal(raw)), true);
        } else {
            row.put(column, cell.getType() == CellType.STRING ? cell.asString() : raw, false);
        }
    }
}
