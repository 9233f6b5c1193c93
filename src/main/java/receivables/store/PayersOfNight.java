package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import receivables.ledger.AdviceLine;
import receivables.ledger.Allocation;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.succession.CurrentAccount;
import receivables.ledger.succession.Successors;
import receivables.matching.payers.Identification.Share;
import receivables.matching.payers.Lesson;
import receivables.matching.payers.PapersInHand;
import receivables.matching.payers.PayerRecords;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/** What the database knows on one night about who pays. Only reads; several pages of receipts may be asked about at the same time. */
public final class PayersOfNight implements PayerRecords {

    private final Database database;
    private final LocalDate businessDate;
    private final Successors successors;
    private final Payers payers;
    private final OpenDocuments documents;
    private final ReceiptFacts receipts;

    public PayersOfNight(Database database, LocalDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
        this.successors = new Payers(database).successors(businessDate);
        this.payers = new Payers(database, successors);
        this.documents = new OpenDocuments(database, businessDate, successors);
        this.receipts = new ReceiptFacts(database);
    }

    @Override
    public LocalDate businessDate() {
        return businessDate;
    }

    @Override
    public Optional<LocalDate> lastNight() {
        return new Nights(database).before(businessDate).map(Night::businessDate);
    }

    @Override
    public Successors successors() {
        return successors;
    }

    @Override
    public Set<String> collective() {
        return payers.collective(businessDate);
    }

    @Override
    public List<Decision> decisions(Set<DecisionAction> actions) {
        return payers.decisions(businessDate, actions);
    }

    @Override
    public List<Lesson.Taught> taught() {
        return payers.taught(businessDate);
    }

    @Override
    public List<PapersInHand.Paper> papers(LocalDate since) {
        return database.jdbc().query("""
                SELECT r.instrument_no, r.drawer, r.acceptor, r.currency, r.amount, COALESCE(r.matures_on, r.value_date), i.customer_no
                FROM receipt r JOIN identified i ON i.receipt_no = r.receipt_no
                WHERE r.instrument IS NOT NULL AND r.known_on <= ? AND (r.superseded_on IS NULL OR r.superseded_on > ?)
                    AND COALESCE(r.matures_on, r.value_date) >= ? AND i.business_date < ? AND i.customer_no <> ''
                    AND NOT EXISTS (SELECT 1 FROM identified j WHERE j.receipt_no = i.receipt_no
                        AND j.business_date > i.business_date AND j.business_date < ?)
                """, (row, number) -> new PapersInHand.Paper(row.getString(1), row.getString(2), row.getString(3),
                Columns.money(row, 5, Columns.currency(row, 4)), Columns.date(row, 6), row.getString(7)), businessDate, businessDate,
                since, businessDate, businessDate);
    }

    @Override
    public List<Receipt> unidentified(String after, int limit, boolean asBegun) {
        return asBegun ? payers.receiptsToIdentify(businessDate, after, limit) : payers.unidentifiedReceipts(businessDate, after, limit);
    }

    @Override
    public List<Receipt> unidentifiedOriginals(Set<String> numbers, Set<String> bankReferences) {
        return payers.unidentifiedOriginals(numbers, bankReferences, businessDate);
    }

    @Override
    public Map<String, List<AdviceLine>> advice(Collection<String> receiptNos) {
        return receipts.advice(receiptNos, businessDate);
    }

    @Override
    public Map<String, KnownLetter> letters(Collection<String> references) {
        return payers.lettersByReference(references, businessDate);
    }

    @Override
    public Map<String, List<KnownDocument>> documents(Collection<String> referenceKeys) {
        return payers.documentsByReference(referenceKeys, businessDate);
    }

    @Override
    public Map<String, SortedSet<String>> byAccount(Collection<String> accounts) {
        return payers.customersByAccount(accounts, businessDate);
    }

    @Override
    public Map<String, SortedSet<String>> byName(Collection<String> names) {
        return payers.customersByName(names, businessDate);
    }

    @Override
    public Map<String, SortedSet<String>> byAlias(Collection<String> names) {
        return payers.customersByAlias(names, businessDate);
    }

    @Override
    public Map<String, String> groupOf(Collection<String> customerNos) {
        return payers.groupOf(customerNos, businessDate);
    }

    @Override
    public Map<String, String> namesOf(Collection<String> customerNos) {
        return payers.namesOf(customerNos, businessDate);
    }

    @Override
    public void forEachName(BiConsumer<String, String> taker) {
        payers.forEachName(businessDate, taker);
    }

    @Override
    public List<OpenItem> openNumbered(Collection<String> documentNos) {
        return documents.numbered(documentNos);
    }

    @Override
    public Map<String, List<OpenItem>> openOf(Collection<String> customerNos) {
        return documents.of(customerNos);
    }

    @Override
    public Map<String, List<OpenItem>> settledSince(LocalDate day, Collection<String> customerNos) {
        return documents.settledSince(day, customerNos);
    }

    @Override
    public List<Document> documentsBookedFrom(Collection<String> receiptNos) {
        DocumentRows rows = new DocumentRows(Normalised::reference);
        List<Document> found = new ArrayList<>();
        query().byKeys("SELECT " + rows.selected("d")
                + " FROM allocation a JOIN document d ON d.customer_no = a.customer_no AND d.document_no = a.document_no "
                + "WHERE a.receipt_no IN", List.copyOf(receiptNos), "AND a.business_date < ? AND " + PageQuery.visible("d"),
                row -> found.add(CurrentAccount.of(rows.read(row), successors)), businessDate, businessDate, businessDate);
        return found;
    }

    @Override
    public Map<String, String> ownersOf(Collection<String> receiptNos) {
        return receipts.customers(receiptNos, businessDate);
    }

    @Override
    public Map<String, SortedSet<String>> ownersByBankReference(Collection<String> references) {
        return receipts.customersByBankReference(references, businessDate);
    }

    @Override
    public Map<String, List<Share>> sharesBefore(Collection<String> receiptNos) {
        Map<String, List<Share>> before = new HashMap<>();
        query().byKeys("SELECT i.receipt_no, i.customer_no, i.clue, s.share, r.amount FROM identified i JOIN receipt r ON r.receipt_no = "
                + "i.receipt_no" + PageReceipts.SHARE
                + "WHERE i.receipt_no IN", List.copyOf(receiptNos), "AND i.business_date < ? AND "
                + PageReceipts.LATEST.replace("<= ?", "< ?") + " AND "
                + PageQuery.visible("r") + " ORDER BY i.receipt_no, i.customer_no", row -> {
            long share = row.getLong(4);
            share = row.wasNull() ? row.getLong(5) : share;
            before.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                    .add(new Share(row.getString(2), PayerClue.valueOf(row.getString(3)), share, 0));
        }, businessDate, businessDate, businessDate, businessDate);
        return before;
    }

    @Override
    public Set<String> dividedBefore(Collection<String> receiptNos) {
        Set<String> divided = new TreeSet<>();
        query().byKeys("SELECT DISTINCT receipt_no FROM receipt_share WHERE receipt_no IN",
                List.copyOf(receiptNos), "AND business_date < ?", row -> divided.add(row.getString(1)), businessDate);
        return divided;
    }

    @Override
    public Set<String> partlyNobodys() {
        return new TreeSet<>(database.jdbc()
                .queryForList("SELECT s.receipt_no FROM receipt_share s WHERE s.customer_no = '' AND s.share <> 0 AND s.business_date < ? "
                + "AND NOT EXISTS (SELECT 1 FROM receipt_share n WHERE n.receipt_no = s.receipt_no AND n.business_date > s.business_date "
                + "AND n.business_date < ?)", String.class, businessDate, businessDate));
    }

    @Override
    public List<Allocation> bookings(Collection<String> receiptNos) {
        List<Allocation> booked = new ArrayList<>();
        query().byKeys("SELECT " + PageItems.ALLOCATION + " FROM allocation a WHERE a.receipt_no IN",
                List.copyOf(receiptNos), "AND a.business_date < ? "
                + "ORDER BY a.receipt_no, a.business_date, a.customer_no, a.document_no, a.place",
                row -> booked.add(PageItems.allocation(row)), businessDate);
        return booked;
    }

    @Override
    public List<Receipt> identifiedBefore(Collection<String> receiptNos) {
        ReceiptRows rows = new ReceiptRows();
        Map<String, Receipt> found = new TreeMap<>();
        query().byKeys("SELECT " + rows.selected("r")
                + " FROM receipt r /*! FORCE INDEX (PRIMARY) */ WHERE r.receipt_no IN", List.copyOf(receiptNos), "AND "
                + PageQuery.visible("r")
                + " AND r.counts_on <= ? AND EXISTS (SELECT 1 FROM identified i /*! FORCE INDEX (identified_receipt) */ WHERE "
                + "i.receipt_no = r.receipt_no "
                + "AND i.business_date < ?)", row -> found.put(row.getString(1), rows.read(row)), businessDate, businessDate, businessDate,
                businessDate);
        return List.copyOf(found.values());
    }

    @Override
    public List<Receipt> decidedBefore(String customerNo) {
        ReceiptRows rows = new ReceiptRows();
        return database.jdbc().query("SELECT " + rows.selected("r")
                + " FROM identified i JOIN receipt r ON r.receipt_no = i.receipt_no WHERE i.customer_no = ? AND i.clue = 'DECISION' "
                + "AND i.business_date < ? AND " + PageQuery.visible("r"), (row, number) -> rows.read(row), customerNo, businessDate,
                businessDate, businessDate);
    }

    private PageQuery query() {
        return new PageQuery(database, null, businessDate);
    }
}
