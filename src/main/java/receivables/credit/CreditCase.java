package receivables.credit;

import java.util.List;
import receivables.aging.AgingRow;
import receivables.dunning.HoldRow;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.SalesMonth;
import receivables.ledger.WorkItem;
import receivables.ledger.credit.CreditMemory;
import receivables.ledger.credit.MasterChange;
import receivables.money.Money;

/**
 * One customer as credit control looks at him, after the night's matching, aging and dunning.
 *
 * @param group all members of his payer group, himself among them
 * @param aged his row of the aging list in company currency, null: he owes nothing and has nothing
 * @param items his open items
 * @param receipts his receipts as the night found or left them, used up ones among them
 * @param allocations of tonight
 * @param sales by month and currency, those of tonight included
 * @param holds on his items
 * @param questions what dunning asks about him tonight
 * @param decisions about him that are known
 * @param dishonoured papers of his that were refused tonight
 * @param inHand instruments in hand that settled their invoices
 * @param notInvoiced worth of deliveries without an invoice
 * @param action HOLD_ORDERS as earlier nights left it, null: neither in force nor proposed
 * @param gateHolds money may be missing tonight: nothing begins
 */
public record CreditCase(Customer customer, List<Customer> group, AgingRow aged, List<OpenItem> items, List<OpenReceipt> receipts,
        List<Allocation> allocations, List<SalesMonth> sales, List<HoldRow> holds, List<WorkItem> questions, List<Decision> decisions,
        List<OpenReceipt> dishonoured, List<Money> inHand,
        List<Money> notInvoiced, CreditMemory memory, List<MasterChange> changes, ActionState action, boolean gateHolds) {
}
