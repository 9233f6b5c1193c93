package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import receivables.ledger.Customer;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.ledger.credit.MasterChange;
import receivables.ledger.succession.Successors;
import receivables.money.Money;
import receivables.proof.Correction;
import receivables.proof.FactVersion;
import receivables.proof.VersionChoice;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/**
 * What a night's files changed of facts already known, value by value; and what a corrected fact stood at before its correction: the proof
 * of a night needs it, because it carries the night before.
 */
public final class Corrections {

    private static final Map<VersionKind, FactRows<? extends Record>> ROWS = Map.of(VersionKind.CUSTOMER, new CustomerRows(),
            VersionKind.STAFF, new SmallFactRows.StaffRows(), VersionKind.DELIVERY, new SmallFactRows.DeliveryRows(),
            VersionKind.RATE, new SmallFactRows.RateRows(), VersionKind.RECEIPT, new ReceiptRows(),
            VersionKind.DOCUMENT, new DocumentRows(Normalised::reference));
    private static final int LONGEST = 4000;

    private final Database database;

    public Corrections(Database database) {
        this.database = database;
    }

    /**
     * Versions of documents that the last night saw and a later version has replaced since, with what was open of them then.
     *
     * @param lastNight the last night that was released before
     */
    public List<OpenItem> documents(LocalDate lastNight, LocalDate businessDate) {
        DocumentRows rows = new DocumentRows(normalised -> normalised);
        List<OpenItem> items = new ArrayList<>();
        List<Document> replaced = database.jdbc().query("SELECT " + rows.selected("d") + " FROM " + SupersededDocuments.DOCUMENTS
                + " WHERE s.superseded_on > ? AND s.superseded_on <= ? AND d.known_on <= ? AND d.document_date <= ? ORDER BY "
                + "d.customer_no, d.document_no", (row, number) -> rows.read(row), lastNight, businessDate, lastNight, lastNight);
        for (Document document : replaced) {
            Long used = database.jdbc().queryForObject("SELECT COALESCE(SUM(a.amount), 0) FROM allocation a WHERE a.customer_no = ? AND a."
                    + (document.isDebit() ? "document_no" : "receipt_no") + " = ? AND a.business_date <= ? AND (a.kind <> 'INTEREST' AND "
                    + (document.isDebit() ? "a.kind <> 'REFUND' AND COALESCE(a.reversed_kind, a.kind) <> 'INSTRUMENT'"
                    : "(a.kind = 'CREDIT_NOTE' OR a.reversed_kind = 'CREDIT_NOTE')") + ")", Long.class, document.customerNo(),
                    document.documentNo(), lastNight);
            long open = document.amount().minor() - document.openingPaid().minor() - used;
            if (open > 0) {
                items.add(new OpenItem(document, document.amount().withMinor(open)));
            }
        }
        return items;
    }

    /**
     * Versions of receipts that the last night saw and counted and a later version has replaced since: with what was left of them then, and
     * whose they were then (nobody's: the customer is empty). Their money was posted; the new version's is posted anew.
     *
     * @param lastNight the last night that was released before
     */
    public List<OpenReceipt> receipts(LocalDate lastNight, LocalDate businessDate) {
        ReceiptRows rows = new ReceiptRows();
        List<Receipt> replaced = database.jdbc().query("SELECT /*! STRAIGHT_JOIN */ " + rows.selected("r") + " FROM arrived_file f "
                + "JOIN receipt n /*! FORCE INDEX (receipt_file) */ ON n.file_id = f.file_id JOIN receipt r /*! FORCE INDEX (PRIMARY) */ "
                + "ON r.receipt_no = n.receipt_no AND r.superseded_on = n.known_on WHERE f.known_on > ? AND f.known_on <= ? "
                + "AND n.known_on > ? AND n.known_on <= ? AND r.known_on <= ? AND r.counts_on <= ? ORDER BY r.receipt_no",
                (row, number) -> rows.read(row), lastNight, businessDate, lastNight, businessDate, lastNight, lastNight);
        return replaced.stream().flatMap(receipt -> asOf(lastNight, receipt).stream()).toList();
    }

    /** The receipt with each who had a part of it; what was used of it stands with the first. */
    private List<OpenReceipt> asOf(LocalDate lastNight, Receipt receipt) {
        List<OpenReceipt> parts = new ArrayList<>();
        OpenReceipt whole = whole(lastNight, receipt);
        database.jdbc()
                .query("SELECT s.customer_no, s.share FROM receipt_share s WHERE s.receipt_no = ? AND s.business_date = (SELECT "
                + "MAX(i.business_date) "
                + "FROM identified i WHERE i.receipt_no = ? AND i.business_date <= ?) ORDER BY s.customer_no", row -> {
            Money left = parts.isEmpty() ? whole.left() : receipt.amount().withMinor(0);
            Money share = receipt.amount().withMinor(row.getLong(2));
            parts.add(new OpenReceipt(receipt, row.getString(1), null, left, false, List.of(), receipt.knownOn(), share, share));
        }, receipt.receiptNo(), receipt.receiptNo(), lastNight);
        return parts.isEmpty() ? List.of(whole) : parts;
    }

    private OpenReceipt whole(LocalDate lastNight, Receipt receipt) {
        Long used = database.jdbc()
                .queryForObject("SELECT COALESCE(SUM(a.amount), 0) FROM allocation a WHERE a.receipt_no = ? AND a.business_date <= ? "
                + "AND (COALESCE(a.reversed_kind, a.kind) IN ('PAYMENT', 'INTEREST', 'REFUND', 'BANK_CHARGE', 'INSTRUMENT') "
                + "OR COALESCE(a.reversed_kind, a.kind) IN ('WRITE_OFF', 'EXCHANGE') AND a.document_no = '')", Long.class,
                receipt.receiptNo(), lastNight);
        List<String> customers = database.jdbc()
                .queryForList("SELECT i.customer_no FROM identified i WHERE i.receipt_no = ? AND i.business_date <= ? "
                + "ORDER BY i.business_date DESC LIMIT 1", String.class, receipt.receiptNo(), lastNight);
        return new OpenReceipt(receipt, customers.isEmpty() ? "" : customers.getFirst(), null,
                receipt.amount().withMinor(receipt.amount().minor() - used), false, List.of(), receipt.knownOn());
    }

    /** True for rows of one customer that agree in everything but how his name is written. */
    boolean differInNameAlone(List<FactVersion> rows) {
        CustomerRows customers = new CustomerRows();
        List<Customer> read = rows.stream().flatMap(row -> database.jdbc().query("SELECT " + customers.selected("v")
                + " FROM customer v WHERE v.customer_no = ? "
                + "AND v.file_id = ? AND v.line = ?", (found, number) -> customers.read(found), row.key(), row.fileId(),
                row.line()).stream()).toList();
        return read.size() > 1 && read.stream().allMatch(other -> Correction.between("", read.getFirst(), other, "").stream()
                .allMatch(difference -> difference.column().equals("name")));
    }

    /**
     * Keeps what the changes change. Call in the transaction that makes them, while both versions are there.
     * @param keys by which they were looked up
     */
    void add(VersionKind kind, List<String> keys, List<VersionChoice> changes, LocalDate businessDate) {
        FactRows<? extends Record> rows = ROWS.get(kind);
        if (rows == null || changes.isEmpty()) {
            return;
        }
        Map<Place, Record> versions = new HashMap<>();
        List<Long> files = changes.stream().flatMap(change -> Stream.of(change.prior().fileId(), change.winner().fileId())).distinct()
                .toList();
        List<Object> parameters = new ArrayList<>(keys);
        parameters.addAll(files);
        database.jdbc().query("SELECT " + rows.selected("v") + ", v.file_id, v.line FROM " + kind.table() + " v /*! FORCE INDEX ("
                + kind.index() + ") */ WHERE v."
                + kind.lookup() + " IN (" + Chunks.marks(keys) + ") AND v.file_id IN (" + Chunks.marks(files) + ")", row -> {
            versions.put(new Place(row.getLong("file_id"), row.getInt("line")), rows.read(row));
        }, parameters.toArray());
        List<Correction> corrections = new ArrayList<>();
        for (VersionChoice change : changes) {
            Record before = versions.get(Place.of(change.prior()));
            Record after = versions.get(Place.of(change.winner()));
            if (before != null && after != null) {
                corrections.addAll(Correction.between(change.winner().key().replace('\t', ' '), before, after, change.winner().fileName()));
            }
        }
        write(kind, corrections, businessDate);
    }

    /** Whose a receipt was and is, with the parts where there are several: no file changed it, what is known of it did. */
    private List<Correction> moved(LocalDate businessDate) {
        Map<String, List<String>> before = new TreeMap<>();
        Map<String, List<String>> after = new TreeMap<>();
        database.jdbc()
                .query("SELECT s.receipt_no, s.customer_no, s.share, s.gained, r.currency, r.amount FROM receipt_share s JOIN receipt r "
                + "ON r.receipt_no = s.receipt_no "
                + "WHERE s.business_date = ? AND s.customer_no <> '' AND " + PageQuery.visible("r")
                + " ORDER BY s.receipt_no, s.customer_no", row -> {
            Money whole = Money.ofMinor(row.getLong(6), Columns.currency(row, 5));
            add(before, row.getString(1), row.getString(2), whole.withMinor(row.getLong(3) - row.getLong(4)), whole);
            add(after, row.getString(1), row.getString(2), whole.withMinor(row.getLong(3)), whole);
        }, businessDate, businessDate, businessDate);
        List<Correction> moved = new ArrayList<>();
        before.forEach((receiptNo, customers) -> moved.add(new Correction(receiptNo, "customer_no", String.join("|", customers),
                String.join("|", after.getOrDefault(receiptNo, List.of())), "")));
        return moved;
    }

    /** Customers who go by another number than on the night before, and what is open and on account of theirs. */
    private List<Correction> renumbered(LocalDate businessDate) {
        Payers payers = new Payers(database);
        Successors now = payers.successors(businessDate);
        Successors before = new Nights(database).before(businessDate).map(night -> payers.successors(night.businessDate()))
                .orElse(Successors.NONE);
        List<Correction> renumbered = new ArrayList<>();
        Stream.concat(now.former().stream(), before.former().stream()).distinct().filter(customerNo ->
                !now.current(customerNo).equals(before.current(customerNo))).forEach(customerNo -> {
            String from = before.current(customerNo);
            String to = now.current(customerNo);
            renumbered.add(new Correction(customerNo, "customer_no", from, to, ""));
            open(customerNo, businessDate).forEach(number -> renumbered.add(new Correction(number, "customer_no", from, to, "")));
        });
        return renumbered;
    }

    /** Numbers of documents and receipts of which something was left when the night began. */
    private List<String> open(String customerNo, LocalDate businessDate) {
        List<String> numbers = new ArrayList<>(database.jdbc().queryForList("SELECT d.document_no FROM document d WHERE d.customer_no = ? "
                + "AND d.known_on < ? AND " + PageQuery.visible("d") + " AND d.amount > d.opening_paid AND "
                + PageItems.NOT_SETTLED.formatted("d"), String.class, customerNo, businessDate, businessDate, businessDate, businessDate,
                businessDate));
        numbers.addAll(database.jdbc().queryForList("SELECT r.receipt_no FROM identified i JOIN receipt r ON r.receipt_no = i.receipt_no "
                + "WHERE i.customer_no = ? AND i.business_date < ? AND " + PageReceipts.LATEST.replace("<= ?", "< ?") + " AND "
                + PageQuery.visible("r") + " AND " + PageReceipts.NOT_USED, String.class, customerNo, businessDate, businessDate,
                businessDate, businessDate, businessDate, businessDate));
        return numbers;
    }

    private static void add(Map<String, List<String>> parts, String receiptNo, String customerNo, Money part, Money whole) {
        if (!part.isZero()) {
            parts.computeIfAbsent(receiptNo, none -> new ArrayList<>())
                    .add(part.equals(whole) ? customerNo : customerNo + " " + part.plain());
        }
    }

    private record Place(long fileId, int line) {
        static Place of(FactVersion version) {
            return new Place(version.fileId(), version.line());
        }
    }

    private void write(VersionKind kind, List<Correction> corrections, LocalDate businessDate) {
        try (RowWriter writer =
                database.inserts("correction", "business_date, fact, fact_key, column_name, before_text, after_text, file_name")) {
            for (Correction correction : corrections) {
                writer.date(businessDate).text(kind.table()).text(correction.key()).text(correction.column()).text(cut(correction.before()))
                        .text(cut(correction.after())).text(cut(correction.file())).end();
            }
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** What a night's files changed of customers, by customer; in the order of the columns' names. */
    Map<String, List<MasterChange>> ofCustomers(LocalDate businessDate) {
        Map<String, List<MasterChange>> changes = new HashMap<>();
        database.jdbc().query("SELECT fact_key, column_name, before_text, after_text FROM correction WHERE business_date = ? AND fact = ?",
                row -> {
            changes.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                    .add(new MasterChange(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }, businessDate, VersionKind.CUSTOMER.table());
        changes.values().forEach(own -> own.sort(Comparator.comparing(MasterChange::column).thenComparing(MasterChange::after)));
        return changes;
    }

    /** A night's corrections, by key, then column; receipts that turned out to be another customer's among them. */
    public List<Correction> list(LocalDate businessDate) {
        List<Correction> corrections = new ArrayList<>(moved(businessDate));
        corrections.addAll(renumbered(businessDate));
        corrections.addAll(database.jdbc()
                .query("SELECT fact_key, column_name, before_text, after_text, file_name FROM correction WHERE business_date = ?",
                (row, number) -> new Correction(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                businessDate));
        return corrections.stream().sorted(Comparator.comparing(Correction::key).thenComparing(Correction::column)
                .thenComparing(Correction::after)).toList();
    }
}
