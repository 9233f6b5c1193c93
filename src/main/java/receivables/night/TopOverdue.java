package receivables.night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.account.AccountResult;
import receivables.aging.AgingRow;
import receivables.aging.OpenItemRow;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.Stage;
import receivables.money.Money;
import receivables.outbox.ReportData.OverdueCustomer;

/** The customers who owe most overdue money, for the report. */
final class TopOverdue {

    private static final int KEPT = 20;

    private TopOverdue() {
    }

    static Largest<OverdueCustomer> largest() {
        return new Largest<>(KEPT, Comparator.comparingLong((OverdueCustomer customer) -> customer.overdue().minor()).reversed()
                .thenComparing(OverdueCustomer::customerNo));
    }

    /** Those of an account, in company currency. */
    static List<OverdueCustomer> of(Account account, AccountResult result) {
        List<OverdueCustomer> overdue = new ArrayList<>();
        for (AgingRow row : result.aging()) {
            if (row.basis() == AgingRow.Basis.COMPANY && row.buckets() != null && row.total() > row.buckets().getFirst()) {
                overdue.add(of(row, account, result));
            }
        }
        return overdue;
    }

    private static OverdueCustomer of(AgingRow row, Account account, AccountResult result) {
        int oldest = 0;
        Stage stage = null;
        for (OpenItemRow item : result.openItems()) {
            if (item.item().document().customerNo().equals(row.customerNo()) && item.item().document().isDebit()) {
                oldest = Math.max(oldest, item.daysPastDue());
                stage = item.stage() != null && (stage == null || item.stage().isAtLeast(stage)) ? item.stage() : stage;
            }
        }
        String name = account.customers().stream().filter(customer -> customer.customerNo().equals(row.customerNo())).map(Customer::name)
                .findFirst().orElseThrow();
        return new OverdueCustomer(row.customerNo(), name, Money.ofMinor(row.total() - row.buckets().getFirst(), row.currency()), oldest,
                stage, row.customerClass() == null ? "" : row.customerClass().name());
    }
}
