package receivables.account;

import java.util.ArrayList;
import java.util.List;
import receivables.aging.Aging;
import receivables.aging.AgingResult;
import receivables.aging.AgingRow;
import receivables.aging.Figures;
import receivables.aging.MetricRow;
import receivables.aging.OpenItemRow;
import receivables.dunning.Dunning;
import receivables.dunning.DunningCase;
import receivables.dunning.DunningResult;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaymentHistory;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;

/** An account as the ledger stands, aged and nothing else: no matching, no letters. The result has open items, aging and figures; all else in it is empty. */
public final class AccountAging {

    private AccountAging() {
    }

    /** @param account as it stands after the night of the context's business date */
    public static AccountResult of(Account account, NightContext context) {
        Sums sums = new Sums();
        NightTally tally = new NightTally(sums);
        List<OpenItemRow> openItems = new ArrayList<>();
        List<AgingRow> aging = new ArrayList<>();
        List<MetricRow> metrics = new ArrayList<>();
        for (Customer customer : account.customers()) {
            List<OpenItem> items = account.items().stream().filter(item -> !item.isSettled() && item.document().customerNo().equals(customer.customerNo())).toList();
            List<OpenReceipt> receipts = account.receipts().stream()
                    .filter(receipt -> !receipt.left().isZero() && receipt.customerNo().equals(customer.customerNo())).toList();
            List<SalesMonth> sales = account.sales().stream().filter(month -> month.customerNo().equals(customer.customerNo())).toList();
            PaymentHistory history = account.payments().stream().filter(entry -> entry.customerNo().equals(customer.customerNo())).findFirst().orElse(null);
            AgingResult aged = Aging.of(customer, items, receipts, context.businessDate(), context.dunning().company(), context.dunning().rates(), context.aging(), history);
            aging.addAll(aged.rows());
            Figures.addTo(sums, customer, items, receipts, sales, context.businessDate(), context.dunning().company(), context.dunning().rates(), context.aging());
            metrics.addAll(Figures.customer(customer, items, receipts, sales, context.businessDate(), context.dunning().company(), context.dunning().rates(),
                    context.aging()));
            // Only for the stage and hold each item shows; letters and actions of this look at the case are thrown away.
            DunningResult shown = Dunning.dun(new DunningCase(customer, items, receipts, List.of(), account.allocations(), account.decisions(),
                    account.letters().stream().filter(letter -> letter.customerNo().equals(customer.customerNo())).toList(), account.actions(), account.suspense(),
                    aged.customerClass(), history), context.dunning());
            items.forEach(item -> openItems.add(OpenItemRow.of(item, context.businessDate(), context.aging(), shown.stages().get(item.documentNo()),
                    shown.holds().getOrDefault(item.documentNo(), ""))));
        }
        openItems.forEach(tally::item);
        aging.forEach(tally::aged);
        return new AccountResult(account.accountNo(), List.of(), List.of(), openItems, aging, metrics, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), sums);
    }
}
