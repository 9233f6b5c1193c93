package receivables.store;

import static receivables.store.jdbc.Columns.fitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import receivables.ledger.AdviceLine;
import receivables.ledger.Delivery;
import receivables.ledger.LetterEvent;
import receivables.ledger.Rate;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.money.Money;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.RowWriter;

/** The facts with few columns in their tables: staff, rates, deliveries, remittance advice. */
final class SmallFactRows {

    private SmallFactRows() {
    }

    static final class StaffRows extends FactRows<Staff> {

        StaffRows() {
            super("staff", "staff_no, name, role, reports_to, email");
        }

        @Override
        void write(Staff person, RowWriter row) {
            row.text(person.staffNo()).text(fitting(person.name(), 500, "name")).name(person.role())
                    .text(fitting(person.reportsTo(), 35, "reports_to")).text(fitting(person.email(), 300, "email"));
        }

        @Override
        Object[] content(Staff person) {
            return new Object[] {person.staffNo(), person.name(), person.role(), person.reportsTo(), person.email()};
        }

        @Override
        Staff read(ResultSet row) throws SQLException {
            return new Staff(row.getString(1), row.getString(2), Role.valueOf(row.getString(3)), row.getString(4), row.getString(5),
                    Columns.date(row, 6));
        }
    }

    /** What files say of letters; never a version of what another file said. */
    static final class LetterEventRows extends FactRows<LetterEvent> {

        LetterEventRows() {
            super("letter_sent", "letter_no, event_kind, event_date, recorded_by, detail");
        }

        @Override
        void write(LetterEvent event, RowWriter row) {
            row.text(event.letterNo()).name(event.kind()).date(event.date()).text(event.by()).text(fitting(event.detail(), 1000, "detail"));
        }

        @Override
        Object[] content(LetterEvent event) {
            return new Object[] {event.letterNo(), event.kind(), event.date(), event.detail()};
        }

        @Override
        LetterEvent read(ResultSet row) throws SQLException {
            return LetterRows.event(row);
        }
    }

    static final class RateRows extends FactRows<Rate> {

        RateRows() {
            super("rate", "currency, rate_date, rate");
        }

        @Override
        void write(Rate rate, RowWriter row) {
            row.text(rate.code()).date(rate.date()).text(fitting(rate.rate().toPlainString(), 40, "rate"));
        }

        @Override
        Object[] content(Rate rate) {
            return new Object[] {rate.code(), rate.date(), rate.rate()};
        }

        @Override
        Rate read(ResultSet row) throws SQLException {
            return new Rate(row.getString(1), Columns.date(row, 2), Columns.decimal(row, 3), Columns.date(row, 4));
        }
    }

    static final class DeliveryRows extends FactRows<Delivery> {

        DeliveryRows() {
            super("delivery", "delivery_no, customer_no, shipped_on, order_no, description, currency, amount");
        }

        @Override
        void write(Delivery delivery, RowWriter row) {
            row.text(delivery.deliveryNo()).text(delivery.customerNo()).date(delivery.shippedOn())
                    .text(fitting(delivery.orderNo(), 100, "order_no")).text(fitting(delivery.description(), 1000, "description"))
                    .optional(delivery.worth() == null ? null : delivery.worth().currency().getCurrencyCode())
                    .optional(delivery.worth() == null ? null : Long.valueOf(delivery.worth().minor()));
        }

        @Override
        Object[] content(Delivery delivery) {
            // a delivery that names no worth has the fingerprint it always had
            return delivery.worth() == null
                    ? new Object[] {delivery.deliveryNo(), delivery.customerNo(), delivery.shippedOn(), delivery.orderNo(),
                            delivery.description()}
                    : new Object[] {delivery.deliveryNo(), delivery.customerNo(), delivery.shippedOn(), delivery.orderNo(),
                            delivery.description(), delivery.worth()};
        }

        @Override
        Delivery read(ResultSet row) throws SQLException {
            Currency currency = Columns.currency(row, 6);
            return new Delivery(row.getString(1), row.getString(2), Columns.date(row, 3), row.getString(4), row.getString(5),
                    currency == null ? null : Money.ofMinor(row.getLong(7), currency), Columns.date(row, 8));
        }
    }

    static final class AdviceRows extends FactRows<AdviceLine> {

        AdviceRows() {
            super("advice", "receipt_no, advice_line, document_ref, currency, amount, memo, differing_total");
        }

        @Override
        void write(AdviceLine advice, RowWriter row) {
            row.text(advice.receiptNo()).number(advice.line()).text(fitting(advice.documentRef(), 100, "document_ref"))
                    .text(advice.amount().currency().getCurrencyCode()).number(advice.amount().minor())
                    .text(fitting(advice.memo(), 1000, "memo"))
                    .optional(advice.differingTotal());
        }

        @Override
        Object[] content(AdviceLine advice) {
            Object[] said = {advice.receiptNo(), advice.line(), advice.documentRef(), advice.amount(), advice.memo()};
            if (advice.differingTotal() == null) {
                return said; // as rows were known before advice came with totals
            }
            Object[] withTotal = java.util.Arrays.copyOf(said, said.length + 1);
            withTotal[said.length] = advice.differingTotal();
            return withTotal;
        }

        @Override
        AdviceLine read(ResultSet row) throws SQLException {
            long differing = row.getLong(7);
            Long total = row.wasNull() ? null : Long.valueOf(differing);
            return new AdviceLine(row.getString(1), row.getInt(2), row.getString(3), Columns.money(row, 5, Columns.currency(row, 4)),
                    row.getString(6), total, Columns.date(row, 8));
        }
    }
}
