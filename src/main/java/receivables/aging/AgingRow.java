package receivables.aging;

import java.util.Currency;
import java.util.List;

/**
 * A row of {@code aging.csv}: a customer's open debit items of one currency by bucket.
 *
 * @param basis ITEM (the items' own currency) or COMPANY (all converted)
 * @param buckets eight minor amounts in the order of {@link Bucket}; null for COMPANY when a rate is missing: the figures are then empty
 * @param onAccount unapplied money and open credit notes, minor units
 * @param customerClass null: nothing overdue
 * @param habit 1–4, null: no history
 */
public record AgingRow(String customerNo, Basis basis, Currency currency, List<Long> buckets, long onAccount, CustomerClass customerClass, Integer habit) {

    public enum Basis { ITEM, COMPANY }

    public long total() {
        return buckets.stream().mapToLong(Long::longValue).sum();
    }
}
