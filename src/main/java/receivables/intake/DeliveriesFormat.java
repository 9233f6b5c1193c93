package receivables.intake;

import java.time.LocalDate;
import receivables.ledger.Delivery;

/** {@code deliveries*.csv}. */
final class DeliveriesFormat implements Format {

    private static final Columns COLUMNS = Columns.of("delivery_no*", "customer_no*", "shipped_on*", "order_no", "description");
    private static final int CUSTOMER_NO = COLUMNS.at("customer_no");

    private final IntakeContext context;

    DeliveriesFormat(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public int customerColumn() {
        return CUSTOMER_NO;
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        String deliveryNo = row.key(COLUMNS.at("delivery_no"));
        String customerNo = row.key(CUSTOMER_NO);
        LocalDate shippedOn = row.date(COLUMNS.at("shipped_on"));
        String orderNo = row.text(COLUMNS.at("order_no"), 100);
        String description = row.text(COLUMNS.at("description"), 1000);
        known.customer(row, CUSTOMER_NO);
        if (!row.isRefused()) {
            sink.delivery(row.line(), new Delivery(deliveryNo, customerNo, shippedOn, orderNo, description, context.businessDate()));
        }
    }
}
