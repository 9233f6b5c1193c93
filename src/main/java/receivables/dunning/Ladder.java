package receivables.dunning;

import java.time.LocalDate;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Customer;
import receivables.ledger.Stage;

/**
 * The steps of the ladder for one item (rules 1 and 2): which stage its age has reached, and which one it may get now.
 *
 * <p>An item 100 days past due that was never written to has reached LAWYER and gets LETTER_1; ten days after that letter's mailing it may
 * get LETTER_2.
 */
final class Ladder {
    private final DunningPolicy policy;
    private final LocalDate mailingDay;
    private final int lead;
    private final LocalDate nextMailingDay;

    Ladder(DunningPolicy policy, Customer customer, LocalDate mailingDay, BusinessCalendar calendar) {
        this.policy = policy;
        this.mailingDay = mailingDay;
        this.lead = lead(policy, customer);
        this.nextMailingDay = calendar.after(mailingDay);
    }

    /** Days before the due date from which an item is announced: the customer's own, else the policy's; 0 without reminders. */
    static int lead(DunningPolicy policy, Customer customer) {
        Integer threshold = policy.threshold(Stage.REMINDER);
        if (threshold == null) {
            return 0;
        }
        return customer.reminderLeadDays() == null ? -threshold : customer.reminderLeadDays();
    }

    int lead() {
        return lead;
    }

    /** No item due after this day has anything to do with tonight. */
    LocalDate horizon() {
        LocalDate soon = mailingDay.plusDays(Math.max(lead, 0));
        return soon.isBefore(nextMailingDay) ? nextMailingDay : soon;
    }

    /** The highest stage whose threshold the item has reached, null: none. */
    Stage dueStage(LocalDate printed, int daysPastDue) {
        for (Stage stage = Stage.LAWYER; stage != Stage.REMINDER; stage = stage.lower()) {
            Integer threshold = policy.threshold(stage);
            if (threshold != null && daysPastDue >= threshold) {
                return stage;
            }
        }
        if (!policy.uses(Stage.REMINDER) || lead <= 0 && daysPastDue < 0) {
            return null;
        }
        // Nobody meets a due date in a long holiday unreminded: on the next mailing day it would be too late to announce it.
        return daysPastDue >= -lead || !printed.isAfter(nextMailingDay) ? Stage.REMINDER : null;
    }

    /** Finds the stage the item gets by its own history, or why none: sets its target or its reason to wait. */
    void aim(DueItem item) {
        Stage due = item.dueStage;
        Stage highest = item.past.highest();
        if (due == null) {
            item.wait = SkipReason.TOO_SOON;
        } else if (due.isCourtesy()) {
            if (highest != null && highest.isAtLeast(due)) {
                item.wait = SkipReason.ALREADY_AT_STAGE;
            } else {
                item.target = due;
            }
        } else {
            aimAtLetter(item, due, highest);
        }
    }

    private void aimAtLetter(DueItem item, Stage due, Stage highest) {
        boolean written = highest != null && !highest.isCourtesy();
        Stage next = next(item);
        if (written && item.objected != null) {
            // What an objection kept back is first asked for at the stage the item has; only then it goes on.
            item.target = deadlineRuns(item) ? null : highest;
            item.wait = deadlineRuns(item) ? SkipReason.DEADLINE_RUNS : null;
        } else if (next == highest) {
            boolean again = !mailingDay.isBefore(nextMove(item));
            item.target = again ? next : null;
            item.wait = again ? null : SkipReason.ALREADY_AT_STAGE;
        } else if (next == null || !due.isAtLeast(next)) {
            item.wait = SkipReason.ALREADY_AT_STAGE;
        } else if (mailingDay.isBefore(nextMove(item))) {
            item.wait = SkipReason.TOO_SOON;
        } else {
            item.target = next;
        }
    }

    /** It has the letter stage or a higher one, or its age and its own history let it have it tonight. */
    boolean hasOrReaches(DueItem item, Stage stage) {
        if (item.past.hasAtLeast(stage)) {
            return true;
        }
        Stage next = next(item);
        return next != null && next.isAtLeast(stage) && item.objected == null && item.dueStage != null && item.dueStage.isAtLeast(next)
                && !mailingDay.isBefore(nextMove(item));
    }

    /** The letter stage the item gets next: one more than it has, the last one again; null: none. */
    Stage next(DueItem item) {
        Stage highest = item.past.highest();
        boolean written = highest != null && !highest.isCourtesy();
        Stage above = nextLetter(written ? highest : Stage.NOTICE);
        return above == null && highest == Stage.LAWYER && policy.consent().repeatDays() > 0 ? Stage.LAWYER : above;
    }

    /** True when the next stage is one that goes out with consent only. */
    boolean nextNeedsConsent(DueItem item) {
        Stage next = next(item);
        return next != null && policy.approvalStages().contains(next);
    }

    /**
     * The first day on which the item gets its next letter stage by its own age and history: the tenth day after the last one's mailing is
     * allowed, its pay-by day must have passed, and the first letter leaves the notice its days. Null: it has no further stage.
     */
    LocalDate nextMove(DueItem item) {
        Stage next = next(item);
        if (next == null) {
            return null;
        }
        Stage highest = item.past.highest();
        LocalDate day = item.due.plusDays(policy.threshold(next));
        if (highest != null && !highest.isCourtesy()) {
            day = later(day, item.past.mailedOn(highest).plusDays(next == highest ? policy.consent().repeatDays()
                    : policy.daysBetweenLetters()));
            day = later(day, item.past.payBy(highest).plusDays(1));
        } else if (item.past.mailedOn(Stage.NOTICE) != null) {
            day = later(day, item.past.mailedOn(Stage.NOTICE).plusDays(policy.daysAfterNotice()));
        }
        return item.past.deadline() == null ? day : later(day, item.past.deadline().plusDays(1));
    }

    /** It was demanded, and the day by which it is to be paid has not passed. */
    boolean deadlineRuns(DueItem item) {
        return item.past.deadline() != null && !item.past.deadline().isBefore(mailingDay);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** The first letter stage in use above the given one, null: none. Letters are never skipped. */
    private Stage nextLetter(Stage above) {
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(above) > 0 && policy.uses(stage)) {
                return stage;
            }
        }
        return null;
    }

    /**
     * The next lower stage an item can take when the letter it aimed at is below the minimum: above what was mailed to it already, and no
     * reminder once it is due.
     *
     * @return null: none
     */
    Stage fallback(DueItem item, Stage from) {
        for (Stage stage = from.lower(); stage != null; stage = stage.lower()) {
            if (item.past.hasAtLeast(stage)) {
                return null;
            }
            // Letter stages below a letter were either mailed (then we have returned) or are not in use.
            if (policy.uses(stage) && stage.isCourtesy() && (stage != Stage.REMINDER || item.daysPastDue < 0)) {
                return stage;
            }
        }
        return null;
    }
}
