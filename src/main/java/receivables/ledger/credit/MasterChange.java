package receivables.ledger.credit;

import static java.util.Objects.requireNonNull;

/**
 * A value of a customer's master data that a file of tonight changed.
 *
 * @param column as {@code customers.csv} calls it
 */
public record MasterChange(String customerNo, String column, String before, String after) {

    public MasterChange {
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(column, "column is null");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
    }
}
