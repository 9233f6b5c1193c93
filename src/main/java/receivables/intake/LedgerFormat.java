package receivables.intake;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Predicate;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.ReasonCode;
import receivables.ledger.RefusedRow;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * {@code ledger*.csv}. A row inherits what it does not say: the currency from its customer, else the company; the due date from the terms
 * of its customer, else the company's; the posting date from the document date.
 */
final class LedgerFormat implements Format {

    private static final Columns COLUMNS = Columns.of(
            "document_no*", "type*", "customer_no*", "document_date*", "due_date", "posting_date", "currency", "amount*", "invoice_no",
            "contract_no", "contract_name", "contract_date", "order_no", "delivery_no", "account_type", "description", "applies_to",
            "discount_until", "discount_amount", "opening_paid", "opening_stage", "opening_mailed_on");
    private static final int DOCUMENT_NO = COLUMNS.at("document_no");
    private static final int TYPE = COLUMNS.at("type");
    private static final int CUSTOMER_NO = COLUMNS.at("customer_no");
    private static final int DOCUMENT_DATE = COLUMNS.at("document_date");
    private static final int DUE_DATE = COLUMNS.at("due_date");
    private static final int POSTING_DATE = COLUMNS.at("posting_date");
    private static final int CURRENCY = COLUMNS.at("currency");
    private static final int AMOUNT = COLUMNS.at("amount");
    private static final int INVOICE_NO = COLUMNS.at("invoice_no");
    private static final int CONTRACT_NO = COLUMNS.at("contract_no");
    private static final int CONTRACT_NAME = COLUMNS.at("contract_name");
    private static final int CONTRACT_DATE = COLUMNS.at("contract_date");
    private static final int ORDER_NO = COLUMNS.at("order_no");
    private static final int DELIVERY_NO = COLUMNS.at("delivery_no");
    private static final int ACCOUNT_TYPE = COLUMNS.at("account_type");
    private static final int DESCRIPTION = COLUMNS.at("description");
    private static final int APPLIES_TO = COLUMNS.at("applies_to");
    private static final int DISCOUNT_UNTIL = COLUMNS.at("discount_until");
    private static final int DISCOUNT_AMOUNT = COLUMNS.at("discount_amount");
    private static final int OPENING_PAID = COLUMNS.at("opening_paid");
    private static final int OPENING_STAGE = COLUMNS.at("opening_stage");
    private static final int OPENING_MAILED_ON = COLUMNS.at("opening_mailed_on");
    private static final CustomerTerms UNKNOWN = new CustomerTerms(null, null);

    private final IntakeContext context;
    private final Predicate<Document> isWanted;

    LedgerFormat(IntakeContext context) {
        this(context, document -> true);
    }

    /** @param isWanted false for a sound document that says nothing new */
    LedgerFormat(IntakeContext context, Predicate<Document> isWanted) {
        this.context = context;
        this.isWanted = isWanted;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public int customerColumn() {
        return CUSTOMER_NO;
    }

    @Override
    public Optional<RefusedRow> refused(Row row) {
        return RefusedRows.customer(row, context.businessDate(), FileKind.LEDGER, CUSTOMER_NO);
    }

    @Override
    public void take(Row row, Known known, IntakeSink sink) {
        CustomerTerms terms = known.customers().getOrDefault(row.raw(CUSTOMER_NO), UNKNOWN);
        Document document = document(row, terms);
        if (row.isRefused() || !isWanted.test(document)) {
            return;
        }
        known.customer(row, CUSTOMER_NO);
        if (!row.isRefused()) {
            sink.document(row.line(), document);
        } else if (row.has(CURRENCY) && row.has(DUE_DATE)) {
            sink.documentOfUnknownCustomer(row.line(), document);
        }
    }

    /** Null where the row is refused. */
    private Document document(Row row, CustomerTerms terms) {
        String documentNo = row.key(DOCUMENT_NO);
        DocumentType type = row.choice(TYPE, DocumentType.values());
        String customerNo = row.key(CUSTOMER_NO);
        LocalDate documentDate = row.date(DOCUMENT_DATE);
        LocalDate dueDate = dueDate(row, terms, documentDate);
        LocalDate postingDate = row.date(POSTING_DATE);
        Currency inherited = terms.currency() == null ? context.company().currency() : terms.currency();
        Money amount = row.amountAboveZero(AMOUNT, row.currency(CURRENCY,
                inherited), ReasonCode.CREDIT_IS_A_CREDIT_NOTE);
        Money openingPaid = openingPaid(row, amount);
        LocalDate discountUntil = row.date(DISCOUNT_UNTIL);
        Money discount = discount(row, amount, discountUntil);
        Stage openingStage = row.choice(OPENING_STAGE, Stage.values());
        LocalDate openingMailedOn = row.date(OPENING_MAILED_ON);
        String invoiceNo = row.text(INVOICE_NO, 100);
        String contractNo = row.text(CONTRACT_NO, 100);
        String contractName = row.text(CONTRACT_NAME, 500);
        LocalDate contractDate = row.date(CONTRACT_DATE);
        String orderNo = row.text(ORDER_NO, 100);
        String deliveryNo = row.text(DELIVERY_NO, 100);
        String accountType = row.text(ACCOUNT_TYPE, 100);
        String description = row.text(DESCRIPTION, 1000);
        String appliesTo = row.key(APPLIES_TO);
        if (row.isRefused()) {
            return null;
        }
        notices(row, documentDate, dueDate, discount, discountUntil, openingStage, openingMailedOn);
        return new Document(
                documentNo, type, customerNo, documentDate, dueDate, postingDate == null ? documentDate : postingDate, amount, invoiceNo,
                contractNo, contractName, contractDate, orderNo, deliveryNo, accountType, description, appliesTo, discountUntil, discount,
                openingPaid, openingStage, openingMailedOn, context.businessDate());
    }

    private LocalDate dueDate(Row row, CustomerTerms terms, LocalDate documentDate) {
        if (row.has(DUE_DATE) || documentDate == null) {
            return row.date(DUE_DATE);
        }
        Integer days = terms.daysOn(documentDate);
        return documentDate.plusDays(days == null ? context.company().defaultTermsDays() : days);
    }

    private static Money openingPaid(Row row, Money amount) {
        Money paid = amount == null ? null : row.amount(OPENING_PAID, amount.currency());
        if (paid == null) {
            return amount == null ? null : amount.withMinor(0);
        }
        if (paid.isNegative() || paid.minor() > amount.minor()) {
            row.refuse(OPENING_PAID, ReasonCode.CELL_IS_OUTSIDE_AMOUNT, amount.plain());
        }
        return paid;
    }

    private static Money discount(Row row, Money amount, LocalDate until) {
        Money discount = amount == null ? null : row.amount(DISCOUNT_AMOUNT, amount.currency());
        if (discount != null && (discount.isNegative() || discount.minor() >= amount.minor())) {
            row.refuse(DISCOUNT_AMOUNT, ReasonCode.CELL_IS_OUTSIDE_AMOUNT, amount.plain());
        }
        return discount == null || discount.isZero() ? null : discount;
    }

    private static void notices(
            Row row, LocalDate documentDate, LocalDate dueDate, Money discount, LocalDate discountUntil, Stage openingStage,
            LocalDate openingMailedOn) {
        if (dueDate.isBefore(documentDate)) {
            row.notice(DUE_DATE, ReasonCode.DUE_BEFORE_DOCUMENT, documentDate);
        }
        if ((discount == null) != (discountUntil == null)) {
            row.notice(DISCOUNT_AMOUNT, ReasonCode.DISCOUNT_NEEDS_BOTH);
        }
        if (openingStage != null && openingMailedOn == null) {
            row.notice(OPENING_MAILED_ON, ReasonCode.OPENING_DAY_IS_MISSING);
        }
    }
}
