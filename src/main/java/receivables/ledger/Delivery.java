package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** Goods that left the house: one row of {@code deliveries.csv}. Empty texts where a cell was empty. */
public record Delivery(String deliveryNo, String customerNo, LocalDate shippedOn, String orderNo, String description, LocalDate knownOn) {

    public Delivery {
        requireNonNull(deliveryNo, "deliveryNo is null");
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(shippedOn, "shippedOn is null");
    }
}
