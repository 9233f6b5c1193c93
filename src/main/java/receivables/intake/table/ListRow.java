package receivables.intake.table;

import java.util.Collections;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.table.ListColumns;

/**
 * A row of an ERP's list in the contract's columns, each cell with the column and the text it came from.
 *
 * @param line of the file, from 1
 * @param type null: a customer, or a row of which nothing is known
 * @param currency null: a customer, or not to be read
 * @param signed what the customer owes by it, minor units; below zero: what he is owed
 * @param cells column of the contract → its cell
 */
public record ListRow(int line, ListColumns.RowType type, Currency currency, long signed, SortedMap<String, Cell> cells) {

    /**
     * A cell.
     *
     * @param column as the list calls it
     * @param shown as the list writes it
     * @param value as the contract does
     */
    public record Cell(String column, String shown, String value) {
    }

    public ListRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** Empty where the list has no such cell. */
    public String value(String column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.value();
    }

    /** The same with another text of the contract in one of its cells. */
    public ListRow withValue(String column, String value) {
        SortedMap<String, Cell> others = new TreeMap<>(cells);
        others.put(column, new Cell(cells.get(column).column(), cells.get(column).shown(), value));
        return with(type, signed, others);
    }

    ListRow with(ListColumns.RowType other, long amount, SortedMap<String, Cell> others) {
        return new ListRow(line, other, currency, amount, others);
    }
}
