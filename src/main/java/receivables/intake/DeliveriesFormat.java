package receivables.intake;

import java.time.LocalDate;
import java.util.Currency;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.ledger.Delivery;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.money.Money;

/** {@code deliveries*.csv}. */
final class DeliveriesFormat implements Format {

    private static final Columns COLUMNS = Columns.of("delivery_no*", "customer_no*", "shipped_on*", "order_no", "description",
            "amount", "currency");
    private static final int CUSTOMER_NO = COLUMNS.at("customer_no");
    private static final int AMOUNT = COLUMNS.at("amount");

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
        CustomerTerms terms = known.customer(row, CUSTOMER_NO);
        Currency inherited = terms == null || terms.currency() == null ? context.company().currency() : terms.currency();
        Money worth = worth(row, row.currency(COLUMNS.at("currency"), inherited));
        if (!row.isRefused()) {
            sink.delivery(row.line(), new Delivery(deliveryNo, customerNo, shippedOn, orderNo, description, worth,
                    context.businessDate()));
        }
    }

    /** Goods that cost nothing have no worth, like those of which the file does not say it. */
    private static Money worth(Row row, Currency currency) {
        Money worth = row.amount(AMOUNT, currency);
        if (worth != null && worth.isNegative()) {
            row.refuse(AMOUNT, ReasonCode.CELL_IS_NOT_ABOVE_ZERO, Reason.of(ReasonCode.RETURNS_ARE_NO_DELIVERY));
        }
        return worth == null || worth.isZero() ? null : worth;
    }
}
