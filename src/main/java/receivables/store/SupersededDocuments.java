package receivables.store;

import java.time.LocalDate;
import java.util.List;
import receivables.proof.FactVersion;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;

/**
 * Versions of documents in whose place another stands, by the night from which it does. The documents say it themselves too; here they are
 * found by the night, without an index that would have an entry for every document there is.
 */
final class SupersededDocuments {

    /** The documents as d, by s.superseded_on. */
    static final String DOCUMENTS = "document_superseded s JOIN document d ON d.customer_no = s.customer_no AND d.document_no = "
            + "s.document_no "
            + "AND d.file_id = s.file_id AND d.line = s.line";

    private static final int ROWS = 10_000;

    private final Database database;

    SupersededDocuments(Database database) {
        this.database = database;
    }

    /** Call in the transaction that marks the documents. */
    void add(LocalDate supersededOn, List<FactVersion> versions) {
        try (RowWriter rows = database.inserts("document_superseded", "superseded_on, customer_no, document_no, file_id, line")) {
            for (FactVersion version : versions) {
                rows.date(supersededOn);
                version.primary().forEach(rows::text);
                rows.number(version.fileId()).number(version.line()).end();
            }
        }
    }

    /** Nothing has taken their place from the date on; may be cut off and run again. */
    void reset(LocalDate date) {
        List<Key> keys = some(date);
        while (!keys.isEmpty()) {
            List<Key> these = keys;
            database.inTransaction(() -> {
                write("UPDATE document SET superseded_on = NULL WHERE superseded_on = ? AND customer_no = ? AND document_no = ? AND "
                        + "file_id = ? AND line = ?", these);
                write("DELETE FROM document_superseded WHERE superseded_on = ? AND customer_no = ? AND document_no = ? AND file_id = ? "
                        + "AND line = ?", these);
            });
            keys = some(date);
        }
    }

    private List<Key> some(LocalDate date) {
        return database.jdbc()
                .query("SELECT superseded_on, customer_no, document_no, file_id, line FROM document_superseded WHERE superseded_on >= ? "
                + "LIMIT " + ROWS, (row, number) -> new Key(Columns.date(row, 1), row.getString(2), row.getString(3), row.getLong(4),
                row.getInt(5)), date);
    }

    private void write(String sql, List<Key> keys) {
        try (RowWriter rows = new InsertWriter(database, sql)) {
            keys.forEach(key -> rows.date(key.supersededOn()).text(key.customerNo()).text(key.documentNo()).number(key.fileId())
                    .number(key.line()).end());
        }
    }

    private record Key(LocalDate supersededOn, String customerNo, String documentNo, long fileId, int line) {
    }
}
