package receivables.store;

import java.util.List;

/**
 * How rows of a fact table belong together.
 *
 * @param lookup the indexed column by which rows of one key are found
 * @param index of the table that begins with that column
 * @param key columns that make the fact's own key
 * @param primary columns of the primary key before file and line
 * @param column the contract's name of the key, for rejects
 * @param brought the table's rows as n, and how they are found by the file that brought them
 * @param file what names that file there
 */
record VersionKind(String table, String lookup, String index, List<String> key, List<String> primary, String column, String brought,
        String file) {

    static final VersionKind CUSTOMER = simple("customer", "customer_no");
    static final VersionKind STAFF = simple("staff", "staff_no");
    static final VersionKind DELIVERY = simple("delivery", "delivery_no");
    static final VersionKind RECEIPT = simple("receipt", "receipt_no");
    static final VersionKind DECISION = simple("decision", "decision_no");
    static final VersionKind RATE = new VersionKind("rate", "currency", List.of("currency", "rate_date"),
            List.of("currency", "rate_date"), "currency");
    static final VersionKind ADVICE = new VersionKind("advice", "receipt_no", List.of("receipt_no", "advice_line"),
            List.of("receipt_no", "advice_line"), "receipt_no");
    /** A document's key is its number alone: the same number for another customer is a change of it. */
    static final VersionKind DOCUMENT = new VersionKind("document", "reference_key", "document_reference", List.of("document_no"),
            List.of("customer_no", "document_no"), "document_no", DocumentOrigins.DOCUMENTS, "b.file_id");

    /** Found by an index of the table's own. */
    private VersionKind(String table, String lookup, List<String> key, List<String> primary, String column) {
        this(table, lookup, "PRIMARY", key, primary, column, table + " n /*! FORCE INDEX (" + table + "_file) */", "n.file_id");
    }

    private static VersionKind simple(String table, String key) {
        return new VersionKind(table, key, List.of(key), List.of(key), key);
    }
}
