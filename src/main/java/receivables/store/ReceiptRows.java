package receivables.store;

import static receivables.store.jdbc.Columns.fitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import receivables.ledger.Receipt;
import receivables.ledger.instrument.Instrument;
import receivables.ledger.instrument.InstrumentKind;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.RowWriter;

/** Receipts in their table; counts_on is written beside what the file says, so that SQL can ask for it. */
final class ReceiptRows extends FactRows<Receipt> {

    /** Columns of {@link #selected}, known_on the last of them. */
    static final int COLUMNS = 17;

    ReceiptRows() {
        super("receipt", "receipt_no, value_date, counts_on, currency, amount, payer_name, payer_account, remittance, own_account, "
                + "bank_reference, "
                + "reverses, matures_on, instrument, instrument_no, drawer, acceptor");
    }

    @Override
    void write(Receipt receipt, RowWriter row) {
        row.text(receipt.receiptNo()).date(receipt.valueDate()).date(receipt.countsOn())
                .text(receipt.currency().getCurrencyCode()).number(receipt.amount().minor())
                .text(fitting(receipt.payerName(), 500, "payer_name")).text(fitting(receipt.payerAccount(), 100, "payer_account"))
                .text(fitting(receipt.remittance(), 4000, "remittance")).text(fitting(receipt.ownAccount(), 100, "own_account"))
                .text(fitting(receipt.bankReference(), 200, "bank_reference")).text(fitting(receipt.reverses(), 35, "reverses"))
                .date(receipt.maturesOn());
        Instrument paper = receipt.instrument();
        row.name(paper == null ? null : paper.kind()).optional(paper == null ? null : fitting(paper.number(), 100, "instrument_no"))
                .optional(paper == null ? null : fitting(paper.drawer(), 500, "drawer"))
                .optional(paper == null ? null : fitting(paper.acceptor(), 500, "acceptor"));
    }

    @Override
    Object[] content(Receipt receipt) {
        Object[] money = {receipt.receiptNo(), receipt.valueDate(), receipt.amount(), receipt.payerName(), receipt.payerAccount(),
            receipt.remittance(), receipt.ownAccount(), receipt.bankReference(), receipt.reverses(), receipt.maturesOn()};
        Instrument paper = receipt.instrument();
        // where the file says no more than it did to older programs, so does the fingerprint
        return paper == null || paper.isBare() ? money : new Object[] {Arrays.toString(money), paper.kind(), paper.number(), paper.drawer(),
            paper.acceptor()};
    }

    @Override
    Receipt read(ResultSet row) throws SQLException {
        return new Receipt(row.getString(1), Columns.date(row, 2), Columns.money(row, 5, Columns.currency(row, 4)),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getString(11),
                Columns.date(row, 12), Columns.date(row, COLUMNS), instrument(row));
    }

    private static Instrument instrument(ResultSet row) throws SQLException {
        InstrumentKind kind = Columns.name(row, 13, InstrumentKind.class);
        return kind == null ? null : new Instrument(kind, row.getString(14), row.getString(15), row.getString(16));
    }
}
