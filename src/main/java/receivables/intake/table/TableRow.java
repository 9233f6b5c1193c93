package receivables.intake.table;

import receivables.ledger.Reason;

/** One row of a table, good until the next one is read. */
interface TableRow {

    /** Where it stands in the file or sheet, from 1. */
    int line();

    int size();

    /** Without blanks around it; empty beyond the row's end. */
    String cell(int column);

    /** The cell is a number or a day of a workbook: written with a point, days as {@code 2026-11-02}, whatever the profile says. */
    boolean isTyped(int column);

    /** Why the row cannot be cut into cells; null: it can. */
    Reason defect();

    default boolean isBlank() {
        for (int column = 0; column < size(); column++) {
            if (!cell(column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** All cells, for patterns of lines that are no rows, and for people. */
    default String joined() {
        StringBuilder joined = new StringBuilder();
        for (int column = 0; column < size(); column++) {
            joined.append(column == 0 ? "" : ",").append(cell(column));
        }
        return joined.toString();
    }
}
