package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import receivables.account.NightTally;
import receivables.aging.MetricRow;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;
import receivables.outbox.ManifestCsv;
import receivables.outbox.ReportData;
import receivables.statements.StatementRow;

/** The parts of the report that are not sums: sentences, the packs, the first questions of the worklist, and the figures of earlier nights beside tonight's. */
final class ReportNotes {

    private static final int TOP_WORK = 20;
    private static final int NIGHTS_SHOWN = 12;

    private final Shift shift;

    ReportNotes(Shift shift) {
        this.shift = shift;
    }

    /** Missed business days, where the month's statements stand, missing rates, and what intake noticed. @param held a gate did not pass: nothing goes out */
    List<String> notes(Sums sums, boolean held) {
        List<String> notes = new ArrayList<>();
        if (shift.isNight()) {
            missedNights(notes);
            statements(sums, held).ifPresent(notes::add);
            notes.addAll(Notices.read(shift.partsFolder()));
        }
        sums.startingWith("REPORT|converted|").forEach((name, count) -> {
            if (name.endsWith("|missing")) {
                notes.add("There is no rate on or before " + shift.businessDate() + " for the currency of " + count + " customers: their figures in "
                        + shift.settings().company().currency().getCurrencyCode() + " are empty. Send the rate in a rates file.");
            }
        });
        return notes;
    }

    /** How far the month's statements are; empty between two cycles. */
    private Optional<String> statements(Sums sums, boolean held) {
        EnumMap<StatementRow.Status, Long> counts = new EnumMap<>(StatementRow.Status.class);
        for (StatementRow.Status status : StatementRow.Status.values()) {
            long count = sums.of(Sums.name(NightTally.STATEMENTS, status.name()));
            if (count > 0) {
                counts.merge(held && status == StatementRow.Status.READY ? StatementRow.Status.HELD : status, count, Long::sum);
            }
        }
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
            points.add(ReportFiller.dso(night.toString(), figures.of(night)));
        }
        points.add(ReportFiller.dso(shift.businessDate().toString(), tonight));
        return points;
    }

    /** The first questions of the worklist, in its own order. */
    List<WorkItem> topWork() {
        List<WorkItem> top = new ArrayList<>();
        for (Path part : parts("worklist.csv.")) {
            try (CSVParser parser = CSVParser.parse(part, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                for (CSVRecord row : parser) {
                    if (top.size() == TOP_WORK) {
                        return top;
                    }
                    top.add(item(row));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("the working file " + part + " cannot be read", failure);
            }
        }
        return top;
    }

    private static WorkItem item(CSVRecord row) {
        Money amount = row.get(6).isEmpty() ? null : Money.parse(row.get(7), java.util.Currency.getInstance(row.get(6)));
        List<WorkItem.Suggestion> suggestions = Stream.of(row.get(8), row.get(9), row.get(10)).filter(text -> !text.isEmpty()).map(WorkItem.Suggestion::hint).toList();
        return new WorkItem(WorkKind.valueOf(row.get(1)), row.get(2), row.get(3), row.get(4), row.get(5), amount, suggestions, row.get(11), LocalDate.parse(row.get(12)));
    }

    List<ReportData.Pack> packs(List<ManifestCsv.Row> manifest) {
        Map<String, List<ManifestCsv.Row>> byPack = new LinkedHashMap<>();
        manifest.forEach(row -> byPack.computeIfAbsent(row.pack(), none -> new ArrayList<>()).add(row));
        List<ReportData.Pack> packs = new ArrayList<>();
        byPack.forEach((name, rows) -> {
            Letter first = shift.letters().contents(shift.businessDate(), List.of(rows.getFirst().letterNo())).getFirst();
            packs.add(new ReportData.Pack(name.endsWith(".pdf") ? name : name + ".pdf", first.kind(), first.customer().language(), rows.size(),
                    rows.stream().mapToLong(ManifestCsv.Row::pages).sum(), rows.stream().mapToLong(ManifestCsv.Row::sheets).sum()));
        });
        return packs;
    }

    private List<Path> parts(String beginning) {
        try (Stream<Path> files = Files.list(shift.partsFolder())) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the working folder " + shift.partsFolder() + " cannot be read", failure);
        }
    }
}
