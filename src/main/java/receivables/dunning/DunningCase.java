package receivables.dunning;

import java.util.List;
import receivables.aging.CustomerClass;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaymentHistory;
import receivables.ledger.SuspenseClue;

/**
 * One customer after matching and aging: all that dunning needs to know of him.
 *
 * @param items his open items (open &gt; 0), debit and credit, by document number
 * @param receipts his receipts with money left on account
 * @param allocations of his open items, tonight's included, for "paid since"; where he has a PROMISE or INSTALMENT decision, also those of
 * his
 *        settled items since the first such decision, for money received counts toward it
 * @param decisions that name him or his documents, receipts, letters
 * @param letters earlier ones to him: those that recorded an open item or wait for approval, and the latest courtesy and the latest dunning
 * letter in each
 *        currency even when all they named is paid (two letters keep their distance)
 * @param suspense money that may be his or may pay what he owes; what was decided of late is there for the days it held
 * @param customerClass null: nothing overdue
 * @param history how he paid what is settled, null: nothing known
 */
public record DunningCase(
        Customer customer, List<OpenItem> items, List<OpenReceipt> receipts, List<Allocation> allocations,
        List<Decision> decisions, List<IssuedLetter> letters, List<ActionState> actions, List<SuspenseClue> suspense,
        CustomerClass customerClass,
        PaymentHistory history) {
}
