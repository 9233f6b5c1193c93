package receivables.dunning;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.OpenReceipt;
import receivables.ledger.SuspenseClue;
import receivables.money.Money;

/**
 * Money that may be the customer's but is not settled yet: a receipt in suspense that lists him as a likely payer, one that counts on a
 * later day, or one of his whose application a person must decide. For some business days nothing firm is done about him (rule 3), so that
 * nobody who has paid gets a lawyer's letter.
 *
 * <p>Money of tomorrow over 300.00 that names an invoice of 1,000.00: tonight's letter demands 700.00 and lists 300.00 as held.
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
            if (dunningCase.unresolved().contains(receipt.receipt().receiptNo()) && receipt.left().isPositive()
                    && lasts(since, context, policy)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Money that counts on a later day holds what it names, at whatever stage, oldest first and no more than its own amount: it is as good
     * as here.
     *
     * @param items oldest first, what else holds and covers them applied
     */
    static void holdNamed(DunningCase dunningCase, DunningContext context, List<DueItem> items) {
        for (SuspenseClue clue : dunningCase.suspense()) {
            if (!clue.expected() || !clue.customerNo().equals(dunningCase.customer().customerNo())) {
                continue;
            }
            Money left = clue.amount();
            for (DueItem item : items) {
                if (clue.documents().contains(item.documentNo()) && left.isPositive()) {
                    left = hold(item, left, clue, context);
                }
            }
        }
    }

    /** @return what is left of the money */
    private static Money hold(DueItem item, Money money, SuspenseClue clue, DunningContext context) {
        Money there = context.converted(money, item.item.currency());
        long most = there == null ? Long.MAX_VALUE : there.minor();
        long held = item.hold(most, SkipReason.MONEY_UNCLEAR, clue.receiptNo(), "", clue.since(), null);
        if (there == null || held == most) {
            return money.withMinor(0);
        }
        Money taken = context.converted(item.item.open().withMinor(held), money.currency());
        return money.minus(taken);
    }

    private static boolean lasts(LocalDate since, DunningContext context, DunningPolicy policy) {
        return !context.calendar().plusBusinessDays(since, policy.unclearDays()).isBefore(context.mailingDay());
    }
}
