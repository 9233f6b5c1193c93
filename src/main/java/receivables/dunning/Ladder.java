package receivables.dunning;

import java.time.LocalDate;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Customer;
import receivables.ledger.Stage;

/**
 * The steps of the ladder for one item (rules 1 and 2): which stage its age has reached, and which one it may get now.
 *
 * <p>An item 100 days past due that was never written to has reached LAWYER and gets LETTER_1; ten days after that letter's mailing it may get LETTER_2.
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
    Stage dueStage(LocalDate due, int daysPastDue) {
        for (Stage stage = Stage.LAWYER; stage != Stage.REMINDER; stage = stage.lower()) {
            Integer threshold = policy.threshold(stage);
            if (threshold != null && daysPastDue >= threshold) {
                return stage;
            }
        }
        if (!policy.uses(Stage.REMINDER) || lead <= 0 && daysPastDue < 0) {
            return null;
        }
        // Without rolling, an item may fall due on a free day after M: the next mailing day would be too late to announce it.
        return daysPastDue >= -lead || due.isBefore(nextMailingDay) ? Stage.REMINDER : null;
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
        Stage next = nextLetter(written ? highest : Stage.NOTICE);
        if (next == null || !due.isAtLeast(next)) {
            item.wait = SkipReason.ALREADY_AT_STAGE;
        } else if (written ? !mayFollow(item.past, highest) : noticedLately(item.past)) {
            item.wait = SkipReason.TOO_SOON;
        } else {
            item.target = next;
        }
    }

    /** The tenth day after the mailing is allowed; the pay-by day must have passed. */
    private boolean mayFollow(PastLetters.Record past, Stage previous) {
        return !mailingDay.isBefore(past.mailedOn(previous).plusDays(policy.daysBetweenLetters())) && mailingDay.isAfter(past.payBy(previous));
    }

    private boolean noticedLately(PastLetters.Record past) {
        LocalDate noticed = past.mailedOn(Stage.NOTICE);
        return noticed != null && mailingDay.isBefore(noticed.plusDays(policy.daysAfterNotice()));
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
     * The next lower stage an item can take when the letter it aimed at is below the minimum: above what was mailed to it already, and no reminder once it is due.
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
