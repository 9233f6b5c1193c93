package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import receivables.money.Money;

/**
 * Goods that left the house: one row of {@code deliveries.csv}. Empty texts where a cell was empty.
 *
 * @param worth what will be invoiced for them, null: the file does not say
 */
public record Delivery(String deliveryNo, String customerNo, LocalDate shippedOn, String orderNo, String description, Money worth,
        LocalDate knownOn) {

    public Delivery {
        requireNonNull(deliveryNo, "deliveryNo is null");
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(shippedOn, "shippedOn is null");
    }

    /** The same of a customer who goes by another number. */
    public Delivery of(String number) {
        return new Delivery(deliveryNo, number, shippedOn, orderNo, description, worth, knownOn);
    }
}
