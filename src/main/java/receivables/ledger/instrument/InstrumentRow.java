package receivables.ledger.instrument;

import static java.util.Objects.requireNonNull;

import java.util.List;
import receivables.ledger.Receipt;
import receivables.money.Money;

/**
 * A row of {@code instruments.csv}: a paper in hand, or one that went somewhere tonight.
 *
 * @param customerNo empty: nobody is known to have given it
 * @param amount the customer's part of it
 * @param documents what it pays or covers, as far as it says so
 */
public record InstrumentRow(Receipt receipt, String customerNo, Money amount, List<String> documents, InstrumentStatus status) {

    public InstrumentRow {
        requireNonNull(receipt, "receipt is null");
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(amount, "amount is null");
        requireNonNull(status, "status is null");
        documents = List.copyOf(documents);
    }
}
