package receivables.intake;

import java.util.Currency;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import receivables.intake.CustomerLookup.CustomerTerms;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.RefusedRow;

/** One kind of file: its columns, and how a row becomes a noun of the ledger. A new one is made for each file, so it may count. */
interface Format {

    Columns columns();

    /** The column whose customers are to be looked up; −1: none. */
    default int customerColumn() {
        return -1;
    }

    /** The columns in which this row names customers by their numbers. */
    default List<Integer> customers(Row row) {
        return Stream.of("customer_no", "group_no").filter(columns().names()::contains).map(columns()::at).toList();
    }

    /** The column whose receipts are to be looked up; −1: none. */
    default int receiptColumn() {
        return -1;
    }

    /** Gives the row's noun to the sink, or refuses the row. */
    void take(Row row, Known known, IntakeSink sink);

    /** What a refused row may mean for letters, as far as it can be read; empty: nothing. */
    default Optional<RefusedRow> refused(Row row) {
        return Optional.empty();
    }

    /** What a chunk's rows may refer to. @param alike an unknown customer's number → a known one with other zeros before it */
    record Known(Map<String, CustomerTerms> customers, Map<String, String> alike, Map<String, Currency> receipts) {

        /** Null, after refusing the row, where the cell names a customer nobody knows; null as well where it is empty. */
        CustomerTerms customer(Row row, int column) {
            CustomerTerms terms = customers.get(row.raw(column));
            if (terms == null && row.has(column) && !row.isRefused()) {
                String other = alike.get(row.raw(column));
                ReasonCode unknown = row.isForeign() ? ReasonCode.CUSTOMER_IS_UNKNOWN_AND_WAITED_FOR : ReasonCode.CUSTOMER_IS_UNKNOWN;
                row.refuse(column, other == null ? Reason.of(unknown) : Reason.of(ReasonCode.CUSTOMER_LOST_ITS_ZEROS, other));
            }
            return terms;
        }
    }

    static Format of(FileKind kind, IntakeContext context) {
        return switch (kind) {
            case CUSTOMERS -> new CustomersFormat(context);
            case STAFF -> new StaffFormat(context);
            case RATES -> new RatesFormat(context);
            case LEDGER -> new LedgerFormat(context);
            case DELIVERIES -> new DeliveriesFormat(context);
            case RECEIPTS -> new ReceiptsFormat(context);
            case REMITTANCE_ADVICE -> new AdviceFormat(context);
            case LETTERS_SENT -> new LettersSentFormat(context);
            case DECISIONS -> DecisionsFormat.ofFile(context);
            case BANK_STATEMENT, REMITTANCE_MESSAGE, TABLE -> throw new IllegalArgumentException(kind + " has no columns");
            case WORKLIST -> DecisionsFormat.ofWorklist(context);
            case CONTACTS, CALL_SHEET -> new ContactsFormat(context);
        };
    }
}
