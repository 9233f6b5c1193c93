package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;

/** What customers owed when a night began, by customer, without loading their accounts: for the suggestions of receipts that are nobody's yet. */
final class OpenDocuments {

    private final PageQuery query;
    private final LocalDate businessDate;

    OpenDocuments(Database database, LocalDate businessDate) {
        this.query = new PageQuery(database, null, businessDate);
        this.businessDate = businessDate;
    }

    /** Invoices and debit notes of which something is open, oldest due first. */
    Map<String, List<OpenItem>> of(Collection<String> customerNos) {
        DocumentRows rows = new DocumentRows(normalised -> normalised);
        Map<String, List<Document>> documents = new HashMap<>();
        query.byKeys("SELECT " + rows.selected("d") + " FROM document d WHERE d.customer_no IN", List.copyOf(customerNos), "AND " + PageQuery.visible("d")
                + " AND d.document_date <= ? AND d.amount > d.opening_paid AND " + PageItems.NOT_SETTLED.formatted("d"), row -> {
            Document document = rows.read(row);
            if (document.isDebit()) {
                documents.computeIfAbsent(document.customerNo(), none -> new ArrayList<>()).add(document);
            }
        }, businessDate, businessDate, businessDate, businessDate, businessDate);
        Map<String, Long> applied = new HashMap<>();
        query.byKeys("SELECT a.customer_no, a.document_no, a.amount FROM allocation a WHERE a.customer_no IN", List.copyOf(documents.keySet()),
                "AND a.business_date < ? AND a.kind <> 'INTEREST' AND a.kind <> 'REFUND' AND " + PageItems.NOT_SETTLED.formatted("a"),
                row -> applied.merge(row.getString(1) + '\t' + row.getString(2), row.getLong(3), Math::addExact), businessDate, businessDate, businessDate);
        Map<String, List<OpenItem>> open = new HashMap<>();
        documents.forEach((customerNo, all) -> open.put(customerNo, all.stream().map(document -> item(document, applied))
                .filter(item -> !item.isSettled())
                .sorted(Comparator.comparing((OpenItem item) -> item.document().dueDate()).thenComparing(OpenItem::documentNo)).toList()));
        return open;
    }

    private static OpenItem item(Document document, Map<String, Long> applied) {
        long used = applied.getOrDefault(document.customerNo() + '\t' + document.documentNo(), 0L);
        return new OpenItem(document, document.amount().withMinor(document.amount().minor() - document.openingPaid().minor() - used));
    }
}
