package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tonight's letter of one customer in one currency, decided rule by rule as the page of rules has them (section 5). */
final class DunningByHand {

    private final LocalDate mailingDay;
    private final Post post;
    private final List<DueItem> items;
    private final List<HoldsByHand.BrokenPromise> broken;
    private final int lead;
    private final String currency;
    private final Setup setup;

    /** @param items of the currency, oldest first, held and covered */
    DunningByHand(LocalDate mailingDay, Post post, String currency, List<DueItem> items, List<HoldsByHand.BrokenPromise> broken, int lead,
            Setup setup) {
        this.mailingDay = mailingDay;
        this.post = post;
        this.currency = currency;
        this.items = items;
        this.broken = broken;
        this.lead = lead;
        this.setup = setup;
    }

    /** Rule 1. */
    static Ladder dueStage(DueItem item, LocalDate mailingDay, int lead) {
        Ladder reached = null;
        for (Ladder step : Ladder.STEPS) {
            if (step != Ladder.REMINDER && item.daysPastDue >= step.threshold) {
                reached = step;
            }
        }
        boolean soon = lead > 0 && (item.daysPastDue >= -lead || !item.paper.due().isAfter(Days.after(mailingDay)));
        return reached != null ? reached : soon ? Ladder.REMINDER : null;
    }

    void decide() {
        items.stream().filter(DueItem::canBeAsked).forEach(this::aim);
        if (post.awaitsMailing(currency)) {
            for (DueItem item : items) {
                item.wait = item.target == null ? item.wait : "AWAITING_MAILING";
                item.target = null;
            }
            return;
        }
        List<DueItem> asked = askForConsent(items.stream().filter(item -> item.target == Ladder.LAWYER).toList());
        for (DueItem item : items) {
            item.stage = asked.contains(item) ? null : item.target;
            item.wait = asked.contains(item) ? "NEEDS_APPROVAL" : item.wait;
        }
        Ladder letter = choose();
        if (letter != null) {
            release(letter);
        }
        if (!asked.isEmpty()) {
            drawWaiting(asked);
        }
    }

    /** Rule 10: consent is to items and figure. @return the items about which the owner is asked tonight */
    private List<DueItem> askForConsent(List<DueItem> toLawyer) {
        String consented = post.consented(toLawyer);
        if (consented.isEmpty()) {
            return toLawyer;
        }
        BigDecimal sum = toLawyer.stream().filter(item -> post.isFor(consented, item)).map(DueItem::demandable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!post.reaches(consented, sum)) {
            return toLawyer;
        }
        List<DueItem> asked = new ArrayList<>();
        for (DueItem item : toLawyer) {
            if (!post.isFor(consented, item) && post.consented(List.of(item)).isEmpty()) {
                asked.add(item);
            } else if (!post.isFor(consented, item)) {
                item.target = null;
                item.wait = "TOO_SOON";
            }
        }
        return asked;
    }

    /** Rule 2. */
    private void aim(DueItem item) {
        Ladder due = item.dueStage;
        if (due == null) {
            item.wait = "TOO_SOON";
            return;
        }
        if (due.isCourtesy()) {
            boolean had = item.highest != null && item.highest.isAtLeast(due);
            item.target = had ? null : due;
            item.wait = had ? "ALREADY_AT_STAGE" : "";
            return;
        }
        boolean runs = runs(item);
        if (item.wasWritten() && item.objected) {
            item.target = runs ? null : item.highest;
            item.wait = runs ? "DEADLINE_RUNS" : "";
        } else if (item.highest == Ladder.LAWYER) {
            boolean again = !mailingDay.isBefore(move(item));
            item.target = again ? Ladder.LAWYER : null;
            item.wait = again ? "" : "ALREADY_AT_STAGE";
        } else if (!due.isAtLeast(next(item))) {
            item.wait = "ALREADY_AT_STAGE";
        } else if (mailingDay.isBefore(move(item))) {
            item.wait = "TOO_SOON";
        } else {
            item.target = next(item);
        }
    }

    /** The day by which it was to be paid has not passed. */
    private boolean runs(DueItem item) {
        return item.deadline != null && !item.deadline.isBefore(mailingDay);
    }

    /** A second letter or more has been sent for it, or would go tonight. */
    static boolean isPressed(DueItem item, LocalDate mailingDay) {
        Ladder step = next(item);
        boolean moves = item.dueStage != null && item.dueStage.isAtLeast(step) && !mailingDay.isBefore(move(item)) && !item.objected;
        return item.wasWritten() && (item.highest.isAtLeast(Ladder.LETTER_2) || moves && step.isAtLeast(Ladder.LETTER_2));
    }

    private static Ladder next(DueItem item) {
        return item.highest == Ladder.LAWYER ? Ladder.LAWYER : item.wasWritten() ? Ladder.STEPS.get(item.highest.ordinal() + 1)
                : Ladder.LETTER_1;
    }

    /** The first day on which its age and its past let it have its next letter. */
    private static LocalDate move(DueItem item) {
        List<LocalDate> days = new ArrayList<>(List.of(item.due.plusDays(next(item).threshold)));
        if (item.wasWritten()) {
            days.add(item.mailedOn.get(item.highest).plusDays(item.highest == Ladder.LAWYER ? 90 : 10));
            days.add(item.payBy.get(item.highest).plusDays(1));
        } else if (item.mailedOn.containsKey(Ladder.NOTICE)) {
            days.add(item.mailedOn.get(Ladder.NOTICE).plusDays(7));
        }
        if (item.deadline != null) {
            days.add(item.deadline.plusDays(1));
        }
        return Collections.max(days);
    }

    /** The highest step that something late and still to be asked for has had. */
    private Ladder leading() {
        Ladder leading = null;
        for (DueItem item : items) {
            boolean leads = item.isOverdue() && item.demandable().signum() > 0 && item.wasWritten();
            leading = leads && (leading == null || item.highest.isAtLeast(leading)) ? item.highest : leading;
        }
        return leading;
    }

    private boolean isSupplement(Ladder letter) {
        return !letter.isCourtesy() && leading() != null && !letter.isAtLeast(leading());
    }

    /** Nothing of it is due by a day that has still to come, and it does not move by itself within ten days. */
    private boolean isFree(DueItem item) {
        LocalDate payBy = Days.rolled(mailingDay.plusDays(7));
        LocalDate soon = mailingDay.plusDays(10).isBefore(payBy) ? payBy : mailingDay.plusDays(10);
        return !runs(item) && move(item).isAfter(soon);
    }

    /** What lags behind waits ten days at the most for a leader that moves soon and needs nobody's consent. */
    private void waitForTheLeader() {
        LocalDate first = null;
        for (DueItem item : items) {
            boolean leads = item.isOverdue() && item.demandable().signum() > 0 && item.held.signum() == 0 && item.highest == leading()
                    && next(item) != Ladder.LAWYER
                    && !setup.isBelow(currency, next(item), item.demandable());
            if (leads) {
                LocalDate day = Days.rolled(move(item).isAfter(mailingDay) ? move(item) : mailingDay.plusDays(1));
                first = !day.isAfter(mailingDay.plusDays(10)) && (first == null || day.isBefore(first)) ? day : first;
            }
        }
        for (DueItem item : items) {
            if (first != null && item.stage != null && !item.stage.isCourtesy() && !first.isAfter(move(item).plusDays(10))) {
                item.stage = null;
                item.wait = "WITH_NEXT";
            }
        }
    }

    /** Rules 4 to 6. */
    private Ladder choose() {
        while (true) {
            Ladder highest = highestStage();
            if (highest != null && isSupplement(highest)) {
                waitForTheLeader();
                highest = highestStage();
            }
            String refusal = highest == null ? "" : refusal(highest);
            if (refusal.isEmpty()) {
                return highest;
            }
            for (DueItem item : items) {
                if (item.stage == highest) {
                    item.wait = item.wait.isEmpty() ? refusal : item.wait;
                    item.stage = refusal.equals("BELOW_MINIMUM") ? lower(item, highest) : null;
                }
            }
        }
    }

    private Ladder highestStage() {
        Ladder highest = null;
        for (DueItem item : items) {
            highest = item.stage != null && (highest == null || item.stage.isAtLeast(highest)) ? item.stage : highest;
        }
        return highest;
    }

    /** The next lower step the item has not had: a courtesy, for lower letters were sent; no reminder of what is due already. */
    private static Ladder lower(DueItem item, Ladder from) {
        boolean noticeFree = from.compareTo(Ladder.NOTICE) > 0 && (item.highest == null || item.highest == Ladder.REMINDER);
        return noticeFree ? Ladder.NOTICE : from == Ladder.NOTICE && item.highest == null && item.daysPastDue < 0 ? Ladder.REMINDER : null;
    }

    private String refusal(Ladder step) {
        if (step.isCourtesy() && leading() != null && leading().isAtLeast(Ladder.LETTER_2)) {
            return "HIGHER_STAGE";
        }
        LocalDate last = post.lastSent(currency, step.isCourtesy());
        boolean rises = items.stream().noneMatch(item -> item.highest != null && item.highest.isAtLeast(step));
        boolean promiseBroken = last != null && broken.stream()
                .anyMatch(promise -> promise.currency().equals(currency) && !promise.lastDay()
                .isBefore(last) && isMissed(promise));
        if (last != null && mailingDay.isBefore(last.plusDays(rises || promiseBroken ? 3 : 7))) {
            return "TOO_SOON";
        }
        BigDecimal demand = items.stream().filter(item -> isSummed(item, step)).map(DueItem::demandable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return setup.isBelow(currency, step, demand) ? "BELOW_MINIMUM" : "";
    }

    /** What was promised could still be asked for. */
    private boolean isMissed(HoldsByHand.BrokenPromise promise) {
        return items.stream().anyMatch(item -> item.daysPastDue >= 0 && item.demandable().signum() > 0
                && (promise.document().isEmpty() || promise.document().equals(item.paper.number())));
    }

    private boolean isSummed(DueItem item, Ladder letter) {
        if (!item.canBeAsked() || waits(item)) {
            return false;
        }
        if (letter.isCourtesy() || letter == Ladder.LAWYER) {
            return item.stage == letter;
        }
        return item.isOverdue() && (item.stage != null || !isSupplement(letter) && isFree(item));
    }

    private static boolean waits(DueItem item) {
        return item.wait.equals("NEEDS_APPROVAL");
    }

    private void release(Ladder letter) {
        if (!post.canBeReached()) {
            for (DueItem item : items) {
                item.wait = item.stage == null ? item.wait : "NO_ADDRESS";
                item.stage = null;
            }
            return;
        }
        LocalDate next = Days.rolled(mailingDay.plusDays(7));
        for (DueItem item : items) {
            if (letter == Ladder.LAWYER && item.stage != null && item.stage != letter) {
                item.stage = null;
                item.wait = "TOO_SOON";
            }
            boolean along = letter != Ladder.LAWYER && lead > 0 && !item.listed && item.daysPastDue < 0 && item.paper.due().isBefore(next)
                    && item.highest == null
                    && item.demandable().signum() > 0;
            if (along) {
                item.listed = true;
                item.dueStage = Ladder.REMINDER;
                item.stage = Ladder.REMINDER;
            }
            boolean summed = isSummed(item, letter);
            if (summed || item.stage != null) {
                item.lettered = true;
                item.onLetter = true;
                item.demanded = summed ? item.demandable() : BigDecimal.ZERO;
            } else if (item.canBeAsked() && item.isOverdue() && !waits(item) && !letter.isCourtesy() && letter != Ladder.LAWYER
                    && !isSupplement(letter)
                    && runs(item)) {
                item.wait = "DEADLINE_RUNS";
            }
        }
    }

    /** Rule 10: drawn each night with its own items, and in nobody's way. */
    private void drawWaiting(List<DueItem> own) {
        BigDecimal sum = own.stream().map(DueItem::demandable).reduce(BigDecimal.ZERO, BigDecimal::add);
        String refusal = setup.isBelow(currency, Ladder.LAWYER, sum) ? "BELOW_MINIMUM" : post.canBeReached() ? "" : "NO_ADDRESS";
        if (!refusal.isEmpty()) {
            own.forEach(item -> item.wait = refusal);
            return;
        }
        if (post.isRejected(own)) {
            return;
        }
        for (DueItem item : own) {
            item.onLetter = true;
            item.demanded = item.demandable();
        }
    }
}
