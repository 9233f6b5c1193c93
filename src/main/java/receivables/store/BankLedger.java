package receivables.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import receivables.ledger.bank.BankLine;
import receivables.ledger.bank.BankRow;
import receivables.ledger.bank.BankStatement;
import receivables.ledger.Receipt;
import receivables.proof.StatementOfNight;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/**
 * What the banks say, and what admission made of it: each line of each file stands in the ledger once, with its fate. It finds and keeps;
 * which line is new and which is a receipt others decide.
 */
public final class BankLedger {

    static final String COLUMNS = "account, booked_on, file_id, line, fate, statement, entry, amount, balance, content_key, line_key, "
            + "other_name_key, "
            + "other_account_key, aside_for, known_on";
    private static final int PAGE = 2_000;

    /** What became of a line. */
    public enum Fate {
        RECEIPT, LEDGER, PENDING, ASIDE,
        /** Of a line that stands in the ledger already: it turned out to be a receipt, or a part of one. */
        LATER
    }

    /** A statement of a file. */
    public record OfFile(long fileId, BankStatement statement) {
    }

    /**
     * A line in the ledger.
     *
     * @param line its number in its file
     * @param balance of its statement before its entry; null: not known
     * @param lineKey its own, where it was taken; else empty
     * @param nameKey the other side's name, normalised, where a later customer may make it a receipt; else empty
     * @param asideFor the file that had it before; 0: none
     */
    public record Entered(
            String account, LocalDate bookedOn, long fileId, int line, Fate fate, int statement, int entry, long amount, Long balance,
            String contentKey,
            String lineKey, String nameKey, String accountKey, long asideFor) {

        /** The same line as the receipt it turned out to be. */
        public Entered later(String receiptNo) {
            return new Entered(account, bookedOn, fileId, line, Fate.LATER, statement, entry, amount, balance, contentKey, receiptNo,
                    nameKey, accountKey, asideFor);
        }
    }

    /** What a statement's lines came to. @param taken sum of those nobody had before */
    public record Counted(long fileId, int statement, long taken, int receiptsCount, long receipts, int ledgerOnly, int pending,
            int aside) {
    }

    private final Database database;
    private final BankRows.Lines lines = new BankRows.Lines();
    private final BankRows.Statements statements = new BankRows.Statements();

    public BankLedger(Database database) {
        this.database = database;
    }

    /** The statements in the night's complete files. */
    public List<OfFile> statements(LocalDate businessDate) {
        return database.jdbc().query("SELECT " + statements.selected("s")
                + ", s.line, s.file_id FROM bank_statement s JOIN arrived_file f ON f.file_id = s.file_id "
                + "WHERE f.known_on = ? AND f.complete = 1 ORDER BY s.file_id, s.line",
                (row, number) -> new OfFile(row.getLong(16), statements.read(row)), businessDate);
    }

    /** Every line of a file in its order, a page at a time. */
    public void lines(long fileId, Consumer<List<Line<BankLine>>> use) {
        int after = 0;
        while (true) {
            List<Line<BankLine>> page = database.jdbc().query("SELECT " + lines.selected("l")
                    + ", l.line FROM bank_line l WHERE l.file_id = ? AND l.line > ? "
                    + "ORDER BY l.line LIMIT " + PAGE, (row, number) -> new Line<>(row.getInt(23), lines.read(row)), fileId, after);
            if (page.isEmpty()) {
                return;
            }
            after = page.getLast().line();
            use.accept(page);
        }
    }

    /** Booked lines of an account that former nights put into the ledger, whatever became of them, by file and line. */
    public List<Entered> booked(String account, LocalDate from, LocalDate to) {
        return database.jdbc()
                .query("SELECT account, booked_on, file_id, line, fate, statement, entry, amount, balance, content_key, line_key, "
                + "other_name_key, "
                + "other_account_key, aside_for FROM bank_ledger WHERE account = ? AND booked_on >= ? AND booked_on <= ? AND fate IN "
                + "('RECEIPT', 'LEDGER', 'ASIDE') AND statement > 0 "
                + "ORDER BY file_id, line", (row, number) -> entered(row), account, from, to);
    }

    private static Entered entered(ResultSet row) throws SQLException {
        long balance = row.getLong(9);
        Long known = row.wasNull() ? null : balance;
        return new Entered(row.getString(1), Columns.date(row, 2), row.getLong(3), row.getInt(4), Fate.valueOf(row.getString(5)),
                row.getInt(6), row.getInt(7), row.getLong(8), known, row.getString(10), row.getString(11), row.getString(12),
                row.getString(13), row.getLong(14));
    }

    /** The statements of some files, whatever night took them. */
    public List<OfFile> statements(Collection<Long> files) {
        return files.isEmpty() ? List.of() : database.jdbc().query("SELECT " + statements.selected("s")
                + ", s.line, s.file_id FROM bank_statement s WHERE s.file_id IN ("
                + Chunks.marks(files) + ")", (row, number) -> new OfFile(row.getLong(16), statements.read(row)), files.toArray());
    }

    /** Every statement known by the night, with what was taken of it. */
    public List<StatementOfNight> statementsKnown(LocalDate businessDate) {
        return database.jdbc().query("SELECT " + statements.selected("s")
                + ", s.line, s.taken, s.set_aside_count, f.file_name FROM bank_statement s JOIN arrived_file f "
                + "ON f.file_id = s.file_id WHERE s.known_on <= ? AND s.taken IS NOT NULL ORDER BY s.account, s.to_date, s.from_date, "
                + "f.known_on, f.arrival, f.sha256, s.line", (row, number) ->
                new StatementOfNight(statements.read(row), Columns.date(row, 14), row.getLong(16), row.getInt(17), row.getString(18)),
                businessDate);
    }

    /** The night's statements as {@code bank.csv} lists them, by account, first day and file. */
    public List<BankRow> rows(LocalDate businessDate) {
        return database.jdbc().query("SELECT " + statements.selected("s")
                + ", s.line, s.receipts_count, s.receipts, s.ledger_only_count, s.pending_count, s.set_aside_count, "
                + "f.file_name FROM bank_statement s JOIN arrived_file f ON f.file_id = s.file_id WHERE s.known_on = ? AND s.taken IS "
                + "NOT NULL", (row, number) -> new BankRow(statements.read(row), row.getInt(16), row.getLong(17), row.getInt(18),
                row.getInt(19), row.getInt(20), row.getString(21)),
                businessDate).stream().sorted(Comparator.comparing((BankRow one) -> one.statement().account())
                .thenComparing(one -> one.statement().from())
                        .thenComparing(one -> one.statement().to()).thenComparing(BankRow::file)
                        .thenComparing(one -> one.statement().statement())).toList();
    }

    /** Names of files by their ids. */
    public Map<Long, String> fileNames(Collection<Long> files) {
        Map<Long, String> names = new HashMap<>();
        if (!files.isEmpty()) {
            database.jdbc().query("SELECT file_id, file_name FROM arrived_file WHERE file_id IN (" + Chunks.marks(files) + ")", row -> {
                names.put(row.getLong(1), row.getString(2));
            }, files.toArray());
        }
        return names;
    }

    /**
     * A receipt that a table of receipts brought and that says on which of our accounts it came in. Keys are normalised, as {@link
     * #nameKey} and {@link #accountKey} do.
     */
    public record Listed(String receiptNo, String accountKey, LocalDate valueDate, String currency, long amount, String payerKey,
            String payerAccountKey, String text) {
    }

    /** Receipts of tables known since the day that no line of a statement was found to be yet, by number. */
    public List<Listed> listed(LocalDate knownSince, LocalDate businessDate) {
        return database.jdbc()
                .query("SELECT r.receipt_no, r.own_account, r.value_date, r.currency, r.amount, r.payer_name, r.payer_account, "
                + "r.remittance FROM arrived_file f JOIN receipt r ON r.file_id = f.file_id "
                + "WHERE f.known_on >= ? AND f.known_on <= ? AND r.own_account <> '' AND r.instrument IS NULL AND r.superseded_on IS "
                + "NULL AND NOT EXISTS (SELECT "
                + "1 FROM bank_statement s "
                + "WHERE s.file_id = r.file_id) AND NOT EXISTS (SELECT 1 FROM bank_ledger l WHERE l.line_key = r.receipt_no) ORDER BY "
                + "r.receipt_no", (row, number) -> new Listed(row.getString(1), Normalised.account(row.getString(2)), Columns.date(row, 3),
                row.getString(4), row.getLong(5),
                        nameKey(row.getString(6)), accountKey(row.getString(7)), row.getString(8)), knownSince, businessDate);
    }

    /** Puts lines into the ledger and the receipts among them beside it, in one transaction. */
    public void enter(List<Entered> entered, List<FiledReceipt> receipts, LocalDate businessDate) {
        ReceiptRows rows = new ReceiptRows();
        database.inTransaction(() -> {
            try (RowWriter writer = database.inserts("bank_ledger", COLUMNS)) {
                entered.forEach(one -> write(one, businessDate, writer));
            }
            try (RowWriter writer = database.inserts(rows.table(), rows.writtenColumns())) {
                for (FiledReceipt one : receipts) {
                    rows.writeWhole(one.receipt, businessDate, one.fileId, one.line, writer);
                }
            }
        });
    }

    static void write(Entered one, LocalDate businessDate, RowWriter writer) {
        writer.text(one.account).date(one.bookedOn).number(one.fileId).number(one.line).name(one.fate).number(one.statement)
                .number(one.entry)
                .number(one.amount).optional(one.balance).text(one.contentKey).text(one.lineKey).text(one.nameKey).text(one.accountKey)
                .number(one.asideFor).date(businessDate).end();
    }

    /** A receipt and the line of the file that it was. */
    public record FiledReceipt(long fileId, int line, Receipt receipt) {
    }

    public void count(List<Counted> counted) {
        database.inTransaction(() -> counted.forEach(one -> database.jdbc()
                .update("UPDATE bank_statement SET taken = ?, receipts_count = ?, receipts = ?, "
                + "ledger_only_count = ?, pending_count = ?, set_aside_count = ? WHERE file_id = ? AND line = ?", one.taken,
                one.receiptsCount, one.receipts, one.ledgerOnly, one.pending, one.aside, one.fileId, one.statement)));
    }

    /** Takes out of the ledger what an attempt of this night that was cut off had put into it, with its receipts. */
    public void clear(LocalDate businessDate) {
        forget("SELECT line_key, file_id, line FROM bank_ledger WHERE known_on = ? AND fate IN ('RECEIPT', 'LATER')", businessDate);
        // rows of tables stay set aside: their receipts come again only when their file is read again
        TakeBack.delete(database, "bank_ledger", "known_on = ? AND statement > 0", businessDate);
    }

    /** Forgets what nights from the date on made of lines that files of earlier nights had brought. */
    void forgetLater(LocalDate date) {
        forget("SELECT line_key, file_id, line FROM bank_ledger WHERE fate = 'LATER' AND known_on >= ?", date);
        TakeBack.delete(database, "bank_ledger", "fate = 'LATER' AND known_on >= ?", date);
    }

    private void forget(String which, LocalDate date) {
        List<Object[]> receipts = database.jdbc().query(which,
                (row, number) -> new Object[] {row.getString(1), row.getLong(2), row.getInt(3)}, date);
        if (!receipts.isEmpty()) {
            database.inTransaction(() ->
                    database.jdbc().batchUpdate("DELETE FROM receipt WHERE receipt_no = ? AND file_id = ? AND line = ?", receipts));
        }
    }

    /** Lines that are in the ledger only and go to somebody whom tonight's customers name. */
    public List<Entered> nowCustomers(LocalDate businessDate) {
        List<Entered> found = new ArrayList<>();
        if (database.jdbc().queryForList("SELECT line FROM bank_ledger LIMIT 1", Integer.class).isEmpty()) {
            return found;
        }
        for (String column : List.of("other_name_key", "other_account_key")) {
            String kinds = column.equals("other_name_key") ? "'NAME', 'ALIAS'" : "'ACCOUNT'";
            found.addAll(database.jdbc()
                    .query("SELECT /*! STRAIGHT_JOIN */ DISTINCT b.account, b.booked_on, b.file_id, b.line, b.fate, b.statement, "
                    + "b.entry, b.amount, b.balance, b.content_key, "
                    + "b.line_key, b.other_name_key, b.other_account_key, b.aside_for FROM arrived_file f JOIN customer_clue c ON "
                    + "c.file_id = f.file_id "
                    + "JOIN bank_ledger b ON b." + column + " = c.clue WHERE f.known_on = ? AND c.kind IN (" + kinds
                    + ") AND b.fate = 'LEDGER' AND b.known_on < ? "
                    + "AND NOT EXISTS (SELECT 1 FROM bank_ledger t WHERE t.account = b.account AND t.booked_on = b.booked_on AND "
                    + "t.file_id = b.file_id "
                    + "AND t.line = b.line AND t.fate = 'LATER') ORDER BY b.account, b.booked_on, b.file_id, b.line",
                    (row, number) -> entered(row), businessDate, businessDate));
        }
        return found.stream().distinct().toList();
    }

    /** A line of the ledger with all it says. */
    public record Told(Entered entered, BankLine line, LocalDate knownOn) {
    }

    /** Lines that are, or may be, sums of several payments: a receipt of nobody yet, of which no notice has told the parts. */
    public List<Told> totals(String account, LocalDate from, LocalDate to) {
        return told("b.fate = 'RECEIPT' AND b.amount > 0 AND (l.nature = 'TOTAL' OR l.nature = 'PAYMENT' AND l.other_name = '' AND "
                + "l.other_account = '') AND NOT EXISTS (SELECT 1 FROM bank_ledger t WHERE t.line_key = b.line_key "
                + "AND t.fate = 'LATER')", account, from, to);
    }

    /** Lines of notices that no booked sum was found to be of yet. */
    public List<Told> notices(String account, LocalDate from, LocalDate to) {
        return told("b.fate = 'ASIDE' AND b.aside_for = 0 AND l.state = 'NOTICE' AND NOT EXISTS (SELECT 1 FROM bank_ledger t WHERE "
                + "t.account = b.account "
                + "AND t.booked_on = b.booked_on AND t.file_id = b.file_id AND t.line = b.line AND t.fate = 'LATER')", account, from, to);
    }

    private List<Told> told(String which, String account, LocalDate from, LocalDate to) {
        return database.jdbc()
                .query("SELECT b.account, b.booked_on, b.file_id, b.line, b.fate, b.statement, b.entry, b.amount, b.balance, "
                + "b.content_key, b.line_key, "
                + "b.other_name_key, b.other_account_key, b.aside_for, b.known_on FROM bank_ledger b JOIN bank_line l ON l.file_id = "
                + "b.file_id AND l.line = b.line "
                + "WHERE b.account = ? AND b.booked_on >= ? AND b.booked_on <= ? AND " + which + " ORDER BY b.file_id, b.line",
                (row, number) -> new Told(entered(row), null, Columns.date(row, 15)), account, from, to).stream()
                .map(one -> new Told(one.entered, line(one.entered.fileId, one.entered.line), one.knownOn)).toList();
    }

    /** Whether money of the receipt was booked before the night. */
    public boolean isUsed(String receiptNo, LocalDate businessDate) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM allocation WHERE receipt_no = ? AND business_date < ?", Integer.class,
                receiptNo, businessDate) > 0;
    }

    /** Takes out a receipt of tonight, whose parts are known after all. */
    public void drop(FiledReceipt receipt) {
        database.inTransaction(() -> database.jdbc().update("DELETE FROM receipt WHERE receipt_no = ? AND file_id = ? AND line = ?",
                receipt.receipt.receiptNo(), receipt.fileId, receipt.line));
    }

    /** The line itself. */
    public BankLine line(long fileId, int line) {
        return database.jdbc().queryForObject("SELECT " + lines.selected("l") + " FROM bank_line l WHERE l.file_id = ? AND l.line = ?",
                (row, number) -> lines.read(row), fileId, line);
    }

    /** What the payers of receipts had ordered in another currency than our account's, by receipt number, as known by the night. */
    public Map<String, BankLine.Beside> ordered(Collection<String> receiptNos, LocalDate businessDate) {
        Map<String, BankLine.Beside> ordered = new HashMap<>();
        for (List<String> some : Chunks.of(List.copyOf(receiptNos))) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.add(businessDate);
            database.jdbc().query("SELECT b.line_key, l.instructed_amount, l.instructed_currency, l.exchange_rate FROM bank_ledger b "
                    + "JOIN bank_line l ON l.file_id = b.file_id AND l.line = b.line WHERE b.line_key IN (" + Chunks.marks(some)
                    + ") AND b.fate IN ('RECEIPT', 'LATER') AND b.known_on <= ? AND l.instructed_amount IS NOT NULL", row -> {
                ordered.put(row.getString(1),
                        new BankLine.Beside("", Columns.money(row, 2, Columns.currency(row, 3)), row.getString(4)));
            }, parameters.toArray());
        }
        return ordered;
    }

    /** Which of these normalised names and accounts are a known customer's. */
    public Set<String> knownCustomers(Collection<String> names, Collection<String> accounts, LocalDate businessDate) {
        Set<String> known = new HashSet<>(clues("('NAME', 'ALIAS')", names, businessDate));
        known.addAll(clues("('ACCOUNT')", accounts, businessDate));
        return known;
    }

    private List<String> clues(String kinds, Collection<String> clues, LocalDate businessDate) {
        List<String> found = new ArrayList<>();
        for (List<String> some : Chunks.of(clues.stream().filter(clue -> !clue.isEmpty()).distinct().toList())) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.add(businessDate);
            parameters.add(businessDate);
            found.addAll(database.jdbc()
                    .queryForList("SELECT DISTINCT k.clue FROM customer_clue k JOIN customer c ON c.customer_no = k.customer_no AND "
                    + "c.file_id = k.file_id "
                    + "AND c.line = k.line WHERE k.kind IN " + kinds + " AND k.clue IN (" + Chunks.marks(some) + ") AND "
                    + PageQuery.visible("c"), String.class, parameters.toArray()));
        }
        return found;
    }

    /** Our own accounts, normalised: every one that a statement was ever of. */
    public Set<String> ownAccounts() {
        Set<String> own = new HashSet<>();
        database.jdbc().queryForList("SELECT DISTINCT account FROM bank_statement", String.class)
                .forEach(account -> own.add(Normalised.account(account)));
        return own;
    }

    public static String nameKey(String name) {
        return Normalised.name(name);
    }

    public static String accountKey(String account) {
        return Normalised.account(account);
    }
}
