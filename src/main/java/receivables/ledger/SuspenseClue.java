package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import receivables.money.Money;

/**
 * Money that is not applied yet and may be the customer's, or pay what he owes: a receipt in suspense that lists him as a likely payer, one
 * that counts on a later day only, or one of his own whose application a person must decide.
 *
 * @param since the night it came in
 * @param expected it counts on a later day
 * @param documents of his that such a receipt, or one in another currency, names
 * @param decidedOn the night on which it was found whose it is; null: not yet. One that is decided stops nothing, but for how long it did
 * is remembered
 */
public record SuspenseClue(String customerNo, String receiptNo, Money amount, LocalDate since, boolean expected, Set<String> documents,
        LocalDate decidedOn) {

    public SuspenseClue {
        requireNonNull(customerNo, "customerNo is null");
        documents = Set.copyOf(documents);
    }

    public SuspenseClue(String customerNo, String receiptNo, Money amount, LocalDate since, boolean expected, Set<String> documents) {
        this(customerNo, receiptNo, amount, since, expected, documents, null);
    }

    public SuspenseClue(String customerNo, String receiptNo, Money amount, LocalDate since) {
        this(customerNo, receiptNo, amount, since, false, Set.of());
    }

    /** Nobody has said yet whose it is or what it pays. */
    public boolean isOpen() {
        return decidedOn == null;
    }
}
