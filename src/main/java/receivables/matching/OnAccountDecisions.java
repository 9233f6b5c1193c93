package receivables.matching;

import receivables.ledger.AllocationKind;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;

/**
 * What people decide about money that belongs to no document: it is paid back, a small rest of it is given up, or it is what a bank
 * charged. Each says why it cannot act; nothing: it has.
 */
final class OnAccountDecisions {

    private final AccountBook book;

    OnAccountDecisions(AccountBook book) {
        this.book = book;
    }

    /** Money on account that nobody asks back: a person gives it up as income, never a rule. */
    Reason writeOff(Decision decision) {
        Reason refused = notOnAccount(decision);
        if (refused.isEmpty()) {
            int receipt = book.receiptOf(decision.receiptNo());
            long amount = decision.amount() == null ? book.left(receipt) : decision.amount().minor();
            book.closeRest(receipt, amount, AllocationKind.WRITE_OFF, MatchRule.DECISION,
                    Explanations.decided(decision, Reason.of(ReasonCode.REST_WRITTEN_OFF)));
        }
        return refused;
    }

    /** What a return took beside the payment: charged to the customer or our cost, it is off his account; the ERP writes the debit note. */
    Reason bankCharge(Decision decision) {
        int receipt = book.receiptOf(decision.receiptNo());
        if (receipt < 0 || book.left(receipt) >= 0 || !Reversals.takesBackMore(book, receipt)) {
            return Reason.of(ReasonCode.NO_BANK_CHARGE_WAITS, decision.receiptNo());
        }
        book.closeRest(receipt, book.left(receipt), AllocationKind.BANK_CHARGE, MatchRule.DECISION, Explanations.decided(decision,
                Reason.of(decision.action() == DecisionAction.CHARGE ? ReasonCode.CHARGED_TO_CUSTOMER : ReasonCode.OUR_COST)));
        return Reason.NONE;
    }

    /** Money on account goes back to who paid it. */
    Reason refund(Decision decision) {
        Reason refused = notOnAccount(decision);
        if (!refused.isEmpty()) {
            return refused;
        }
        int receipt = book.receiptOf(decision.receiptNo());
        long amount = decision.amount() == null ? book.left(receipt) : decision.amount().minor();
        book.refund(receipt, amount, MatchRule.DECISION, Explanations.decided(decision, Reason.of(ReasonCode.PAID_BACK)));
        return Reason.NONE;
    }

    /** Why what a decision says is not on account with its receipt; empty: it is. */
    private Reason notOnAccount(Decision decision) {
        int receipt = book.receiptOf(decision.receiptNo());
        if (receipt < 0) {
            return Reason.of(ReasonCode.RECEIPT_IS_NOT_HERE, decision.receiptNo());
        }
        long amount = decision.amount() == null ? book.left(receipt) : decision.amount().minor();
        if (decision.amount() != null && !decision.amount().currency().equals(book.receipt(receipt).receipt().currency())) {
            return Reason.of(ReasonCode.AMOUNT_NOT_IN_CURRENCY_OF, decision.receiptNo());
        }
        return Reason.when(amount <= 0 || amount > book.left(receipt) || !book.counts(receipt),
                () -> Reason.of(ReasonCode.HAS_ONLY_ON_ACCOUNT, decision.receiptNo(), Explanations.left(book, receipt)));
    }
}
