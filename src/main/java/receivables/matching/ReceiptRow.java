package receivables.matching;

import receivables.ledger.MatchRule;
import receivables.money.Money;

/**
 * A row of {@code receipts.csv}: applied + onAccount + suspense + refunded = amount, but for money that is expected or a
 * paper in hand.
 *
 * @param customerNo empty in suspense
 * @param rule the strongest rule that applied money of it so far, null: none
 */
public record ReceiptRow(
        String receiptNo, String customerNo, Money amount, long applied, long onAccount, long suspense, long refunded, Status status,
        MatchRule rule) {

    public enum Status { APPLIED, PART_APPLIED, ON_ACCOUNT, SUSPENSE, REVERSED,
        /** Dated later than the night: nothing of it counts yet. */
        EXPECTED,
        /** A paper that is paid on a later day: what it settles is applied, the rest of it is no money yet. */
        IN_HAND }

    /** The same of a paper in hand. @param waits nothing of it counts before its money is there */
    ReceiptRow inHand(boolean waits) {
        return new ReceiptRow(receiptNo, customerNo, amount, applied, waits ? 0 : onAccount, suspense, refunded, Status.IN_HAND, rule);
    }

    /** Minor units of a paper that are not money yet. */
    public long inHand() {
        return status == Status.IN_HAND ? amount.minor() - applied - onAccount - suspense - refunded : 0;
    }
}
