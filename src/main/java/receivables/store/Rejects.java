package receivables.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.Reason;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/** Rows and files that a night did not take, with the reason. */
public final class Rejects {

    private final Database database;

    public Rejects(Database database) {
        this.database = database;
    }

    /** Adds rejects of a night; several for one line keep their order. */
    public void add(List<Reject> rejects, LocalDate businessDate) {
        if (rejects.isEmpty()) {
            return;
        }
        database.inTransaction(() -> {
            Map<String, Integer> places = new HashMap<>();
            for (Map<String, Object> row : database.jdbc().queryForList(
                    "SELECT file_id AS f, line AS l, MAX(place) AS p FROM reject WHERE business_date = ? GROUP BY file_id, line",
                    businessDate)) {
                places.put(row.get("f") + "/" + row.get("l"), ((Number) row.get("p")).intValue());
            }
            try (RowWriter rows =
                    database.inserts("reject", "business_date, file_name, file_id, line, place, whole_file, column_name, offending, "
                    + "reason")) {
                for (Reject reject : rejects) {
                    int place = places.merge(reject.fileId() + "/" + reject.line(), 0, (known, none) -> known + 1);
                    rows.date(businessDate).text(cut(reject.file(), 500)).number(reject.fileId()).number(reject.line()).number(place)
                            .number(0)
                            .text(cut(reject.column(), 100)).text(cut(reject.value(), 500))
                            .text(reject.reason().stored(2000)).end();
                }
            }
        });
    }

    /** A night's rejects by file name, line and the order in which they were found. */
    public List<Reject> list(LocalDate businessDate) {
        return database.client().sql("""
                SELECT file_name, file_id, line, column_name, offending, reason FROM reject WHERE business_date = ? ORDER BY file_id, line, place
                """).param(businessDate)
                .query((row, number) -> new Reject(row.getString(1), row.getLong(2), row.getInt(3), row.getString(4), row.getString(5),
                Reason.parse(row.getString(6))))
                .list().stream().sorted(Comparator.comparing(Reject::file).thenComparingInt(Reject::line)).toList();
    }

    /** Forgets what a file's reading had refused, before it is read again. */
    public void forget(long fileId, LocalDate businessDate) {
        TakeBack.delete(database, "reject", "business_date = ? AND file_id = ?", businessDate, fileId);
    }

    /** What a refused cell held may be of any length and kind; the beginning is enough to find it. */
    private static String cut(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(longest).map(c -> c < 0x10000 ? c : '\uFFFD').forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
