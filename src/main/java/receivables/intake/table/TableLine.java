package receivables.intake.table;

import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.bank.BankLine;
import receivables.money.Money;

/**
 * A row of a bank's table, read, before it is known which statement it belongs to and in which order it was booked.
 *
 * @param amount signed, minor units
 * @param balance after it; null: not told, or not to be read
 */
record TableLine(
        int place, String account, Currency currency, LocalDate bookedOn, LocalDate valueDate, long amount, Long balance,
        BankLine.State state, BankLine.Nature nature, String contentKey, String name, String nameAccount, String text,
        String bankReference, String returnReason) {

    BankLine of(int statement, int entry, LocalDate knownOn) {
        return new BankLine(statement, entry, place, account, currency, bookedOn, valueDate, amount, state, nature, false, contentKey, name,
                nameAccount, text, bankReference, returnReason, knownOn);
    }

    boolean isOfSameAccount(TableLine other) {
        return account.equals(other.account) && currency.equals(other.currency);
    }

    String shown(long minor) {
        return Money.ofMinor(minor, currency).plain();
    }
}
