package receivables.ledger.bank;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;

/**
 * A bank's statement of one of our accounts, as the bank wrote it. Its balances are facts of the bank: they are compared with the lines,
 * never computed from them.
 *
 * <pre>{@code DE74…33626 EUR, statement 12 of 2026-11-02: opening 33.06 + 1.00 − 11.00 = closing 23.06}</pre>
 *
 * @param statement which statement of its file, from 1
 * @param number the bank's own number of it
 * @param source its format: {@code camt.053}, {@code MT940}
 * @param from its first day
 * @param to its last day
 * @param opening minor units, below zero: overdrawn; null: not told
 * @param closing the same at its end
 * @param turned it ties only if its reversals go the other way than they say, and is read so
 * @param entries what its entries that are booked come to
 */
public record BankStatement(
        int statement, String account, Currency currency, String number, String source, LocalDate from, LocalDate to, Long opening,
        Long closing, boolean turned, Entries entries, LocalDate knownOn) {

    /** Counts and sums of a statement's booked entries, minor units, all at or above zero. */
    public record Entries(int creditsCount, long credits, int debitsCount, long debits) {

        public long net() {
            return Math.subtractExact(credits, debits);
        }
    }

    public BankStatement {
        requireNonNull(account, "account is null");
        requireNonNull(currency, "currency is null");
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        requireNonNull(entries, "entries is null");
    }

    /** The same statement under another number in its file. */
    public BankStatement ofStatement(int other) {
        return new BankStatement(other, account, currency, number, source, from, to, opening, closing, turned, entries, knownOn);
    }

    /** The same statement on the account's own number. */
    public BankStatement onAccount(String own) {
        return new BankStatement(statement, own, currency, number, source, from, to, opening, closing, turned, entries, knownOn);
    }

    /** By how much the entries do not lead from the opening to the closing balance; zero where one of them is not told. */
    public long difference() {
        return opening == null || closing == null ? 0 : opening + entries.net() - closing;
    }
}
