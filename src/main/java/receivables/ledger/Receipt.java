package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.instrument.Instrument;
import receivables.money.Money;

/**
 * Money on a bank statement: one row of {@code receipts.csv}.
 *
 * @param amount positive: money in; negative: taken back by the bank, or paid out
 * @param reverses receipt number this line takes back; empty: not said
 * @param maturesOn the day a cheque or acceptance is paid, null: the value date
 * @param instrument the paper that it is, null: money. Receipts taken before papers were kept in hand are money from their maturity on
 */
public record Receipt(
        String receiptNo, LocalDate valueDate, Money amount, String payerName, String payerAccount, String remittance,
        String ownAccount, String bankReference, String reverses, LocalDate maturesOn, LocalDate knownOn, Instrument instrument) {

    public Receipt {
        requireNonNull(receiptNo, "receiptNo is null");
        requireNonNull(valueDate, "valueDate is null");
        if (amount.isZero()) {
            throw new IllegalArgumentException("amount of receipt " + receiptNo + " is zero");
        }
    }

    /** Money, no paper. */
    public Receipt(
            String receiptNo, LocalDate valueDate, Money amount, String payerName, String payerAccount, String remittance,
            String ownAccount, String bankReference, String reverses, LocalDate maturesOn, LocalDate knownOn) {
        this(receiptNo, valueDate, amount, payerName, payerAccount, remittance, ownAccount, bankReference, reverses, maturesOn, knownOn,
                null);
    }

    /** The same line of the bank with another amount: a part of it. */
    public Receipt withAmount(Money part) {
        return part.equals(amount) ? this
                : new Receipt(receiptNo, valueDate, part, payerName, payerAccount, remittance, ownAccount, bankReference, reverses,
                maturesOn, knownOn, instrument);
    }

    /** The same line under another number, because this one stands for another line already. */
    public Receipt another(String number) {
        return new Receipt(number, valueDate, amount, payerName, payerAccount, remittance, ownAccount, bankReference, reverses, maturesOn,
                knownOn, instrument);
    }

    public Currency currency() {
        return amount.currency();
    }

    /** It is a paper that is paid on a later day. */
    public boolean isInstrument() {
        return instrument != null;
    }

    /** The day it is known from: a paper from the day it was handed over. */
    public LocalDate countsOn() {
        return isInstrument() ? valueDate : collectedOn();
    }

    /** The day its money is there, as collection performance counts it: the maturity of a cheque or acceptance, else the value date. */
    public LocalDate collectedOn() {
        return maturesOn == null || maturesOn.isBefore(valueDate) ? valueDate : maturesOn;
    }
}
