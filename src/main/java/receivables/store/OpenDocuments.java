package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;
import receivables.ledger.succession.CurrentAccount;
import receivables.ledger.succession.Successors;
import receivables.store.jdbc.Database;

/**
 * What customers owed when a night began, by customer, without loading their accounts: for the suggestions of receipts that are nobody's
 * yet.
 */
final class OpenDocuments {

    private final PageQuery query;
    private final LocalDate businessDate;
    private final Successors successors;

    OpenDocuments(Database database, LocalDate businessDate, Successors successors) {
        this.successors = successors;
        this.query = new PageQuery(database, null, businessDate);
        this.businessDate = businessDate;
    }

    /** Invoices and debit notes of which something is open, oldest due first. */
    Map<String, List<OpenItem>> of(Collection<String> customerNos) {
        Map<String, List<Document>> documents = new HashMap<>();
        read("document d WHERE d.customer_no", successors.withFormer(customerNos)).stream().filter(Document::isDebit)
                .forEach(document -> documents.computeIfAbsent(document.customerNo(), none -> new ArrayList<>()).add(document));
        Map<String, Long> applied = applied(documents.keySet());
        Map<String, List<OpenItem>> open = new HashMap<>();
        Map<String, List<OpenItem>> items = new HashMap<>();
        documents.values().forEach(all -> all.stream().map(document -> item(document, applied)).filter(item -> !item.isSettled())
                .forEach(item -> items.computeIfAbsent(item.document().customerNo(), none -> new ArrayList<>()).add(item)));
        items.forEach((customerNo, all) -> open.put(customerNo,
                all.stream().sorted(Comparator.comparing((OpenItem item) -> item.document().dueDate()).thenComparing(OpenItem::documentNo))
                .toList()));
        return open;
    }

    /** Documents of these numbers of which something is open, credit notes too, whoever's they are; by customer and number. */
    List<OpenItem> numbered(Collection<String> documentNos) {
        Set<String> wanted = Set.copyOf(documentNos);
        // Numbers have no index of their own; those that look alike share a key, which has one.
        List<Document> documents = read("document d /*! FORCE INDEX (document_reference) */ WHERE d.reference_key",
                documentNos.stream().map(Normalised::reference).distinct().toList()).stream()
                .filter(document -> wanted.contains(document.documentNo())).toList();
        Set<String> customers = new TreeSet<>(documents.stream().map(Document::customerNo).toList());
        Map<String, Long> applied = applied(customers);
        return documents.stream().map(document -> item(document, applied)).filter(item -> !item.isSettled())
                .sorted(Comparator.comparing((OpenItem item) -> item.document().customerNo()).thenComparing(OpenItem::documentNo)).toList();
    }

    /** Invoices and debit notes settled on the day or later, by customer, with nothing open. */
    Map<String, List<OpenItem>> settledSince(LocalDate day, Collection<String> customerNos) {
        DocumentRows rows = new DocumentRows(normalised -> normalised);
        Map<String, List<OpenItem>> settled = new HashMap<>();
        query.byKeys("SELECT " + rows.selected("d") + " FROM document d WHERE d.customer_no IN",
                List.copyOf(successors.withFormer(customerNos)), "AND "
                + PageQuery.visible("d")
                + " AND EXISTS (SELECT 1 FROM settled s WHERE s.customer_no = d.customer_no AND s.document_no = d.document_no AND "
                + "s.settled_on >= ? AND s.settled_on < ? "
                + "AND (s.reopened_on IS NULL OR s.reopened_on >= ?)) ORDER BY d.customer_no, d.document_no", row -> {
            Document document = CurrentAccount.of(rows.read(row), successors);
            if (document.isDebit()) {
                settled.computeIfAbsent(document.customerNo(), none -> new ArrayList<>())
                        .add(new OpenItem(document, document.amount().withMinor(0)));
            }
        }, businessDate, businessDate, day, businessDate, businessDate);
        return settled;
    }

    private List<Document> read(String from, Collection<String> keys) {
        DocumentRows rows = new DocumentRows(normalised -> normalised);
        List<Document> documents = new ArrayList<>();
        query.byKeys("SELECT " + rows.selected("d") + " FROM " + from + " IN", List.copyOf(keys), "AND " + PageQuery.visible("d")
                + " AND d.document_date <= ? AND d.amount > d.opening_paid AND " + PageItems.NOT_SETTLED.formatted("d"), row -> {
            documents.add(rows.read(row));
        }, businessDate, businessDate, businessDate, businessDate, businessDate);
        return documents;
    }

    /** What earlier nights took off, by customer and document. */
    private Map<String, Long> applied(Collection<String> customerNos) {
        Map<String, Long> applied = new HashMap<>();
        query.byKeys("SELECT a.customer_no, a.document_no, a.amount FROM allocation a WHERE a.customer_no IN", List.copyOf(customerNos),
                "AND a.business_date < ? AND a.kind <> 'INTEREST' AND a.kind <> 'REFUND' AND COALESCE(a.reversed_kind, a.kind) <> "
                + "'INSTRUMENT' AND " + PageItems.NOT_SETTLED.formatted("a"),
                row -> applied.merge(row.getString(1) + '\t' + row.getString(2), row.getLong(3), Math::addExact), businessDate,
                businessDate, businessDate);
        return applied;
    }

    private OpenItem item(Document document, Map<String, Long> applied) {
        long used = applied.getOrDefault(document.customerNo() + '\t' + document.documentNo(), 0L);
        return new OpenItem(CurrentAccount.of(document, successors),
                document.amount().withMinor(document.amount().minor() - document.openingPaid().minor() - used));
    }
}
