package receivables.ledger.credit;

import static java.util.Objects.requireNonNull;

/** A delivery whose invoice has come: it is owed for as an open item from then on. */
public record InvoicedDelivery(String customerNo, String deliveryNo, String documentNo) {

    public InvoicedDelivery {
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(deliveryNo, "deliveryNo is null");
        requireNonNull(documentNo, "documentNo is null");
    }
}
