package receivables.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.money.AmountException;
import receivables.money.Money;

/**
 * One row of a file, cells in the contract's order, read cell by cell. A cell that cannot be used is refused with its reason and reads as
 * null or empty; the row is then refused as a whole, but its other cells are still looked at, so that one night tells all that is wrong
 * with it.
 */
final class Row {

    private final String file;
    private final int line;
    private final Columns columns;
    private final String[] cells;
    private final IntakeSink sink;
    /** What the columns are called where the row came from, and what stands there; null: as the contract has it. */
    private String[] names;
    private String[] shown;
    private boolean refused;

    /** @param cells stripped, never null, in the order of the columns */
    Row(String file, int line, Columns columns, String[] cells, IntakeSink sink) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
        this.sink = sink;
    }

    /** Says whose words a message must use: the columns' names and cells of a foreign list; empty: the contract's. */
    Row from(String[] foreignNames, String[] foreignCells) {
        names = foreignNames;
        shown = foreignCells;
        return this;
    }

    /** It stands in a list that has other names for its columns. */
    boolean isForeign() {
        return names != null;
    }

    private String name(int column) {
        return names == null || names[column].isEmpty() ? columns.name(column) : names[column];
    }

    private String shown(int column) {
        return Shown.value(names == null || names[column].isEmpty() ? cells[column] : shown[column]);
    }

    String file() {
        return file;
    }

    /** All cells, for a number of a row that has none. */
    String content() {
        return String.join("\u001f", cells);
    }

    int line() {
        return line;
    }

    boolean isRefused() {
        return refused;
    }

    boolean has(int column) {
        return !cells[column].isEmpty();
    }

    /** The cell as it stands. */
    String raw(int column) {
        return cells[column];
    }

    void refuse(int column, ReasonCode code, Object... arguments) {
        refuse(column, Reason.of(code, arguments));
    }

    void refuse(int column, Reason reason) {
        refused = true;
        sink.reject(new Reject(file, line, name(column), shown(column), reason));
    }

    void notice(int column, ReasonCode code, Object... arguments) {
        sink.notice(new Notice(file, line, name(column), shown(column), Reason.of(code, arguments)));
    }

    /** A number that names something: a customer's, a document's. Empty where the cell is and may be. */
    String key(int column) {
        return key(column, Keys.LONGEST);
    }

    String key(int column, int longest) {
        plainNumber(column);
        Reason problem = missing(column) ? null : Keys.problem(cells[column], longest);
        if (problem == null && SpreadsheetForms.isShortened(cells[column])) {
            problem = Reason.of(ReasonCode.CELL_LOST_ITS_DIGITS);
        }
        if (problem != null) {
            refuse(column, problem);
        }
        return cells[column];
    }

    /** Numbers with {@code |} between them; one empty number where the cell is. */
    List<String> keys(int column) {
        List<String> keys = new ArrayList<>();
        for (String part : cells[column].split("\\|")) {
            cells[column] = part.strip();
            String key = key(column);
            if (!key.isEmpty() || keys.isEmpty()) {
                keys.add(key);
            }
        }
        cells[column] = String.join("|", keys);
        return keys;
    }

    /** Puts something else into a cell: what stood there named it. */
    void set(int column, String content) {
        cells[column] = content;
    }

    /** Puts a number that a spreadsheet has dressed up into its own form. */
    void plainNumber(int column) {
        String number = SpreadsheetForms.number(cells[column]);
        if (!number.equals(cells[column])) {
            readAs(column, number);
            cells[column] = number;
        }
    }

    /**
     * A text on one line: line breaks, tabs and other control characters become a space, since everything we print it on has one line for
     * it.
     */
    String text(int column, int longest) {
        String text = missing(column) ? "" : OneLine.of(cells[column]);
        if (text.length() > longest) {
            refuse(column, ReasonCode.CELL_IS_TOO_LONG, longest);
        }
        return text;
    }

    /**
     * Accounts' numbers with {@code |} between them, as they are; one that a spreadsheet has shortened names nobody any more and is left
     * out.
     */
    String accounts(int column, int longest) {
        StringBuilder kept = new StringBuilder();
        for (String account : text(column, longest).split("\\|", -1)) {
            if (SpreadsheetForms.isShortened(account.strip())) {
                notice(column, ReasonCode.CELL_LOST_ITS_DIGITS_AND_IS_NOT_USED);
            } else {
                kept.append(kept.isEmpty() ? "" : "|").append(SpreadsheetForms.number(account));
            }
        }
        cells[column] = kept.toString();
        return cells[column];
    }

    /** Texts with {@code |} between them; empty ones are dropped. @param longest characters of all together */
    List<String> texts(int column, int longest) {
        if (!has(column)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (String part : text(column, longest).split("\\|")) {
            if (!part.isBlank()) {
                texts.add(part.strip());
            }
        }
        return texts;
    }

    /** Null where the cell is empty or refused. */
    LocalDate date(int column) {
        if (missing(column) || !has(column)) {
            return null;
        }
        LocalDate date = Dates.parse(cells[column]);
        if (date == null) {
            date = Dates.parse(SpreadsheetForms.date(cells[column]));
            readAs(column, date);
        }
        if (date == null) {
            refuse(column, Dates.problem(cells[column]));
        }
        return date;
    }

    /** Null where the cell is empty or refused. */
    Integer whole(int column, int least, int most) {
        BigDecimal number = decimal(column, 0, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        return number == null ? null : number.intValueExact();
    }

    /** A number that is no amount: a rate, a percentage. Null where the cell is empty or refused. */
    BigDecimal decimal(int column, int decimals, BigDecimal least, BigDecimal most) {
        if (missing(column) || !has(column)) {
            return null;
        }
        String plain = SpreadsheetForms.amount(cells[column], decimals);
        BigDecimal number = Numbers.isPlain(plain, decimals) ? new BigDecimal(plain) : null;
        if (number == null || number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            refuse(column, decimals == 0 ? Reason.of(ReasonCode.CELL_IS_NO_WHOLE_NUMBER, least.toPlainString(), most.toPlainString())
                    : Reason.of(ReasonCode.CELL_IS_NO_NUMBER, least.toPlainString(), most.toPlainString(), decimals));
            return null;
        }
        readAs(column, plain.equals(cells[column]) ? null : plain);
        return number;
    }

    /** The cell's currency, else the other one. Null where refused. */
    Currency currency(int column, Currency otherwise) {
        if (missing(column) || !has(column)) {
            return otherwise;
        }
        Currency currency = Currencies.of(cells[column]);
        if (currency == null) {
            refuse(column, ReasonCode.CELL_IS_NO_CURRENCY);
        }
        return currency;
    }

    /** Null where the cell is empty or refused, or where the currency is not known. */
    Money amount(int column, Currency currency) {
        if (missing(column) || !has(column) || currency == null) {
            return null;
        }
        try {
            String plain = SpreadsheetForms.amount(cells[column], Money.decimals(currency));
            Money amount = Money.parse(plain, currency);
            readAs(column, plain.equals(cells[column]) ? null : amount.plain());
            return amount;
        } catch (AmountException wrong) {
            refuse(column, SpreadsheetForms.hasTwoReadings(cells[column])
                    ? Reason.of(ReasonCode.CELL_HAS_TWO_READINGS) : AmountFlaws.of(wrong));
            return null;
        }
    }

    /** Somebody should know how a spreadsheet's form was read. @param read null: it was not */
    private void readAs(int column, Object read) {
        if (read != null) {
            notice(column, ReasonCode.CELL_WAS_READ_AS, read);
        }
    }

    /** As {@link #amount}, and above zero. */
    Money amountAboveZero(int column, Currency currency, ReasonCode otherwise) {
        Money amount = amount(column, currency);
        if (amount != null && !amount.isPositive()) {
            refuse(column, ReasonCode.CELL_IS_NOT_ABOVE_ZERO, Reason.of(otherwise));
            return null;
        }
        return amount;
    }

    /** One of the codes of an enumeration, in any case. Null where the cell is empty or refused. */
    <E extends Enum<E>> E choice(int column, E[] values) {
        if (missing(column) || !has(column)) {
            return null;
        }
        for (E value : values) {
            if (value.name().equalsIgnoreCase(cells[column])) {
                return value;
            }
        }
        refuse(column, ReasonCode.CELL_IS_NOT_ONE_OF, Reason.of(ReasonCode.ENUMERATED, Stream.of(values).map(Enum::name).toList()));
        return null;
    }

    private boolean missing(int column) {
        if (cells[column].isEmpty() && columns.isMandatory(column)) {
            refuse(column, ReasonCode.CELL_IS_EMPTY);
            return true;
        }
        return false;
    }
}
