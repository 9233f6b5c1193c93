package receivables.desk;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import receivables.dunning.SkipReason;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.FileRecord;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.matching.payers.Lesson;
import receivables.matching.payers.TaughtPayers;
import receivables.money.Money;
import receivables.outbox.ExitCode;
import receivables.outbox.Figures;
import receivables.outbox.IntakeLines;
import receivables.outbox.NightCounts;
import receivables.outbox.Outcome;
import receivables.outbox.RejectsCsv;
import receivables.outbox.ReportData;
import receivables.outbox.Wording;
import receivables.settings.Settings;
import receivables.store.FileRecords;
import receivables.store.LetterStanding;
import receivables.store.LetterStandings;
import receivables.store.Letters;
import receivables.store.Night;
import receivables.store.Payers;
import receivables.store.PayersOfNight;
import receivables.store.References;
import receivables.store.Rejects;
import receivables.store.Results;

/** The screen of one night in the company's language. @param active a run is at work now */
record StatusScreen(Records records, Settings settings, Wording wording, boolean active) {

    private static final int SHOWN_LETTERS = 3;
    private static final int SHOWN_NIGHTS = 6;

    Outcome tell(Night night, List<Night> all) {
        Screen screen = new Screen().title(wording.text("status.title", night.businessDate()));
        screen.line(label("night"), wording.text("status.run", state(night), night.run(), night.mailingDay()));
        screen.lines(label("gates"), gates(night));
        screen.entries(label("nights"), nights(all));
        NightCounts counts = new NightCounts(new Results(records.database()).sums(night.businessDate()), null);
        LetterStandings standings = new LetterStandings(records.database());
        screen.lines(label("files"), files(night));
        screen.entries(label("letters"), letters(standings.counts(night.businessDate())));
        List<LetterStanding> waiting = List.copyOf(standings.waiting(night.businessDate()).values());
        screen.lines(label("approval"), waiting(night, waiting));
        screen.entries(label("actions"), actions(counts));
        screen.entries(label("recorded"), recorded(new Letters(records.database()).eventsKnown(night.businessDate(),
                night.businessDate().plusYears(100))));
        screen.entries(label("held"), holds(counts));
        screen.entries(label("suspense"), money(counts, ReportData.CurrencyNight::suspense));
        screen.entries(label("on_account"), money(counts, ReportData.CurrencyNight::onAccount));
        screen.entries(label("worklist"), work(counts));
        screen.lines(label("taught"), lessons(night));
        screen.line(label("last_files"), lastFiles(all));
        screen.line(label("database"), database());
        records.out().accept(screen.toString());
        return new Outcome(ExitCode.DONE, summary(night, waiting.size()), List.of());
    }

    private String label(String name) {
        return wording.text("status.label." + name);
    }

    private String state(Night night) {
        return switch (night.state()) {
            case DONE -> wording.text(night.isHeld() ? "status.done_held" : "status.done");
            case RUNNING -> active ? wording.text("status.running") : wording.text("status.interrupted", night.businessDate());
            case RELEASING -> wording.text(active ? "status.releasing" : "status.release_interrupted");
            case WITHDRAWING -> wording.text(active ? "status.withdrawing" : "status.withdrawal_interrupted");
            case FAILED, ABANDONED -> wording.text("status.not_finished", night.businessDate());
        };
    }

    private String summary(Night night, int waiting) {
        return waiting == 0 ? wording.text("status.summary", night.businessDate(), state(night))
                : wording.text("status.summary_waiting", night.businessDate(), state(night), Figures.count(waiting));
    }

    private List<String> gates(Night night) {
        if (night.exitCode() == null) {
            return List.of(wording.text("status.gates_not_asked"));
        }
        return night.gates().isEmpty() ? List.of(wording.text("status.gates_passed"))
                : Arrays.stream(night.gates().split("\n")).map(gate -> wording.text("status.gate_shut", gate)).toList();
    }

    /** The latest few, newest first; what to do about one that is not as it should be stands in the first line only. */
    private List<String> nights(List<Night> all) {
        List<String> shown = new ArrayList<>();
        for (Night night : all.reversed().subList(0, Math.min(SHOWN_NIGHTS, all.size()))) {
            String state = state(night).split("[;；]")[0];
            shown.add(night.businessDate() + " " + (night.run() > 1 ? wording.text("status.state_and_run", state, night.run()) : state));
        }
        if (all.size() > SHOWN_NIGHTS) {
            shown.add(wording.text("status.earlier_nights", all.size() - SHOWN_NIGHTS, all.getFirst().businessDate()));
        }
        return shown;
    }

    private List<String> letters(Map<LetterKind, Map<LetterStatus, Long>> counts) {
        List<String> shown = new ArrayList<>();
        counts.forEach((kind, ofKind) -> ofKind.forEach((status, count) ->
                shown.add(wording.text("status.letters." + status, kind, Figures.count(count)))));
        return shown.isEmpty() ? List.of(wording.text("status.none")) : shown;
    }

    private List<String> waiting(Night night, List<LetterStanding> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<LetterStanding> oldest = waiting.stream().sorted(Comparator.comparing(LetterStanding::proposedOn)
                .thenComparing(LetterStanding::letterNo)).toList();
        List<String> shown = new ArrayList<>();
        for (LetterStanding letter : oldest.subList(0, Math.min(SHOWN_LETTERS, oldest.size()))) {
            String line = wording.text("status.waiting", letter.letterNo(), letter.kind(), letter.customerNo(),
                    Screen.money(letter.payable()), DAYS.between(letter.proposedOn(), night.businessDate()));
            shown.add(line + letter.last(LetterEvent.Kind.APPROVED).map(event -> wording.text("status.waiting_approved", event.by()))
                    .orElse(""));
        }
        String command = "./run.sh approve --date " + night.businessDate() + " --by STAFF_NO LETTER_NO …";
        int more = oldest.size() - shown.size();
        shown.add(more > 0 ? wording.text("status.approve_more", Figures.count(more), command) : wording.text("status.approve", command));
        return shown;
    }

    /** Which payer name or account was decided to be which customer, by whom, and whether it counts. */
    private List<String> lessons(Night night) {
        Approvals approvals = new Approvals(new References(records.database()).staff(night.businessDate()), settings.approvalRoles());
        List<Lesson> lessons = TaughtPayers.lessons(new PayersOfNight(records.database(), night.businessDate()), approvals);
        List<String> shown = new ArrayList<>();
        for (Lesson lesson : lessons.subList(Math.max(0, lessons.size() - SHOWN_LETTERS), lessons.size())) {
            Decision decision = lesson.taught().decision();
            String payer = lesson.taught().payerName().isEmpty() ? wording.text("status.payer_account", lesson.taught().payerAccount())
                    : lesson.taught().payerName();
            shown.add(wording.text("status.lesson", payer, decision.customerNo(), decision.by(), decision.decidedOn(),
                    decision.decisionNo(), standing(lesson)));
        }
        if (lessons.size() > shown.size()) {
            shown.addFirst(wording.text("status.earlier_lessons", Figures.count(lessons.size() - shown.size())));
        }
        return shown;
    }

    private String standing(Lesson lesson) {
        if (lesson.revoked()) {
            return wording.text("status.lesson_revoked");
        }
        return lesson.approvedBy().isEmpty() ? wording.text("status.lesson_waits")
                : wording.text("status.lesson_approved", lesson.approvedBy());
    }

    private List<String> actions(NightCounts counts) {
        return counts.actions().stream().map(count -> wording.text("status.actions." + count.status(), count.action(),
                Figures.count(count.customers()))).toList();
    }

    /** What people recorded that the night did not know yet. */
    private static List<String> recorded(List<LetterEvent> events) {
        Map<LetterEvent.Kind, Long> counts = new EnumMap<>(LetterEvent.Kind.class);
        events.forEach(event -> counts.merge(event.kind(), 1L, Long::sum));
        List<String> shown = new ArrayList<>();
        counts.forEach((kind, count) -> shown.add(kind + " " + Figures.count(count)));
        return shown;
    }

    private List<String> holds(NightCounts counts) {
        Map<SkipReason, List<ReportData.Hold>> byReason = counts.holds().stream().collect(Collectors.groupingBy(ReportData.Hold::reason,
                () -> new EnumMap<>(SkipReason.class), Collectors.toList()));
        List<String> shown = new ArrayList<>();
        byReason.forEach((reason, holds) -> shown.add(wording.text("status.held", reason,
                Figures.count(holds.stream().mapToLong(ReportData.Hold::items).sum()),
                holds.stream().map(hold -> Screen.money(Money.ofMinor(hold.amount(), hold.currency())))
                .collect(Collectors.joining(", ")))));
        return shown;
    }

    private List<String> money(NightCounts counts, ToLongFunction<ReportData.CurrencyNight> what) {
        List<String> shown = counts.currencies().stream().filter(night -> what.applyAsLong(night) != 0)
                .map(night -> Screen.money(Money.ofMinor(what.applyAsLong(night), night.currency()))).toList();
        return shown.isEmpty() ? List.of(wording.text("status.nothing")) : shown;
    }

    private List<String> work(NightCounts counts) {
        List<String> shown = counts.work().stream().map(work -> work.kind() + " " + Figures.count(work.items())).toList();
        return shown.isEmpty() ? List.of(wording.text("status.empty")) : shown;
    }

    /** What came in that night, and why rows were refused. */
    private List<String> files(Night night) {
        IntakeLines lines = new IntakeLines(settings.language());
        List<String> shown = new ArrayList<>(lines.files(new FileRecords(records.database()).of(night.businessDate())));
        shown.addAll(lines.causes(new Rejects(records.database()).list(night.businessDate()).stream()
                .map(reject -> new RejectsCsv.Row(reject.file(), reject.line(), reject.column(), reject.value(), reject.reason()))
                .toList()));
        return shown;
    }

    private String lastFiles(List<Night> all) {
        FileRecords files = new FileRecords(records.database());
        for (Night night : all.reversed()) {
            List<FileRecord> taken = files.of(night.businessDate()).stream().filter(file -> file.status().isArchived()).toList();
            if (!taken.isEmpty()) {
                int arrival = taken.getLast().arrival();
                return wording.text("status.last_files", taken.stream().filter(file -> file.arrival() == arrival).count(),
                        night.businessDate(), arrival, records.place().archive().resolve(night.businessDate().toString()));
            }
        }
        return wording.text("status.none_yet");
    }

    private String database() {
        String place = records.place().databaseUrl().split("[;?]")[0].replaceFirst("^jdbc:(h2:(file:)?|mysql:)", "");
        return wording.text(records.database().isEmbedded() ? "status.embedded" : "status.server", place);
    }
}
