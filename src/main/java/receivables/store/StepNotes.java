package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;
import receivables.store.jdbc.StoredBytes;

/**
 * What the steps of a night leave each other beside the ledger, readable from whichever machine does the next step. What it means is the
 * steps' affair.
 */
public final class StepNotes {

    private final Database database;
    private final LocalDate businessDate;

    public StepNotes(Database database, LocalDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** Keeps a part's note in place of the one it had. */
    public void put(String step, String kind, String part, byte[] content) {
        database.inTransaction(() -> {
            remove(step, kind, part);
            try (RowWriter rows = database.inserts("step_note", "business_date, step, kind, part, piece, content")) {
                StoredBytes.split(content, 0, (piece, bytes) ->
                        rows.date(businessDate).text(step).text(kind).text(part).number(piece).bytes(bytes).end());
            }
        });
    }

    public void remove(String step, String kind, String part) {
        TakeBack.delete(database, "step_note", "business_date = ? AND step = ? AND kind = ? AND part = ?", businessDate, step, kind, part);
    }

    /** What a step left of a kind, by part. */
    public SortedMap<String, byte[]> of(String step, String kind) {
        SortedMap<String, List<byte[]>> pieces = new TreeMap<>();
        database.jdbc().query("SELECT part, content FROM step_note WHERE business_date = ? AND step = ? AND kind = ? ORDER BY part, piece",
                row -> {
            pieces.computeIfAbsent(row.getString(1), none -> new ArrayList<>()).add(row.getBytes(2));
        }, businessDate, step, kind);
        SortedMap<String, byte[]> notes = new TreeMap<>();
        pieces.forEach((part, content) -> notes.put(part, StoredBytes.join(content)));
        return notes;
    }

    /** What one part of a step left of a kind; empty where it left nothing. */
    public byte[] of(String step, String kind, String part) {
        return StoredBytes.join(database.jdbc()
                .query("SELECT content FROM step_note WHERE business_date = ? AND step = ? AND kind = ? AND part = ? ORDER BY piece",
                (row, number) -> row.getBytes(1), businessDate, step, kind, part));
    }

    /** Forgets all that one part of a step left. */
    public void clear(String step, String part) {
        TakeBack.delete(database, "step_note", "business_date = ? AND step = ? AND part = ?", businessDate, step, part);
    }

    /** Forgets all that a step left. */
    public void clear(String step) {
        TakeBack.delete(database, "step_note", "business_date = ? AND step = ?", businessDate, step);
    }
}
