package receivables.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import receivables.ledger.Reason;

/** A row of a workbook or of a table in HTML, whose cells were put into it one by one. */
final class SheetRow implements TableRow {

    /** Spreadsheets end there; a cell beyond it is a lie. */
    static final int MOST_COLUMNS = 16_384;
    /** What spreadsheets keep of a number; the digits behind are noise of their binary fractions. */
    private static final MathContext PRECISION = new MathContext(15);

    private int line;
    private int size;
    private String[] cells = new String[32];
    private boolean[] typed = new boolean[32];

    void begin(int at) {
        line = at;
        size = 0;
    }

    /** @param kind true: a number or a day, not a text */
    void put(int column, String text, boolean kind) {
        if (column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
            typed = Arrays.copyOf(typed, cells.length);
        }
        for (; size <= column; size++) {
            cells[size] = "";
            typed[size] = false;
        }
        cells[column] = Cells.stripped(text);
        typed[column] = kind;
    }

    static String number(BigDecimal number) {
        BigDecimal rounded = number.round(PRECISION);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String cell(int column) {
        return column < size ? cells[column] : "";
    }

    @Override
    public boolean isTyped(int column) {
        return column < size && typed[column];
    }

    @Override
    public Reason defect() {
        return null;
    }
}
