package receivables.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import receivables.credit.RatingRules.Criterion;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.SalesMonth;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.credit.CreditMemory;
import receivables.ledger.credit.RatingProposal;
import receivables.ledger.credit.SignalKind;
import receivables.money.Money;

/**
 * A customer's rating: proposed every half year, on the day a person set, or when somebody asks for it, from points that are told one by
 * one; decided by a person. A proposal stays as it was made until it is answered or asked for anew, and asks on the worklist each night.
 */
final class Ratings {

    /** The first ratings of all old customers would come on one night: they are spread over so many days. */
    private static final int SPREAD_DAYS = 30;
    private static final int YEAR = 12;
    private static final int SALES_MONTHS = 6;
    private static final BigDecimal ROUNDED_TO = BigDecimal.valueOf(1_000);

    private final CreditCase of;
    private final CreditContext context;
    private final RatingRules rules;
    private final List<CreditMemory.Told> told;
    private final Decision decided;
    private final List<RatingRow> rows = new ArrayList<>();
    private RatingProposal proposal;

    /** @param told the signals that are remembered after tonight */
    Ratings(CreditCase of, CreditContext context, List<CreditMemory.Told> told) {
        this.of = of;
        this.context = context;
        this.rules = context.policy().rating();
        this.told = told;
        this.decided = decided(of, context);
        this.proposal = of.memory().proposal();
    }

    /** The latest rating that somebody who may decided, null: none. */
    static Decision decided(CreditCase of, CreditContext context) {
        return of.decisions().stream().filter(Decision::isRating)
                .filter(decision -> of.customer().customerNo().equals(decision.customerNo()))
                .filter(decision -> !decision.decidedOn().isAfter(context.businessDate()))
                .filter(decision -> context.night().approvals().mayApprove(decision.by(), DecisionAction.RATING.name()))
                .max(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::decisionNo)).orElse(null);
    }

    void look(Exposure exposure, Long limit) {
        LocalDate due = due();
        boolean isConcerned = exposure != null && (!exposure.isNothing() || limit != null);
        boolean isDue = !isWaiting() && isConcerned && due != null && !context.businessDate().isBefore(due);
        if (isDue || exposure != null && isAskedFor()) {
            propose();
        }
    }

    /** A proposal that no rating has answered since. */
    private boolean isWaiting() {
        return proposal != null && (decided == null || decided.decidedOn().isBefore(proposal.proposedOn()));
    }

    /** Somebody asked, and neither a proposal nor a rating has come since. */
    private boolean isAskedFor() {
        LocalDate asked = of.decisions().stream().filter(Decision::asksForRating)
                .filter(decision -> of.customer().customerNo().equals(decision.customerNo())).map(Decision::decidedOn)
                .filter(day -> !day.isAfter(context.businessDate())).max(Comparator.naturalOrder()).orElse(null);
        return asked != null && (proposal == null || proposal.proposedOn().isBefore(asked))
                && (decided == null || decided.decidedOn().isBefore(asked));
    }

    /** When he is to be rated next, null: nothing is known of him yet. */
    private LocalDate due() {
        if (decided != null) {
            return decided.date() == null ? decided.decidedOn().plusMonths(rules.everyMonths()) : decided.date();
        }
        LocalDate first = firstDocument();
        if (first == null) {
            return null;
        }
        LocalDate begins = first.isBefore(context.firstNight()) ? context.firstNight() : first;
        return begins.plusMonths(rules.everyMonths()).plusDays(Math.floorMod(of.customer().customerNo().hashCode(), SPREAD_DAYS));
    }

    private LocalDate firstDocument() {
        return of.sales().stream().map(SalesMonth::firstDocumentOn).filter(day -> day != null).min(Comparator.naturalOrder()).orElse(null);
    }

    private void propose() {
        LocalDate today = context.businessDate();
        String number = "RATING/" + of.customer().customerNo() + "/" + today;
        int sum = 0;
        for (Map.Entry<Criterion, BigDecimal> value : values().entrySet()) {
            int points = rules.pointsFor(value.getKey(), value.getValue());
            sum += points;
            rows.add(new RatingRow(of.customer().customerNo(), number, today, value.getKey(), value.getValue(), points,
                    rules.most(value.getKey())));
        }
        String grade = rules.grade(sum);
        proposal = new RatingProposal(number, today, grade, sum, limit(grade), rules.termsDays().get(grade));
    }

    /** By criterion, null: not known. */
    private Map<Criterion, BigDecimal> values() {
        Map<Criterion, BigDecimal> values = new EnumMap<>(Criterion.class);
        Integer habit = of.aged() == null ? null : of.aged().habit();
        values.put(Criterion.HABIT, habit == null ? null : BigDecimal.valueOf(habit));
        values.put(Criterion.DAYS_LATE, daysLate());
        values.put(Criterion.PROMISES_BROKEN, BigDecimal.valueOf(count(SignalKind.PROMISE_BROKEN)));
        values.put(Criterion.DISPUTES_LOST, BigDecimal.valueOf(of.decisions().stream()
                .filter(decision -> decision.action() == DecisionAction.DISPUTE_END
                && of.customer().customerNo().equals(decision.customerNo())
                && decision.decidedOn().isAfter(context.businessDate().minusMonths(YEAR))).count()));
        values.put(Criterion.RETURNED, BigDecimal.valueOf(count(SignalKind.INSTRUMENT_DISHONOURED)));
        LocalDate since = of.customer().since() == null ? firstDocument() : of.customer().since();
        values.put(Criterion.AGE, since == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(since, context.businessDate()))
                .divide(BigDecimal.valueOf(365), 1, RoundingMode.HALF_UP));
        values.put(Criterion.TREND, new Trends(of.sales(), context).daysLaterEachMonth());
        return values;
    }

    private long count(SignalKind kind) {
        return told.stream().filter(signal -> signal.kind() == kind).count();
    }

    /** Weighted by amount, over the last twelve months; what came early counts as in time. */
    private BigDecimal daysLate() {
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        YearMonth from = YearMonth.from(context.businessDate()).minusMonths(YEAR);
        for (SalesMonth month : of.sales()) {
            if (month.settlements() != null && month.month().isAfter(from)) {
                days = days.add(BigDecimal.valueOf(month.settlements().daysLate()));
                paid = paid.add(BigDecimal.valueOf(month.settlements().collected(), Money.decimals(month.amount().currency())));
            }
        }
        return paid.signum() <= 0 ? null : days.max(BigDecimal.ZERO).divide(paid, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP);
    }

    /** So many months of the average sales of the last half year, rounded up to thousands; minor units of company currency. */
    private long limit(String grade) {
        long sales = 0;
        YearMonth newest = YearMonth.from(context.businessDate()).minusMonths(1);
        for (SalesMonth month : of.sales()) {
            Money amount = context.inCompanyCurrency(month.amount());
            if (amount != null && !month.month().isAfter(newest) && month.month().isAfter(newest.minusMonths(SALES_MONTHS))) {
                sales = Math.addExact(sales, amount.minor());
            }
        }
        int decimals = Money.decimals(context.currency());
        BigDecimal monthly = BigDecimal.valueOf(Math.max(0, sales), decimals)
                .divide(BigDecimal.valueOf(SALES_MONTHS), MathContext.DECIMAL64);
        BigDecimal thousands = monthly.multiply(rules.limitMonths().get(grade)).divide(ROUNDED_TO, 0, RoundingMode.CEILING);
        return thousands.multiply(ROUNDED_TO).movePointRight(decimals).longValueExact();
    }

    List<WorkItem> questions() {
        if (!isWaiting()) {
            return List.of();
        }
        Money limit = Money.ofMinor(proposal.limit(), context.currency());
        return List.of(new WorkItem(WorkKind.APPROVAL_WANTED, of.customer().customerNo(), "", "", proposal.number(), limit,
                List.of(new WorkItem.Suggestion(DecisionAction.RATING, of.customer().customerNo(), List.of(),
                        Reason.of(ReasonCode.RATE_AS_PROPOSED, proposal.grade(), proposal.termsDays(), limit))),
                Reason.of(ReasonCode.RATING_PROPOSED, proposal.grade(), proposal.points(), limit, proposal.termsDays()),
                proposal.proposedOn()));
    }

    CreditRow.Rating standing() {
        CreditRow.Rating rating = decided == null ? new CreditRow.Rating("", null, null, due(), "", "", 0, 0)
                : new CreditRow.Rating(decided.grade(), decided.ratedTerms(), decided.decidedOn(), due(), "", "", 0, 0);
        return isWaiting() ? rating.with(proposal) : rating;
    }

    List<RatingRow> rows() {
        return rows;
    }

    RatingProposal proposal() {
        return proposal;
    }
}
