package receivables.intake;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.RefusedRow;
import receivables.money.Money;

/** {@code receipts*.csv}: above zero is money in, below zero money the bank took back or we paid out. */
final class ReceiptsFormat implements Format {

    private static final Columns COLUMNS = Columns.of(
            "receipt_no*", "value_date*", "amount*", "currency", "payer_name", "payer_account", "remittance", "own_account",
            "bank_reference", "reverses", "matures_on");
    private static final int RECEIPT_NO = COLUMNS.at("receipt_no");
    private static final int VALUE_DATE = COLUMNS.at("value_date");
    private static final int AMOUNT = COLUMNS.at("amount");
    private static final int CURRENCY = COLUMNS.at("currency");
    private static final int PAYER_NAME = COLUMNS.at("payer_name");
    private static final int PAYER_ACCOUNT = COLUMNS.at("payer_account");
    private static final int REMITTANCE = COLUMNS.at("remittance");
    private static final int OWN_ACCOUNT = COLUMNS.at("own_account");
    private static final int BANK_REFERENCE = COLUMNS.at("bank_reference");
    private static final int REVERSES = COLUMNS.at("reverses");
    private static final int MATURES_ON = COLUMNS.at("matures_on");

    private final IntakeContext context;

    ReceiptsFormat(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<RefusedRow> refused(Row row) {
        return RefusedRows.money(row, context.businessDate(), FileKind.RECEIPTS, RECEIPT_NO, AMOUNT, CURRENCY, PAYER_NAME, PAYER_ACCOUNT,
                REMITTANCE, context.company().currency());
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        String receiptNo = row.key(RECEIPT_NO);
        LocalDate valueDate = row.date(VALUE_DATE);
        Currency currency = row.currency(CURRENCY, context.company().currency());
        Money amount = row.amount(AMOUNT, currency);
        if (amount != null && amount.isZero()) {
            row.refuse(AMOUNT, ReasonCode.RECEIPT_IS_ZERO);
        }
        String payerName = row.text(PAYER_NAME, 500);
        String payerAccount = row.accounts(PAYER_ACCOUNT, 100);
        String remittance = row.text(REMITTANCE, 4000);
        String ownAccount = row.accounts(OWN_ACCOUNT, 100);
        String bankReference = row.text(BANK_REFERENCE, 200);
        String reverses = row.key(REVERSES);
        LocalDate maturesOn = row.date(MATURES_ON);
        if (!reverses.isEmpty() && reverses.equals(receiptNo)) {
            row.refuse(REVERSES, ReasonCode.REVERSES_ITSELF);
        }
        if (!row.isRefused()) {
            sink.receipt(row.line(), new Receipt(
                    receiptNo, valueDate, amount, payerName, payerAccount, remittance, ownAccount, bankReference, reverses, maturesOn,
                    context.businessDate()));
        }
    }
}
