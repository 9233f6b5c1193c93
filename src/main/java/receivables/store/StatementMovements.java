package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.StatementFacts;
import receivables.money.Money;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;

/** What moved on a page's accounts since their last statements: documents, money, and what was applied to what. */
final class StatementMovements {

    private final PageQuery query;
    private final LocalDate businessDate;
    private final Set<String> customers;
    private final DocumentRows documentRows = new DocumentRows(Normalised::reference);
    private final ReceiptRows receiptRows = new ReceiptRows();
    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, OpenReceipt> receipts = new TreeMap<>();
    private final Map<String, Placed> allocations = new TreeMap<>();

    /** An allocation and its place among equals of its night. */
    private record Placed(Allocation allocation, int place) {
    }

    /** @param customers the page's */
    StatementMovements(PageQuery query, Set<String> customers) {
        this.query = query;
        this.businessDate = query.businessDate();
        this.customers = customers;
    }

    /** @param since what is dated, known or applied after this day @param some of the page's customers, empty: all */
    void read(LocalDate since, List<String> some) {
        run(documentRows.selected("d"), "JOIN document d ON d.customer_no = m.customer_no", some, PageQuery.visible("d")
                + " AND d.document_date <= ? AND (d.document_date > ? OR d.known_on > ?)", this::takeDocument,
                businessDate, businessDate, businessDate, since, since);
        run(receiptRows.selected("r")
                + ", i.customer_no, i.clue, i.business_date, s.gained", "JOIN identified i ON i.customer_no = m.customer_no "
                + "JOIN receipt r ON r.receipt_no = i.receipt_no" + PageReceipts.SHARE, some, "i.business_date <= ? AND "
                + PageQuery.visible("r") + " AND r.counts_on <= ? AND (r.counts_on > ? OR r.known_on > ? OR i.business_date > ?)",
                this::takeReceipt, businessDate, businessDate, businessDate, businessDate, since, since, since);
        run(PageItems.ALLOCATION, "JOIN allocation a ON a.customer_no = m.customer_no", some, "a.business_date > ? AND a.business_date < ?",
                this::takeAllocation, since, businessDate);
        // an older document or receipt that was used since was open, or on account, at the month end
        run(documentRows.selected("d"), "JOIN allocation a ON a.customer_no = m.customer_no JOIN document d ON d.customer_no = "
                + "a.customer_no "
                + "AND d.document_no = a.document_no", some, "a.business_date > ? AND a.business_date < ? AND " + PageQuery.visible("d"),
                this::takeDocument, since, businessDate, businessDate, businessDate);
        run(receiptRows.selected("r")
                + ", i.customer_no, i.clue, i.business_date, s.gained", "JOIN allocation a ON a.customer_no = m.customer_no "
                + "JOIN receipt r ON r.receipt_no = a.receipt_no JOIN identified i /*! FORCE INDEX (identified_receipt) */ ON "
                + "i.receipt_no = r.receipt_no"
                + PageReceipts.SHARE, some, "a.business_date > ? AND a.business_date < ? AND i.business_date <= ? AND "
                + PageQuery.visible("r"), this::takeReceipt, since, businessDate, businessDate, businessDate, businessDate);
        creditNotes();
    }

    private void run(String columns, String joins, List<String> some, String condition, RowCallbackHandler taker, Object... parameters) {
        List<Object> all = new ArrayList<>(some);
        all.addAll(List.of(parameters));
        query.run(columns, joins + " WHERE " + (some.isEmpty() ? "" : "m.customer_no IN (" + Chunks.marks(some) + ") AND ") + condition,
                taker, all.toArray());
    }

    /** Credit notes stand in the allocations under the customer they were used for, who may be another one of the group. */
    private void creditNotes() {
        Set<String> missing = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        documents.values().forEach(document -> known.add(document.documentNo()));
        for (Placed placed : allocations.values()) {
            if (placed.allocation().effect() == AllocationKind.CREDIT_NOTE && !known.contains(placed.allocation().receiptNo())) {
                missing.add(placed.allocation().receiptNo());
            }
        }
        query.byKeys("SELECT " + documentRows.selected("d") + " FROM document d WHERE d.reference_key IN",
                missing.stream().map(Normalised::reference).toList(), "AND " + PageQuery.visible("d"), row -> {
                    if (missing.contains(row.getString(2))) {
                        takeDocument(row);
                    }
                }, businessDate, businessDate);
    }

    private void takeDocument(ResultSet row) throws SQLException {
        if (customers.contains(row.getString(1))) {
            Document document = documentRows.read(row);
            documents.put(document.customerNo() + "\t" + document.documentNo(), document);
        }
    }

    private void takeReceipt(ResultSet row) throws SQLException {
        if (customers.contains(row.getString(ReceiptRows.COLUMNS + 1))) {
            Receipt receipt = receiptRows.read(row);
            Long gained = Columns.number(row, ReceiptRows.COLUMNS + 4);
            LocalDate identifiedOn = Columns.date(row, ReceiptRows.COLUMNS + 3);
            Money moved = gained == null ? receipt.amount() : receipt.amount().withMinor(gained);
            // one that changed hands moved on each of its days
            receipts.put(String.join("\t", receipt.receiptNo(), row.getString(ReceiptRows.COLUMNS + 1), identifiedOn.toString()),
                    new OpenReceipt(receipt, row.getString(ReceiptRows.COLUMNS + 1),
                    PayerClue.valueOf(row.getString(ReceiptRows.COLUMNS + 2)), receipt.amount().withMinor(0), false, List.of(),
                    identifiedOn, moved, moved));
        }
    }

    private void takeAllocation(ResultSet row) throws SQLException {
        allocations.put(PageItems.key(row), new Placed(PageItems.allocation(row), row.getInt(6)));
    }

    /** By account; with the papers sent. @param read customers for whom all that moved was read */
    Map<String, StatementFacts> facts(Collection<IssuedLetter> sent, Set<String> read, Map<String, String> accountOf) {
        Map<String, List<IssuedLetter>> papers = byAccount(sent, accountOf, IssuedLetter::customerNo);
        Map<String, List<Document>> moved = byAccount(documents.values(), accountOf, Document::customerNo);
        Map<String, List<OpenReceipt>> money = byAccount(receipts.values(), accountOf, OpenReceipt::customerNo);
        Map<String, List<Allocation>> applied = byAccount(allocations.values().stream().map(Placed::allocation).toList(), accountOf,
                Allocation::customerNo);
        Set<String> accounts = new TreeSet<>(papers.keySet());
        Set<String> complete = new TreeSet<>();
        read.forEach(customerNo -> complete.add(accountOf.get(customerNo)));
        accounts.addAll(complete);
        Map<String, StatementFacts> facts = new TreeMap<>();
        accounts.forEach(accountNo -> facts.put(accountNo, new StatementFacts(papers.getOrDefault(accountNo, List.of()),
                complete.contains(accountNo), moved.getOrDefault(accountNo, List.of()),
                money.getOrDefault(accountNo, List.of()), applied.getOrDefault(accountNo, List.of()))));
        return facts;
    }

    private static <T> Map<String, List<T>> byAccount(Iterable<T> all, Map<String, String> accountOf, Function<T, String> customerOf) {
        Map<String, List<T>> lists = new TreeMap<>();
        for (T one : all) {
            lists.computeIfAbsent(accountOf.get(customerOf.apply(one)), none -> new ArrayList<>()).add(one);
        }
        return lists;
    }
}
