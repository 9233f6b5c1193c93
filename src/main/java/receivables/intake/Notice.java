package receivables.intake;

import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;

/**
 * Something was taken, and still somebody should look: an unknown column, a due date before the document date. The fields are as in {@link
 * Reject}.
 */
public record Notice(String file, int line, String column, String value, Reason text) {

    /** Where it is and what it is: {@code receipts.csv, line 3, value_date "13.10.2026": was read as 2026-10-13}. */
    public Reason told() {
        Reason place = Reason.text(Shown.name(file))
                .and(Reason.when(line > 0, () -> Reason.of(ReasonCode.AT_LINE, line)))
                .and(Reason.when(!column.isEmpty(), () -> Reason.of(ReasonCode.AT_COLUMN, Shown.name(column))))
                .and(Reason.when(!value.isEmpty(), () -> Reason.of(ReasonCode.AT_VALUE, Shown.name(value))));
        return Reason.of(ReasonCode.NOTICED, place, text);
    }
}
