package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import receivables.money.Money;

/**
 * Money on a bank statement: one row of {@code receipts.csv}.
 *
 * @param amount positive: money in; negative: taken back by the bank, or paid out
 * @param reverses receipt number this line takes back; empty: not said
 * @param maturesOn the day a cheque or acceptance counts, null: the value date
 */
public record Receipt(
        String receiptNo, LocalDate valueDate, Money amount, String payerName, String payerAccount, String remittance,
        String ownAccount, String bankReference, String reverses, LocalDate maturesOn, LocalDate knownOn) {

    public Receipt {
        requireNonNull(receiptNo, "receiptNo is null");
        requireNonNull(valueDate, "valueDate is null");
        if (amount.isZero()) {
            throw new IllegalArgumentException("amount of receipt " + receiptNo + " is zero");
        }
    }

    /** The same line of the bank with another amount: a part of it. */
    public Receipt withAmount(Money part) {
        return part.equals(amount) ? this
                : new Receipt(receiptNo, valueDate, part, payerName, payerAccount, remittance, ownAccount, bankReference, reverses,
                maturesOn, knownOn);
    }

    /** The same line under another number, because this one stands for another line already. */
    public Receipt another(String number) {
        return new Receipt(number, valueDate, amount, payerName, payerAccount, remittance, ownAccount, bankReference, reverses, maturesOn,
                knownOn);
    }

    public Currency currency() {
        return amount.currency();
    }

    /** The day the money counts: the maturity of a cheque or acceptance, else the value date. */
    public LocalDate countsOn() {
        return maturesOn == null || maturesOn.isBefore(valueDate) ? valueDate : maturesOn;
    }
}
