package receivables.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Stage;
import receivables.ledger.SuspenseClue;
import receivables.money.Money;

/**
 * Money that may be the customer's but is not settled yet (rule 3). It holds what it may pay, oldest items first, and no more than its own
 * amount at the night's rates. Money that names an item, and counts on a later day or is in another currency, holds it at every stage until
 * a person has decided; money of which nobody knows whose it is holds what would be demanded by a second letter or above, or begins an
 * action, for some business days: nobody who has paid gets a lawyer's letter, and nobody who sends odd sums is left alone for ever.
 *
 * <p>Money of tomorrow over 300.00 that names an invoice of 1,000.00: tonight's letter demands 700.00 and lists 300.00 as held.
 */
final class UnclearMoney {
    /** What holds no longer: second letters, those above, and the actions that follow from them. */
    private static final Stage FIRM = Stage.LETTER_2;
    /** Money of unknown origin holds no more than {@link #TIMES} times its days in so many days, however often more of it comes. */
    static final int WITHIN_DAYS = 30;
    private static final int TIMES = 2;

    private final DunningCase dunningCase;
    private final DunningContext context;
    private final DunningPolicy policy;
    private final List<DueItem> items;

    /** @param items oldest first, what else holds and covers them applied */
    UnclearMoney(DunningCase dunningCase, DunningContext context, DunningPolicy policy, List<DueItem> items) {
        this.dunningCase = dunningCase;
        this.context = context;
        this.policy = policy;
        this.items = items;
    }

    void apply(Ladder ladder, Cover cover) {
        List<SuspenseClue> clues = dunningCase.suspense().stream()
                .filter(clue -> clue.customerNo().equals(dunningCase.customer().customerNo())).toList();
        if (clues.isEmpty()) {
            return;
        }
        List<SuspenseClue> open = clues.stream().filter(SuspenseClue::isOpen).toList();
        open.stream().filter(clue -> !clue.documents().isEmpty()).forEach(clue ->
                hold(clue, items.stream().filter(item -> clue.documents().contains(item.documentNo())).toList()));
        List<SuspenseClue> nameless = clues.stream().filter(clue -> clue.documents().isEmpty() && !covers(clue, cover)).toList();
        boolean longEnough = !mayStillHold(nameless);
        for (SuspenseClue clue : nameless) {
            if (clue.isOpen() && (clue.expected() || lasts(clue, context.mailingDay()) && !longEnough)) {
                hold(clue, items.stream().filter(item -> item.listed && ladder.hasOrReaches(item, FIRM)).toList());
            }
        }
    }

    /** It is his and in the currency of something due: it covers that already, and is no more than it is. */
    private boolean covers(SuspenseClue clue, Cover cover) {
        return cover.receipts(clue.amount().currency()).stream()
                .anyMatch(receipt -> receipt.receipt().receiptNo().equals(clue.receiptNo()))
                && items.stream().anyMatch(item -> item.listed && item.item.currency().equals(clue.amount().currency()));
    }

    private void hold(SuspenseClue clue, List<DueItem> some) {
        Money left = clue.amount();
        for (DueItem item : some) {
            left = left.isPositive() ? hold(item, left, clue) : left;
        }
    }

    /** @return what is left of the money */
    private Money hold(DueItem item, Money money, SuspenseClue clue) {
        Money there = context.converted(money, item.item.currency());
        long most = there == null ? Long.MAX_VALUE : there.minor();
        long held = item.hold(most, SkipReason.MONEY_UNCLEAR, clue.receiptNo(), "", clue.since(), null);
        if (there == null || held == most) {
            return money.withMinor(0);
        }
        Money taken = context.converted(item.item.open().withMinor(held), money.currency());
        return money.minus(taken);
    }

    /** Its days, counted from the night it came in, are not over on this mailing day. */
    private boolean lasts(SuspenseClue clue, LocalDate mailingDay) {
        return !context.calendar().plusBusinessDays(clue.since(), policy.unclearDays()).isBefore(mailingDay);
    }

    /** Tonight is not one day too many: the mailing days on which such money held him are counted from the first that is remembered. */
    private boolean mayStillHold(List<SuspenseClue> nameless) {
        List<SuspenseClue> counted = nameless.stream().filter(clue -> !clue.expected()).toList();
        LocalDate first = counted.stream().map(SuspenseClue::since).min(LocalDate::compareTo).orElse(null);
        if (first == null) {
            return true;
        }
        BusinessCalendar calendar = context.calendar();
        TreeSet<LocalDate> held = new TreeSet<>();
        int most = TIMES * policy.unclearDays();
        for (LocalDate day = calendar.after(first); day.isBefore(context.mailingDay()); day = calendar.after(day)) {
            LocalDate mailingDay = day;
            if (held.tailSet(day.minusDays(WITHIN_DAYS - 1)).size() < most
                    && counted.stream().anyMatch(clue -> wasUnclear(clue, mailingDay))) {
                held.add(day);
            }
        }
        return held.tailSet(context.mailingDay().minusDays(WITHIN_DAYS - 1)).size() < most;
    }

    private boolean wasUnclear(SuspenseClue clue, LocalDate mailingDay) {
        LocalDate night = context.calendar().rollBack(mailingDay.minusDays(1));
        return !clue.since().isAfter(night) && lasts(clue, mailingDay) && (clue.isOpen() || night.isBefore(clue.decidedOn()));
    }
}
