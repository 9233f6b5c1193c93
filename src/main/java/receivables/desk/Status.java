package receivables.desk;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import receivables.dunning.SkipReason;
import receivables.ledger.FileRecord;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.Language;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.money.Money;
import receivables.outbox.ExitCode;
import receivables.outbox.Figures;
import receivables.outbox.IntakeLines;
import receivables.outbox.NightCounts;
import receivables.outbox.Outcome;
import receivables.outbox.RejectsCsv;
import receivables.outbox.ReportData;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.store.FileRecords;
import receivables.store.LetterStanding;
import receivables.store.LetterStandings;
import receivables.store.Letters;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.Payers;
import receivables.store.References;
import receivables.store.Rejects;
import receivables.store.Results;
import receivables.store.jdbc.RunLock;

/** {@code status}: what ran, what is held and why, what waits for a person, in a screenful. */
public final class Status {

    private static final int SHOWN_LETTERS = 3;
    private static final int SHOWN_NIGHTS = 6;

    private final LocalDate date;

    /** @param date the night to show, null: the last one */
    public Status(LocalDate date) {
        this.date = date;
    }

    public Outcome on(Desk desk) {
        return desk.isUntouched() ? new Outcome(ExitCode.DONE, Desk.NOTHING_YET, List.of()) : desk.read(this::tell);
    }

    private Outcome tell(Records records) throws SettingsException {
        Nights nights = new Nights(records.database());
        List<Night> all = nights.list();
        if (all.isEmpty()) {
            return new Outcome(ExitCode.DONE, Desk.NOTHING_YET, List.of());
        }
        Night night = records.night(date);
        Screen screen = new Screen().title("Status of the night of " + night.businessDate());
        boolean active = RunLock.holder(records.database()).isPresent();
        screen.line("Night", state(night, active) + ", run " + night.run() + ", mailing day " + night.mailingDay());
        screen.lines("Gates", gates(night));
        screen.entries("Nights so far", nights(all, active));
        NightCounts counts = new NightCounts(new Results(records.database()).sums(night.businessDate()), null);
        LetterStandings standings = new LetterStandings(records.database());
        screen.lines("Files", files(records, night));
        screen.entries("Letters", letters(standings.counts(night.businessDate())));
        List<LetterStanding> waiting = List.copyOf(standings.waiting(night.businessDate()).values());
        screen.lines("Approval wanted", waiting(night, waiting));
        screen.entries("Actions", actions(counts));
        screen.entries("Recorded since", recorded(new Letters(records.database()).eventsKnown(night.businessDate(), night.businessDate().plusYears(100))));
        screen.entries("Not demanded", holds(counts));
        screen.entries("In suspense", money(counts, ReportData.CurrencyNight::suspense));
        screen.entries("On account", money(counts, ReportData.CurrencyNight::onAccount));
        screen.entries("Worklist", work(counts));
        screen.lines("Payers taught", lessons(records, night));
        screen.line("Last files", lastFiles(records, all));
        screen.line("Database", database(records));
        records.out().accept(screen.toString());
        return new Outcome(ExitCode.DONE, summary(night, active, waiting.size()), List.of());
    }

    private static String state(Night night, boolean active) {
        return switch (night.state()) {
            case DONE -> night.isHeld() ? "done, letters held" : "done";
            case RUNNING -> active ? "running now" : "interrupted; ./run.sh nightly --date " + night.businessDate() + " takes it up again";
            case RELEASING -> active ? "being published now" : "interrupted while being published; any job finishes it first";
            case WITHDRAWING -> active ? "being withdrawn now" : "interrupted while being withdrawn; any job finishes it first";
            case FAILED, ABANDONED -> "not finished; ./run.sh nightly --date " + night.businessDate() + " runs it again";
        };
    }

    private static String summary(Night night, boolean active, int waiting) {
        return "The night of " + night.businessDate() + ": " + state(night, active) + (waiting == 0 ? "." : "; " + Screen.count(waiting, "letter waits", "letters wait")
                + " for approval.");
    }

    private static List<String> gates(Night night) {
        if (night.exitCode() == null) {
            return List.of("not asked yet");
        }
        return night.gates().isEmpty() ? List.of("all passed") : Arrays.stream(night.gates().split("\n")).map(gate -> "shut: " + gate).toList();
    }

    /** The latest few, newest first, with what is not as it should be. */
    private static List<String> nights(List<Night> all, boolean active) {
        List<String> shown = new ArrayList<>();
        for (Night night : all.reversed().subList(0, Math.min(SHOWN_NIGHTS, all.size()))) {
            String state = state(night, active);
            shown.add(night.businessDate() + " " + (state.contains(";") ? state.substring(0, state.indexOf(';')) : state) + (night.run() > 1 ? ", run " + night.run() : ""));
        }
        if (all.size() > SHOWN_NIGHTS) {
            shown.add("and " + Screen.count(all.size() - SHOWN_NIGHTS, "earlier night", "earlier nights") + " from " + all.getFirst().businessDate());
        }
        return shown;
    }

    private static List<String> letters(Map<LetterKind, Map<LetterStatus, Long>> counts) {
        List<String> shown = new ArrayList<>();
        counts.forEach((kind, ofKind) -> ofKind.forEach((status, count) -> shown.add(kind + " " + Figures.count(count) + switch (status) {
            case READY -> "";
            case HELD -> " held";
            case NEEDS_APPROVAL -> " to be approved";
        })));
        return shown.isEmpty() ? List.of("none") : shown;
    }

    private static List<String> waiting(Night night, List<LetterStanding> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<LetterStanding> oldest = waiting.stream().sorted(Comparator.comparing(LetterStanding::proposedOn).thenComparing(LetterStanding::letterNo)).toList();
        List<String> shown = new ArrayList<>();
        for (LetterStanding letter : oldest.subList(0, Math.min(SHOWN_LETTERS, oldest.size()))) {
            String approved = letter.last(LetterEvent.Kind.APPROVED).map(event -> ", approved by " + event.by() + ", goes out with the next night").orElse("");
            shown.add(letter.letterNo() + " " + letter.kind() + " to " + letter.customerNo() + ", " + Screen.money(letter.payable()) + ", "
                    + Screen.count(DAYS.between(letter.proposedOn(), night.businessDate()), "day", "days") + " old" + approved);
        }
        int more = oldest.size() - shown.size();
        shown.add((more > 0 ? "and " + Figures.count(more) + " more; " : "") + "./run.sh approve --date " + night.businessDate() + " --by STAFF_NO LETTER_NO … (or --all)");
        return shown;
    }

    /** Which payer name or account was decided to be which customer, by whom, and whether it counts. */
    private static List<String> lessons(Records records, Night night) throws SettingsException {
        List<Payers.Lesson> lessons = new Payers(records.database()).lessons(night.businessDate(), approvals(records, night));
        List<String> shown = new ArrayList<>();
        for (Payers.Lesson lesson : lessons.subList(Math.max(0, lessons.size() - SHOWN_LETTERS), lessons.size())) {
            Decision decision = lesson.taught().decision();
            String payer = lesson.taught().payerName().isEmpty() ? "account " + lesson.taught().payerAccount() : lesson.taught().payerName();
            String standing = lesson.revoked() ? "revoked" : lesson.approvedBy().isEmpty() ? "waits for consent" : "approved by " + lesson.approvedBy();
            shown.add(payer + " is " + decision.customerNo() + ", said " + decision.by() + " on " + decision.decidedOn() + " (" + decision.decisionNo() + "), " + standing);
        }
        if (lessons.size() > shown.size()) {
            shown.addFirst(Figures.count(lessons.size() - shown.size()) + " earlier ones, then");
        }
        return shown;
    }

    private static Approvals approvals(Records records, Night night) throws SettingsException {
        return new Approvals(new References(records.database()).staff(night.businessDate()),
                Settings.load(records.place().config(), records.place().jobs()).approvalRoles());
    }

    private static List<String> actions(NightCounts counts) {
        return counts.actions().stream().map(count -> count.action() + " " + Figures.count(count.customers()) + " " + switch (count.status()) {
            case BEGIN -> "begun";
            case END -> "ended";
            case HELD -> "held";
            case NEEDS_APPROVAL -> "to be approved";
        }).toList();
    }

    /** What people recorded that the night did not know yet. */
    private static List<String> recorded(List<LetterEvent> events) {
        Map<LetterEvent.Kind, Long> counts = new EnumMap<>(LetterEvent.Kind.class);
        events.forEach(event -> counts.merge(event.kind(), 1L, Long::sum));
        List<String> shown = new ArrayList<>();
        counts.forEach((kind, count) -> shown.add(kind + " " + Figures.count(count)));
        return shown;
    }

    private static List<String> holds(NightCounts counts) {
        Map<SkipReason, List<ReportData.Hold>> byReason = counts.holds().stream().collect(Collectors.groupingBy(ReportData.Hold::reason,
                () -> new EnumMap<>(SkipReason.class), Collectors.toList()));
        List<String> shown = new ArrayList<>();
        byReason.forEach((reason, holds) -> shown.add(reason + " " + Screen.count(holds.stream().mapToLong(ReportData.Hold::items).sum(), "item", "items") + " ("
                + holds.stream().map(hold -> Screen.money(Money.ofMinor(hold.amount(), hold.currency()))).collect(Collectors.joining(", ")) + ")"));
        return shown;
    }

    private static List<String> money(NightCounts counts, ToLongFunction<ReportData.CurrencyNight> what) {
        List<String> shown = counts.currencies().stream().filter(night -> what.applyAsLong(night) != 0)
                .map(night -> Screen.money(Money.ofMinor(what.applyAsLong(night), night.currency()))).toList();
        return shown.isEmpty() ? List.of("nothing") : shown;
    }

    private static List<String> work(NightCounts counts) {
        List<String> shown = counts.work().stream().map(work -> work.kind() + " " + Figures.count(work.items())).toList();
        return shown.isEmpty() ? List.of("empty") : shown;
    }

    /** What came in that night, and why rows were refused. */
    private static List<String> files(Records records, Night night) {
        IntakeLines lines = new IntakeLines(Language.EN);
        List<String> shown = new ArrayList<>(lines.files(new FileRecords(records.database()).of(night.businessDate())));
        shown.addAll(lines.causes(new Rejects(records.database()).list(night.businessDate()).stream()
                .map(reject -> new RejectsCsv.Row(reject.file(), reject.line(), reject.column(), reject.value(), reject.reason())).toList()));
        return shown;
    }

    private static String lastFiles(Records records, List<Night> all) {
        FileRecords files = new FileRecords(records.database());
        for (Night night : all.reversed()) {
            List<FileRecord> taken = files.of(night.businessDate()).stream().filter(file -> file.status().isArchived()).toList();
            if (!taken.isEmpty()) {
                int arrival = taken.getLast().arrival();
                return Screen.count(taken.stream().filter(file -> file.arrival() == arrival).count(), "file", "files") + " on " + night.businessDate() + ", arrival " + arrival
                        + ", in " + records.place().archive().resolve(night.businessDate().toString());
            }
        }
        return "none yet";
    }

    private static String database(Records records) {
        String url = records.place().databaseUrl();
        String place = url.split("[;?]")[0].replaceFirst("^jdbc:(h2:(file:)?|mysql:)", "");
        return (records.database().isEmbedded() ? "the embedded database " : "the server's database ") + place;
    }
}
