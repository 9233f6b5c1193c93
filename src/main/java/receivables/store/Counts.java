package receivables.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** A night in numbers, for {@code status} and the summary. */
public final class Counts {

    private final Database database;

    public Counts(Database database) {
        this.database = database;
    }

    /** Letters of the night by kind and status, for example {@code LETTER_1 READY} → 12. */
    public Map<String, Integer> letters(LocalDate businessDate) {
        return counted("SELECT kind, status, COUNT(*) FROM letter WHERE business_date = ? GROUP BY kind, status", businessDate);
    }

    /** Allocations of the night by rule and kind. */
    public Map<String, Integer> allocations(LocalDate businessDate) {
        return counted("SELECT rule, kind, COUNT(*) FROM allocation WHERE business_date = ? GROUP BY rule, kind", businessDate);
    }

    /** Rows that the night's files brought and admission let in, by table; corrected ones count once. */
    public Map<String, Integer> facts(LocalDate businessDate) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String table : Facts.FILE_TABLES) {
            if (!table.equals("customer_clue") && !table.equals("document_waiting")) {
                counts.put(table, database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table + " t JOIN arrived_file f ON f.file_id = t.file_id "
                        + "WHERE f.known_on = ?", Integer.class, businessDate));
            }
        }
        return counts;
    }

    public int rejects(LocalDate businessDate) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM reject WHERE business_date = ?", Integer.class, businessDate);
    }

    /** Receipts nobody is known to have paid, as of the night. */
    public int suspense(LocalDate businessDate) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM receipt r WHERE " + PageQuery.visible("r") + " AND r.counts_on <= ? "
                + "AND NOT EXISTS (SELECT 1 FROM identified i WHERE i.receipt_no = r.receipt_no AND i.business_date <= ?)", Integer.class,
                businessDate, businessDate, businessDate, businessDate);
    }

    private Map<String, Integer> counted(String sql, LocalDate businessDate) {
        Map<String, Integer> counts = new TreeMap<>();
        database.jdbc().query(sql, row -> {
            counts.put(row.getString(1) + " " + row.getString(2), row.getInt(3));
        }, businessDate);
        return counts;
    }
}
