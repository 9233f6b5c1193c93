package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.account.AccountResult;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.OpenItem;
import receivables.ledger.PaymentHistory;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;
import receivables.ledger.credit.CreditMemory;
import receivables.ledger.succession.StoredCustomers;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.InsertWriter;
import receivables.store.jdbc.RowWriter;

/** Stores what a night decided for its accounts: only what changed. One page, one transaction. */
public final class Results {

    private final Database database;

    public Results(Database database) {
        this.database = database;
    }

    /**
     * Writes a page's results, in the caller's transaction if there is one.
     *
     * @param sales what is new among the sales: {@link LoadedPage#newSales()}, and the night's settlements by month, if they are kept
     */
    public void write(List<AccountResult> results, List<SalesMonth> sales, LocalDate businessDate) {
        write(results, sales, businessDate, StoredCustomers.AS_THEY_ARE);
    }

    /**
     * The same.
     * @param stored {@link LoadedPage#stored()}: what is booked on a document is kept under the number the document is kept under
     */
    public void write(List<AccountResult> results, List<SalesMonth> sales, LocalDate businessDate, StoredCustomers stored) {
        database.inTransaction(() -> {
            allocations(results, businessDate, stored);
            settled(results, businessDate, stored);
            usedReceipts(results, businessDate);
            LetterRows.write(database, results.stream().flatMap(result -> result.letters().stream()).toList(), businessDate);
            actions(results, businessDate, stored);
            payments(results, businessDate);
            creditMemories(results, businessDate);
            invoicedDeliveries(results, businessDate);
            Map<String, SalesText> texts = new LinkedHashMap<>();
            sales.forEach(month -> PageLoader.text(texts, month.customerNo(), month.amount().currency()).add(month));
            SalesRows.write(database, texts.values(), businessDate, SalesRows.NIGHT);
        });
    }

    private void allocations(List<AccountResult> results, LocalDate businessDate, StoredCustomers stored) {
        try (RowWriter rows =
                database.inserts("allocation", "customer_no, document_no, business_date, receipt_no, kind, place, reversed_kind, currency, "
                + "amount, rule, explanation, decision_no, paid_on")) {
            for (AccountResult result : results) {
                int place = 0;
                for (Allocation allocation : result.allocations()) {
                    rows.text(stored.ofDocument(allocation.customerNo(), allocation.documentNo())).text(allocation.documentNo())
                            .date(businessDate).text(allocation.receiptNo())
                            .name(allocation.kind()).number(place++).name(allocation.reversedKind())
                            .text(allocation.amount().currency().getCurrencyCode()).number(allocation.amount().minor())
                            .name(allocation.rule())
                            .text(allocation.explanation().stored(2000)).text(allocation.decisionNo())
                            .date(allocation.paidOn()).end();
                }
            }
        }
    }

    private void settled(List<AccountResult> results, LocalDate businessDate, StoredCustomers stored) {
        try (RowWriter rows = database.inserts("settled", "customer_no, document_no, settled_on")) {
            for (AccountResult result : results) {
                for (OpenItem item : result.settled()) {
                    rows.text(stored.ofDocument(item.document().customerNo(), item.documentNo())).text(item.documentNo()).date(businessDate)
                            .end();
                }
            }
        }
        try (RowWriter rows =
                new InsertWriter(database, "UPDATE settled SET reopened_on = ?, reopened_by = 'NIGHT' WHERE customer_no = ? AND "
                + "document_no = ? "
                + "AND settled_on < ? AND reopened_on IS NULL")) {
            for (AccountResult result : results) {
                for (OpenItem item : result.reopened()) {
                    rows.date(businessDate).text(stored.ofDocument(item.document().customerNo(), item.documentNo()))
                            .text(item.documentNo()).date(businessDate).end();
                }
            }
        }
    }

    private void usedReceipts(List<AccountResult> results, LocalDate businessDate) {
        try (RowWriter rows = database.inserts("used_receipt", "receipt_no, used_on, account_no")) {
            for (AccountResult result : results) {
                result.receiptsUsed().forEach(receiptNo -> rows.text(receiptNo).date(businessDate).text(result.accountNo()).end());
            }
        }
        try (RowWriter rows =
                new InsertWriter(database, "UPDATE used_receipt SET reopened_on = ?, reopened_by = 'NIGHT' WHERE receipt_no = ? "
                + "AND used_on < ? AND reopened_on IS NULL")) {
            for (AccountResult result : results) {
                result.receiptsReopened().forEach(receiptNo -> rows.date(businessDate).text(receiptNo).date(businessDate).end());
            }
        }
    }

    /**
     * Only what is other than before: until then the actions stand as the last night that changed them left them, one empty row where none
     * was left.
     */
    private void actions(List<AccountResult> results, LocalDate businessDate, StoredCustomers stored) {
        try (RowWriter rows = database.inserts("action_state", "customer_no, business_date, action_name, document_no, status, since")) {
            for (AccountResult result : results) {
                for (String customerNo : result.standing().changed()) {
                    List<ActionState> states = result.standing().of(customerNo);
                    if (states.isEmpty()) {
                        rows.text(customerNo).date(businessDate).text("").text("").text("").date(businessDate).end();
                    }
                    // what stood under a former number stands under the current one from now on
                    stored.formerOf(customerNo).forEach(former ->
                            rows.text(former).date(businessDate).text("").text("").text("").date(businessDate).end());
                    for (ActionState state : states) {
                        rows.text(customerNo).date(businessDate).name(state.action()).text(state.documentNo()).text(state.status())
                                .date(state.since()).end();
                    }
                }
            }
        }
    }

    private void payments(List<AccountResult> results, LocalDate businessDate) {
        try (RowWriter rows = database.inserts("payment_history",
                "customer_no, business_date, on_time, reminded, pressed, late_items, late_days, late_squares")) {
            for (AccountResult result : results) {
                SortedMap<String, PaymentHistory> payments = new TreeMap<>();
                result.payments().forEach(payment -> payments.merge(payment.customerNo(), payment, PaymentHistory::plus));
                for (PaymentHistory payment : payments.values()) {
                    rows.text(payment.customerNo()).date(businessDate).number(payment.onTime()).number(payment.reminded())
                            .number(payment.pressed()).number(payment.lateness().items()).number(payment.lateness().days())
                            .number(payment.lateness().squares()).end();
                }
            }
        }
    }

    private void creditMemories(List<AccountResult> results, LocalDate businessDate) {
        try (RowWriter rows = database.inserts("credit_memory", "customer_no, business_date, content")) {
            for (AccountResult result : results) {
                for (CreditMemory memory : result.credit().memories()) {
                    rows.text(memory.customerNo()).date(businessDate).text(Columns.fitting(memory.text(), 8000, "credit memory")).end();
                }
            }
        }
    }

    private void invoicedDeliveries(List<AccountResult> results, LocalDate businessDate) {
        try (RowWriter rows = database.inserts("delivery_invoiced", "customer_no, delivery_no, business_date, document_no")) {
            results.stream().flatMap(result -> result.credit().invoiced().stream()).forEach(delivery ->
                    rows.text(delivery.customerNo()).text(delivery.deliveryNo()).date(businessDate).text(delivery.documentNo()).end());
        }
    }

    /** Takes back what the night would have begun or ended: the actions stand as the nights before left them. */
    public void forgetActions(LocalDate businessDate) {
        TakeBack.delete(database, "action_state", "business_date = ?", businessDate);
    }

    /** The same for some customers only. */
    public void forgetActions(LocalDate businessDate, Collection<String> customerNos) {
        for (List<String> some : Chunks.of(customerNos)) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.add(businessDate);
            TakeBack.delete(database, "action_state", "customer_no IN (" + Chunks.marks(some) + ") AND business_date = ?",
                    parameters.toArray());
        }
    }

    /** Keeps a part's sums in place of those it had; a part is a partition or a step. */
    public void putSums(LocalDate businessDate, String part, Sums sums) {
        database.inTransaction(() -> {
            database.jdbc().update("DELETE FROM partial_sum WHERE business_date = ? AND part = ?", businessDate, part);
            insertSums(businessDate, part, sums.totals());
        });
    }

    private void insertSums(LocalDate businessDate, String part, Map<String, Long> totals) {
        try (RowWriter rows = database.inserts("partial_sum", "business_date, part, sum_name, amount")) {
            totals.forEach((name, amount) -> rows.date(businessDate).text(part).text(Columns.fitting(name, 200, "sum name")).number(amount)
                    .end());
        }
    }

    /** All parts of a night added up. */
    public Sums sums(LocalDate businessDate) {
        Sums sums = new Sums();
        database.jdbc().query("SELECT sum_name, amount FROM partial_sum WHERE business_date = ?", row -> {
            sums.add(row.getString(1), row.getLong(2));
        }, businessDate);
        return sums;
    }

    /** The allocations made or taken back on a night, by customer, document, receipt and kind. */
    public List<Allocation> allocations(LocalDate businessDate) {
        return AllocationList.of(database, businessDate);
    }

    /**
     * Takes away what a cut-off partition of the night wrote, so that it can start anew. Keys are read without locks and rows deleted by
     * key, so other partitions are not held up.
     *
     * @param part the partition's name in {@link #putSums}
     */
    public void clear(LocalDate businessDate, Range range, String part) {
        new PartitionRows(database, businessDate, range).clear();
        database.inTransaction(() -> database.jdbc().update("DELETE FROM partial_sum WHERE business_date = ? AND part = ?", businessDate,
                part));
        new DecisionOutcomes(database).clear(businessDate, part);
    }
}
