package receivables.credit.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import receivables.dunning.HoldRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.OpenItem;

/**
 * When one open item's money comes. What is known of a part of it goes before the customer's habits: a paper in hand on the day it matures,
 * instalments and promises on their days, money that is on its way this week, what is contested not before the dispute's day. Nothing is
 * expected of a customer who is insolvent or closed; of what is with a lawyer or an agency, or older than anything ever paid, what the odds
 * of recovery leave.
 */
final class ExpectedItem {

    /** Of promises so much is kept: ours, to be watched beside the error. */
    private static final long KEPT = 750_000;
    private static final long MILLION = 1_000_000;
    /** A dispute without a day is settled within so many days: ours. */
    private static final int DISPUTE_DAYS = 60;
    private static final Set<SkipReason> NOTHING_COMES = EnumSet.of(SkipReason.INSOLVENT, SkipReason.CLOSED);

    private final OpenItem item;
    private final ForecastCase customer;
    private final ForecastContext context;
    private final PaymentTiming timing;
    private final Weeks weeks;
    private final List<HoldRow> holds;
    private final int daysPastDue;
    private long left;

    /** @param minor what is open of it after the customer's credit */
    ExpectedItem(OpenItem item, long minor, ForecastCase customer, ForecastContext context, PaymentTiming timing, Weeks weeks) {
        this.item = item;
        this.left = minor;
        this.customer = customer;
        this.context = context;
        this.timing = timing;
        this.weeks = weeks;
        this.holds = customer.holds().isEmpty() ? List.of()
                : customer.holds().stream().filter(hold -> hold.documentNo().equals(item.documentNo())).toList();
        this.daysPastDue = Math.toIntExact(ChronoUnit.DAYS.between(item.document().dueDate(), context.businessDate()));
    }

    void add() {
        if (holds.stream().anyMatch(hold -> NOTHING_COMES.contains(hold.reason()))) {
            return;
        }
        for (HoldRow hold : holds) {
            long part = Math.min(left, hold.amount() == null ? left : hold.amount().minor());
            switch (hold.reason()) {
                case INSTRUMENT, IN_TRANSIT -> {
                    weeks.addOn(dayOf(hold), part);
                    left -= part;
                }
                case PROMISED -> {
                    promise(part, dayOf(hold));
                    left -= part;
                }
                case INSTALMENTS -> {
                    instalments(part, dayOf(hold));
                    left -= part;
                }
                case DISPUTED -> {
                    habit(part, weeks.ahead(hold.until() == null ? context.businessDate().plusDays(DISPUTE_DAYS) : hold.until()));
                    left -= part;
                }
                default -> {
                }
            }
        }
        habit(left, 0);
    }

    private LocalDate dayOf(HoldRow hold) {
        return hold.until() == null ? context.businessDate() : hold.until();
    }

    private void promise(long minor, LocalDate day) {
        long[] chances = timing.weeks(daysPastDue, weeks.ahead(day));
        Arrays.setAll(chances, week -> chances[week] * (MILLION - KEPT) / MILLION);
        int week = (weeks.ahead(day) - 1) / Weeks.DAYS;
        if (week < chances.length) {
            chances[week] += KEPT;
        }
        weeks.add(minor, chances);
    }

    private void instalments(long minor, LocalDate lastDay) {
        long rest = minor;
        List<Decision> ahead = customer.decisions().stream().filter(decision -> decision.action() == DecisionAction.INSTALMENT
                && decision.amount() != null && decision.date() != null && decision.date().isAfter(context.businessDate())
                && (decision.documentNo() == null || decision.documentNo().isEmpty() || decision.documentNo().equals(item.documentNo())))
                .sorted(Comparator.comparing(Decision::date).thenComparing(Decision::decisionNo)).toList();
        for (Decision instalment : ahead) {
            long part = Math.min(rest, instalment.amount().minor());
            promise(part, instalment.date());
            rest -= part;
        }
        promise(rest, lastDay);
    }

    private void habit(long minor, int notBefore) {
        if (minor == 0) {
            return;
        }
        boolean byOdds = timing.isBeyondExperience(daysPastDue + notBefore)
                || holds.stream().anyMatch(hold -> hold.reason() == SkipReason.REFERRED);
        weeks.add(byOdds ? context.odds().of(minor, Math.max(0, daysPastDue)) : minor, timing.weeks(daysPastDue, notBefore));
    }
}
