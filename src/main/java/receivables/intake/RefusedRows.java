package receivables.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import receivables.ledger.RefusedRow;
import receivables.money.Money;

/** Reads of a refused row what can be read: whose it may be and how much. Nothing is refused here a second time. */
final class RefusedRows {

    private static final int DIGITS = 12;

    private RefusedRows() {
    }

    /**
     * @param amount column of the amount
     * @param currency column of its currency, −1: none
     * @param text what may name a customer
     * @param otherwise the company's
     */
    static Optional<RefusedRow> money(Row row, LocalDate refusedOn, FileKind kind, int number, int amount, int currency, int name,
            int account, int text,
            Currency otherwise) {
        if (row.raw(amount).matches("-?0+([.]0*)?")) {
            // nothing was paid with nothing
            return Optional.empty();
        }
        Currency stated = currency < 0 || !row.has(currency) ? otherwise : Currencies.of(row.raw(currency));
        return Optional.of(new RefusedRow(refusedOn, row.file(), row.line(), kind.name(), number(row, number),
                amount(row.raw(amount), stated), name < 0 ? "" : OneLine.of(row.raw(name)), account < 0 ? ""
                : OneLine.of(row.raw(account)), OneLine.of(row.raw(text))));
    }

    /** A row about a customer: his letters wait for tonight. */
    static Optional<RefusedRow> customer(Row row, LocalDate refusedOn, FileKind kind, int customerNo) {
        boolean named = row.has(customerNo) && Keys.problem(row.raw(customerNo), Keys.LONGEST) == null;
        return named ? Optional.of(new RefusedRow(refusedOn, row.file(), row.line(), kind.name(), row.raw(customerNo), null, "", "", ""))
                : Optional.empty();
    }

    private static String number(Row row, int column) {
        if (row.has(column) && Keys.problem(row.raw(column), Keys.LONGEST) == null) {
            return row.raw(column);
        }
        return numberOf(row.content());
    }

    /** For a row that has no number of its own: the same content has the same. */
    static String numberOf(String said) {
        ContentHash hash = new ContentHash();
        byte[] content = said.getBytes(StandardCharsets.UTF_8);
        hash.add(content, content.length);
        return "LINE-" + hash.hexadecimal().substring(0, DIGITS);
    }

    private static Money amount(String text, Currency currency) {
        if (currency == null) {
            return null;
        }
        try {
            return Money.parse(SpreadsheetForms.amount(text, Money.decimals(currency)), currency);
        } catch (IllegalArgumentException unreadable) {
            // the reject has said why; here it only means that everyone may have paid it
            return null;
        }
    }
}
