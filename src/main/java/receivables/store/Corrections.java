package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.ledger.Document;
import receivables.ledger.OpenItem;

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
        List<Document> replaced = database.jdbc().query("SELECT " + rows.selected("d") + " FROM document d WHERE d.superseded_on > ? AND d.superseded_on <= ? "
                + "AND d.known_on <= ? AND d.document_date <= ? ORDER BY d.customer_no, d.document_no", (row, number) -> rows.read(row),
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
}
