package receivables.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import receivables.store.jdbc.Database;

/**
 * Undoes nights: what was derived on or after a date, and what files of those nights brought, so that the dates can run again.
 * Commands stay: they belong to no file. Works in transactions of 10,000 rows and may be cut off anywhere; run again, it finishes.
 */
public final class TakeBack {

    private static final int ROWS = 10_000;

    /** Derived tables and the column of their business date. */
    static final Map<String, String> DERIVED = Map.ofEntries(
            Map.entry("identified", "business_date"), Map.entry("candidate", "business_date"), Map.entry("named", "business_date"),
            Map.entry("allocation", "business_date"), Map.entry("settled", "settled_on"), Map.entry("used_receipt", "used_on"),
            Map.entry("sales", "business_date"), Map.entry("payment_history", "business_date"), Map.entry("action_state", "business_date"),
            Map.entry("letter", "business_date"), Map.entry("letter_part", "business_date"), Map.entry("letter_place", "business_date"),
            Map.entry("partial_sum", "business_date"), Map.entry("figure", "business_date"), Map.entry("reject", "business_date"),
            Map.entry("account_range", "business_date"), Map.entry("file_record", "business_date"),
            Map.entry("refused_row", "business_date"), Map.entry("step_note", "business_date"),
            Map.entry("decision_outcome", "business_date"), Map.entry("correction", "business_date"),
            Map.entry("credit_memory", "business_date"), Map.entry("credit_sum", "business_date"),
            Map.entry("delivery_invoiced", "business_date"), Map.entry("erp_listing", "business_date"),
            Map.entry("receipt_share", "business_date"), Map.entry("membership", "known_on"));

    private static final Map<String, String> CACHES =
            Map.of("settled", "reopened_on", "used_receipt", "reopened_on", "membership", "superseded_on", "document_waiting", "taken_on",
            "document_again", "taken_on", "receipt_again", "taken_on");

    private final Database database;

    public TakeBack(Database database) {
        this.database = database;
    }

    /**
     * Takes back everything from the date on, files' facts included; the nights themselves are forgotten last, so that a take-back that was
     * cut off is seen. The files must be read again, with the arrival numbers they had.
     */
    public void from(LocalDate date) {
        from(date, () -> { });
    }

    /**
     * The same, and something that happens together with forgetting the nights: a date whose night is being computed again is never without
     * one, or an earlier date would pass for the latest.
     */
    public void from(LocalDate date, Runnable withTheNights) {
        if (isNew(date)) {
            database.inTransaction(withTheNights);
            return;
        }
        waitedFrom(date);
        derivedFrom(date);
        List<Long> files = database.jdbc().queryForList("SELECT file_id FROM arrived_file WHERE known_on >= ? ORDER BY file_id DESC",
                Long.class, date);
        for (long fileId : files) {
            deleteFile(database, fileId);
        }
        // lines of earlier files that a taken-back night knew for receipts
        new BankLedger(database).forgetLater(date);
        new Remittances(database).forgetFound(date);
        for (String table : Facts.FILE_TABLES) {
            if (!List.of("customer_clue", "document_waiting", "document_again", "receipt_again", "document", "bank_ledger", "remittance",
                    "remittance_line", "remittance_found", "letter_sent", "erp_list", "erp_listed").contains(table)) {
                reset(table, "superseded_on", date);
            }
        }
        new SupersededDocuments(database).reset(date);
        delete("night_summary", "business_date >= ?", date);
        database.inTransaction(() -> {
            delete("night", "business_date >= ?", date);
            withTheNights.run();
        });
    }

    /**
     * No night from the date on was ever begun: there is nothing to take back, and looking for it would read each table whole, every night.
     * A night's row is written before anything of it and forgotten after everything of it.
     */
    private boolean isNew(LocalDate date) {
        return database.jdbc().queryForObject("SELECT (SELECT COUNT(*) FROM night WHERE business_date >= ?) "
                + "+ (SELECT COUNT(*) FROM arrived_file WHERE known_on >= ?)", Long.class, date, date) == 0;
    }

    /**
     * Documents that had waited for their customer keep their first file but were let in later. First of all: the next thing forgets when
     * that was.
     */
    private void waitedFrom(LocalDate date) {
        List<Long> files = database.jdbc().queryForList("SELECT DISTINCT file_id FROM document_waiting WHERE taken_on >= ?", Long.class,
                date);
        files.forEach(fileId -> new DocumentOrigins(database).deleteDocuments(fileId, date));
        new NumbersAgain(database, date).takeBack();
    }

    /** Takes back what was derived from the date on; the files' facts and the nights stay. */
    public void derivedFrom(LocalDate date) {
        DERIVED.keySet().stream().sorted().forEach(table -> delete(table, DERIVED.get(table) + " >= ?", date));
        CACHES.keySet().stream().sorted().forEach(table -> reset(table, CACHES.get(table), date));
        for (String table : List.of("settled", "used_receipt")) {
            database.inTransaction(() -> database.jdbc().update("UPDATE " + table
                    + " SET reopened_by = NULL WHERE reopened_on IS NULL AND reopened_by IS NOT NULL"));
        }
    }

    private void reset(String table, String column, LocalDate date) {
        database.inTransaction(() -> database.jdbc().update("UPDATE " + table + " SET " + column + " = NULL WHERE " + column + " >= ?",
                date));
    }

    private void delete(String table, String condition, Object parameter) {
        delete(database, table, condition, parameter);
    }

    static void delete(Database database, String table, String condition, Object... parameters) {
        String sql = "DELETE FROM " + table + " WHERE " + condition + " LIMIT " + ROWS;
        int deleted = ROWS;
        while (deleted == ROWS) {
            deleted = database.inTransaction(() -> database.jdbc().update(sql, parameters));
        }
    }

    /** Forgets a file and all it brought. */
    static void deleteFile(Database database, long fileId) {
        for (String table : Facts.FILE_TABLES) {
            if (!table.equals("document")) {
                delete(database, table, "file_id = ?", fileId);
            }
        }
        new DocumentOrigins(database).deleteFile(fileId);
        database.inTransaction(() -> database.jdbc().update("DELETE FROM arrived_file WHERE file_id = ?", fileId));
    }
}
