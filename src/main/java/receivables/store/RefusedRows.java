package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.RefusedRow;
import receivables.proof.FactVersion;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/** Rows with money that were refused, kept until one with their number is taken. */
public final class RefusedRows {

    private static final String COLUMNS = "business_date, file_id, line, file_name, kind, row_no, currency, amount, payer_name, "
            + "payer_account, content";

    private final Database database;

    public RefusedRows(Database database) {
        this.database = database;
    }

    /** Keeps what a file's reading refused. */
    public void add(long fileId, List<RefusedRow> refused) {
        if (refused.isEmpty()) {
            return;
        }
        database.inTransaction(() -> {
            try (RowWriter rows = database.inserts("refused_row", COLUMNS)) {
                for (RefusedRow row : refused) {
                    rows.date(row.refusedOn()).number(fileId).number(row.line()).text(Columns.fitting(row.file(), 500, "file name"))
                            .text(row.kind())
                            .text(row.rowNo()).optional(row.amount() == null ? null : row.amount().currency().getCurrencyCode())
                            .optional(row.amount() == null ? null : Long.valueOf(row.amount().minor())).text(cut(row.payerName(), 500))
                            .text(cut(row.payerAccount(), 100)).text(cut(row.text(), 4000)).end();
                }
            }
        });
    }

    private static String cut(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(longest).map(c -> c < 0x10000 ? c : '\uFFFD').forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * Keeps receipts that admission is about to delete, because two rows of one delivery contradict each other: which of them is true
     * nobody knows.
     */
    void keepReceipts(List<FactVersion> rows, LocalDate businessDate) {
        rows.forEach(row -> database.jdbc().update("INSERT INTO refused_row (" + COLUMNS
                + ") SELECT CAST(? AS DATE), r.file_id, r.line, ?, 'RECEIPTS', r.receipt_no, "
                + "r.currency, r.amount, r.payer_name, r.payer_account, r.remittance FROM receipt r WHERE r.receipt_no = ? AND r.file_id "
                + "= ? AND r.line = ?", businessDate, row.fileName(), row.primary().getFirst(), row.fileId(), row.line()));
    }

    /** Forgets what a file's reading had refused, before it is read again. */
    public void forget(long fileId, LocalDate businessDate) {
        TakeBack.delete(database, "refused_row", "business_date = ? AND file_id = ?", businessDate, fileId);
    }

    /** Rows refused by the night or before, of which no night since has taken one with their number; the first refusal of each content. */
    public List<RefusedRow> missing(LocalDate businessDate) {
        Map<String, RefusedRow> first = new TreeMap<>();
        database.jdbc()
                .query("SELECT " + COLUMNS
                + " FROM refused_row WHERE business_date <= ? AND kind IN ('RECEIPTS', 'REMITTANCE_ADVICE', 'BANK_STATEMENT', 'FILE', "
                + "'NUMBER_USED_AGAIN') "
                + "AND NOT EXISTS (SELECT 1 FROM receipt_again a WHERE a.file_id = refused_row.file_id AND a.line = refused_row.line AND "
                + "a.taken_on <= ?) "
                // a file that came again for its night, and could be read, says what the first one was meant to say
                + "AND NOT EXISTS (SELECT 1 FROM file_record x WHERE refused_row.kind = 'FILE' AND x.business_date = "
                + "refused_row.business_date "
                + "AND x.file_name = refused_row.file_name AND x.status IN ('TAKEN', 'PART')) ORDER BY business_date, file_id, line",
                row -> {
            String currency = row.getString(7);
            RefusedRow refused = new RefusedRow(Columns.date(row, 1), row.getString(4), row.getInt(3), row.getString(5), row.getString(6),
                    currency == null ? null : Columns.money(row, 8, Columns.currency(row, 7)), row.getString(9), row.getString(10),
                    row.getString(11));
            first.putIfAbsent(String.join("\u001f", refused.kind(), refused.rowNo(), refused.payerName(), refused.payerAccount(),
                    refused.text(), String.valueOf(refused.amount())), refused);
        }, businessDate, businessDate);
        List<RefusedRow> missing = new ArrayList<>();
        Set<List<String>> taken = taken(List.copyOf(first.values()), businessDate);
        first.values().stream().filter(row -> !taken.contains(key(row))).forEach(missing::add);
        return missing;
    }

    /**
     * Customers of whom the night refused a row that says what they owe or who they are. A file that came again under its name for the same
     * night, and of which nothing was refused, answers the rows that were refused of it before.
     */
    public SortedSet<String> customers(LocalDate businessDate) {
        return new TreeSet<>(database.jdbc()
                .queryForList("SELECT DISTINCT r.row_no FROM refused_row r JOIN customer c ON c.customer_no = r.row_no "
                + "WHERE r.business_date = ? AND r.kind IN ('LEDGER', 'CUSTOMERS') AND c.known_on <= ? "
                // A row that waited for its customer was refused when it was read and taken when he came.
                + "AND EXISTS (SELECT 1 FROM reject j WHERE j.business_date = r.business_date AND j.file_id = r.file_id AND j.line = "
                + "r.line) "
                + "AND NOT EXISTS (SELECT 1 FROM arrived_file f "
                + "JOIN arrived_file a ON a.file_name = f.file_name AND a.known_on = f.known_on AND a.arrival > f.arrival WHERE "
                + "f.file_id = r.file_id "
                + "AND NOT EXISTS (SELECT 1 FROM refused_row q WHERE q.business_date = r.business_date AND q.file_id = a.file_id))",
                String.class, businessDate, businessDate));
    }

    private static List<String> key(RefusedRow row) {
        return List.of(row.kind(), row.rowNo(), row.kind().equals("RECEIPTS") ? "" : row.text());
    }

    private Set<List<String>> taken(List<RefusedRow> rows, LocalDate businessDate) {
        Set<List<String>> taken = new HashSet<>();
        for (List<String> numbers : Chunks.of(rows.stream().map(RefusedRow::rowNo).distinct().toList())) {
            List<Object> parameters = new ArrayList<>(numbers);
            parameters.add(businessDate);
            Map<String, LocalDate> receipts = new TreeMap<>();
            database.jdbc().query("SELECT receipt_no, MAX(known_on) FROM receipt WHERE receipt_no IN (" + Chunks.marks(numbers)
                    + ") AND known_on <= ? GROUP BY receipt_no", row -> {
                receipts.put(row.getString(1), Columns.date(row, 2));
            }, parameters.toArray());
            Map<List<String>, LocalDate> advice = new java.util.HashMap<>();
            database.jdbc().query("SELECT receipt_no, document_ref, MAX(known_on) FROM advice WHERE receipt_no IN (" + Chunks.marks(numbers)
                    + ") AND known_on <= ? GROUP BY receipt_no, document_ref", row -> {
                advice.put(List.of(row.getString(1), row.getString(2)), Columns.date(row, 3));
            }, parameters.toArray());
            for (RefusedRow row : rows) {
                LocalDate known = switch (row.kind()) {
                    case "RECEIPTS" -> receipts.get(row.rowNo());
                    case "REMITTANCE_ADVICE" -> advice.get(List.of(row.rowNo(), row.text()));
                    // what its number stands for is known, and that is the question
                    default -> null;
                };
                if (known != null && !known.isBefore(row.refusedOn())) {
                    taken.add(key(row));
                }
            }
        }
        return taken;
    }
}
