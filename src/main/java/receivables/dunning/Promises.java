package receivables.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.decisions.Answers;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Allocation;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.OpenReceipt;

/**
 * Promises to pay and instalment plans, watched date by date (rule 8). Money received after the day they were given counts toward them. A
 * promise given on a later day replaces the earlier one on the same document (or on the account); promises given on one day stand side by
 * side.
 *
 * <p>1,000 promised for Friday the 6th holds 1,000 until Monday the 9th. 600 come in: on the 10th 400 are missing, the promise is broken
 * for those.
 */
final class Promises {
    /** @param lastDay the last day it holds @param missing minor units that should have come and have not */
    record Broken(Decision decision, LocalDate lastDay, long missing) {
    }

    private final DunningCase dunningCase;
    private final DunningContext context;
    private final DunningPolicy policy;
    private final StandingDecisions decisions;
    private final List<DueItem> items;
    private final List<Broken> due = new ArrayList<>();
    private final List<Decision> unapproved = new ArrayList<>();
    private final List<Decision> askedFor = new ArrayList<>();
    private LocalDate standingUntil;

    Promises(DunningCase dunningCase, DunningContext context, DunningPolicy policy, StandingDecisions decisions, List<DueItem> items) {
        this.dunningCase = dunningCase;
        this.context = context;
        this.policy = policy;
        this.decisions = decisions;
        this.items = items;
    }

    void applyPromises() {
        List<Decision> promises = amounts(DecisionAction.PROMISE);
        for (Decision promise : promises) {
            if (isReplaced(promise, promises)) {
                continue;
            }
            if (needsApproval(promise, promises)) {
                askedFor.add(promise);
                if (!isApproved(promise)) {
                    if (lasts(lastDay(promise))) {
                        unapproved.add(promise);
                    }
                    continue;
                }
            }
            long missing = Math.max(0, promise.amount().minor()
                    - Math.max(0, received(promise, context.businessDate()) - before(promise, promises)));
            if (lasts(lastDay(promise))) {
                hold(promise, missing, SkipReason.PROMISED, lastDay(promise));
                standingUntil = standingUntil == null || promise.date().isBefore(standingUntil) ? promise.date() : standingUntil;
            } else if (missing > 0) {
                due.add(new Broken(promise, lastDay(promise), missing));
            }
        }
    }

    /**
     * A plan is the instalments agreed on one day for one document, or for the account. It holds its unpaid rest while every instalment was
     * paid by its day and the grace of a promise; once broken, only a new plan holds again. */
    void applyInstalments() {
        List<Decision> instalments = amounts(DecisionAction.INSTALMENT);
        for (Decision first : instalments) {
            List<Decision> plan = instalments.stream().filter(other -> sameScope(other, first)
                    && other.decidedOn().equals(first.decidedOn())).toList();
            if (plan.getFirst() != first || isReplaced(first, instalments)) {
                continue;
            }
            long paid = received(first, context.businessDate());
            long total = 0;
            long dueByNow = 0;
            boolean missed = false;
            Decision lastDue = null;
            for (Decision instalment : plan) {
                total += instalment.amount().minor();
                if (!lasts(lastDay(instalment))) {
                    dueByNow += instalment.amount().minor();
                    lastDue = instalment;
                    missed |= received(first, lastDay(instalment)) < total;
                }
            }
            if (!missed) {
                hold(first, total - paid, SkipReason.INSTALMENTS, lastDay(plan.getLast()));
            } else if (paid < dueByNow) {
                due.add(new Broken(lastDue, lastDay(lastDue), dueByNow - paid));
            }
        }
    }

    private void hold(Decision decision, long amount, SkipReason reason, LocalDate until) {
        long left = amount;
        for (DueItem item : items) {
            if (StandingDecisions.concerns(decision, item.documentNo()) && decision.amount().currency().equals(item.item.currency())) {
                left -= item.hold(left, reason, decision, until);
            }
        }
    }

    /** Decisions of the kind that say how much and when, by date. */
    private List<Decision> amounts(DecisionAction action) {
        return decisions.of(action).stream().filter(decision -> decision.amount() != null && decision.date() != null)
                .sorted(Comparator.comparing(Decision::date).thenComparing(Decision::decidedOn).thenComparing(Decision::decisionNo))
                .toList();
    }

    private static boolean isReplaced(Decision decision, List<Decision> others) {
        return others.stream().anyMatch(other -> sameScope(other, decision) && other.decidedOn().isAfter(decision.decidedOn()));
    }

    private static boolean sameScope(Decision one, Decision other) {
        return text(one.documentNo()).equals(text(other.documentNo())) && one.amount().currency().equals(other.amount().currency());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private LocalDate lastDay(Decision promise) {
        return context.calendar().plusBusinessDays(promise.date(), policy.promiseGraceDays());
    }

    private boolean needsApproval(Decision promise, List<Decision> promises) {
        if (promise.date().isAfter(promise.decidedOn().plusDays(policy.promiseMaximumDays()))) {
            return true;
        }
        for (Decision earlier : promises) {
            LocalDate end = lastDay(earlier);
            if (end.isBefore(promise.decidedOn()) && earlier.decidedOn().isBefore(promise.decidedOn())
                    && !replacedBefore(earlier, end, promises)
                    && received(earlier, end) < earlier.amount().minor() && !isSettled(earlier)) {
                return true;
            }
        }
        return false;
    }

    private static boolean replacedBefore(Decision earlier, LocalDate end, List<Decision> promises) {
        return promises.stream().anyMatch(other -> sameScope(other, earlier) && other.decidedOn().isAfter(earlier.decidedOn())
                && !other.decidedOn().isAfter(end));
    }

    private boolean isApproved(Decision promise) {
        return new Answers(decisions.all(), context.approvals(), context.businessDate()).consentTo(promise).isPresent();
    }

    /** A promise on a document that is open no more has been kept, whoever settled it. */
    private boolean isSettled(Decision promise) {
        return !StandingDecisions.isEmpty(promise.documentNo())
                && items.stream().noneMatch(item -> item.documentNo().equals(promise.documentNo()));
    }

    /**
     * Minor units that came in toward the promise after its day, to the given one: all that settled its document, or the customer's
     * payments. Never less than nothing: money that went back and had come before is owed beside what was promised.
     */
    private long received(Decision promise, LocalDate until) {
        boolean named = !StandingDecisions.isEmpty(promise.documentNo());
        if (isSettled(promise) && until.equals(context.businessDate())) {
            return Long.MAX_VALUE / 4;
        }
        long sum = 0;
        for (Allocation allocation : dunningCase.allocations()) {
            boolean counts = named ? allocation.documentNo().equals(promise.documentNo())
                    : allocation.paysDocument() && allocation.customerNo().equals(dunningCase.customer().customerNo());
            if (counts && within(allocation.businessDate(), promise, until)
                    && allocation.amount().currency().equals(promise.amount().currency())) {
                sum += allocation.offDocument();
            }
        }
        if (!named) {
            for (OpenReceipt receipt : dunningCase.receipts()) {
                if (!receipt.reversed() && receipt.left().isPositive() && receipt.left().currency().equals(promise.amount().currency())
                        && within(receipt.receipt().countsOn(), promise, until)) {
                    sum += receipt.left().minor();
                }
            }
        }
        return Math.max(0, sum);
    }

    /** What of the money received was used up by promises of the same day and scope that fell due earlier. */
    private static long before(Decision promise, List<Decision> promises) {
        long sum = 0;
        for (Decision other : promises) {
            if (other == promise) {
                return sum;
            }
            if (sameScope(other, promise) && other.decidedOn().equals(promise.decidedOn())) {
                sum += other.amount().minor();
            }
        }
        return sum;
    }

    private static boolean within(LocalDate day, Decision promise, LocalDate until) {
        return day.isAfter(promise.decidedOn()) && !day.isAfter(until);
    }

    private boolean lasts(LocalDate lastDay) {
        return !lastDay.isBefore(context.mailingDay());
    }

    /**
     * Broken promises and plans whose missing money could still be demanded now, at most as much as that. Ask after all holds and cover are
     * applied.
     */
    List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        for (Broken candidate : due) {
            long demandable = 0;
            for (DueItem item : items) {
                if (item.daysPastDue >= 0 && StandingDecisions.concerns(candidate.decision(), item.documentNo())
                        && candidate.decision().amount().currency().equals(item.item.currency())) {
                    demandable += item.demandable();
                }
            }
            if (demandable > 0) {
                broken.add(new Broken(candidate.decision(), candidate.lastDay(), Math.min(candidate.missing(), demandable)));
            }
        }
        return broken;
    }

    /** A promise or a plan that stands was not kept, whatever came of it since. */
    boolean anyBroken() {
        return !due.isEmpty();
    }

    /** Promises that hold nothing because nobody of the right role has consented yet. */
    List<Decision> unapproved() {
        return unapproved;
    }

    /** Promises that hold only with consent, given or not. */
    List<Decision> askedFor() {
        return askedFor;
    }

    /** The earliest date of a promise that stands, null: none. */
    LocalDate standingUntil() {
        return standingUntil;
    }
}
