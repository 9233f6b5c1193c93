package receivables.intake.table;

import java.util.Currency;
import receivables.ledger.Reason;

/** Takes what an ERP's list holds, row by row in the file's order. */
public interface ListSink {

    void row(ListRow row);

    /** @param row what of it could be read; @param column as the list calls it; empty: the row as a whole */
    void refused(ListRow row, String column, String value, Reason reason);

    void note(int line, String column, String value, Reason text);

    /** Payments and money on account: no documents. @param signed below zero: money that was paid */
    void payments(Currency currency, int rows, long signed);
}
