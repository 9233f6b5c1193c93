package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import receivables.money.Money;

/**
 * A receipt of the account, not yet fully used (or needed tonight because a reversal or a decision touches it).
 *
 * @param customerNo whose money it is
 * @param clue how that is known
 * @param left minor units not yet applied or refunded (of a reversal: not yet taken back, negative)
 * @param reversed the bank has taken it back
 * @param identifiedOn the business date on which its customer became known: D for a receipt new to the account tonight, whether from the bank or from suspense
 * @param advice the payer's remittance advice, in line order
 */
public record OpenReceipt(Receipt receipt, String customerNo, PayerClue clue, Money left, boolean reversed, List<AdviceLine> advice, LocalDate identifiedOn) {

    public OpenReceipt {
        requireNonNull(receipt, "receipt is null");
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(left, "left is null");
        requireNonNull(identifiedOn, "identifiedOn is null");
        advice = List.copyOf(advice);
    }

    public OpenReceipt withLeft(Money newLeft) {
        return new OpenReceipt(receipt, customerNo, clue, newLeft, reversed, advice, identifiedOn);
    }

    public OpenReceipt asReversed() {
        return new OpenReceipt(receipt, customerNo, clue, left.withMinor(0), true, advice, identifiedOn);
    }
}
