package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.instrument.Paper;
import receivables.money.Money;

/**
 * A receipt of the account, not yet fully used (or needed tonight because a reversal or a decision touches it).
 *
 * @param customerNo whose money it is
 * @param clue how that is known
 * @param left minor units not yet applied or refunded (of a reversal: not yet taken back, negative)
 * @param reversed the bank has taken it back
 * @param identifiedOn the business date on which its customer became known: D for a receipt new to the account tonight, whether from the
 * bank or from suspense
 * @param advice the payer's remittance advice, in line order
 * @param share what of the receipt is this customer's: mostly all of it, nothing of one that turned out tonight to be another's
 * @param gained by how much the share is more than on the night before {@code identifiedOn}: the whole of it when the receipt had not been
 * his
 * @param paper where it stands tonight if it is an instrument, null: money
 */
public record OpenReceipt(Receipt receipt, String customerNo, PayerClue clue, Money left, boolean reversed, List<AdviceLine> advice,
        LocalDate identifiedOn,
        Money share, Money gained, Paper paper) {

    public OpenReceipt {
        requireNonNull(receipt, "receipt is null");
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(left, "left is null");
        requireNonNull(identifiedOn, "identifiedOn is null");
        requireNonNull(share, "share is null");
        requireNonNull(gained, "gained is null");
        advice = List.copyOf(advice);
    }

    /** Money. */
    public OpenReceipt(Receipt receipt, String customerNo, PayerClue clue, Money left, boolean reversed, List<AdviceLine> advice,
            LocalDate identifiedOn, Money share, Money gained) {
        this(receipt, customerNo, clue, left, reversed, advice, identifiedOn, share, gained, null);
    }

    /** A receipt that is this customer's as a whole. */
    public OpenReceipt(Receipt receipt, String customerNo, PayerClue clue, Money left, boolean reversed, List<AdviceLine> advice,
            LocalDate identifiedOn) {
        this(receipt, customerNo, clue, left, reversed, advice, identifiedOn, receipt.amount(), receipt.amount());
    }

    /** Its customer has only a part of it, or had: others have a say about it. */
    public boolean isShared() {
        return !share.equals(receipt.amount()) || !gained.equals(receipt.amount());
    }

    public OpenReceipt withLeft(Money newLeft) {
        return new OpenReceipt(receipt, customerNo, clue, newLeft, reversed, advice, identifiedOn, share, gained, paper);
    }

    public OpenReceipt with(Paper newPaper) {
        return new OpenReceipt(receipt, customerNo, clue, left, reversed, advice, identifiedOn, share, gained, newPaper);
    }

    /** A paper whose money has not come and that pays nothing before it is there: it only covers. */
    public boolean waits() {
        return paper != null && paper.waits(receipt.instrument().kind());
    }

    public OpenReceipt asReversed() {
        return new OpenReceipt(receipt, customerNo, clue, left.withMinor(0), true, advice, identifiedOn, share, gained, paper);
    }
}
