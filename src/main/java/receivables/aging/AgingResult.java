package receivables.aging;

import java.util.List;

/**
 * What aging says of one customer on one date.
 *
 * @param rows ITEM rows in order of their currency codes, then one COMPANY row; none for a customer with neither open documents nor
 * unapplied money
 * @param customerClass null: nothing overdue, or not known because a rate is missing
 * @param habit 1–4, null: no history
 */
public record AgingResult(List<AgingRow> rows, CustomerClass customerClass, Integer habit) {

    public AgingResult {
        rows = List.copyOf(rows);
    }
}
