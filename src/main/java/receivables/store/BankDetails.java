package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.ledger.bank.BankLine;
import receivables.ledger.Receipt;
import receivables.store.BankLedger.Entered;
import receivables.store.BankLedger.Fate;
import receivables.store.BankLedger.FiledReceipt;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/**
 * What two sources tell of one payment: lines of further files that were set aside, notices and reports of the day beside the receipts that
 * statements booked, and receipts that a table lists beside those. It finds and keeps; what belongs together others decide.
 */
public final class BankDetails {

    /** A line's place, its money and what it is known by. @param knownOn the night that took it */
    public record Detail(
            long fileId, int line, Fate fate, LocalDate bookedOn, LocalDate valueDate, Currency currency, long amount, String receiptNo,
            String entryReference, LocalDate knownOn) {
    }

    /** A receipt of a table of tonight that says on which of our accounts it came in. */
    public record Listed(long fileId, int line, Receipt receipt) {
    }

    private final Database database;
    private final BankLedger ledger;

    public BankDetails(Database database, BankLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Whether there is a line on the account that could tell more of a receipt. */
    public boolean hasTellers(String account, LocalDate from, LocalDate to) {
        return !database.jdbc().queryForList("SELECT line FROM bank_ledger WHERE account = ? AND booked_on >= ? AND booked_on <= ? "
                + "AND fate IN ('ASIDE', 'PENDING') AND statement > 0 LIMIT 1", Integer.class, account, from, to).isEmpty();
    }

    /** Receipts of the account, and lines that could tell more of them; without lines that have told already. In the order of files. */
    public List<Detail> of(String account, LocalDate from, LocalDate to) {
        return database.jdbc()
                .query("SELECT b.file_id, b.line, b.fate, b.booked_on, l.value_date, l.currency, b.amount, b.line_key, "
                + "l.entry_reference, b.known_on "
                + "FROM bank_ledger b JOIN bank_line l ON l.file_id = b.file_id AND l.line = b.line WHERE b.account = ? AND b.booked_on "
                + ">= ? AND b.booked_on <= ? "
                + "AND b.fate IN ('RECEIPT', 'ASIDE', 'PENDING') AND NOT EXISTS (SELECT 1 FROM bank_ledger t WHERE t.account = b.account "
                + "AND t.booked_on = b.booked_on AND t.file_id = b.file_id AND t.line = b.line AND t.fate = 'LATER') "
                + "ORDER BY b.known_on, b.file_id, b.line", (row, number) ->
                new Detail(row.getLong(1), row.getInt(2), Fate.valueOf(row.getString(3)), Columns.date(row, 4), Columns.date(row, 5),
                Columns.currency(row, 6), row.getLong(7), row.getString(8), row.getString(9), Columns.date(row, 10)), account, from, to);
    }

    /** Receipts of the account of which a further file has told already. */
    public Set<String> told(String account, LocalDate from, LocalDate to) {
        return new HashSet<>(database.jdbc()
                .queryForList("SELECT line_key FROM bank_ledger WHERE account = ? AND booked_on >= ? AND booked_on <= ? "
                + "AND fate = 'LATER'", String.class, account, from, to));
    }

    /** The lines themselves, by file and number. */
    public Map<Long, Map<Integer, BankLine>> lines(Map<Long, Set<Integer>> wanted) {
        Map<Long, Map<Integer, BankLine>> found = new HashMap<>();
        wanted.forEach((file, numbers) -> {
            Map<Integer, BankLine> ofFile = new HashMap<>();
            ledger.lines(file, page -> page.stream().filter(line -> numbers.contains(line.line())).forEach(line ->
                    ofFile.put(line.line(), line.fact())));
            found.put(file, ofFile);
        });
        return found;
    }

    /** Puts a receipt of tonight in the place of the one that its line was. */
    public void replace(FiledReceipt before, Receipt after, LocalDate businessDate) {
        database.inTransaction(() -> {
            ledger.drop(before);
            ledger.enter(List.of(), List.of(new FiledReceipt(before.fileId(), before.line(), after)), businessDate);
        });
    }

    /**
     * Receipts that tables of tonight list for accounts of ours, in the order of files; none that a line of a statement was found to be.
     */
    public List<Listed> listedTonight(LocalDate businessDate) {
        ReceiptRows rows = new ReceiptRows();
        return database.jdbc().query("SELECT " + rows.selected("r")
                + ", r.file_id, r.line FROM arrived_file f JOIN receipt r ON r.file_id = f.file_id "
                + "WHERE f.known_on = ? AND f.complete = 1 AND r.own_account <> '' AND r.instrument IS NULL AND r.superseded_on IS NULL "
                + "AND NOT EXISTS (SELECT 1 "
                + "FROM bank_statement s "
                + "WHERE s.file_id = r.file_id) AND NOT EXISTS (SELECT 1 FROM bank_ledger b WHERE b.line_key = r.receipt_no AND b.fate = "
                + "'LEDGER') "
                + "ORDER BY f.arrival, f.sha256, r.line", (row, number) -> new Listed(row.getLong(ReceiptRows.COLUMNS + 1),
                row.getInt(ReceiptRows.COLUMNS + 2), rows.read(row)), businessDate);
    }

    /** Our accounts that statements were ever of, by their normalised numbers. */
    public Map<String, String> accounts() {
        Map<String, String> accounts = new HashMap<>();
        database.jdbc().queryForList("SELECT DISTINCT account FROM bank_statement", String.class).stream().sorted()
                .forEach(account -> accounts.put(Normalised.account(account), account));
        return accounts;
    }

    /** Rows of tables on the account that were set aside, whatever the night. */
    public List<Entered> rowsAside(String account, LocalDate from, LocalDate to) {
        return database.jdbc()
                .query("SELECT booked_on, file_id, line, amount, line_key, aside_for FROM bank_ledger WHERE account = ? AND booked_on >= ? "
                + "AND booked_on <= ? AND fate = 'ASIDE' AND statement = 0",
                (row, number) -> rowAside(account, Columns.date(row, 1), row.getLong(2), row.getInt(3), row.getLong(4), row.getString(5),
                row.getLong(6)), account, from, to);
    }

    /** A row of a table as the ledger has it: it stands in no statement. */
    public static Entered rowAside(String account, LocalDate bookedOn, long fileId, int line, long amount, String receiptNo,
            long asideFor) {
        return new Entered(account, bookedOn, fileId, line, Fate.ASIDE, 0, 0, amount, null, "", receiptNo, "", "", asideFor);
    }

    /**
     * Rows of tables that are no receipts of their own: a statement had brought their money. Each is taken out and kept as set aside, in
     * one go.
     */
    public void setAside(List<Listed> rows, List<Entered> entered, LocalDate businessDate) {
        database.inTransaction(() -> {
            List<Object[]> places = new ArrayList<>();
            rows.forEach(row -> places.add(new Object[] {row.receipt.receiptNo(), row.fileId, row.line}));
            database.jdbc().batchUpdate("DELETE FROM receipt WHERE receipt_no = ? AND file_id = ? AND line = ?", places);
            try (RowWriter writer = database.inserts("bank_ledger", BankLedger.COLUMNS)) {
                entered.forEach(one -> BankLedger.write(one, businessDate, writer));
            }
        });
    }
}
