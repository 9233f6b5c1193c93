package receivables.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import receivables.aging.MetricRow;
import receivables.credit.CreditRow;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Shown;
import receivables.ledger.erp.ListedMoney;
import receivables.money.Money;
import receivables.outbox.NightCounts;
import receivables.outbox.ReportData;
import receivables.outbox.Wording;
import receivables.proof.ControlTotal;
import receivables.settings.StepName;
import receivables.statements.StatementRow;

/** The parts of the report that are not counts: sentences, and the figures of earlier nights beside tonight's. */
final class ReportNotes {

    private static final int NIGHTS_SHOWN = 12;
    /** So many missed days are named one by one. */
    private static final int MOST_DAYS = 5;

    private final Shift shift;
    private final CreditRow credit;

    /** @param credit all customers together */
    ReportNotes(Shift shift, CreditRow credit) {
        this.credit = credit;
        this.shift = shift;
    }

    /**
     * What became of decisions, missed business days, where the month's statements stand, missing rates, and what intake noticed.
     *
     * @param decisions how many did what
     * @param totals of the night's proof: what is on account stands there
     */
    List<String> notes(NightCounts counts, Optional<Reason> decisions, List<ControlTotal> totals) {
        List<Reason> reasons = new ArrayList<>(decisions.stream().toList());
        if (shift.isNight()) {
            missedNights().ifPresent(reasons::add);
            ceiling().ifPresent(reasons::add);
            statements(counts.statements()).ifPresent(reasons::add);
            reasons.addAll(Notices.read(shift));
            StepNote.LISTED_MONEY.read(shift, StepName.INTAKE).forEach(money -> reasons.add(besideOurs(money, totals)));
        }
        for (long customers : counts.customersWithoutRate()) {
            reasons.add(Reason.of(ReasonCode.RATE_MISSING_FOR_CUSTOMERS, shift.businessDate(), customers,
                    shift.settings().company().currency()));
        }
        counts.itemsWithoutInterestRate().forEach((basis, items) ->
                reasons.add(Reason.of(ReasonCode.INTEREST_RATE_MISSING, shift.businessDate(), items, basis.code())));
        // names of files and cells may come from anywhere
        return reasons.stream().map(Wording.in(shift.settings().language())::sentence).map(Shown::name).toList();
    }

    /** Money that an ERP holds on account, and ours after tonight's bookings. */
    private static Reason besideOurs(ListedMoney money, List<ControlTotal> totals) {
        long ours = totals.stream().filter(total -> money.currency().equals(total.currency())).mapToLong(ControlTotal::onAccount).sum();
        return Reason.of(ReasonCode.LIST_PAYMENTS_BESIDE_OURS, money.list(), money.rows(), Money.ofMinor(money.paid(), money.currency()),
                Money.ofMinor(ours, money.currency()));
    }

    /** The month's ceiling, from the first level on. */
    private Optional<Reason> ceiling() {
        return credit.level() == 0 ? Optional.empty()
                : Optional.of(Reason.of(ReasonCode.CEILING_USED, Money.ofMinor(credit.exposure().total(), credit.currency()),
                BigDecimal.valueOf(credit.usedPercent(), 1).toPlainString(), Money.ofMinor(credit.limit(), credit.currency())));
    }

    /** How far the month's statements are; empty between two cycles. */
    private Optional<Reason> statements(SortedMap<StatementRow.Status, Long> counts) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<Reason> papers = new ArrayList<>();
        counts.forEach((status, count) -> papers.add(Reason.of(ReasonCode.PAPERS_STAND, count, Reason.word("papers", status))));
        LocalDate asOf = shift.context().statements().cycle().asOfPostedOn(shift.mailingDay());
        return Optional.of(Reason.of(ReasonCode.STATEMENTS_AS_OF, asOf, new Reason.Because(papers)));
    }

    private Optional<Reason> missedNights() {
        LocalDate last = shift.span().previousNight();
        if (last == null) {
            return Optional.empty();
        }
        List<LocalDate> missed = new ArrayList<>();
        for (LocalDate day = shift.calendar().after(last); day.isBefore(shift.businessDate()); day = shift.calendar().after(day)) {
            missed.add(day);
        }
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(missed.size() > MOST_DAYS ? Reason.of(ReasonCode.NIGHTS_MISSED_BETWEEN, missed.getFirst(), missed.getLast(),
                missed.size())
                : Reason.of(ReasonCode.NIGHTS_MISSED, missed.stream().map(LocalDate::toString).collect(Collectors.joining(", "))));
    }

    List<ReportData.DsoPoint> dso(List<MetricRow> tonight) {
        List<ReportData.DsoPoint> points = new ArrayList<>();
        receivables.store.Figures figures = new receivables.store.Figures(shift.database());
        List<LocalDate> nights = figures.nights().stream().filter(night -> night.isBefore(shift.businessDate())).toList();
        for (LocalDate night : nights.subList(Math.max(0, nights.size() - NIGHTS_SHOWN + 1), nights.size())) {
            points.add(point(night.toString(), figures.of(night)));
        }
        points.add(point(shift.businessDate().toString(), tonight));
        return points;
    }

    /** One point of the DSO chart from a night's company figures. */
    private static ReportData.DsoPoint point(String label, List<MetricRow> metrics) {
        return new ReportData.DsoPoint(label, value(metrics, MetricRow.Metric.DSO), value(metrics, MetricRow.Metric.DSO_BEST),
                value(metrics, MetricRow.Metric.DSO_COUNTBACK));
    }

    private static BigDecimal value(List<MetricRow> metrics, MetricRow.Metric metric) {
        return metrics.stream().filter(row -> row.scope() == MetricRow.Scope.COMPANY && row.metric() == metric).map(MetricRow::value)
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }
}
