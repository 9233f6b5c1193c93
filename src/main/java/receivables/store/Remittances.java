package receivables.store;

import static receivables.store.jdbc.Columns.fitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import receivables.ledger.AdviceLine;
import receivables.ledger.Receipt;
import receivables.ledger.RemittanceAdvice;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/**
 * Remittance advice that came as messages: what waits for its receipt, and which receipt each was found to explain. Finding is done
 * elsewhere; what is found stands among the advice of receipts from that night on.
 */
public final class Remittances {

    /** Behind the last of these a reference is left away: no payment has so many numbers. */
    private static final int LONGEST_REFERENCES = 1000;

    /** An advice of a file. @param fingerprint equal for two that say the same */
    public record OfFile(long fileId, int line, long fingerprint, RemittanceAdvice advice) {
    }

    /** An advice and the receipt it explains. */
    public record Found(OfFile advice, Receipt receipt) {
    }

    private final Database database;

    public Remittances(Database database) {
        this.database = database;
    }

    void add(long fileId, List<Line<RemittanceAdvice>> rows) {
        Fingerprint fingerprint = new Fingerprint();
        database.inTransaction(() -> {
            try (RowWriter writer =
                    database.inserts("remittance", "file_id, line, place, payer_name, payer_account, payer_references, currency, total, "
                    + "paid_on, "
                    + "bank_line, fingerprint, known_on")) {
                for (Line<RemittanceAdvice> row : rows) {
                    RemittanceAdvice advice = row.fact();
                    String references = joined(advice.references());
                    writer.number(fileId).number(row.line()).number(advice.place()).text(fitting(advice.payerName(), 500, "payer"))
                            .text(fitting(advice.payerAccount(), 100, "payer account")).text(references)
                            .text(advice.currency() == null ? "" : advice.currency().getCurrencyCode())
                            .number(advice.total()).date(advice.paidOn()).number(advice.bankLine())
                            .number(fingerprint.of(advice.payerName(), advice.payerAccount(), references, advice.currency(),
                            advice.total(), advice.paidOn(),
                                    advice.lines())).date(advice.knownOn()).end();
                }
            }
            try (RowWriter writer = database.inserts("remittance_line", "file_id, remittance, line, document_ref, amount, memo")) {
                for (Line<RemittanceAdvice> row : rows) {
                    int number = 0;
                    for (RemittanceAdvice.Line line : row.fact().lines()) {
                        number++;
                        writer.number(fileId).number(row.line()).number(number).text(fitting(line.documentRef(), 100, "document"))
                                .number(line.amount()).text(fitting(line.memo(), 1000, "memo")).end();
                    }
                }
            }
        });
    }

    /** Forgets the advice that a statement's lines from this number on carried. */
    void forgetCarriedFrom(long fileId, int bankLine) {
        Integer first = database.jdbc().queryForObject("SELECT MIN(line) FROM remittance WHERE file_id = ? AND bank_line >= ?",
                Integer.class, fileId, bankLine);
        if (first != null) {
            TakeBack.delete(database, "remittance_line", "file_id = ? AND remittance >= ?", fileId, first);
            TakeBack.delete(database, "remittance", "file_id = ? AND line >= ?", fileId, first);
        }
    }

    private static String joined(List<String> references) {
        StringBuilder joined = new StringBuilder();
        for (String reference : references) {
            String one = reference.replace('|', ' ');
            if (joined.length() + one.length() < LONGEST_REFERENCES) {
                joined.append(joined.isEmpty() ? "" : "|").append(one);
            }
        }
        return joined.toString();
    }

    /** Advice known since the day that has no receipt yet, in the order of files. */
    public List<OfFile> waiting(LocalDate knownSince, LocalDate businessDate) {
        return database.jdbc()
                .query("SELECT r.file_id, r.line, r.place, r.payer_name, r.payer_account, r.payer_references, r.currency, r.total, "
                + "r.paid_on, "
                + "r.bank_line, r.fingerprint, r.known_on FROM remittance r JOIN arrived_file f ON f.file_id = r.file_id WHERE "
                + "r.known_on >= ? AND r.known_on <= ? "
                + "AND f.complete = 1 AND NOT EXISTS (SELECT 1 FROM remittance_found t WHERE t.file_id = r.file_id AND t.line = r.line) "
                + "ORDER BY r.known_on, f.arrival, f.sha256, r.line", (row, number) -> ofFile(row), knownSince, businessDate);
    }

    private OfFile ofFile(ResultSet row) throws SQLException {
        long file = row.getLong(1);
        int line = row.getInt(2);
        List<RemittanceAdvice.Line> lines = database.jdbc()
                .query("SELECT document_ref, amount, memo FROM remittance_line WHERE file_id = ? AND remittance = ? "
                + "ORDER BY line", (one, number) -> new RemittanceAdvice.Line(one.getString(1), one.getLong(2), one.getString(3)), file,
                line);
        String references = row.getString(6);
        return new OfFile(file, line, row.getLong(11), new RemittanceAdvice(row.getInt(3), row.getString(4), row.getString(5),
                references.isEmpty() ? List.of() : List.of(references.split("\\|")), row.getString(7).isBlank() ? null
                : Columns.currency(row, 7), row.getLong(8), Columns.date(row, 9), lines, row.getInt(10), Columns.date(row, 12)));
    }

    /** Money that came in, known from the one night to the other, that no advice explains yet; each with what it says. */
    public void unexplained(LocalDate knownFrom, LocalDate knownTo, Consumer<Receipt> use) {
        ReceiptRows rows = new ReceiptRows();
        database.jdbc()
                .query("SELECT " + rows.selected("r")
                + " FROM arrived_file f JOIN receipt r ON r.file_id = f.file_id WHERE f.known_on >= ? AND f.known_on <= ? "
                + "AND r.amount > 0 AND r.superseded_on IS NULL AND NOT EXISTS (SELECT 1 FROM advice a WHERE a.receipt_no = r.receipt_no)",
                row -> {
            use.accept(rows.read(row));
        }, knownFrom, knownTo);
    }

    /** The receipt that a statement's line is, be it that a table had listed it; null: it is none. */
    public String receiptOfLine(long fileId, int bankLine) {
        List<String> keys = database.jdbc()
                .queryForList("SELECT line_key FROM bank_ledger WHERE file_id = ? AND line = ? AND fate IN ('RECEIPT', 'LEDGER', 'LATER')",
                String.class, fileId, bankLine);
        return keys.size() == 1 ? keys.getFirst() : null;
    }

    /** The receipt as it stands in the night; null: there is none. */
    public Receipt receipt(String receiptNo, LocalDate businessDate) {
        ReceiptRows rows = new ReceiptRows();
        return database.jdbc().query("SELECT " + rows.selected("r") + " FROM receipt r WHERE r.receipt_no = ? AND r.amount > 0 AND "
                + PageQuery.visible("r")
                + " AND NOT EXISTS (SELECT 1 FROM advice a WHERE a.receipt_no = r.receipt_no)", (row, number) -> rows.read(row), receiptNo,
                businessDate, businessDate)
                .stream().findFirst().orElse(null);
    }

    /** Whose these normalised names and accounts are. */
    public Map<String, SortedSet<String>> customers(Collection<String> clues) {
        Map<String, SortedSet<String>> customers = new HashMap<>();
        for (List<String> some : Chunks.of(clues.stream().filter(clue -> !clue.isEmpty()).distinct().sorted().toList())) {
            database.jdbc()
                    .query("SELECT k.clue, k.customer_no FROM customer_clue k JOIN customer c ON c.customer_no = k.customer_no AND "
                    + "c.file_id = k.file_id "
                    + "AND c.line = k.line WHERE k.kind IN ('NAME', 'ALIAS', 'ACCOUNT') AND c.superseded_on IS NULL AND k.clue IN ("
                    + Chunks.marks(some) + ")", row -> {
                customers.computeIfAbsent(row.getString(1), none -> new TreeSet<>()).add(row.getString(2));
            }, some.toArray());
        }
        return customers;
    }

    /** From tonight on the advice explains the receipt. */
    public void found(List<Found> found, LocalDate businessDate) {
        SmallFactRows.AdviceRows rows = new SmallFactRows.AdviceRows();
        database.inTransaction(() -> {
            try (RowWriter writer = database.inserts("remittance_found", "file_id, line, receipt_no, known_on")) {
                found.forEach(one -> writer.number(one.advice.fileId).number(one.advice.line).text(one.receipt.receiptNo())
                        .date(businessDate).end());
            }
            try (RowWriter writer = database.inserts(rows.table(), rows.writtenColumns())) {
                for (Found one : found) {
                    for (AdviceLine line : one.advice.advice.of(one.receipt, businessDate)) {
                        rows.writeWhole(line, businessDate, one.advice.fileId, one.advice.line, writer);
                    }
                }
            }
        });
    }

    /** Takes out what an attempt of this night that was cut off had found. */
    public void clear(LocalDate businessDate) {
        forget("known_on = ?", businessDate);
    }

    /** Forgets what nights from the date on found of advice that earlier nights had brought. */
    void forgetFound(LocalDate date) {
        forget("known_on >= ?", date);
    }

    private void forget(String which, LocalDate date) {
        List<Object[]> found = new ArrayList<>(database.jdbc().query("SELECT receipt_no, file_id, line FROM remittance_found WHERE "
                + which, (row, number) -> new Object[] {row.getString(1), row.getLong(2), row.getInt(3)}, date));
        if (!found.isEmpty()) {
            database.inTransaction(() ->
                    database.jdbc().batchUpdate("DELETE FROM advice WHERE receipt_no = ? AND file_id = ? AND line = ?", found));
            TakeBack.delete(database, "remittance_found", which, date);
        }
    }

    public static String nameKey(String name) {
        return Normalised.name(name);
    }

    public static String accountKey(String account) {
        return Normalised.account(account);
    }
}
