package receivables.dunning;

import java.time.LocalDate;
import receivables.ledger.OpenReceipt;
import receivables.ledger.SuspenseClue;

/**
 * Money that may be the customer's but is not settled yet: a receipt in suspense that lists him as a likely payer, or one of his whose application a person
 * must decide. For some business days nothing firm is done about him (rule 3), so that nobody who has paid gets a lawyer's letter.
 */
final class UnclearMoney {
    private UnclearMoney() {
    }

    static boolean mayBeHis(DunningCase dunningCase, DunningContext context, DunningPolicy policy) {
        for (SuspenseClue clue : dunningCase.suspense()) {
            if (clue.customerNo().equals(dunningCase.customer().customerNo()) && lasts(clue.since(), context, policy)) {
                return true;
            }
        }
        if (dunningCase.unresolved().isEmpty()) {
            return false;
        }
        for (OpenReceipt receipt : dunningCase.receipts()) {
            LocalDate since = receipt.receipt().knownOn() == null ? receipt.receipt().valueDate() : receipt.receipt().knownOn();
            if (dunningCase.unresolved().contains(receipt.receipt().receiptNo()) && receipt.left().isPositive() && lasts(since, context, policy)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lasts(LocalDate since, DunningContext context, DunningPolicy policy) {
        return !context.calendar().plusBusinessDays(since, policy.unclearDays()).isBefore(context.mailingDay());
    }
}
