package receivables.store.erp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.erp.ListedItem;
import receivables.ledger.erp.ListedList;
import receivables.ledger.erp.Listing;
import receivables.money.Money;
import receivables.store.Line;
import receivables.store.PageQuery;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/**
 * What lists of ERPs hold open. A list's rows of a night are kept until the next night; of them stays what is news: a document that is
 * listed for the first time, another amount, or the same amount after something happened to the document here.
 */
public final class Listings {

    /** Of a snapshot that lacks more than one in so many documents nobody believes that it is whole. */
    private static final int A_TENTH = 10;
    private static final String OPEN_HERE = """
            EXISTS (SELECT 1 FROM document d WHERE d.customer_no = e.customer_no AND d.document_no = e.document_no
                AND d.known_on <= ? AND (d.superseded_on IS NULL OR d.superseded_on > ?) AND d.amount > d.opening_paid)
            AND NOT EXISTS (SELECT 1 FROM settled s WHERE s.customer_no = e.customer_no AND s.document_no = e.document_no
                AND s.settled_on < ? AND (s.reopened_on IS NULL OR s.reopened_on >= ?))
            """;
    /** The settlement came before what the list says of the document. */
    private static final String SETTLED_BEFORE = """
            EXISTS (SELECT 1 FROM settled s WHERE s.customer_no = e.customer_no AND s.document_no = e.document_no
                AND s.settled_on < e.business_date AND (s.reopened_on IS NULL OR s.reopened_on >= ?))
            """;
    private static final String LATEST = """
            NOT EXISTS (SELECT 1 FROM erp_listing l WHERE l.customer_no = e.customer_no AND l.document_no = e.document_no
                AND l.list_name = e.list_name AND l.business_date > e.business_date AND l.business_date <= ?)
            """;
    private static final String NOT_LISTED = """
            NOT EXISTS (SELECT 1 FROM erp_listed t JOIN arrived_file f ON f.file_id = t.file_id AND f.complete = 1
                WHERE t.customer_no = e.customer_no AND t.document_no = e.document_no AND t.list_name = e.list_name AND t.known_on = ?)
            """;

    private final Database database;

    public Listings(Database database) {
        this.database = database;
    }

    public void add(long fileId, ListedList list) {
        database.inTransaction(() -> database.jdbc().update(
                "INSERT INTO erp_list (list_name, snapshot, known_on, file_id) VALUES (?, ?, ?, ?)", list.list(),
                list.snapshot() ? 1 : 0, list.knownOn(), fileId));
    }

    public void add(long fileId, List<Line<ListedItem>> rows) {
        database.inTransaction(() -> {
            try (RowWriter writer = database.rows("erp_listed",
                    "customer_no, document_no, list_name, currency, amount, known_on, file_id, line")) {
                for (Line<ListedItem> row : rows) {
                    ListedItem item = row.fact();
                    writer.text(item.customerNo()).text(item.documentNo()).text(item.list())
                            .text(item.open().currency().getCurrencyCode()).number(item.open().minor()).date(item.knownOn())
                            .number(fileId).number(row.line()).end();
                }
            }
        });
    }

    /** Whether any list ever came in: a company without an ERP's lists need not be asked about each of its customers. */
    public boolean isEmpty() {
        return database.jdbc().queryForList("SELECT 1 FROM erp_listing LIMIT 1", Integer.class).isEmpty();
    }

    /**
     * Keeps what tonight's lists say that is news, and notes which documents a snapshot lacks. May be run again.
     *
     * @return sentences on snapshots that are none
     */
    public List<Reason> settle(LocalDate businessDate) {
        return database.inTransaction(() -> {
            List<ListedList> lists = database.jdbc().query("SELECT l.list_name, MAX(l.snapshot) FROM erp_list l JOIN arrived_file f "
                    + "ON f.file_id = l.file_id AND f.complete = 1 WHERE l.known_on = ? GROUP BY l.list_name ORDER BY l.list_name",
                    (row, number) -> new ListedList(row.getString(1), row.getInt(2) == 1, businessDate), businessDate);
            database.jdbc().update("DELETE FROM erp_listed WHERE known_on < ?", businessDate);
            database.jdbc().update("DELETE FROM erp_listing WHERE business_date = ?", businessDate);
            if (lists.isEmpty()) {
                return List.<Reason>of();
            }
            keepNews(businessDate);
            List<Reason> parts = new ArrayList<>();
            lists.stream().filter(ListedList::snapshot).forEach(list -> noteMissing(list, parts));
            return parts;
        });
    }

    /** Of two files with the same list the later one counts; rows of one document in one file are added up. */
    private void keepNews(LocalDate businessDate) {
        database.jdbc().update("""
                INSERT INTO erp_listing (customer_no, document_no, list_name, business_date, currency, amount)
                SELECT x.customer_no, x.document_no, x.list_name, ?, x.currency, x.amount
                FROM (SELECT t.customer_no, t.document_no, t.list_name, MIN(t.currency) AS currency, SUM(t.amount) AS amount
                    FROM erp_listed t JOIN arrived_file f ON f.file_id = t.file_id AND f.complete = 1
                    WHERE t.known_on = ? AND NOT EXISTS (SELECT 1 FROM erp_listed n JOIN arrived_file g ON g.file_id = n.file_id
                        AND g.complete = 1 WHERE n.customer_no = t.customer_no AND n.document_no = t.document_no
                        AND n.list_name = t.list_name AND n.known_on = t.known_on AND n.file_id > t.file_id)
                    GROUP BY t.customer_no, t.document_no, t.list_name) x
                WHERE NOT EXISTS (SELECT 1 FROM erp_listing e WHERE e.customer_no = x.customer_no AND e.document_no = x.document_no
                    AND e.list_name = x.list_name AND e.business_date < ? AND e.amount = x.amount
                    AND NOT EXISTS (SELECT 1 FROM erp_listing l WHERE l.customer_no = e.customer_no
                        AND l.document_no = e.document_no AND l.list_name = e.list_name AND l.business_date > e.business_date
                        AND l.business_date < ?)
                    AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.customer_no = e.customer_no
                        AND a.document_no = e.document_no AND a.business_date >= e.business_date AND a.business_date < ?)
                    AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.receipt_no = e.document_no
                        AND a.customer_no = e.customer_no AND a.business_date >= e.business_date AND a.business_date < ?)
                    AND NOT EXISTS (SELECT 1 FROM document d WHERE d.customer_no = e.customer_no
                        AND d.document_no = e.document_no AND d.known_on > e.business_date AND d.known_on <= ?))
                """, businessDate, businessDate, businessDate, businessDate, businessDate, businessDate, businessDate);
    }

    private void noteMissing(ListedList list, List<Reason> parts) {
        LocalDate date = list.knownOn();
        String held = " FROM erp_listing e WHERE e.list_name = ? AND e.amount IS NOT NULL AND e.business_date < ? AND " + LATEST
                + " AND ((" + OPEN_HERE + ") OR e.amount <> 0 AND " + SETTLED_BEFORE + ")";
        Object[] ofHeld = {list.list(), date, date, date, date, date, date, date};
        // a document listed tonight has its latest row tonight, or its row of before still stands
        long missing = count("SELECT COUNT(*)" + held + " AND " + NOT_LISTED, ofHeld, date);
        String before = " FROM erp_listing e WHERE e.list_name = ? AND e.amount IS NOT NULL AND e.business_date < ? AND "
                + LATEST.replace("<= ?", "< ?") + " AND " + OPEN_HERE;
        long all = database.jdbc().queryForObject("SELECT COUNT(*)" + before, Long.class, list.list(), date, date, date, date, date, date);
        if (missing * A_TENTH > all) {
            parts.add(Reason.of(ReasonCode.LIST_IS_A_PART, list.list(), missing, all));
            return;
        }
        Object[] parameters = new Object[ofHeld.length + 2];
        parameters[0] = date;
        System.arraycopy(ofHeld, 0, parameters, 1, ofHeld.length);
        parameters[parameters.length - 1] = date;
        database.jdbc().update("INSERT INTO erp_listing (customer_no, document_no, list_name, business_date, currency, amount) "
                + "SELECT e.customer_no, e.document_no, e.list_name, ?, e.currency, CAST(NULL AS "
                + (database.isEmbedded() ? "BIGINT" : "SIGNED") + ")" + held + " AND " + NOT_LISTED, parameters);
    }

    private long count(String sql, Object[] parameters, LocalDate date) {
        Object[] all = new Object[parameters.length + 1];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[all.length - 1] = date;
        return database.jdbc().queryForObject(sql, Long.class, all);
    }

    /** The latest word of each list on documents of these customers that are open here, or were settled before it. */
    public List<Listing> of(Collection<String> customerNos, LocalDate businessDate) {
        List<Listing> listings = new ArrayList<>();
        new PageQuery(database, null, businessDate).byKeys("SELECT e.customer_no, e.document_no, e.list_name, e.business_date, e.currency, "
                + "e.amount FROM erp_listing e WHERE e.customer_no IN", List.copyOf(customerNos), "AND e.business_date <= ? AND " + LATEST
                + " AND ((" + OPEN_HERE + ") OR e.amount <> 0 AND " + SETTLED_BEFORE + ")", row -> {
            Long amount = Columns.number(row, 6);
            listings.add(new Listing(row.getString(1), row.getString(2), row.getString(3), Columns.date(row, 4),
                    amount == null ? null : Money.ofMinor(amount, Columns.currency(row, 5))));
        }, businessDate, businessDate, businessDate, businessDate, businessDate, businessDate, businessDate);
        listings.sort(Listing.ORDER);
        return listings;
    }
}
