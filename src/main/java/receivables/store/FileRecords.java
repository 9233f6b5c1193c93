package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.ArchivedFile;
import receivables.ledger.FileRecord;
import receivables.ledger.Reason;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/** What became of every file that lay in a night's inbox, and which of them the archive must hold. */
public final class FileRecords {

    private final Database database;

    public FileRecords(Database database) {
        this.database = database;
    }

    /** Keeps what became of a file, after those the night has recorded already. */
    public void add(FileRecord record) {
        database.inTransaction(() -> {
            long place = database.jdbc()
                    .queryForObject("SELECT COALESCE(MAX(place), 0) + 1 FROM file_record WHERE business_date = ? AND arrival = ?",
                    Long.class, record.businessDate(), record.arrival());
            database.jdbc().update("""
                    INSERT INTO file_record
                        (business_date, arrival, place, file_name, kind, money, sha256, status, row_count, refused_rows, note,
                            encoding, known_rows)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, record.businessDate(), record.arrival(), place, Columns.fitting(record.name(), 500, "file name"), record.kind(), record.money() ? 1 : 0,
                    record.sha256(), record.status().name(), record.rows(), record.refused(),
                    Columns.fitting(record.note().stored(), 2000, "note"), record.encoding(), record.known());
        });
    }

    /** Every file of the night, in the order of arrival and of taking. */
    public List<FileRecord> of(LocalDate businessDate) {
        return database.client().sql("""
                SELECT business_date, arrival, file_name, kind, money, sha256, status, row_count, refused_rows, note, encoding, known_rows
                FROM file_record WHERE business_date = ? ORDER BY arrival, place
                """).param(businessDate).query((row, number) -> record(row)).list();
    }

    private static FileRecord record(ResultSet row) throws SQLException {
        return new FileRecord(Columns.date(row, 1), row.getInt(2), row.getString(3), row.getString(4), row.getInt(5) == 1, row.getString(6),
                FileRecord.Status.valueOf(row.getString(7)), row.getString(11), row.getInt(8), row.getInt(12), row.getInt(9),
                Reason.parse(row.getString(10)));
    }

    /** The latest earlier reading of the same content that took something of it. */
    public Optional<FileRecord> taken(String sha256, LocalDate businessDate) {
        return database.client().sql("""
                SELECT business_date, arrival, file_name, kind, money, sha256, status, row_count, refused_rows, note, encoding, known_rows
                FROM file_record WHERE sha256 = ? AND business_date <= ? AND status IN ('TAKEN', 'PART') ORDER BY business_date DESC, arrival DESC, place DESC
                """).param(sha256).param(businessDate).query((row, number) -> record(row)).list().stream().findFirst();
    }

    /**
     * Counts rows of tonight's files whose content was known before. To be called in the transaction that drops them.
     *
     * @param rows by the file that brought them; files of earlier nights are not counted again
     */
    void addKnown(Map<Long, Integer> rows, LocalDate businessDate) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Long, List<Object>> places = places(businessDate);
        rows.forEach((fileId, known) -> {
            if (places.containsKey(fileId)) {
                database.jdbc()
                        .update("UPDATE file_record SET known_rows = known_rows + ? WHERE business_date = ? AND arrival = ? AND place = ?",
                        known, businessDate, places.get(fileId).get(0), places.get(fileId).get(1));
            }
        });
    }

    /** Counts the refused rows of tonight's files anew, when admission has judged them too. May be called again. */
    void countRefused(LocalDate businessDate) {
        Map<Long, Integer> refused = new TreeMap<>();
        database.jdbc().query("SELECT file_id, COUNT(DISTINCT line) FROM reject WHERE business_date = ? AND line > 0 GROUP BY file_id",
                row -> {
                    refused.put(row.getLong(1), row.getInt(2));
                }, businessDate);
        places(businessDate).forEach((fileId, place) -> {
            int rows = refused.getOrDefault(fileId, 0);
            database.jdbc()
                    .update("UPDATE file_record SET refused_rows = ?, status = ? WHERE business_date = ? AND arrival = ? AND place = ?",
                    rows, (rows == 0 ? FileRecord.Status.TAKEN : FileRecord.Status.PART).name(), businessDate, place.get(0), place.get(1));
        });
    }

    /**
     * Arrival and place of the tables that tonight has taken, by their number; names are compared here, since a collation may pad them. The
     * lines of a bank statement are counted by who reads it: several bring one receipt.
     */
    private Map<Long, List<Object>> places(LocalDate businessDate) {
        Map<List<Object>, Long> fileIds = new HashMap<>();
        database.jdbc().query("SELECT file_id, arrival, file_name FROM arrived_file WHERE known_on = ?", row -> {
            fileIds.put(List.of(row.getInt(2), row.getString(3)), row.getLong(1));
        }, businessDate);
        Map<Long, List<Object>> places = new TreeMap<>();
        database.jdbc().query("SELECT arrival, file_name, place FROM file_record WHERE business_date = ? AND status IN ('TAKEN', 'PART') "
                + "AND kind <> 'BANK_STATEMENT'", row -> {
            Long fileId = fileIds.get(List.<Object>of(row.getInt(1), row.getString(2)));
            if (fileId != null) {
                places.put(fileId, List.of(row.getInt(1), row.getLong(3)));
            }
        }, businessDate);
        return places;
    }

    /** How it stands with each name of the night: a file that came again under its name later the same date was put right. */
    public List<FileRecord> latest(LocalDate businessDate) {
        SortedMap<String, FileRecord> latest = new TreeMap<>();
        of(businessDate).forEach(record -> latest.put(record.name(), record));
        return List.copyOf(latest.values());
    }

    /** Names of the night that were still being written, also those no gate waits for. */
    public List<String> notReady(LocalDate businessDate) {
        return latest(businessDate).stream().filter(record -> record.status() == FileRecord.Status.NOT_READY).map(FileRecord::name)
                .toList();
    }

    /**
     * The files without which the date could not be computed again: those its published night took, or had taken when it was taken back.
     * Files of a night that never ended are in the inbox still.
     */
    public List<ArchivedFile> archived(LocalDate businessDate) {
        boolean published = new Nights(database).find(businessDate).map(Night::state)
                .filter(state -> state == Night.State.DONE || state == Night.State.RELEASING).isPresent();
        if (published) {
            return of(businessDate).stream().filter(record -> record.status().isArchived()).map(FileRecord::archived).toList();
        }
        return database.client()
                .sql("SELECT business_date, arrival, file_name, sha256 FROM taken_back_file WHERE business_date = ? ORDER BY arrival, "
                + "place")
                .param(businessDate).query((row, number) -> new ArchivedFile(Columns.date(row, 1), row.getInt(2), row.getString(3),
                        row.getString(4))).list();
    }

    /**
     * Remembers what {@link #archived} says of a published night that is about to be taken back. To be called in the transaction
     * that ends its being published.
     */
    void keep(LocalDate businessDate) {
        database.jdbc().update("DELETE FROM taken_back_file WHERE business_date = ?", businessDate);
        database.jdbc().update("""
                INSERT INTO taken_back_file (business_date, arrival, place, file_name, sha256)
                SELECT business_date, arrival, place, file_name, sha256 FROM file_record
                WHERE business_date = ? AND status IN ('TAKEN', 'PART', 'REFUSED')
                """, businessDate);
    }
}
