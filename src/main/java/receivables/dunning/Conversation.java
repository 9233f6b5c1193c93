package receivables.dunning;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Stage;

/**
 * Where the conversation with a customer stands in one currency (rule 4): its leading stage, what a letter of a stage would be in it, and
 * which items that letter demands. No item is asked for while the deadline it was given runs, nor shortly before its own next stage, which
 * a demand beside it would only delay.
 */
final class Conversation {
    /** Whoever moves by himself within so many days is not demanded beside others, and others wait for him as long. */
    private static final int SOON = 10;

    private final DunningNight night;
    private final List<DueItem> items;
    private final Stage leading;
    private final LocalDate nextPayBy;

    /** @param items of one currency, oldest first, holds and cover applied */
    Conversation(DunningNight night, List<DueItem> items) {
        this.night = night;
        this.items = items;
        this.leading = leading(items);
        this.nextPayBy = night.context.calendar().rollForward(night.mailingDay().plusDays(night.policy.payByDays()));
    }

    /** The highest recorded stage of what is overdue and could be demanded; wholly held and covered items do not lead. */
    private static Stage leading(List<DueItem> items) {
        Stage leading = null;
        for (DueItem item : items) {
            Stage highest = item.past.highest();
            boolean leads = item.isOverdue() && item.demandable() > 0 && highest != null && !highest.isCourtesy();
            leading = leads && (leading == null || highest.isAtLeast(leading)) ? highest : leading;
        }
        return leading;
    }

    /** Null: no item that could be demanded has had a letter. */
    Stage leading() {
        return leading;
    }

    /** What a letter at the given stage, the highest that moves tonight, is in this conversation. */
    Turn turn(Stage stage) {
        if (stage.isCourtesy()) {
            return Turn.COURTESY;
        }
        return leading == null || stage.isAtLeast(leading) ? Turn.DEMAND : Turn.SUPPLEMENT;
    }

    /** True when tonight's letter at the given stage asks for the item and sums it. */
    boolean demands(DueItem item, Stage stage) {
        if (!item.listed || item.demandable() <= 0 || item.wait == SkipReason.NEEDS_APPROVAL) {
            return false;
        }
        if (stage.isCourtesy() || night.policy.approvalStages().contains(stage)) {
            return item.stage == stage;
        }
        if (!item.isOverdue()) {
            return false;
        }
        return item.stage != null || turn(stage) == Turn.DEMAND && isFree(item);
    }

    /** It may be demanded beside others though its own stage does not move. */
    private boolean isFree(DueItem item) {
        if (night.ladder.deadlineRuns(item)) {
            return false;
        }
        LocalDate next = night.ladder.nextMove(item);
        LocalDate soon = night.mailingDay().plusDays(SOON);
        return next == null || next.isAfter(soon.isBefore(nextPayBy) ? nextPayBy : soon);
    }

    /**
     * Lower items wait for one at the leading stage that moves within ten days, so that one letter says it all; they wait once, ten days at
     * the most, counted from the day they could have gone.
     */
    void letWaitForNext() {
        LocalDate leader = leadersMove();
        if (leader == null) {
            return;
        }
        for (DueItem item : items) {
            if (item.stage != null && !item.stage.isCourtesy()) {
                LocalDate ready = night.ladder.nextMove(item);
                if (ready != null && !leader.isAfter(ready.plusDays(SOON))) {
                    item.stage = null;
                    item.wait = SkipReason.WITH_NEXT;
                }
            }
        }
    }

    /** The mailing day on which the first free item at the leading stage moves, after tonight's; null: none does within ten days. */
    private LocalDate leadersMove() {
        BusinessCalendar calendar = night.context.calendar();
        LocalDate first = null;
        for (DueItem item : items) {
            boolean leads = item.past.highest() == leading && item.isOverdue() && item.demandable() > 0 && item.held() == 0;
            LocalDate move = leads && !night.ladder.nextNeedsConsent(item) ? night.ladder.nextMove(item) : null;
            if (move == null || night.isBelowMinimum(night.ladder.next(item), item.demandable(), item.item.currency())) {
                continue;
            }
            LocalDate day = calendar.rollForward(move.isAfter(night.mailingDay()) ? move : night.mailingDay().plusDays(1));
            if (!day.isAfter(night.mailingDay().plusDays(SOON)) && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        return first;
    }
}
