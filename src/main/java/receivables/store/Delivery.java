package receivables.store;

import java.time.LocalDate;

/** Goods that left for a customer: one row of {@code deliveries.csv}. */
public record Delivery(String deliveryNo, String customerNo, LocalDate shippedOn, String orderNo, String description, LocalDate knownOn) {
}
