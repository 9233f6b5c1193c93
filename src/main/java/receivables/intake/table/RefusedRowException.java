package receivables.intake.table;

import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;

/** Why a row cannot be taken: the column as the file calls it, its cell, and a sentence that follows on them. */
final class RefusedRowException extends Exception {

    private static final long serialVersionUID = 1;

    final String column;
    final String value;
    final transient Reason reason;

    RefusedRowException(String column, String value, ReasonCode code, Object... arguments) {
        this(column, value, Reason.of(code, arguments));
    }

    RefusedRowException(String column, String value, Reason reason) {
        super(reason.stored());
        this.reason = reason;
        this.column = column;
        this.value = value;
    }
}
