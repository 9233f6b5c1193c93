package receivables.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tonight's letter of one customer in one currency, decided rule by rule as the page of rules has them (section 5). */
final class DunningByHand {

    private final LocalDate mailingDay;
    private final Post post;
    private final List<DueItem> items;
    private final List<HoldsByHand.BrokenPromise> broken;
    private final int lead;
    private final boolean unclear;
    private final String currency;
    private final Setup setup;

    /** @param items of the currency, oldest first, held and covered @param unclear money of unknown origin may be his */
    DunningByHand(LocalDate mailingDay, Post post, String currency, List<DueItem> items, List<HoldsByHand.BrokenPromise> broken, int lead, boolean unclear,
            Setup setup) {
        this.mailingDay = mailingDay;
        this.post = post;
        this.currency = currency;
        this.items = items;
        this.broken = broken;
        this.lead = lead;
        this.unclear = unclear;
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
        boolean soon = lead > 0 && (item.daysPastDue >= -lead || item.due.isBefore(Days.after(mailingDay)));
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
        for (DueItem item : items) {
            if (unclear && item.target != null && item.target.isAtLeast(Ladder.LETTER_2)) {
                item.target = null;
                item.wait = "MONEY_UNCLEAR";
            }
        }
        List<DueItem> toLawyer = items.stream().filter(item -> item.target == Ladder.LAWYER).toList();
        boolean waits = !toLawyer.isEmpty() && !post.isApproved(toLawyer);
        for (DueItem item : items) {
            item.stage = waits && toLawyer.contains(item) ? null : item.target;
            item.wait = waits && toLawyer.contains(item) ? "NEEDS_APPROVAL" : item.wait;
        }
        Ladder letter = choose();
        boolean goes = letter != null && release(letter);
        if (waits) {
            drawWaiting(toLawyer, goes);
        }
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
        boolean written = item.highest != null && !item.highest.isCourtesy();
        if (item.highest == Ladder.LAWYER) {
            item.wait = "ALREADY_AT_STAGE";
            return;
        }
        Ladder next = written ? Ladder.STEPS.get(item.highest.ordinal() + 1) : Ladder.LETTER_1;
        LocalDate noticed = item.mailedOn.get(Ladder.NOTICE);
        if (!due.isAtLeast(next)) {
            item.wait = "ALREADY_AT_STAGE";
        } else if (written && (mailingDay.isBefore(item.mailedOn.get(item.highest).plusDays(10)) || !mailingDay.isAfter(item.payBy.get(item.highest)))) {
            item.wait = "TOO_SOON";
        } else if (!written && noticed != null && mailingDay.isBefore(noticed.plusDays(7))) {
            item.wait = "TOO_SOON";
        } else {
            item.target = next;
        }
    }

    /** Rules 4 to 6. */
    private Ladder choose() {
        while (true) {
            Ladder highest = null;
            for (DueItem item : items) {
                highest = item.stage != null && (highest == null || item.stage.isAtLeast(highest)) ? item.stage : highest;
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

    /** The next lower step the item has not had: a courtesy, for lower letters were sent; no reminder of what is due already. */
    private static Ladder lower(DueItem item, Ladder from) {
        boolean noticeFree = from.compareTo(Ladder.NOTICE) > 0 && (item.highest == null || item.highest == Ladder.REMINDER);
        return noticeFree ? Ladder.NOTICE : from == Ladder.NOTICE && item.highest == null && item.daysPastDue < 0 ? Ladder.REMINDER : null;
    }

    private String refusal(Ladder step) {
        boolean higher = items.stream().anyMatch(item -> item.highest != null && item.highest.isAtLeast(Ladder.LETTER_2)
                && item.open.compareTo(item.covered) > 0);
        if (step.isCourtesy() && higher) {
            return "HIGHER_STAGE";
        }
        LocalDate last = post.lastSent(currency, step.isCourtesy());
        boolean rises = items.stream().noneMatch(item -> item.highest != null && item.highest.isAtLeast(step));
        boolean promiseBroken = last != null && broken.stream().anyMatch(promise -> promise.currency().equals(currency) && !promise.lastDay()
                .isBefore(last) && isMissed(promise));
        if (last != null && mailingDay.isBefore(last.plusDays(rises || promiseBroken ? 3 : 7))) {
            return "TOO_SOON";
        }
        BigDecimal demand = items.stream().filter(item -> isSummed(item, step)).map(DueItem::demandable).reduce(BigDecimal.ZERO, BigDecimal::add);
        return setup.isBelow(currency, step, demand) ? "BELOW_MINIMUM" : "";
    }

    /** What was promised could still be asked for. */
    private boolean isMissed(HoldsByHand.BrokenPromise promise) {
        return items.stream().anyMatch(item -> item.daysPastDue >= 0 && item.demandable().signum() > 0
                && (promise.document().isEmpty() || promise.document().equals(item.paper.number())));
    }

    private static boolean isSummed(DueItem item, Ladder letter) {
        return item.canBeAsked() && !waits(item) && (item.isOverdue() || letter.isCourtesy() && item.stage == letter);
    }

    private static boolean waits(DueItem item) {
        return item.wait.equals("NEEDS_APPROVAL");
    }

    private boolean release(Ladder letter) {
        if (!post.canBeReached()) {
            for (DueItem item : items) {
                item.wait = item.stage == null ? item.wait : "NO_ADDRESS";
                item.stage = null;
            }
            return false;
        }
        LocalDate next = Days.rolled(mailingDay.plusDays(7));
        for (DueItem item : items) {
            boolean along = lead > 0 && !item.listed && item.daysPastDue < 0 && item.due.isBefore(next) && item.highest == null
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
            }
        }
        return true;
    }

    /** Rule 9: drawn each night, with all that is overdue, or with its own items when another letter demands the rest. */
    private void drawWaiting(List<DueItem> own, boolean goes) {
        List<DueItem> demanded = new ArrayList<>(own);
        if (!goes) {
            items.stream().filter(item -> item.canBeAsked() && item.isOverdue() && !waits(item)).forEach(demanded::add);
        }
        BigDecimal sum = demanded.stream().map(DueItem::demandable).reduce(BigDecimal.ZERO, BigDecimal::add);
        String refusal = setup.isBelow(currency, Ladder.LAWYER, sum) ? "BELOW_MINIMUM" : post.canBeReached() ? "" : "NO_ADDRESS";
        if (!refusal.isEmpty()) {
            own.forEach(item -> item.wait = refusal);
            return;
        }
        if (post.isRejected(own)) {
            return;
        }
        for (DueItem item : demanded) {
            item.onLetter = true;
            item.demanded = item.demandable();
        }
    }
}
