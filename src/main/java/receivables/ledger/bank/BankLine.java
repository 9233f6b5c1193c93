package receivables.ledger.bank;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.Receipt;
import receivables.money.Money;

/**
 * One line of a bank's statement, whatever format the bank sends: money that came in (above zero) or went out (below zero) on one of our
 * accounts. Where an entry of the bank comes with details, each detail is a line of its own.
 *
 * <pre>{@code 2026-11-02  +1190.00 EUR  from Müller GmbH, DE02…  "invoice 4711"}</pre>
 *
 * @param statement which statement of its file, from 1
 * @param entry which entry of its statement, from 1: the details of one entry share it
 * @param place where it stands in the file: the line, from 1
 * @param account our account, as the statement names it
 * @param amount signed, minor units, in the account's currency
 * @param reversal the bank calls the entry a reversal
 * @param contentKey what the line is known by among those of its account and day: made of the bank's own id, else of all it says. Equal
 * lines have equal ones
 * @param name of the other side; empty: not told
 * @param nameAccount the other side's account; empty: not told
 * @param text all the bank tells about it, in its order
 * @param bankReference by which a payment that comes back is found again
 * @param returnReason why it came back; empty: it did not, or the bank does not say
 * @param beside what else it tells
 */
public record BankLine(
        int statement, int entry, int place, String account, Currency currency, LocalDate bookedOn, LocalDate valueDate, long amount,
        State state, Nature nature, boolean reversal, String contentKey, String name, String nameAccount, String text,
        String bankReference, String returnReason, Beside beside,
        LocalDate knownOn) {

    /**
     * What a bank tells beside the payment itself.
     *
     * @param entryReference the bank's own reference of the entry, which its notices and reports repeat; empty: none
     * @param instructed what the payer ordered, where that is in another currency; null: not told
     * @param rate of the exchange, as the bank wrote it; empty: none
     */
    public record Beside(String entryReference, Money instructed, String rate) {

        public static final Beside NOTHING = new Beside("", null, "");

        public Beside {
            requireNonNull(entryReference, "entryReference is null");
            requireNonNull(rate, "rate is null");
        }
    }

    /** What the bank says of the booking. */
    public enum State {
        /** It moved the balance. */
        BOOKED,
        /** Announced, or seen during the day; the statement will have it. */
        PENDING,
        /** Told by a notice of credits and debits (camt.054), which explains what the statement books. */
        NOTICE
    }

    /** What kind of money it is, as far as the bank's own codes tell. */
    public enum Nature {
        PAYMENT,
        /** Money that had come in and went back: a returned direct debit, a bounced cheque, a reversed credit. */
        RETURNED,
        /** Money of ours that had gone out and came back. */
        GIVEN_BACK,
        INTEREST,
        /** The bank's charge, or what an entry has more than its details. */
        CHARGE,
        /** A sum of several payments of which only the total is told. */
        TOTAL
    }

    public BankLine {
        requireNonNull(account, "account is null");
        requireNonNull(currency, "currency is null");
        requireNonNull(bookedOn, "bookedOn is null");
        requireNonNull(valueDate, "valueDate is null");
        requireNonNull(contentKey, "contentKey is null");
    }

    /** A line of which the bank tells nothing beside. */
    public BankLine(
            int statement, int entry, int place, String account, Currency currency, LocalDate bookedOn, LocalDate valueDate, long amount,
            State state, Nature nature, boolean reversal, String contentKey, String name, String nameAccount, String text,
            String bankReference, String returnReason, LocalDate knownOn) {
        this(statement, entry, place, account, currency, bookedOn, valueDate, amount, state, nature, reversal, contentKey, name,
                nameAccount, text, bankReference, returnReason, Beside.NOTHING, knownOn);
    }

    /** The same line, told of another statement number. */
    public BankLine ofStatement(int other) {
        return new BankLine(other, entry, place, account, currency, bookedOn, valueDate, amount, state, nature, reversal, contentKey, name,
                nameAccount, text, bankReference, returnReason, beside, knownOn);
    }

    /** The same line on the account's own number. */
    public BankLine onAccount(String number) {
        return new BankLine(statement, entry, place, number, currency, bookedOn, valueDate, amount, state, nature, reversal, contentKey,
                name, nameAccount, text, bankReference, returnReason, beside, knownOn);
    }

    /** The same line with another amount; a reversal that goes the other way is the other kind of reversal. */
    public BankLine moving(long signed) {
        if (signed == amount) {
            return this;
        }
        Nature turned = switch (nature) {
            case RETURNED -> Nature.GIVEN_BACK;
            case GIVEN_BACK -> Nature.RETURNED;
            default -> nature;
        };
        return new BankLine(statement, entry, place, account, currency, bookedOn, valueDate, signed, state, turned, reversal, contentKey,
                name, nameAccount, text, bankReference, returnReason, beside, knownOn);
    }

    /** The same line with what another file tells better of it: who the other side is, and what he wrote. */
    public BankLine told(String betterName, String betterAccount, String betterText) {
        return new BankLine(statement, entry, place, account, currency, bookedOn, valueDate, amount, state, nature, reversal, contentKey,
                betterName, betterAccount, betterText, bankReference, returnReason, beside, knownOn);
    }

    /** As money that has to be matched. @param receiptNo the number it is to have */
    public Receipt receipt(String receiptNo, LocalDate known) {
        return new Receipt(receiptNo, valueDate, Money.ofMinor(amount, currency), name, nameAccount, text, account, bankReference, "",
                null, known);
    }
}
