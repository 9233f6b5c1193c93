package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;
import receivables.ledger.credit.CreditFacts;
import receivables.ledger.erp.Listing;

/**
 * One customer, or one payer group (never split), with everything a night needs to match, age and dun it. All lists are ordered by customer
 * number, then by the thing's own key.
 *
 * @param accountNo the group's first customer number, else the customer's own
 * @param items documents dated on or before D: the open ones, and settled ones (open = 0) that an unapplied receipt names or a reversal may
 * reopen
 * @param receipts receipts of these customers not fully used, dated on or before D by {@link Receipt#countsOn()}; and used ones that a
 * reversal or decision of tonight touches
 * @param allocations earlier allocations of the items and receipts above (nights before D)
 * @param decisions every decision known by D that names one of these customers, their documents, receipts or letters
 * @param letters earlier letters that recorded one of the open items, demands still unpaid, or wait for approval
 * @param actions actions that are in force, begun on earlier nights
 * @param sales sales by month (debits minus credit notes), for the figures
 * @param payments how settled items were paid, for the habit
 * @param suspense receipts nobody is known to have paid that list one of these customers as a likely payer
 * @param statements what statements of account need beside the above
 * @param deliveries goods that left the house and were not confirmed to the customer yet: new ones, and those of the last weeks that could
 * not be sent
 * @param credit what credit control needs beside the above
 * @param listings the latest word of each ERP's list on documents of these customers that are open, or were settled before it
 */
public record Account(
        String accountNo, List<Customer> customers, List<OpenItem> items, List<OpenReceipt> receipts, List<Allocation> allocations,
        List<Decision> decisions, List<IssuedLetter> letters, List<ActionState> actions, List<SalesMonth> sales,
        List<PaymentHistory> payments,
        List<SuspenseClue> suspense, StatementFacts statements, List<Delivery> deliveries, CreditFacts credit,
        List<Listing> listings) {

    public Account {
        requireNonNull(accountNo, "accountNo is null");
        customers = List.copyOf(customers);
        items = List.copyOf(items);
        receipts = List.copyOf(receipts);
        allocations = List.copyOf(allocations);
        decisions = List.copyOf(decisions);
        letters = List.copyOf(letters);
        actions = List.copyOf(actions);
        sales = List.copyOf(sales);
        payments = List.copyOf(payments);
        suspense = List.copyOf(suspense);
        requireNonNull(statements, "statements is null");
        requireNonNull(credit, "credit is null");
        deliveries = List.copyOf(deliveries);
        listings = List.copyOf(listings);
        if (customers.isEmpty()) {
            throw new IllegalArgumentException("account " + accountNo + " has no customer");
        }
    }

    /** An account of which no ERP's list says anything. */
    public Account(
            String accountNo, List<Customer> customers, List<OpenItem> items, List<OpenReceipt> receipts, List<Allocation> allocations,
            List<Decision> decisions, List<IssuedLetter> letters, List<ActionState> actions, List<SalesMonth> sales,
            List<PaymentHistory> payments,
            List<SuspenseClue> suspense, StatementFacts statements, List<Delivery> deliveries, CreditFacts credit) {
        this(accountNo, customers, items, receipts, allocations, decisions, letters, actions, sales, payments, suspense, statements,
                deliveries, credit, List.of());
    }

    /** An account that credit control meets for the first time. */
    public Account(
            String accountNo, List<Customer> customers, List<OpenItem> items, List<OpenReceipt> receipts, List<Allocation> allocations,
            List<Decision> decisions, List<IssuedLetter> letters, List<ActionState> actions, List<SalesMonth> sales,
            List<PaymentHistory> payments,
            List<SuspenseClue> suspense, StatementFacts statements, List<Delivery> deliveries) {
        this(accountNo, customers, items, receipts, allocations, decisions, letters, actions, sales, payments, suspense, statements,
                deliveries, CreditFacts.NONE);
    }

    /** An account without statements or deliveries. */
    public Account(
            String accountNo, List<Customer> customers, List<OpenItem> items, List<OpenReceipt> receipts, List<Allocation> allocations,
            List<Decision> decisions, List<IssuedLetter> letters, List<ActionState> actions, List<SalesMonth> sales,
            List<PaymentHistory> payments,
            List<SuspenseClue> suspense) {
        this(accountNo, customers, items, receipts, allocations, decisions, letters, actions, sales, payments, suspense,
                StatementFacts.NONE, List.of());
    }
}
