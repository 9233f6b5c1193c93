package receivables.matching;

import receivables.ledger.MatchRule;
import receivables.money.Money;

/**
 * A row of {@code receipts.csv}: applied + onAccount + suspense + refunded = amount, but for money that is expected.
 *
 * @param customerNo empty in suspense
 * @param rule the strongest rule that applied money of it so far, null: none
 */
public record ReceiptRow(
        String receiptNo, String customerNo, Money amount, long applied, long onAccount, long suspense, long refunded, Status status,
        MatchRule rule) {

    public enum Status { APPLIED, PART_APPLIED, ON_ACCOUNT, SUSPENSE, REVERSED,
        /** Dated later than the night: nothing of it counts yet. */
        EXPECTED }
}
