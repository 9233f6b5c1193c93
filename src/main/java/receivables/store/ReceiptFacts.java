package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.Receipt;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/** What is known of receipts by their numbers, whosever they are. */
public final class ReceiptFacts {

    private final PageQuery query;

    public ReceiptFacts(Database database) {
        this.query = new PageQuery(database, null, null);
    }

    /** Currencies of the receipts known by the night, rows of tonight's files included; unknown ones are missing. */
    public Map<String, Currency> currencies(Collection<String> receiptNos, LocalDate businessDate) {
        Map<String, Currency> found = new HashMap<>();
        query.byKeys("SELECT receipt_no, currency FROM receipt WHERE receipt_no IN", List.copyOf(receiptNos), "AND known_on <= ?", row -> {
            found.put(row.getString(1), Columns.currency(row, 2));
        }, businessDate);
        return found;
    }

    /** The bank's lines as the night sees them; unknown ones are missing. */
    public Map<String, Receipt> receipts(Collection<String> receiptNos, LocalDate businessDate) {
        ReceiptRows rows = new ReceiptRows();
        Map<String, Receipt> found = new HashMap<>();
        query.byKeys("SELECT " + rows.selected("r") + " FROM receipt r /*! FORCE INDEX (PRIMARY) */ WHERE r.receipt_no IN",
                List.copyOf(receiptNos), "AND "
                + PageQuery.visible("r"), row -> {
            Receipt receipt = rows.read(row);
            found.put(receipt.receiptNo(), receipt);
        }, businessDate, businessDate);
        return found;
    }

    /** Remittance advice by receipt, in line order. */
    public Map<String, List<AdviceLine>> advice(Collection<String> receiptNos, LocalDate businessDate) {
        SmallFactRows.AdviceRows rows = new SmallFactRows.AdviceRows();
        Map<String, List<AdviceLine>> found = new HashMap<>();
        query.byKeys("SELECT " + rows.selected("a") + " FROM advice a WHERE a.receipt_no IN", List.copyOf(receiptNos), "AND "
                + PageQuery.visible("a"), row -> {
            AdviceLine line = rows.read(row);
            found.computeIfAbsent(line.receiptNo(), none -> new ArrayList<>()).add(line);
        }, businessDate, businessDate);
        found.values().forEach(lines -> lines.sort(Comparator.comparingInt(AdviceLine::line)));
        return found;
    }

    /** Whose the receipts are, as far as it is known by the night; of a shared one, who has most of it. */
    public Map<String, String> customers(Collection<String> receiptNos, LocalDate businessDate) {
        Map<String, String> found = new HashMap<>();
        query.byKeys("SELECT i.receipt_no, i.customer_no FROM identified i" + PageReceipts.SHARE + "WHERE i.receipt_no IN",
                List.copyOf(receiptNos), "AND i.business_date <= ? AND i.customer_no <> '' AND (s.share IS NULL OR s.share <> 0) AND "
                + PageReceipts.LATEST + " ORDER BY s.share, i.customer_no", row -> {
            found.put(row.getString(1), row.getString(2));
        }, businessDate, businessDate);
        return found;
    }

    /**
     * Whose money came in under these references of the bank, as far as it is known by the night: a bounced payment often carries no more.
     */
    public Map<String, SortedSet<String>> customersByBankReference(Collection<String> references, LocalDate businessDate) {
        Map<String, SortedSet<String>> found = new HashMap<>();
        query.byKeys("SELECT r.bank_reference, i.customer_no FROM receipt r JOIN identified i ON i.receipt_no = r.receipt_no"
                + PageReceipts.SHARE + "WHERE r.bank_reference IN",
                List.copyOf(references), "AND r.amount > 0 AND (s.share IS NULL OR s.share <> 0) AND " + PageQuery.visible("r")
                + " AND i.business_date <= ? AND " + PageReceipts.LATEST, row -> {
            found.computeIfAbsent(row.getString(1), none -> new TreeSet<>()).add(row.getString(2));
        }, businessDate, businessDate, businessDate, businessDate);
        return found;
    }
}
