package receivables.intake;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import receivables.ledger.AdviceLine;
import receivables.ledger.RefusedRow;
import receivables.money.Money;

/**
 * {@code remittance_advice*.csv}: what a payer says he paid. Amounts are in the receipt's currency; lines are numbered per receipt in file
 * order.
 */
final class AdviceFormat implements Format {

    private static final Columns COLUMNS = Columns.of("receipt_no*", "document_ref*", "amount*", "memo");
    private static final int RECEIPT_NO = COLUMNS.at("receipt_no");
    private static final int DOCUMENT_REF = COLUMNS.at("document_ref");
    private static final int AMOUNT = COLUMNS.at("amount");
    private static final int MEMO = COLUMNS.at("memo");

    private final IntakeContext context;
    private final Map<String, Integer> lines = new HashMap<>();

    AdviceFormat(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public int receiptColumn() {
        return RECEIPT_NO;
    }

    @Override
    public Optional<RefusedRow> refused(Row row) {
        return RefusedRows.money(row, context.businessDate(), FileKind.REMITTANCE_ADVICE, RECEIPT_NO, AMOUNT, -1, -1, -1, DOCUMENT_REF,
                context.company().currency());
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        String receiptNo = row.key(RECEIPT_NO);
        String documentRef = row.text(DOCUMENT_REF, 100);
        Currency currency = known.receipts().getOrDefault(receiptNo, context.company().currency());
        Money amount = row.amount(AMOUNT, currency);
        String memo = row.text(MEMO, 1000);
        if (!row.isRefused()) {
            int line = lines.merge(receiptNo, 1, Integer::sum);
            sink.adviceLine(row.line(), new AdviceLine(receiptNo, line, documentRef, amount, memo, context.businessDate()));
        }
    }
}
