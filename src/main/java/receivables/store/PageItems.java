package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.OpenItem;
import receivables.ledger.SalesMonth;
import receivables.store.jdbc.Columns;

/** A page's documents, what has been applied to them, and what is open of each. */
final class PageItems {

    static final String ALLOCATION = "a.customer_no, a.document_no, a.business_date, a.receipt_no, a.kind, a.place, a.reversed_kind, "
            + "a.currency, "
            + "a.amount, a.rule, a.explanation, a.decision_no, a.paid_on";
    static final String NOT_SETTLED = "NOT EXISTS (SELECT 1 FROM settled s /*! FORCE INDEX (PRIMARY) */ "
            + "WHERE s.customer_no = %1$s.customer_no AND s.document_no = %1$s.document_no AND s.settled_on < ? AND (s.reopened_on IS "
            + "NULL OR s.reopened_on >= ?))";

    private final PageQuery query;
    private final LocalDate businessDate;
    private final LocalDate lastNight;
    private final boolean firstNight;
    private final Set<String> customers;
    private final DocumentRows rows = new DocumentRows(Normalised::reference);
    /** As the database gave them, which is very nearly the order they are wanted in. */
    private final Map<String, Document> documents = new LinkedHashMap<>();
    /** Loaded although perhaps settled: kept in the account whatever is open. */
    private final Set<String> named = new HashSet<>();
    private final Map<String, Placed> allocations = new HashMap<>();
    private final Map<String, SalesText> newSales = new LinkedHashMap<>();
    private Map<String, Long> taken;

    /** An allocation and its place among equals of its night. */
    private record Placed(Allocation allocation, int place) {
    }

    PageItems(PageQuery query, LocalDate lastNight, Set<String> customers) {
        this.query = query;
        this.businessDate = query.businessDate();
        this.lastNight = lastNight;
        this.firstNight = lastNight.getYear() == 1;
        this.customers = customers;
    }

    /** Documents that are open, and those that are new tonight: these count among the sales from now on even if they came settled. */
    void load() {
        List<Document> fresh = new ArrayList<>();
        query.run(rows.selected("d"), "JOIN document d ON d.customer_no = m.customer_no WHERE " + PageQuery.visible("d")
                + " AND d.document_date <= ? AND "
                + "(d.known_on > ? OR d.document_date > ? OR d.amount > d.opening_paid AND " + NOT_SETTLED.formatted("d") + ")", row -> {
            Document document = rows.read(row);
            documents.put(key(document), document);
            if (document.knownOn().isAfter(lastNight) || document.documentDate().isAfter(lastNight)) {
                fresh.add(document);
                PageLoader.text(newSales, document.customerNo(), document.currency()).add(document, 1);
            }
        }, businessDate, businessDate, businessDate, lastNight, lastNight, businessDate, businessDate);
        if (firstNight) {
            return;
        }
        query.run(ALLOCATION, "JOIN allocation a ON a.customer_no = m.customer_no WHERE a.business_date < ? AND "
                + NOT_SETTLED.formatted("a"), this::takeAllocation, businessDate, businessDate, businessDate);
        allocationsTo(fresh);
        allocationsFrom(documents.values().stream().filter(document -> !document.isDebit()).map(Document::documentNo).toList());
    }

    /** The documents with these numbers, settled ones too, if they are the page's customers'. */
    void addNamed(Collection<String> numbers) {
        named.addAll(numbers);
        Set<String> wanted = new LinkedHashSet<>(numbers);
        wanted.remove("");
        if (wanted.isEmpty()) {
            return;
        }
        documents.values().forEach(document -> wanted.remove(document.documentNo()));
        List<Document> found = new ArrayList<>();
        query.byKeys("SELECT " + rows.selected("d") + " FROM document d /*! FORCE INDEX (document_reference) */ WHERE d.reference_key IN",
                wanted.stream().map(Normalised::reference).toList(), "AND " + PageQuery.visible("d") + " AND d.document_date <= ?", row -> {
            if (wanted.contains(row.getString(2)) && customers.contains(row.getString(1))) {
                Document document = rows.read(row);
                documents.put(key(document), document);
                found.add(document);
            }
        }, businessDate, businessDate, businessDate);
        allocationsTo(found);
        allocationsFrom(found.stream().map(Document::documentNo).toList());
    }

    /** The documents that open credit notes name: a settled one is another thing than a missing one. */
    void addNamedByCreditNotes() {
        Set<String> numbers = new TreeSet<>();
        for (Document document : documents.values()) {
            if (!document.isDebit() && document.appliesTo() != null && !document.appliesTo().isEmpty()) {
                numbers.add(document.appliesTo());
            }
        }
        addNamed(numbers);
    }

    /** Documents of these customers that were settled on the day or later: one of the same amount as an open one casts doubt on it. */
    void addSettledSince(LocalDate day, Collection<String> customerNos) {
        Set<String> numbers = new TreeSet<>();
        query.byKeys("SELECT s.document_no FROM settled s WHERE s.customer_no IN",
                List.copyOf(customerNos), "AND s.settled_on >= ? AND s.settled_on < ?", row -> numbers.add(row.getString(1)), day,
                businessDate);
        addNamed(numbers);
    }

    /**
     * What was applied to documents that letters demanded with interest and that are settled since: how they were settled says what is left
     * of the interest.
     */
    void addAllocationsOfClaims(List<IssuedLetter> letters) {
        Set<PageQuery.DocumentName> settled = new LinkedHashSet<>();
        for (IssuedLetter letter : letters) {
            for (IssuedLetter.Item item : letter.items()) {
                boolean claims = item.interest().isPositive() && letter.kind().isStage();
                if (claims && !documents.containsKey(letter.customerNo() + "\t" + item.documentNo())) {
                    settled.add(new PageQuery.DocumentName(letter.customerNo(), item.documentNo()));
                }
            }
        }
        if (!firstNight && !settled.isEmpty()) {
            query.byDocuments(ALLOCATION, "allocation", settled, "AND a.business_date < ?", this::takeAllocation, businessDate);
        }
    }

    /** What was applied from these receipts, to settled documents too. */
    void addAllocationsOf(Collection<String> receiptNos) {
        allocationsFrom(receiptNos);
    }

    /** What was applied to the customer's documents from the day on, to settled ones too. */
    void addAllocationsSince(String customerNo, LocalDate day) {
        query.byKeys("SELECT " + ALLOCATION + " FROM allocation a WHERE a.customer_no IN",
                List.of(customerNo), "AND a.business_date >= ? AND a.business_date < ?", this::takeAllocation, day, businessDate);
    }

    /** The documents that these receipts were applied to: their reversal opens them again. */
    void addDocumentsOf(Set<String> receiptNos) {
        Set<String> numbers = new TreeSet<>();
        for (Placed placed : allocations.values()) {
            if (receiptNos.contains(placed.allocation().receiptNo())) {
                numbers.add(placed.allocation().documentNo());
            }
        }
        addNamed(numbers);
    }

    /** The receipts applied to the documents. */
    Set<String> receiptsOf(Set<String> documentNos) {
        Set<String> receipts = new TreeSet<>();
        for (Placed placed : allocations.values()) {
            if (documentNos.contains(placed.allocation().documentNo())
                    && (placed.allocation().effect().usesReceipt() || placed.allocation().paysDocument())) {
                receipts.add(placed.allocation().receiptNo());
            }
        }
        return receipts;
    }

    /** Papers in hand that these lines of the bank paid; such bookings hang on no document and are always at hand. */
    Set<String> papersPaidBy(Set<String> receiptNos) {
        Set<String> papers = new TreeSet<>();
        for (Placed placed : allocations.values()) {
            Allocation allocation = placed.allocation();
            if (allocation.effect() == AllocationKind.INSTRUMENT && receiptNos.contains(allocation.receiptNo())) {
                papers.add(allocation.documentNo());
            }
        }
        papers.remove("");
        return papers;
    }

    private void allocationsTo(Collection<Document> documents) {
        if (!firstNight) {
            query.byDocuments(ALLOCATION, "allocation", documents.stream()
                    .map(document -> new PageQuery.DocumentName(document.customerNo(), document.documentNo())).toList(),
                    "AND a.business_date < ?", this::takeAllocation, businessDate);
        }
    }

    private void allocationsFrom(Collection<String> receiptNos) {
        if (!firstNight) {
            query.byKeys("SELECT " + ALLOCATION + " FROM allocation a WHERE a.receipt_no IN",
                    List.copyOf(receiptNos), "AND a.business_date < ?", this::takeAllocation, businessDate);
        }
    }

    private void takeAllocation(java.sql.ResultSet row) throws java.sql.SQLException {
        if (!customers.contains(row.getString(1))) {
            return;
        }
        allocations.put(key(row), new Placed(allocation(row), row.getInt(6)));
    }

    /** @param row of {@link #ALLOCATION} */
    static Allocation allocation(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Allocation(row.getString(4), row.getString(2), row.getString(1), Columns.money(row, 9, Columns.currency(row, 8)),
                AllocationKind.valueOf(row.getString(5)), Columns.name(row, 7, AllocationKind.class), MatchRule.valueOf(row.getString(10)),
                Reason.parse(row.getString(11)), Columns.date(row, 3), row.getString(12), paidOn(row));
    }

    /** Bookings of before the day was kept count from their night. */
    private static LocalDate paidOn(java.sql.ResultSet row) throws java.sql.SQLException {
        LocalDate day = Columns.date(row, 13);
        return day == null ? Columns.date(row, 3) : day;
    }

    static String key(java.sql.ResultSet row) throws java.sql.SQLException {
        return String.join("\t", row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6));
    }

    private static String key(Document document) {
        return document.customerNo() + "\t" + document.documentNo();
    }

    /** By customer, document, night, receipt and kind. */
    List<Allocation> allocations() {
        return allocations.values().stream().sorted(Comparator.comparing((Placed placed) -> placed.allocation().customerNo())
                .thenComparing(placed -> placed.allocation().documentNo()).thenComparing(placed -> placed.allocation().businessDate())
                .thenComparing(placed -> placed.allocation().receiptNo()).thenComparing(placed -> placed.allocation().kind().name())
                .thenComparingInt(Placed::place)).map(Placed::allocation).toList();
    }

    /** Open items, and the settled ones that were asked for by name, by customer and document number. */
    List<OpenItem> items() {
        Map<String, Long> off = new HashMap<>();
        for (Placed placed : allocations.values()) {
            Allocation allocation = placed.allocation();
            if (allocation.offDocument() != 0) {
                off.merge(allocation.customerNo() + "\t" + allocation.documentNo(), allocation.offDocument(), Math::addExact);
            }
            if (allocation.offCreditNote() != 0) {
                off.merge("\t" + allocation.receiptNo(), allocation.offCreditNote(), Math::addExact);
            }
        }
        List<OpenItem> items = new ArrayList<>();
        documents.forEach((key, document) -> {
            long open = document.amount().minor() - document.openingPaid().minor() - off.getOrDefault(key, 0L)
                    - (document.isDebit() ? 0 : off.getOrDefault("\t" + document.documentNo(), 0L));
            if (open != 0 || named.contains(document.documentNo())) {
                items.add(new OpenItem(document, document.amount().withMinor(open)));
            }
        });
        items.sort(Comparator.comparing((OpenItem item) -> item.document().customerNo()).thenComparing(OpenItem::documentNo));
        return items;
    }

    /** Minor units used of each receipt, by receipt number. */
    long takenFrom(String receiptNo) {
        if (taken == null) {
            taken = new HashMap<>();
            for (Placed placed : allocations.values()) {
                taken.merge(placed.allocation().receiptNo(), placed.allocation().offReceipt(), Math::addExact);
            }
        }
        return taken.getOrDefault(receiptNo, 0L);
    }

    /** The same, of what was booked for some customers alone. */
    long takenFrom(String receiptNo, Predicate<String> customers) {
        return allocations.values().stream().map(Placed::allocation).filter(allocation -> allocation.receiptNo().equals(receiptNo))
                .filter(allocation -> customers.test(allocation.customerNo())).mapToLong(Allocation::offReceipt).sum();
    }

    Collection<Document> documents() {
        return documents.values();
    }

    List<SalesMonth> newSales() {
        return newSales.values().stream().flatMap(text -> text.months().stream()).toList();
    }
}
