package receivables.ledger.shortage;

import static java.util.Objects.requireNonNull;

import receivables.money.Money;

/**
 * A document that a payment named and did not fill.
 *
 * @param open what is still owed of it
 */
public record ShortPayment(String customerNo, String documentNo, Money open, ShortReason reason) {

    public ShortPayment {
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(documentNo, "documentNo is null");
        requireNonNull(open, "open is null");
        requireNonNull(reason, "reason is null");
    }
}
