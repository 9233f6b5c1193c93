package receivables.aging;

import java.util.Currency;
import java.util.List;

/**
 * A row of {@code aging.csv}: a customer's open debit items of one currency by bucket.
 *
 * @param basis ITEM (the items' own currency) or COMPANY (all converted)
 * @param buckets eight minor amounts in the order of {@link Bucket}; null for COMPANY when a rate is missing: every figure of the row is
 * then empty
 * @param onAccount unapplied money and open credit notes, minor units; without meaning where the buckets are null
 * @param inHand papers that cover what is open and whose money has not come, minor units
 * @param customerClass null: nothing overdue
 * @param habit 1–4, null: no history
 */
public record AgingRow(String customerNo, Basis basis, Currency currency, List<Long> buckets, long onAccount, long inHand,
        CustomerClass customerClass, Integer habit) {

    public enum Basis { ITEM, COMPANY }

    public AgingRow {
        if (buckets != null) {
            buckets = List.copyOf(buckets);
            if (buckets.size() != Bucket.values().length) {
                throw new IllegalArgumentException("an aging row of " + customerNo + " has " + buckets.size() + " buckets");
            }
        }
    }

    /** False where a rate is missing: amounts are then printed empty, never as zero. */
    public boolean isKnown() {
        return buckets != null;
    }

    /** @throws IllegalStateException when the row's amounts are not known */
    public long total() {
        if (buckets == null) {
            throw new IllegalStateException("the company total of " + customerNo + " is not known: a rate is missing");
        }
        long total = 0;
        for (long bucket : buckets) {
            total = Math.addExact(total, bucket);
        }
        return total;
    }
}
