package receivables.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import receivables.account.RulesEdition;
import receivables.intake.Archive;
import receivables.intake.Inbox;
import receivables.ledger.ArchivedFile;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.settings.ConfigPack;
import receivables.settings.JobFile;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.ConfigVersions;
import receivables.store.FileRecords;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.TakenBack;
import receivables.store.TakenBackNight;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RunLock;

/**
 * Takes back every night from a date on and computes each of them again, in order, from the archive, with the configuration it had. Only
 * the inbox is new: what lies in it belongs to the first night. Which nights are still to come stands in the database before anything is
 * deleted, so a replay that was cut off goes on.
 *
 * <pre>{@code ./run.sh replay --from 2026-11-16}</pre>
 */
public final class Replay {

    private final Workplace place;
    private final Progress progress;
    private final Consumer<String> out;
    private final Answers answers;
    private final boolean accept;

    /** @param accept nights that the database lacks are released also when they come out unlike the published ones */
    public Replay(Workplace place, Progress progress, Consumer<String> out, boolean accept) {
        this.place = place;
        this.progress = progress;
        this.out = out;
        this.answers = Answers.of(place);
        this.accept = accept;
    }

    /**
     * @param currentConfig compute with today's config/ and jobs/ instead of each night's own
     * @param newRules nights that an older edition of the rules decided may be decided anew by this one
     * @param agreed asked once the changes are shown: may they be made? Null: nobody is there to say so
     */
    public Outcome run(LocalDate from, boolean currentConfig, boolean newRules, BooleanSupplier agreed) {
        return answers.answered(() -> {
            Settings current = Settings.load(place.config(), place.jobs());
            var unusable = new NightRun(place, progress, out).foldersUsable(false);
            if (unusable.isPresent()) {
                return unusable.get();
            }
            Predicate<SortedSet<LocalDate>> recovers = missing -> !from.isAfter(missing.first());
            Belonging.checkBeforeOpening(place, recovers);
            try (Database database = Database.open(place.databaseUrl(), place.databaseUser(), place.databasePassword())) {
                Belonging belonging = Belonging.check(place, database, recovers);
                try (RunLock lock = RunLock.acquire(database, "process " + ProcessHandle.current().pid())) {
                    belonging.bear();
                    Optional<Outcome> stuck = new NightRun(place, progress, out).finishInterrupted(database);
                    if (stuck.isPresent()) {
                        return stuck.get();
                    }
                    belonging.takeUpCommands(out);
                    Optional<String> warning = database.warning();
                    Outcome outcome = withDatabase(database, from, new Plan(currentConfig, current, belonging.missing(), newRules), agreed);
                    return warning.map(outcome::with).orElse(outcome);
                }
            }
        });
    }

    /**
     * @param current today's configuration @param forAll it is for all nights the database knows, else each has its own
     * @param newRules nights of an older edition of the rules may be decided anew
     * @param missing nights that the database lacks: they are computed from the archive, each in its turn
     */
    record Plan(boolean forAll, Settings current, SortedSet<LocalDate> missing, boolean newRules) {
    }

    private Outcome withDatabase(Database database, LocalDate from, Plan plan, BooleanSupplier agreed) throws SettingsException {
        List<TakenBackNight> waiting = new TakenBack(database).waiting();
        boolean goesOn = !waiting.isEmpty() && !from.isBefore(waiting.getFirst().replayFrom());
        if (goesOn) {
            out.accept(answers.words().text("replay.goes_on", waiting.getFirst().businessDate()));
        } else {
            boolean again = new Nights(database).last().filter(night -> !night.businessDate().isBefore(from)).isPresent();
            if (waiting.isEmpty() && !again && plan.missing().isEmpty()) {
                return answers.refusedFor("replay.nothing", from);
            }
            List<String> incomplete = incomplete(database, from);
            if (!incomplete.isEmpty()) {
                return answers.incomplete(incomplete);
            }
            List<Night> older = new Nights(database).list().stream()
                    .filter(night -> !night.businessDate().isBefore(from) && night.rulesEdition() < RulesEdition.CURRENT).toList();
            if (!older.isEmpty() && !plan.newRules()) {
                return answers.refused(olderRules(older, from));
            }
            boolean shows = !older.isEmpty() || plan.forAll() || !plan.missing().isEmpty();
            if (again && (shows || !Inbox.look(place.inbox(), plan.current().tables()).files().isEmpty())) {
                Preview preview = new Preview(place, progress);
                Outcome shown = preview.show(database, from, plan, out);
                if (shown != null) {
                    return shown;
                }
                if (agreed == null) {
                    return new Outcome(ExitCode.REFUSED, answers.words().text("replay.add_yes"), List.of());
                }
                if (!agreed.getAsBoolean()) {
                    return new Outcome(ExitCode.DONE, answers.words().text("replay.unchanged"), List.of());
                }
            }
        }
        return compute(database, from, plan, goesOn);
    }

    private String olderRules(List<Night> older, LocalDate from) {
        return answers.words().text("replay.older_rules", older.getFirst().businessDate(), older.getLast().businessDate(),
                older.getFirst().rulesEdition(), RulesEdition.CURRENT, from);
    }

    /** What the archive lacks of all nights from a date on: none of them may be taken back without it. */
    private List<String> incomplete(Database database, LocalDate from) {
        FileRecords records = new FileRecords(database);
        List<ArchivedFile> files = new ArrayList<>();
        Stream.concat(new Nights(database).list().stream().map(Night::businessDate),
                new TakenBack(database).waiting().stream().map(TakenBackNight::businessDate))
                .filter(date -> !date.isBefore(from)).distinct().sorted().forEach(date -> files.addAll(records.archived(date)));
        return new Archive(place.archive()).missing(files);
    }

    /** @param plan its configuration is without effect on a replay that goes on */
    Outcome compute(Database database, LocalDate from, Plan plan, boolean goesOn) throws SettingsException {
        TakenBack takenBack = new TakenBack(database);
        if (!goesOn) {
            if (plan.forAll()) {
                new ConfigVersions(database).put(plan.current().hash(), ConfigPack.pack(plan.current().content()));
            }
            takenBack.plan(from, plan.forAll() ? plan.current().hash() : null);
        }
        TreeSet<LocalDate> missing = new TreeSet<>(plan.missing());
        takenBack.waiting().forEach(night -> missing.remove(night.businessDate()));
        int nights = 0;
        List<String> held = new ArrayList<>();
        for (List<TakenBackNight> waiting = takenBack.waiting(); !waiting.isEmpty() || !missing.isEmpty(); waiting = takenBack.waiting()) {
            boolean lacks = waiting.isEmpty() || !missing.isEmpty() && missing.first().isBefore(waiting.getFirst().businessDate());
            LocalDate date = lacks ? missing.first() : waiting.getFirst().businessDate();
            Outcome outcome = lacks ? new Recovery(place, progress, out, accept).night(database, date, plan.current()) : night(database,
                    waiting.getFirst());
            missing.remove(date);
            nights++;
            if (outcome.exitCode() == ExitCode.HELD) {
                held.addAll(outcome.errors());
            } else if (outcome.exitCode() != ExitCode.DONE) {
                return new Outcome(outcome.exitCode(), answers.words().text("replay.stopped", date, outcome.summary()), outcome.errors());
            }
        }
        return held.isEmpty() ? new Outcome(ExitCode.DONE, answers.words().text("replay.done", nights, from), List.of())
                : new Outcome(ExitCode.HELD, answers.words().text("replay.done_held", nights, from), held.stream().distinct().toList());
    }

    /** One night with its own configuration, unfolded into a folder for as long as it takes. */
    private Outcome night(Database database, TakenBackNight night) throws SettingsException {
        byte[] packed = new ConfigVersions(database).get(night.configHash())
                .orElseThrow(() -> new IllegalStateException("the configuration of " + night.businessDate() + " is not in the database"));
        return new OwnSettings(place).with(packed, night.takesInbox(), (own, settings, press) -> new NightRun(own, progress, out)
                .compute(settings, settings.jobs().get(JobFile.NIGHTLY), night.businessDate(), press, database));
    }
}
