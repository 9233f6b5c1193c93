package receivables.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import receivables.account.AccountResult;
import receivables.ledger.OpenItem;
import receivables.ledger.PaymentHistory;
import receivables.ledger.credit.Lateness;
import receivables.ledger.succession.Successors;
import receivables.matching.payers.Identification;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/**
 * The marks a night leaves: documents and receipts settled, used up, open again, identified; what a customer's payments add to his habit;
 * actions in force. As stored, or as results would leave them; equal nights have equal marks.
 *
 * <pre>{@code settled → C100/INV-7     identified → R-1/C100/NAME}</pre>
 */
public final class NightMarks {

    private static final String ACTIONS = "action_state";

    private final SortedMap<String, SortedSet<String>> marks = new TreeMap<>();

    public NightMarks() {
        for (String table : List.of("settled", "used_receipt", "settled reopened", "used_receipt reopened", "identified", "payment_history",
                ACTIONS)) {
            marks.put(table, new TreeSet<>());
        }
    }

    /** The marks stored for the night. */
    public static NightMarks stored(Database database, LocalDate businessDate) {
        NightMarks stored = new NightMarks();
        Successors successors = new Payers(database).successors(businessDate);
        stored.read(database, "settled", "SELECT customer_no, document_no FROM settled WHERE settled_on = ?", businessDate,
                successors::current);
        stored.read(database, "settled reopened", "SELECT customer_no, document_no FROM settled WHERE reopened_on = ? AND reopened_by = "
                + "'NIGHT'", businessDate, successors::current);
        stored.read(database, "used_receipt", "SELECT receipt_no, account_no FROM used_receipt WHERE used_on = ? AND account_no <> ''",
                businessDate, UnaryOperator.identity());
        stored.read(database, "used_receipt reopened", "SELECT receipt_no, account_no FROM used_receipt WHERE reopened_on = ? AND "
                + "reopened_by = 'NIGHT'", businessDate, UnaryOperator.identity());
        database.jdbc().query("SELECT i.receipt_no, i.customer_no, i.clue, s.share FROM identified i" + PageReceipts.SHARE
                + "WHERE i.business_date = ?", row -> {
            stored.marks.get("identified").add(identified(row.getString(1), row.getString(2), row.getString(3), Columns.number(row, 4)));
        }, businessDate);
        database.jdbc().query("SELECT customer_no, on_time, reminded, pressed, late_items, late_days, late_squares FROM payment_history "
                + "WHERE business_date = ?", row -> {
            stored.marks.get("payment_history").add(payment(new PaymentHistory(row.getString(1), row.getInt(2), row.getInt(3),
                    row.getInt(4), new Lateness(row.getInt(5), row.getLong(6), row.getLong(7)))));
        }, businessDate);
        // a customer without actions left has one row that says so
        database.jdbc()
                .query("SELECT customer_no, action_name, document_no, status, since FROM action_state WHERE business_date = ? AND "
                + "action_name <> ''", row -> {
            stored.marks.get(ACTIONS).add(action(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                    Columns.date(row, 5)));
        }, businessDate);
        return stored;
    }

    private static String identified(String receiptNo, String customerNo, String clue, Long share) {
        return receiptNo + "/" + customerNo + "/" + clue + (share == null ? "" : "/" + share);
    }

    private static String action(String customerNo, String name, String documentNo, String status, LocalDate since) {
        return customerNo + "/" + name + "/" + documentNo + "/" + status + "/" + since;
    }

    private void read(Database database, String mark, String sql, LocalDate businessDate, UnaryOperator<String> first) {
        database.jdbc().query(sql, row -> {
            marks.get(mark).add(first.apply(row.getString(1)) + "/" + row.getString(2));
        }, businessDate);
    }

    /** Adds the marks that an account's night would leave. */
    public void add(AccountResult result) {
        result.settled().forEach(item -> marks.get("settled").add(document(item)));
        result.reopened().forEach(item -> marks.get("settled reopened").add(document(item)));
        result.receiptsUsed().forEach(receiptNo -> marks.get("used_receipt").add(receiptNo + "/" + result.accountNo()));
        result.receiptsReopened().forEach(receiptNo -> marks.get("used_receipt reopened").add(receiptNo + "/" + result.accountNo()));
        for (String customerNo : result.standing().changed()) {
            result.standing().of(customerNo).forEach(one -> marks.get(ACTIONS)
                    .add(action(one.customerNo(), one.action().name(), one.documentNo(), one.status(), one.since())));
        }
        SortedMap<String, PaymentHistory> payments = new TreeMap<>();
        result.payments().forEach(one -> payments.merge(one.customerNo(), one, PaymentHistory::plus));
        payments.values().forEach(one -> marks.get("payment_history").add(payment(one)));
    }

    private static String payment(PaymentHistory one) {
        return one.customerNo() + "/" + one.onTime() + "/" + one.reminded() + "/" + one.pressed() + "/" + one.lateness().items() + "/"
                + one.lateness().days() + "/" + one.lateness().squares();
    }

    /** Where a gate holds everything, no action begins or ends. */
    public void forgetActions() {
        marks.get(ACTIONS).clear();
    }

    /** The same for customers whose letter is held by itself. */
    public void forgetActions(Set<String> customerNos) {
        marks.get(ACTIONS).removeIf(mark -> customerNos.contains(mark.substring(0, mark.indexOf('/'))));
    }

    public void add(Identification identification) {
        if (identification.unchanged()) {
            return;
        }
        if (!identification.shares().isEmpty()) {
            identification.shares().stream().filter(share -> !share.customerNo().isEmpty()).forEach(share -> marks.get("identified")
                    .add(identified(identification.receiptNo(), share.customerNo(), share.clue().name(), share.share())));
        } else if (!identification.customerNo().isEmpty()) {
            marks.get("identified").add(identified(identification.receiptNo(), identification.customerNo(), identification.clue().name(),
                    null));
        }
    }

    private static String document(OpenItem item) {
        return item.document().customerNo() + "/" + item.documentNo();
    }

    /** The marks by kind: a table's name, and "reopened" where the mark was taken off again. */
    public SortedMap<String, SortedSet<String>> byKind() {
        return marks;
    }
}
