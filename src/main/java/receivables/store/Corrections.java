package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Receipt;
import receivables.money.Money;
import receivables.store.jdbc.Database;

/** What a corrected fact stood at before its correction: the proof of a night needs it, because it carries the night before. */
public final class Corrections {

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
                + " WHERE s.superseded_on > ? AND s.superseded_on <= ? AND d.known_on <= ? AND d.document_date <= ? ORDER BY d.customer_no, d.document_no", (row, number) -> rows.read(row),
                lastNight, businessDate, lastNight, lastNight);
        for (Document document : replaced) {
            Long used = database.jdbc().queryForObject("SELECT COALESCE(SUM(a.amount), 0) FROM allocation a WHERE a.customer_no = ? AND a."
                    + (document.isDebit() ? "document_no" : "receipt_no") + " = ? AND a.business_date <= ? AND (a.kind <> 'INTEREST' AND "
                    + (document.isDebit() ? "a.kind <> 'REFUND'" : "(a.kind = 'CREDIT_NOTE' OR a.reversed_kind = 'CREDIT_NOTE')") + ")", Long.class,
                    document.customerNo(), document.documentNo(), lastNight);
            long open = document.amount().minor() - document.openingPaid().minor() - used;
            if (open > 0) {
                items.add(new OpenItem(document, document.amount().withMinor(open)));
            }
        }
        return items;
    }

    /**
     * Versions of receipts that the last night saw and counted and a later version has replaced since: with what was left of them then, and whose they were then
     * (nobody's: the customer is empty). Their money was posted; the new version's is posted anew.
     *
     * @param lastNight the last night that was released before
     */
    public List<OpenReceipt> receipts(LocalDate lastNight, LocalDate businessDate) {
        ReceiptRows rows = new ReceiptRows();
        List<Receipt> replaced = database.jdbc().query("SELECT /*! STRAIGHT_JOIN */ " + rows.selected("r") + " FROM arrived_file f "
                + "JOIN receipt n /*! FORCE INDEX (receipt_file) */ ON n.file_id = f.file_id JOIN receipt r /*! FORCE INDEX (PRIMARY) */ ON r.receipt_no = n.receipt_no AND r.superseded_on = n.known_on WHERE f.known_on > ? AND f.known_on <= ? "
                + "AND n.known_on > ? AND n.known_on <= ? AND r.known_on <= ? AND r.counts_on <= ? ORDER BY r.receipt_no", (row, number) -> rows.read(row),
                lastNight, businessDate, lastNight, businessDate, lastNight, lastNight);
        return replaced.stream().flatMap(receipt -> asOf(lastNight, receipt).stream()).toList();
    }

    /** The receipt with each who had a part of it; what was used of it stands with the first. */
    private List<OpenReceipt> asOf(LocalDate lastNight, Receipt receipt) {
        List<OpenReceipt> parts = new ArrayList<>();
        OpenReceipt whole = whole(lastNight, receipt);
        database.jdbc().query("SELECT s.customer_no, s.share FROM receipt_share s WHERE s.receipt_no = ? AND s.business_date = (SELECT MAX(i.business_date) "
                + "FROM identified i WHERE i.receipt_no = ? AND i.business_date <= ?) ORDER BY s.customer_no", row -> {
            Money left = parts.isEmpty() ? whole.left() : receipt.amount().withMinor(0);
            Money share = receipt.amount().withMinor(row.getLong(2));
            parts.add(new OpenReceipt(receipt, row.getString(1), null, left, false, List.of(), receipt.knownOn(), share, share));
        }, receipt.receiptNo(), receipt.receiptNo(), lastNight);
        return parts.isEmpty() ? List.of(whole) : parts;
    }

    private OpenReceipt whole(LocalDate lastNight, Receipt receipt) {
        Long used = database.jdbc().queryForObject("SELECT COALESCE(SUM(a.amount), 0) FROM allocation a WHERE a.receipt_no = ? AND a.business_date <= ? "
                + "AND (COALESCE(a.reversed_kind, a.kind) IN ('PAYMENT', 'INTEREST', 'REFUND', 'BANK_CHARGE') "
                + "OR COALESCE(a.reversed_kind, a.kind) = 'WRITE_OFF' AND a.document_no = '')", Long.class, receipt.receiptNo(), lastNight);
        List<String> customers = database.jdbc().queryForList("SELECT i.customer_no FROM identified i WHERE i.receipt_no = ? AND i.business_date <= ? "
                + "ORDER BY i.business_date DESC LIMIT 1", String.class, receipt.receiptNo(), lastNight);
        return new OpenReceipt(receipt, customers.isEmpty() ? "" : customers.getFirst(), null, receipt.amount().withMinor(receipt.amount().minor() - used), false,
                List.of(), receipt.knownOn());
    }
}
