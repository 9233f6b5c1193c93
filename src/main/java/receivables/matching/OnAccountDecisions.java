package receivables.matching;

import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.MatchRule;

/**
 * What people decide about money that belongs to no document: it is paid back, a small rest of it is given up, or it is what a bank
 * charged. Each says why it cannot act; the empty text: it has.
 */
final class OnAccountDecisions {

    private final AccountBook book;

    OnAccountDecisions(AccountBook book) {
        this.book = book;
    }

    /** Money on account that nobody asks back: a person gives it up as income, never a rule. */
    String writeOff(Decision decision) {
        String refused = notOnAccount(decision);
        if (refused.isEmpty()) {
            int receipt = book.receiptOf(decision.receiptNo());
            long amount = decision.amount() == null ? book.left(receipt) : decision.amount().minor();
            book.closeRest(receipt, amount, AllocationKind.WRITE_OFF, MatchRule.DECISION,
                    Decisions.explanation(decision, "rest on account written off"));
        }
        return refused;
    }

    /** What a return took beside the payment: charged to the customer or our cost, it is off his account; the ERP writes the debit note. */
    String bankCharge(Decision decision) {
        int receipt = book.receiptOf(decision.receiptNo());
        if (receipt < 0 || book.left(receipt) >= 0 || !book.takesBackMore(receipt)) {
            return "receipt " + decision.receiptNo() + " has no bank charge that waits for a decision";
        }
        book.closeRest(receipt, book.left(receipt), AllocationKind.BANK_CHARGE, MatchRule.DECISION, Decisions.explanation(decision,
                decision.action() == DecisionAction.CHARGE ? "charged to the customer, a debit note is due" : "our cost"));
        return "";
    }

    /** Money on account goes back to who paid it. */
    String refund(Decision decision) {
        String refused = notOnAccount(decision);
        if (!refused.isEmpty()) {
            return refused;
        }
        int receipt = book.receiptOf(decision.receiptNo());
        long amount = decision.amount() == null ? book.left(receipt) : decision.amount().minor();
        book.refund(receipt, amount, MatchRule.DECISION, Decisions.explanation(decision, "paid back"));
        return "";
    }

    /** Why what a decision says is not on account with its receipt; empty: it is. */
    private String notOnAccount(Decision decision) {
        int receipt = book.receiptOf(decision.receiptNo());
        if (receipt < 0) {
            return "receipt " + decision.receiptNo() + " is not among the receipts of this account with money left";
        }
        long amount = decision.amount() == null ? book.left(receipt) : decision.amount().minor();
        if (decision.amount() != null && !decision.amount().currency().equals(book.receipt(receipt).receipt().currency())) {
            return "the amount is not in the currency of " + decision.receiptNo();
        }
        return amount <= 0 || amount > book.left(receipt) || !book.counts(receipt) ? decision.receiptNo() + " has only "
                + Explanations.left(book, receipt) + " on account" : "";
    }
}
