package receivables.intake.table;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.intake.Currencies;
import receivables.intake.UnreadableFileException;
import receivables.intake.statement.BankText;
import receivables.intake.statement.MtInformation;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.ContentKey;
import receivables.ledger.table.StatementColumns;
import receivables.ledger.table.TableProfile;
import receivables.ledger.table.Told;
import receivables.money.Money;

/** Gives the cells of a bank's table their meaning, row by row. What cannot be read is told with the column's own name. */
final class StatementRows {

    private final StatementColumns columns;
    private final Reading reading;
    private final Map<String, Integer> places;
    private final TableNumbers numbers;
    private final TableDates bookedDates;
    private final TableDates valuedDates;
    private final ContentKey keys = new ContentKey();
    private final String account;
    private final String currency;
    private final Place accountColumn;
    private final Place currencyColumn;
    private final Place booked;
    private final Place time;
    private final Place valued;
    private final TableAmount amount;
    private final Place balance;
    private final List<Place> payer;
    private final List<Place> payerAccount;
    private final List<Place> text;
    private final Place bankReference;
    private final Place ownId;
    private final List<ColumnValues> pending;
    private final List<ColumnValues> returned;
    private final List<ColumnValues> notReceipts;
    private final List<ColumnValues> openings;
    private final List<ColumnValues> closings;
    private int unreadableBalances;

    /** @throws UnreadableFileException where the file lacks a column without which nothing can be read */
    StatementRows(Reading reading, String fileName) throws UnreadableFileException {
        TableProfile profile = reading.profile();
        this.reading = reading;
        this.columns = profile.statement();
        this.places = reading.places();
        this.numbers = new TableNumbers(profile.numbers());
        this.bookedDates = new TableDates(columns.booked(), reading.above());
        this.valuedDates = columns.valued() == null ? bookedDates : new TableDates(columns.valued(), reading.above());
        booked = Place.needed(reading, columns.booked().column());
        time = place(columns.booked().time());
        valued = columns.valued() == null ? new Place("", -1) : place(columns.valued().column());
        amount = new TableAmount(reading, columns.amount());
        balance = first(columns.balance());
        payer = all(columns.payer());
        payerAccount = all(columns.payerAccount());
        text = all(columns.text());
        bankReference = first(columns.bankReference());
        ownId = first(columns.ownId());
        pending = ColumnValues.of(columns.meanings().pending(), places);
        returned = ColumnValues.of(columns.meanings().returned(), places);
        notReceipts = ColumnValues.of(columns.meanings().notReceipts(), places);
        openings = ColumnValues.of(columns.meanings().opening(), places);
        closings = ColumnValues.of(columns.meanings().closing(), places);
        accountColumn = place(columns.account().column());
        currencyColumn = place(columns.currency().column());
        account = accountColumn.isThere() ? "" : beside(columns.account(), fileName, "account");
        currency = currencyColumn.isThere() ? "" : beside(columns.currency(), fileName, "currency");
    }

    String balanceColumn() {
        return balance.name();
    }

    boolean hasBalance() {
        return balance.isThere();
    }

    int unreadableBalances() {
        return unreadableBalances;
    }

    private Place place(String column) {
        return Place.of(places, column);
    }

    private Place first(List<String> named) {
        return named.stream().map(this::place).filter(Place::isThere).findFirst().orElse(new Place("", -1));
    }

    private List<Place> all(List<String> named) {
        return named.stream().map(this::place).filter(Place::isThere).toList();
    }

    /** What the lines above, the file's name or the profile say for the whole table. */
    private String beside(Told told, String fileName, String what) throws UnreadableFileException {
        String found = besideOf(told, reading, fileName);
        if (found.isEmpty()) {
            throw new UnreadableFileException(0, what, "", ReasonCode.TABLE_DOES_NOT_SAY, what, reading.profile().name(),
                    what + ": {fixed: …}");
        }
        return found;
    }

    /** Empty where neither the lines above, nor the file's name, nor the profile say it. */
    static String besideOf(Told told, Reading reading, String fileName) {
        String found = found(told.above(), reading.above());
        found = found.isEmpty() ? found(told.file(), fileName) : found;
        return found.isEmpty() ? told.fixed() : found;
    }

    private static String found(Pattern pattern, String where) {
        Matcher matcher = pattern == null ? null : pattern.matcher(where);
        return matcher != null && matcher.find() && matcher.group(1) != null ? Cells.stripped(matcher.group(1)) : "";
    }

    /** Null: the row moves nothing. */
    TableLine read(TableRow row) throws RefusedRowException {
        int size = reading.header().size();
        for (int column = size; size > 0 && column < row.size(); column++) {
            if (!row.cell(column).isEmpty()) {
                throw new RefusedRowException("", row.cell(column), ReasonCode.TABLE_ROW_HAS_MORE_CELLS);
            }
        }
        LocalDate day = bookedDates.read(booked.of(row), row.isTyped(booked.at()));
        if (day == null) {
            throw new RefusedRowException(booked.name(), booked.of(row), ReasonCode.TABLE_DAY_IS_NONE, reading.profile().name(),
                    Reason.of(ReasonCode.ENUMERATED, columns.booked().patterns()));
        }
        Currency money = currency(row);
        Long signed = amount(row, money);
        if (signed == null) {
            return null;
        }
        LocalDate value = valued.isThere() ? valuedDates.read(valued.of(row), row.isTyped(valued.at())) : day;
        if (value == null && !valued.of(row).isEmpty()) {
            throw new RefusedRowException(valued.name(), valued.of(row), ReasonCode.TABLE_DAY_IS_NONE, reading.profile().name(),
                    Reason.of(ReasonCode.ENUMERATED, columns.valued().patterns()));
        }
        return line(row, day, value == null ? day : value, signed, money);
    }

    private TableLine line(TableRow row, LocalDate day, LocalDate value, long signed, Currency money) throws RefusedRowException {
        String[] other = otherSide(row);
        String told = joined(row, text, " ");
        String reference = BankText.reference(bankReference.of(row));
        String reason = "";
        if (columns.sepa()) {
            MtInformation information = MtInformation.of(List.of(told));
            told = information.texts().getFirst();
            reference = information.reference().isEmpty() ? reference : information.reference();
            reason = information.returnReason();
        }
        String own = BankText.reference(ownId.of(row));
        String number = account(row);
        String key = keys.of(number, day, Long.toString(signed), own, value, other[0], other[1], joined(row, text, "\u001f"),
                reference, time.of(row));
        BankLine.State state = ColumnValues.anyIn(row, pending) ? BankLine.State.PENDING : BankLine.State.BOOKED;
        return new TableLine(row.line(), number, money, day, value, signed, balance(row, money), state, nature(row, signed), key,
                BankText.name(other[0]), BankText.account(other[1]), new BankText().add(told).toString(),
                reference.isEmpty() ? own : reference, reason);
    }

    /** Name and account. */
    private String[] otherSide(TableRow row) {
        String name = joined(row, payer, " ");
        if (columns.payerPattern() == null) {
            return new String[] {name, joined(row, payerAccount, " ")};
        }
        Matcher both = columns.payerPattern().matcher(name);
        if (!both.find()) {
            return new String[] {name, ""};
        }
        return new String[] {group(both, "name"), group(both, "account")};
    }

    private static String group(Matcher matcher, String name) {
        String found = matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
        return found == null ? "" : Cells.stripped(found);
    }

    private static String joined(TableRow row, List<Place> from, String between) {
        String joined = "";
        for (Place place : from) {
            String cell = place.of(row);
            if (joined.isEmpty()) {
                joined = cell;
            } else if (!cell.isEmpty()) {
                joined = joined + between + cell;
            }
        }
        return joined;
    }

    private BankLine.Nature nature(TableRow row, long signed) {
        if (ColumnValues.anyIn(row, returned)) {
            return signed < 0 ? BankLine.Nature.RETURNED : BankLine.Nature.GIVEN_BACK;
        }
        // like the bank's interest it stays in the bank ledger, whichever way it goes
        return ColumnValues.anyIn(row, notReceipts) ? BankLine.Nature.INTEREST : BankLine.Nature.PAYMENT;
    }

    /** The row tells the balance before the first line, and is none itself. */
    boolean isOpening(TableRow row) {
        return ColumnValues.anyIn(row, openings);
    }

    /** As {@link #isOpening}, the balance after the last one. */
    boolean isClosing(TableRow row) {
        return ColumnValues.anyIn(row, closings);
    }

    String account(TableRow row) throws RefusedRowException {
        String number = accountColumn.isThere() ? accountColumn.of(row) : account;
        number = columns.account().names().getOrDefault(number, number);
        if (number.isEmpty()) {
            throw new RefusedRowException(accountColumn.name(), "", ReasonCode.TABLE_ROW_HAS_NO_ACCOUNT);
        }
        return BankText.account(number);
    }

    Currency currency(TableRow row) throws RefusedRowException {
        String said = currencyColumn.isThere() ? currencyColumn.of(row) : currency;
        said = said.isEmpty() ? columns.currency().fixed() : said;
        Currency money = Currencies.of(columns.currency().names().getOrDefault(said, said));
        if (money == null) {
            throw new RefusedRowException(currencyColumn.isThere() ? currencyColumn.name() : "currency", said,
                    ReasonCode.TABLE_CURRENCY_IS_NONE, "currency: {…, names: {\"" + Shown.value(said) + "\": CNY}}");
        }
        return money;
    }

    /** Null: the row moves nothing. */
    Long amount(TableRow row, Currency money) throws RefusedRowException {
        return amount.of(row, money);
    }

    /** A balance that cannot be read costs the line its proof, and not the line. */
    private Long balance(TableRow row, Currency money) {
        if (!balance.isThere()) {
            return null;
        }
        try {
            return numbers.read(balance.of(row), row.isTyped(balance.at()), money);
        } catch (IllegalArgumentException unreadable) {
            unreadableBalances++;
            return null;
        }
    }

    /** What else could be read of a refused row. */
    receivables.intake.statement.StatementSink.Unread unread(TableRow row) {
        Money read = null;
        try {
            Currency money = currency(row);
            Long signed = amount(row, money);
            read = signed == null ? null : Money.ofMinor(signed, money);
        } catch (RefusedRowException unreadable) {
            // said with the row
            read = null;
        }
        return new receivables.intake.statement.StatementSink.Unread(read, BankText.name(otherSide(row)[0]),
                new BankText().add(joined(row, text, " ")).toString());
    }
}
