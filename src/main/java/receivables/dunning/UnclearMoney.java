package receivables.dunning;

import java.time.LocalDate;
import receivables.ledger.OpenReceipt;
import receivables.ledger.SuspenseClue;

/**
 * Money that may be the customer's but is not settled yet: a receipt in suspense that lists him as a likely payer, one that counts on a later day, or one of his whose
 * application a person must decide. For some business days nothing firm is done about him (rule 3), so that nobody who has paid gets a lawyer's letter.
 */
final class UnclearMoney {
    private UnclearMoney() {
    }

    static boolean mayBeHis(DunningCase dunningCase, DunningContext context, DunningPolicy policy) {
        for (SuspenseClue clue : dunningCase.suspense()) {
            boolean his = clue.customerNo().equals(dunningCase.customer().customerNo()) && clue.documents().isEmpty();
            if (his && (clue.expected() || lasts(clue.since(), context, policy))) {
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

    /** Money that counts on a later day names this document: it is not asked for meanwhile, at whatever stage. */
    static boolean isOnItsWay(DunningCase dunningCase, String documentNo) {
        return dunningCase.suspense().stream().anyMatch(clue -> clue.expected() && clue.customerNo().equals(dunningCase.customer().customerNo())
                && clue.documents().contains(documentNo));
    }

    private static boolean lasts(LocalDate since, DunningContext context, DunningPolicy policy) {
        return !context.calendar().plusBusinessDays(since, policy.unclearDays()).isBefore(context.mailingDay());
    }
}
