package receivables.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import receivables.aging.MetricRow;
import receivables.ledger.Language;
import receivables.ledger.Reason;
import receivables.outbox.NightCounts;
import receivables.outbox.ReportData;
import receivables.outbox.Wording;
import receivables.statements.StatementRow;

/** The parts of the report that are not counts: sentences, and the figures of earlier nights beside tonight's. */
final class ReportNotes {

    private static final int NIGHTS_SHOWN = 12;

    private final Shift shift;

    ReportNotes(Shift shift) {
        this.shift = shift;
    }

    /**
     * What became of decisions, missed business days, where the month's statements stand, missing rates, and what intake noticed.
     *
     * @param decisions how many did what
     */
    List<String> notes(NightCounts counts, Optional<Reason> decisions) {
        List<String> notes = new ArrayList<>();
        decisions.map(Wording.in(shift.settings().language())::sentence).ifPresent(notes::add);
        if (shift.isNight()) {
            missedNights(notes);
            statements(counts.statements()).ifPresent(notes::add);
            notes.addAll(Notices.read(shift));
        }
        for (long customers : counts.customersWithoutRate()) {
            notes.add("There is no rate on or before " + shift.businessDate() + " for the currency of " + customers + " customers: their figures in "
                    + shift.settings().company().currency().getCurrencyCode() + " are empty. Send the rate in a rates file.");
        }
        return notes;
    }

    /** How far the month's statements are; empty between two cycles. */
    private Optional<String> statements(SortedMap<StatementRow.Status, Long> counts) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        boolean chinese = shift.settings().language() == Language.ZH;
        List<String> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(chinese ? chinese(status) + " " + count : count + " " + english(status)));
        LocalDate asOf = shift.context().statements().cycle().asOfPostedOn(shift.mailingDay());
        return Optional.of(chinese ? "截至 " + asOf + " 的对账单：" + String.join("，", parts) + "；明细见 statements.csv。"
                : "Statements as of " + asOf + ": " + String.join(", ", parts) + "; see statements.csv.");
    }

    private static String english(StatementRow.Status status) {
        return switch (status) {
            case DRAFT -> "drafted for the supervisors";
            case STOPPED -> "stopped by a supervisor";
            case READY -> "go out now";
            case HELD -> "held";
            case PRINTED -> "printed, not yet reported as mailed";
            case SENT -> "with the customers, not answered";
            case CONFIRMED -> "confirmed";
            case CONTESTED -> "contested";
            case TAKEN_BACK -> "pulled or returned";
        };
    }

    private static String chinese(StatementRow.Status status) {
        return switch (status) {
            case DRAFT -> "草稿送主管审核";
            case STOPPED -> "主管暂停";
            case READY -> "本次寄出";
            case HELD -> "暂缓";
            case PRINTED -> "已打印未确认寄出";
            case SENT -> "已寄未回复";
            case CONFIRMED -> "已确认";
            case CONTESTED -> "有异议";
            case TAKEN_BACK -> "撤回或退回";
        };
    }

    private void missedNights(List<String> notes) {
        LocalDate last = shift.span().previousNight();
        if (last == null) {
            return;
        }
        List<String> missed = new ArrayList<>();
        for (LocalDate day = shift.calendar().after(last); day.isBefore(shift.businessDate()); day = shift.calendar().after(day)) {
            missed.add(day.toString());
        }
        if (!missed.isEmpty()) {
            String days = missed.size() <= 5 ? String.join(", ", missed) : missed.getFirst() + " to " + missed.getLast() + " (" + missed.size() + " business days)";
            notes.add("No night was run for " + days + ". This night took in what lay in the inbox.");
        }
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
