package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Allocation;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.OpenReceipt;
import receivables.ledger.Stage;

/**
 * What stops an item, or part of it, for a while (rule 8). A hold lasts while its last day is not before the mailing day.
 * Disputes come first, then money on account covers (see {@link Cover}), then the other holds take what is left: so money goes to what may
 * be demanded.
 */
final class Holds {
    private final DunningCase dunningCase;
    private final DunningContext context;
    private final DunningPolicy policy;
    private final StandingDecisions decisions;
    private final List<DueItem> items;
    private final List<Decision> disputes = new ArrayList<>();
    private final List<Decision> refusedTransits = new ArrayList<>();

    /** @param items oldest first */
    Holds(DunningCase dunningCase, DunningContext context, DunningPolicy policy, StandingDecisions decisions, List<DueItem> items) {
        this.dunningCase = dunningCase;
        this.context = context;
        this.policy = policy;
        this.decisions = decisions;
        this.items = items;
    }

    /**
     * Holds contested amounts: that part only. A contested statement that names neither document nor amount is a question for a person, not
     * a hold.
     */
    void applyDisputes() {
        for (DecisionAction action : List.of(DecisionAction.DISPUTE, DecisionAction.CONTESTED)) {
            for (Decision dispute : decisions.of(action)) {
                if (!lasts(dispute.date())) {
                    continue;
                }
                boolean vague = StandingDecisions.isEmpty(dispute.documentNo()) && dispute.amount() == null;
                long held = vague && action == DecisionAction.CONTESTED ? 0 : holdAmount(dispute, SkipReason.DISPUTED);
                if (held > 0 || vague) {
                    disputes.add(dispute);
                }
            }
        }
    }

    /** Marks what an objection kept back that has ended since the item's last letter: it is asked for again before the item goes on. */
    void markEndedDisputes() {
        for (Decision dispute : decisions.all()) {
            boolean objection = dispute.action() == DecisionAction.DISPUTE || dispute.action() == DecisionAction.CONTESTED
                    && dispute.amount() != null;
            if (!objection || dispute.decidedOn().isAfter(context.businessDate())) {
                continue;
            }
            LocalDate ended = decisions.endedOn(dispute);
            if (dispute.date() != null && (ended == null || dispute.date().isBefore(ended))) {
                ended = dispute.date();
            }
            if (ended == null || !ended.isBefore(context.mailingDay())) {
                continue;
            }
            for (DueItem item : items) {
                if (StandingDecisions.concerns(dispute, item.documentNo()) && sameCurrency(dispute, item)
                        && !item.document().documentDate().isAfter(dispute.decidedOn())
                        && frees(dispute, item)) {
                    markEnded(item, dispute, ended);
                }
            }
        }
    }

    /** False where what was contested has been credited or paid since: then the objection was met and frees nothing. */
    private boolean frees(Decision dispute, DueItem item) {
        long settled = 0;
        for (Allocation allocation : dunningCase.allocations()) {
            if (allocation.documentNo().equals(item.documentNo()) && !allocation.businessDate().isBefore(dispute.decidedOn())) {
                settled += allocation.offDocument();
            }
        }
        return dispute.amount() == null || dispute.amount().minor() > settled;
    }

    private static void markEnded(DueItem item, Decision dispute, LocalDate ended) {
        Stage highest = item.past.highest();
        LocalDate lettered = highest == null || highest.isCourtesy() ? null : item.past.mailedOn(highest);
        boolean answered = lettered != null && lettered.isAfter(ended);
        if (!answered && (item.objected == null || item.objected.isBefore(dispute.decidedOn()))) {
            item.objected = dispute.decidedOn();
        }
    }

    /** Holds everything else; the customer's own state first, then what names a document. */
    void applyOthers(Promises promises, Mandate mandate) {
        if (isInsolvent()) {
            holdAll(SkipReason.INSOLVENT, dunningCase.customer().statusSince());
            return;
        }
        if (dunningCase.customer().status() == CustomerStatus.CLOSED) {
            holdAll(SkipReason.CLOSED, dunningCase.customer().statusSince());
            return;
        }
        mandate.apply(items);
        if (dunningCase.customer().dunning().equals("NONE")) {
            holdAll(SkipReason.NO_DUNNING, null);
            return;
        }
        applyInstruments();
        if (decisions.isEmpty()) {
            return;
        }
        for (Decision block : decisions.of(DecisionAction.BLOCK)) {
            if (lasts(block.date())) {
                holdWhole(block, SkipReason.BLOCKED);
            }
        }
        promises.applyInstalments();
        applyTransit();
        promises.applyPromises();
    }

    private boolean isInsolvent() {
        LocalDate since = dunningCase.customer().statusSince();
        return dunningCase.customer().status() == CustomerStatus.INSOLVENT && (since == null || !since.isAfter(context.businessDate()));
    }

    /** A paper in hand keeps what it covers from being asked for: what it names first, then what is due, oldest first. */
    private void applyInstruments() {
        for (OpenReceipt receipt : dunningCase.receipts()) {
            if (!receipt.waits() || receipt.paper().lapsed()) {
                continue;
            }
            long left = receipt.left().minor();
            for (boolean named : new boolean[] {true, false}) {
                for (DueItem item : items) {
                    boolean meant = named ? receipt.paper().documents().contains(item.documentNo()) : item.listed;
                    if (meant && item.item.currency().equals(receipt.left().currency())) {
                        left -= item.hold(left, SkipReason.INSTRUMENT, receipt.receipt().receiptNo(),
                                receipt.receipt().instrument().number(), receipt.receipt().valueDate(), receipt.paper().heldUntil());
                    }
                }
            }
        }
    }

    /** The customer says it is paid: two business days, once per item; saying it again changes nothing. */
    private void applyTransit() {
        List<Decision> transits = decisions.of(DecisionAction.IN_TRANSIT);
        for (int index = 0; index < transits.size(); index++) {
            Decision transit = transits.get(index);
            LocalDate lastDay = context.calendar().plusBusinessDays(transit.decidedOn(), policy.transitDays());
            long left = transit.amount() == null ? Long.MAX_VALUE : transit.amount().minor();
            boolean refused = false;
            for (DueItem item : items) {
                if (!claims(transit, item, lastDay)) {
                    continue;
                }
                if (claimedBefore(transits.subList(0, index), item)) {
                    refused = true;
                } else if (lasts(lastDay) && sameCurrency(transit, item)) {
                    left -= item.hold(left, SkipReason.IN_TRANSIT, transit, lastDay);
                }
            }
            if (refused && lasts(lastDay)) {
                refusedTransits.add(transit);
            }
        }
    }

    private boolean claimedBefore(List<Decision> earlier, DueItem item) {
        for (Decision transit : earlier) {
            if (claims(transit, item, context.calendar().plusBusinessDays(transit.decidedOn(), policy.transitDays()))) {
                return true;
            }
        }
        return false;
    }

    /** Without a document the claim is about what was due when it was made, so that an old claim does not use up a later invoice's one. */
    private static boolean claims(Decision transit, DueItem item, LocalDate lastDay) {
        return StandingDecisions.isEmpty(transit.documentNo()) ? !item.due.isAfter(lastDay)
                : transit.documentNo().equals(item.documentNo());
    }

    private void holdAll(SkipReason reason, LocalDate since) {
        for (DueItem item : items) {
            item.hold(item.demandable(), reason, "customers.csv", "", since, null);
        }
    }

    private void holdWhole(Decision decision, SkipReason reason) {
        for (DueItem item : items) {
            if (StandingDecisions.concerns(decision, item.documentNo())) {
                item.hold(item.demandable(), reason, decision, decision.date());
            }
        }
    }

    private long holdAmount(Decision decision, SkipReason reason) {
        long left = decision.amount() == null ? Long.MAX_VALUE : decision.amount().minor();
        long held = 0;
        for (DueItem item : items) {
            if (StandingDecisions.concerns(decision, item.documentNo()) && sameCurrency(decision, item)) {
                long part = item.hold(left, reason, decision, decision.date());
                left -= part;
                held += part;
            }
        }
        return held;
    }

    private static boolean sameCurrency(Decision decision, DueItem item) {
        return decision.amount() == null || decision.amount().currency().equals(item.item.currency());
    }

    private boolean lasts(LocalDate lastDay) {
        return lastDay == null || !lastDay.isBefore(context.mailingDay());
    }

    /** Disputes that hold something, or contest without saying what. */
    List<Decision> disputes() {
        return disputes;
    }

    /** "Already paid" said a second time for the same item. */
    List<Decision> refusedTransits() {
        return refusedTransits;
    }
}
