package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/** Changes of the sales by month in their table. */
final class SalesRows {

    /** Corrections of documents, written by admission. */
    static final String ADMISSION = "ADMISSION";
    /** New documents and settlements, written with their account. */
    static final String NIGHT = "NIGHT";

    private SalesRows() {
    }

    /** Rows already there for the night and source (another chunk's) keep their parts; these follow. */
    static void write(Database database, Collection<SalesText> changes, LocalDate businessDate, String source) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, Integer> parts = source.equals(ADMISSION) ? parts(database, businessDate) : new HashMap<>();
        try (RowWriter rows = database.inserts("sales", "customer_no, business_date, currency, source, part, months")) {
            for (SalesText change : changes) {
                List<String> texts = new ArrayList<>(change.packed());
                texts.removeIf(String::isEmpty);
                for (String text : texts) {
                    int part = parts.merge(change.customerNo() + "\t" + change.currency(), 0, (known, none) -> known + 1);
                    rows.text(change.customerNo()).date(businessDate).text(change.currency().getCurrencyCode()).text(source).number(part)
                            .text(text).end();
                }
            }
        }
    }

    private static Map<String, Integer> parts(Database database, LocalDate businessDate) {
        Map<String, Integer> parts = new HashMap<>();
        database.jdbc()
                .query("SELECT customer_no, currency, MAX(part) FROM sales WHERE business_date = ? AND source = ? GROUP BY customer_no, "
                + "currency", row -> {
                    parts.put(row.getString(1) + "\t" + row.getString(2), row.getInt(3));
                }, businessDate, ADMISSION);
        return parts;
    }
}
