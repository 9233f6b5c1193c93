package receivables.intake;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.RefusedRow;
import receivables.ledger.instrument.Instrument;
import receivables.ledger.instrument.InstrumentKind;
import receivables.money.Money;

/** {@code receipts*.csv}: above zero is money in, below zero money the bank took back or we paid out. */
final class ReceiptsFormat implements Format {

    private static final Columns COLUMNS = Columns.of(
            "receipt_no*", "value_date*", "amount*", "currency", "payer_name", "payer_account", "remittance", "own_account",
            "bank_reference", "reverses", "matures_on", "instrument", "instrument_no", "drawer", "acceptor");
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
    private static final int INSTRUMENT = COLUMNS.at("instrument");
    private static final int INSTRUMENT_NO = COLUMNS.at("instrument_no");
    private static final int DRAWER = COLUMNS.at("drawer");
    private static final int ACCEPTOR = COLUMNS.at("acceptor");

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
        Instrument instrument = instrument(row, valueDate, amount, maturesOn);
        if (!row.isRefused()) {
            sink.receipt(row.line(), new Receipt(
                    receiptNo, valueDate, amount, payerName, payerAccount, remittance, ownAccount, bankReference, reverses, maturesOn,
                    context.businessDate(), instrument));
        }
    }

    /** A paper is what says so, or matures after the day it came; a row below zero is the bank's and takes something back. Null: money. */
    private static Instrument instrument(Row row, LocalDate valueDate, Money amount, LocalDate maturesOn) {
        InstrumentKind kind = row.has(INSTRUMENT) ? kind(row) : InstrumentKind.UNSAID;
        String number = row.text(INSTRUMENT_NO, 100);
        String drawer = row.text(DRAWER, 500);
        String acceptor = row.text(ACCEPTOR, 500);
        if (kind == null || valueDate == null || amount == null || amount.isNegative()) {
            return null;
        }
        if (kind == InstrumentKind.UNSAID && (maturesOn == null || !maturesOn.isAfter(valueDate))) {
            return null;
        }
        if (kind.settles() && maturesOn == null) {
            row.refuse(MATURES_ON, ReasonCode.ACCEPTANCE_NEEDS_MATURITY);
        }
        return new Instrument(kind, number, drawer, acceptor);
    }

    private static InstrumentKind kind(Row row) {
        String code = row.raw(INSTRUMENT).toUpperCase(Locale.ROOT);
        for (InstrumentKind kind : InstrumentKind.values()) {
            if (!kind.code().isEmpty() && kind.code().equals(code)) {
                return kind;
            }
        }
        row.refuse(INSTRUMENT, ReasonCode.INSTRUMENT_KIND_IS_NONE);
        return null;
    }
}
