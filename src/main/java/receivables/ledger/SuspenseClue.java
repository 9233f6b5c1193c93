package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import receivables.money.Money;

/**
 * Money that is not the customer's yet and may be: a receipt in suspense that lists him as a likely payer, or one that counts on a later
 * day only.
 *
 * @param since the night it came in
 * @param expected it counts on a later day
 * @param documents of his that such a receipt names
 */
public record SuspenseClue(String customerNo, String receiptNo, Money amount, LocalDate since, boolean expected, Set<String> documents) {

    public SuspenseClue {
        requireNonNull(customerNo, "customerNo is null");
        documents = Set.copyOf(documents);
    }

    public SuspenseClue(String customerNo, String receiptNo, Money amount, LocalDate since) {
        this(customerNo, receiptNo, amount, since, false, Set.of());
    }
}
