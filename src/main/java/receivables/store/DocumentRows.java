package receivables.store;

import static receivables.store.jdbc.Columns.fitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.function.UnaryOperator;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.Stage;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.RowWriter;

/** Documents in their table. */
final class DocumentRows extends FactRows<Document> {

    static final String COLUMNS = "customer_no, document_no, document_type, document_date, due_date, posting_date, currency, amount, "
            + "opening_paid, "
            + "invoice_no, contract_no, contract_name, contract_date, order_no, delivery_no, account_type, description, applies_to, "
            + "discount_until, discount_amount, opening_stage, opening_mailed_on, reference_key";

    private final UnaryOperator<String> normaliseReference;

    DocumentRows(UnaryOperator<String> normaliseReference) {
        super("document", COLUMNS);
        this.normaliseReference = normaliseReference;
    }

    @Override
    void write(Document document, RowWriter row) {
        row.text(document.customerNo()).text(document.documentNo()).name(document.type())
                .date(document.documentDate()).date(document.dueDate()).date(document.postingDate())
                .text(document.currency().getCurrencyCode()).number(document.amount().minor()).number(document.openingPaid().minor())
                .text(fitting(document.invoiceNo(), 100, "invoice_no")).text(fitting(document.contractNo(), 100, "contract_no"))
                .text(fitting(document.contractName(), 500, "contract_name")).date(document.contractDate())
                .text(fitting(document.orderNo(), 100, "order_no")).text(fitting(document.deliveryNo(), 100, "delivery_no"))
                .text(fitting(document.accountType(), 100, "account_type")).text(fitting(document.description(), 1000, "description"))
                .text(fitting(document.appliesTo(), 35, "applies_to"))
                .date(document.discountUntil()).optional(Columns.minor(document.discountAmount()))
                .name(document.openingStage()).date(document.openingMailedOn())
                .text(fitting(normaliseReference.apply(document.documentNo()), 100, "document_no"));
    }

    @Override
    Object[] content(Document document) {
        return new Object[] {document.customerNo(), document.documentNo(), document.type(), document.documentDate(), document.dueDate(),
            document.postingDate(), document.amount(), document.openingPaid(), document.invoiceNo(), document.contractNo(),
            document.contractName(), document.contractDate(), document.orderNo(), document.deliveryNo(), document.accountType(),
            document.description(), document.appliesTo(), document.discountUntil(), document.discountAmount(), document.openingStage(),
            document.openingMailedOn()};
    }

    @Override
    Document read(ResultSet row) throws SQLException {
        Currency currency = Columns.currency(row, 7);
        return new Document(row.getString(2), DocumentType.valueOf(row.getString(3)), row.getString(1),
                Columns.date(row, 4), Columns.date(row, 5), Columns.date(row, 6), Columns.money(row, 8, currency),
                row.getString(10), row.getString(11), row.getString(12), Columns.date(row, 13),
                row.getString(14), row.getString(15), row.getString(16), row.getString(17), row.getString(18),
                Columns.date(row, 19), Columns.optionalMoney(row, 20, currency),
                Columns.money(row, 9, currency), Columns.name(row, 21, Stage.class), Columns.date(row, 22), Columns.date(row, 24));
    }
}
