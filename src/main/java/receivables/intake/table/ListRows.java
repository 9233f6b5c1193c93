package receivables.intake.table;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.digest.Sha256;
import receivables.ledger.table.DateForm;
import receivables.ledger.table.ListColumns;
import receivables.ledger.table.ListColumns.RowType;
import receivables.money.Money;

/** Gives the cells of an ERP's list their place in the contract's columns, row by row. */
final class ListRows {

    /** Numbers of the contract are no longer. */
    private static final int LONGEST_KEY = 35;
    private static final int KEPT_OF_NAME = 26;

    private final Reading reading;
    private final ListColumns columns;
    private final Currency company;
    private final TableAmount amount;
    private final Place less;
    private final Place type;
    private final Place currencyColumn;
    private final String currency;
    private final SortedMap<String, Place> texts = new TreeMap<>();
    private final SortedMap<String, Place> days = new TreeMap<>();
    private final Map<String, TableDates> dates = new TreeMap<>();

    /** @param company its currency is that of lists that name none */
    ListRows(Reading reading, String fileName, Currency company) throws UnreadableFileException {
        this.reading = reading;
        this.company = company;
        this.columns = reading.profile().list();
        Map<String, Integer> places = reading.places();
        for (Map.Entry<String, List<String>> text : columns.texts().entrySet()) {
            Place place = text.getValue().stream().map(name -> Place.of(places, name)).filter(Place::isThere).findFirst().orElse(null);
            if (place == null && isNeeded(text.getKey())) {
                place = Place.needed(reading, text.getValue().getFirst());
            }
            if (place != null) {
                texts.put(text.getKey(), place);
            }
        }
        for (Map.Entry<String, DateForm> day : columns.days().entrySet()) {
            Place place = Place.of(places, day.getValue().column());
            if (place.isThere() || isNeeded(day.getKey())) {
                days.put(day.getKey(), place.isThere() ? place : Place.needed(reading, day.getValue().column()));
                dates.put(day.getKey(), new TableDates(day.getValue(), reading.above()));
            }
        }
        amount = columns.amount() == null ? null : new TableAmount(reading, columns.amount());
        less = columns.less().isEmpty() ? new Place("", -1) : Place.needed(reading, columns.less());
        type = columns.types().column().isEmpty() ? new Place("", -1) : Place.needed(reading, columns.types().column());
        currencyColumn = Place.of(places, columns.currency().column());
        currency = StatementRows.besideOf(columns.currency(), reading, fileName);
    }

    private boolean isNeeded(String column) {
        return switch (column) {
            case "document_no", "document_date" -> true;
            case "customer_no", "name" -> columns.marks().group().isEmpty() && !(column.equals("name")
                    && columns.texts().containsKey("customer_no") && columns.reads() == ListColumns.Reads.ITEMS);
            default -> false;
        };
    }

    /** What could be read of the row, however much that is; what is wrong with it goes to the sink. @return null: refused */
    ListRow read(TableRow row, Map<String, ListRow.Cell> group, ListSink sink) {
        SortedMap<String, ListRow.Cell> cells = new TreeMap<>(group);
        texts.forEach((column, place) -> cells.put(column, new ListRow.Cell(place.name(), place.of(row), part(column, place.of(row)))));
        keyOfName(cells);
        RefusedRowException wrong = null;
        for (String column : days.keySet()) {
            try {
                cells.put(column, day(row, column));
            } catch (RefusedRowException refused) {
                wrong = wrong == null ? refused : wrong;
            }
        }
        Currency money = null;
        long signed = 0;
        RowType is = null;
        try {
            if (amount != null) {
                money = currency(row);
                signed = signed(row, money);
                is = type(row, signed);
                cells.put("currency", new ListRow.Cell(currencyColumn.name(), currencyColumn.of(row), money.getCurrencyCode()));
                cells.put("amount", new ListRow.Cell(amount.column().name(), amount.column().of(row),
                        Money.ofMinor(Math.abs(signed), money).plain()));
                cells.put("type", new ListRow.Cell(type.name(), type.of(row), is.name()));
            }
        } catch (RefusedRowException refused) {
            wrong = wrong == null ? refused : wrong;
        }
        ListRow read = new ListRow(row.line(), is, money, signed, cells);
        if (wrong != null) {
            sink.refused(read, wrong.column, wrong.value, wrong.reason);
            return null;
        }
        return read;
    }

    private String part(String column, String cell) {
        Pattern pattern = columns.parts().get(column);
        if (pattern == null) {
            return cell;
        }
        Matcher matcher = pattern.matcher(cell);
        return matcher.find() && matcher.group(1) != null ? Cells.stripped(matcher.group(1)) : "";
    }

    /** Lists that know their customers by name alone: the name is the number. */
    private static void keyOfName(SortedMap<String, ListRow.Cell> cells) {
        ListRow.Cell name = cells.get("name");
        if (name != null && !cells.containsKey("customer_no")) {
            cells.put("customer_no", new ListRow.Cell(name.column(), name.shown(), keyOf(name.value())));
        }
    }

    /** A name as the number of its customer; the end of a long one gives way to a digest. */
    static String keyOf(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_KEY) {
            return name;
        }
        return Cells.stripped(name.substring(0, name.offsetByCodePoints(0, KEPT_OF_NAME))) + "~" + Sha256.hex(name).substring(0, 8);
    }

    private ListRow.Cell day(TableRow row, String column) throws RefusedRowException {
        Place place = days.get(column);
        String cell = place.of(row);
        LocalDate day = cell.isEmpty() ? null : dates.get(column).read(cell, row.isTyped(place.at()));
        if (day == null && !cell.isEmpty()) {
            throw new RefusedRowException(place.name(), cell, ReasonCode.TABLE_DAY_IS_NONE, reading.profile().name(),
                    Reason.of(ReasonCode.ENUMERATED, columns.days().get(column).patterns()));
        }
        return new ListRow.Cell(place.name(), cell, day == null ? "" : day.toString());
    }

    /** Where neither row, file nor profile names one, the company's. */
    Currency currency(TableRow row) throws RefusedRowException {
        String said = currencyColumn.isThere() ? currencyColumn.of(row) : currency;
        said = said.isEmpty() ? columns.currency().fixed() : said;
        Currency money = said.isEmpty() ? company : Currencies.of(columns.currency().names().getOrDefault(said, said));
        if (money == null) {
            throw new RefusedRowException(currencyColumn.isThere() ? currencyColumn.name() : "currency", said,
                    ReasonCode.TABLE_CURRENCY_IS_NONE, "currency: {…, names: {\"" + Shown.value(said) + "\": CNY}}");
        }
        return money;
    }

    long signed(TableRow row, Currency money) throws RefusedRowException {
        Long signed = amount.of(row, money);
        long paid = less.isThere() && !TableNumbers.isEmpty(less.of(row)) ? amount.number(row, less, money) : 0;
        return (signed == null ? 0 : signed) - paid;
    }

    /** A line's figure that sums others up; its words and signs are not looked at. */
    long total(TableRow row, Currency money) throws RefusedRowException {
        long paid = less.isThere() && !TableNumbers.isEmpty(less.of(row)) ? amount.number(row, less, money) : 0;
        return amount.total(row, money) - paid;
    }

    String amountColumn() {
        return amount.column().name();
    }

    /** Of an amount below zero an invoice is a credit note, and the other way round. */
    private RowType type(TableRow row, long signed) throws RefusedRowException {
        String word = type.of(row);
        RowType said = columns.types().words().get(word);
        if (said == null && !columns.types().bySign()) {
            throw new RefusedRowException(type.name(), word, ReasonCode.LIST_TYPE_IS_NONE, reading.profile().name());
        }
        if (said == RowType.PAYMENT) {
            return said;
        }
        if (signed < 0) {
            return RowType.CREDIT_NOTE;
        }
        if (said == RowType.CREDIT_NOTE && signed > 0) {
            return RowType.DEBIT_NOTE;
        }
        return said == null ? RowType.INVOICE : said;
    }
}
