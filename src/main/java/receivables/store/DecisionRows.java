package receivables.store;

import static receivables.store.jdbc.Columns.fitting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.RowWriter;

/** Decisions in their table. */
final class DecisionRows extends FactRows<Decision> {

    DecisionRows() {
        super("decision", "decision_no, decided_action, customer_no, document_no, receipt_no, letter_no, currency, amount, "
                + "decision_date, reason, "
                + "decided_by, decided_on, refers_to, rate");
    }

    @Override
    void write(Decision decision, RowWriter row) {
        row.text(fitting(decision.decisionNo(), 64, "decision_no")).name(decision.action())
                .text(fitting(decision.customerNo(), 35, "customer_no")).text(fitting(decision.documentNo(), 35, "document_no"))
                .text(fitting(decision.receiptNo(), 35, "receipt_no")).text(fitting(decision.letterNo(), 35, "letter_no"))
                .optional(decision.amount() == null ? null : decision.amount().currency().getCurrencyCode())
                .optional(Columns.minor(decision.amount())).date(decision.date()).text(fitting(decision.reason(), 2000, "reason"))
                .text(fitting(decision.by(), 35, "by")).date(decision.decidedOn()).text(fitting(decision.refersTo(), 64, "refers_to"))
                .optional(decision.rate() == null ? null : decision.rate().toPlainString());
    }

    /** A decision that does not say when it was taken is the same one whenever it is sent again. */
    @Override
    Object[] content(Decision decision) {
        LocalDate said = decision.decidedOn().equals(decision.knownOn()) ? null : decision.decidedOn();
        return new Object[] {decision.decisionNo(), decision.action(), decision.customerNo(), decision.documentNo(), decision.receiptNo(),
            decision.letterNo(), decision.amount(), decision.date(), decision.reason(), decision.by(), said, decision.refersTo(),
            decision.rate()};
    }

    @Override
    Decision read(ResultSet row) throws SQLException {
        Currency currency = Columns.currency(row, 7);
        String rate = row.getString(14);
        return new Decision(row.getString(1), DecisionAction.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), currency == null ? null : Columns.money(row, 8, currency), Columns.date(row, 9),
                row.getString(10), row.getString(11), Columns.date(row, 12), row.getString(13), Columns.date(row, 15), rate == null ? null
                : new BigDecimal(rate));
    }
}
