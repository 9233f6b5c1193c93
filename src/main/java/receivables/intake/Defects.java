package receivables.intake;

import java.nio.charset.Charset;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;

/** What to tell of a record that is no sound line of CSV. */
public final class Defects {

    private Defects() {
    }

    public static Reason reason(CsvRecords records) {
        return switch (records.defect()) {
            case TOO_LONG -> Reason.of(ReasonCode.ROW_IS_TOO_LONG, CsvRecords.LONGEST / 1024);
            case UNCLOSED_QUOTE -> Reason.of(ReasonCode.ROW_HAS_OPEN_QUOTE);
            case MISPLACED_QUOTE -> Reason.of(ReasonCode.ROW_HAS_MISPLACED_QUOTE);
            case NOT_UTF8 -> Reason.of(records.readsAs(Charset.forName("GB18030")) ? ReasonCode.ROW_IS_GBK : ReasonCode.ROW_IS_NOT_UTF8);
        };
    }
}
