package receivables.night;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import receivables.intake.Archive;
import receivables.intake.Arrival;
import receivables.intake.Inbox;
import receivables.intake.IntakeException;
import receivables.ledger.digest.Sha256;
import receivables.ledger.table.TableProfiles;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.outbox.ConsoleBlock;
import receivables.outbox.ExitCode;
import receivables.outbox.OutboxException;
import receivables.outbox.Outcome;
import receivables.outbox.ReportData;
import receivables.outbox.Wording;
import receivables.settings.ConfigPack;
import receivables.settings.JobFile;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.StepName;
import receivables.settings.Workplace;
import receivables.store.ConfigVersions;
import receivables.store.FileRecords;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.TakeBack;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RunLock;

/**
 * One run of one job for one business date: what happens before the first step (settings, lock, an interrupted release, the question
 * whether a killed run can be taken up), the steps themselves, and what is told afterwards.
 */
public final class NightRun {

    /** The program's version; part of a run's fingerprint, because another program may decide otherwise. */
    static final String PROGRAM = Optional.ofNullable(NightRun.class.getPackage().getImplementationVersion()).orElse("development");

    

    private final Workplace place;
    private final Progress progress;
    private final Consumer<String> out;
    private final Answers answers;


    public NightRun(Workplace place, Progress progress, Consumer<String> out) {
        this.place = place;
        this.progress = progress;
        this.out = out;
        this.answers = Answers.of(place);

    }

    /**
     * @param date null: the job's default, reckoned from today
     * @param future a new date after the next business day is meant, no mistake
     */
    public Outcome run(String job, LocalDate date, LocalDate today, boolean future) {
        return run(job, date, today, future, false);
    }

    /**
     * @param date null: the job's default, reckoned from today
     * @param future a new date after the next business day is meant, no mistake
     * @param accept a date that the database lacks is released also when it comes out unlike the published one
     */
    public Outcome run(String job, LocalDate date, LocalDate today, boolean future, boolean accept) {
        return answers.answered(() -> {
            Settings settings = Settings.load(place.config(), place.jobs());
            JobFile file = settings.jobs().get(job);
            if (file == null) {
                return answers.refusedFor("night.no_job", job, place.jobs());
            }
            LocalDate businessDate = date != null ? date : BusinessDates.of(file.defaults().getOrDefault("date", ""), today, settings);
            LetterPress press = new LetterPress(LetterTemplates.load(place.config()), settings.company(), place.config());
            Optional<Outcome> unusable = foldersUsable(file.isReadOnly());
            if (unusable.isPresent()) {
                return unusable.get();
            }
            // a date that nobody typed makes no database that is lost, and takes no other one for it
            Predicate<SortedSet<LocalDate>> recovers = missing -> date != null && !file.isReadOnly() && missing.first().equals(date);
            Belonging.checkBeforeOpening(place, recovers);
            return withDatabase(database -> new NightOrder(place, settings, database, today, future), file, businessDate, press, recovers,
                    accept);
        });
    }

    /** The inbox must be there to be read and the outbox to be written, before anything starts. */
    Optional<Outcome> foldersUsable(boolean readOnly) {
        if (!readOnly) {
            Inbox.look(place.inbox(), TableProfiles.NONE);
        }
        try {
            for (Path folder : List.of(place.outbox(), place.archive())) {
                // a folder whose name is mistyped is not made before it is known to be none
                Path there = folder;
                while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
                    there = there.getParent();
                }
                Files.delete(Files.createTempFile(there, ".probe", ""));
            }
            return Optional.empty();
        } catch (AccessDeniedException denied) {
            return Optional.of(answers.refusedFor("night.denied", denied.getMessage()));
        } catch (java.io.IOException unwritable) {
            return Optional.of(answers.refusedFor("night.unwritable", unwritable.getMessage()));
        }
    }

    /** As {@link NightRelease#finishInterrupted}, for a command that only looks. @return a sentence about it, if there was one */
    public static Optional<String> finishInterrupted(Workplace place) {
        try (Database database = Database.open(place.databaseUrl(), place.databaseUser(), place.databasePassword());
                RunLock lock = RunLock.acquire(database, "process " + ProcessHandle.current().pid())) {
            return new NightRelease(place, database).finishInterrupted();
        }
    }

    private Outcome withDatabase(Function<Database, NightOrder> orders, JobFile file, LocalDate businessDate, LetterPress press,
            Predicate<SortedSet<LocalDate>> recovers, boolean accept) throws SettingsException {
        try (Database database = Database.open(place.databaseUrl(), place.databaseUser(), place.databasePassword())) {
            Belonging belonging = Belonging.check(place, database, recovers);
            if (belonging.gap().isPresent()) {
                return answers.refused(belonging.gap().get());
            }
            try (RunLock lock = RunLock.acquire(database, "process " + ProcessHandle.current().pid())) {
                belonging.bear();
                Optional<Outcome> stuck = finishInterrupted(database);
                if (stuck.isPresent()) {
                    return stuck.get();
                }
                belonging.takeUpCommands(out);
                Optional<String> warning = database.warning();
                NightOrder order = orders.apply(database);
                Outcome outcome = belonging.missing().isEmpty() ? computed(order, file, businessDate, press)
                        : recovered(order, businessDate, accept);
                return warning.map(outcome::with).orElse(outcome);
            }
        }
    }

    /** Finishes the release or withdrawal that an earlier run promised. @return what to answer where that fails once more */
    Optional<Outcome> finishInterrupted(Database database) {
        try {
            new NightRelease(place, database).finishInterrupted().ifPresent(out);
            return Optional.empty();
        } catch (IntakeException | OutboxException | UncheckedIOException stillFails) {
            List<String> errors = Failures.told(stillFails, answers.words());
            return Optional.of(new Outcome(ExitCode.FAILED, answers.words().text("night.release_stuck", errors.getFirst()), errors));
        }
    }

    private Outcome computed(NightOrder order, JobFile file, LocalDate businessDate, LetterPress press) {
        return file.isReadOnly() ? read(order, file, businessDate, press) : derive(order, file, businessDate, press);
    }

    private Outcome recovered(NightOrder order, LocalDate businessDate, boolean accept) throws SettingsException {
        Optional<String> waits = order.refusal(businessDate);
        return waits.isPresent() ? answers.refused(waits.get())
                : new Recovery(place, progress, out, accept).night(order.database(), businessDate, order.settings());
    }

    private Outcome read(NightOrder order, JobFile file, LocalDate businessDate, LetterPress press) {
        Optional<String> why = order.refusalToRead(businessDate, file.steps().stream().allMatch(step -> step.name() == StepName.PURGE));
        if (why.isPresent()) {
            return answers.refused(why.get());
        }
        Settings settings = order.settings();
        Database database = order.database();
        JobEngine engine = new JobEngine(database.dataSource(), database.transactionManager());
        Shift shift = new Shift(place, settings, file.name(), businessDate, engine.nextRun(file.name(), businessDate), database, press,
                false, List.of(),
                BeforeRelease.NOTHING);
        try {
            TakeBackStep.clear(shift.workFolder());
            TakeBackStep.secluded(shift.workFolder());
            StepNote.forget(shift);
        } catch (java.io.IOException unwritable) {
            return answers.refusedFor("night.work_folder", shift.workFolder(), unwritable.getMessage());
        }
        return execute(shift, file, engine, new Fingerprints("", "", ""));
    }

    /** The night of a date, unless the order of nights forbids it. */
    Outcome derive(NightOrder order, JobFile file, LocalDate businessDate, LetterPress press) {
        Optional<String> why = order.refusal(businessDate);
        if (why.isPresent()) {
            return answers.refused(why.get());
        }
        BusinessDates.notice(businessDate, order.settings()).ifPresent(out);
        order.unfinishedBefore(businessDate).map(Night::businessDate).ifPresent(date -> {
            out.accept(answers.words().text("night.never_finished", date, businessDate));
            new TakeBack(order.database()).from(date);
        });
        return compute(order.settings(), file, businessDate, press, order.database());
    }

    Outcome compute(Settings settings, JobFile file, LocalDate businessDate, LetterPress press, Database database) {
        return compute(settings, file, businessDate, press, database, BeforeRelease.NOTHING);
    }

    /** Derives one night, or takes up a run of it that was killed. */
    Outcome compute(Settings settings, JobFile file, LocalDate businessDate, LetterPress press, Database database,
            BeforeRelease beforeRelease) {
        Nights nights = new Nights(database);
        JobEngine engine = new JobEngine(database.dataSource(), database.transactionManager());
        Archive archive = new Archive(place.archive());
        List<String> missing = archive.missing(new FileRecords(database).archived(businessDate));
        if (!missing.isEmpty()) {
            return answers.incomplete(missing);
        }
        List<Arrival> arrivals = new ArrayList<>(archive.arrivals(businessDate));
        arrivals.add(archive.claim(place.inbox(), businessDate, settings.quiet(), settings.tables()));
        Fingerprints fingerprints = fingerprints(settings, arrivals);
        new ConfigVersions(database).put(settings.hash(), ConfigPack.pack(settings.content()));
        int run = engine.nextRun(file.name(), businessDate);
        Optional<Night> begun = nights.find(businessDate).filter(night -> night.state() == Night.State.RUNNING);
        if (begun.isPresent() && fingerprints.equals(new Fingerprints(begun.get().inboxHash(), begun.get().configHash(),
                begun.get().programHash()))
                && engine.recover(file.name(), businessDate, begun.get().run())) {
            run = begun.get().run();
            out.accept(answers.words().text("night.taken_up", businessDate));
        }
        Shift shift = new Shift(place, settings, file.name(), businessDate, run, database, press, true, arrivals, beforeRelease);
        return execute(shift, file, engine, fingerprints);
    }

    private Outcome execute(Shift shift, JobFile file, JobEngine engine, Fingerprints fingerprints) {
        JobAssembly assembly = new JobAssembly(engine, shift.partitions(), progress);
        PackPlans plans = new PackPlans(shift);
        PacksStep packs = new PacksStep(shift, plans);
        PublishStep publish = new PublishStep(shift, assembly::seconds, PROGRAM, new TravellingStatements(shift, plans, packs));
        Map<StepName, NightStep> steps = new EnumMap<>(StepName.class);
        for (NightStep step : List.of(new TakeBackStep(shift, fingerprints), new IntakeStep(shift), new AdmitStep(shift),
                new IdentifyStep(shift), new GatesStep(shift), new AccountsStep(shift), new ProveStep(shift), new OrderStep(plans),
                packs, new AgingStep(shift), new PurgeStep(shift), publish)) {
            steps.put(step.step(), step);
        }
        List<NightStep> chosen = new ArrayList<>();
        file.steps().forEach(step -> chosen.add(steps.get(step.name())));
        Interruption.says(() -> interrupted(shift, publish));
        Throwable failure;
        try {
            JobExecution execution = engine.run(assembly.assemble(file.name(), chosen), shift.businessDate(), shift.run());
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return told(shift, publish.published());
            }
            failure = assembly.firstFailure();
        } catch (IllegalStateException unrecorded) {
            failure = assembly.firstFailure() == null ? unrecorded : assembly.firstFailure();
        }
        return publish.isReleased() ? told(shift, publish.published())
                : answers.failed(shift.businessDate().toString(), orDamage(shift, failure), publish.isPromised());
    }

    private static Throwable orDamage(Shift shift, Throwable failure) {
        return shift.database().damageIn(failure).map(Throwable.class::cast).orElse(failure);
    }

    /** The end of a run, in the company's language. */
    private Outcome told(Shift shift, ReportData published) {
        Path folder = shift.place().outbox().resolve(shift.publishedName());
        Wording wording = Wording.in(shift.settings().language());
        if (published == null && !Files.exists(folder)) {
            return new Outcome(ExitCode.DONE, wording.text("night.done_job", shift.job(), shift.businessDate()), List.of());
        }
        Outcome done = new Outcome(ExitCode.DONE, wording.text("night.done", shift.businessDate(), folder), List.of());
        if (published == null) {
            return done;
        }
        out.accept(ConsoleBlock.of(published, folder));
        if (published.anyGateFailed()) {
            String names = String.join(wording.text("reason.list_comma"), published.shutGates());
            return new Outcome(ExitCode.HELD, wording.text("night.done_held", names), published.whyShut());
        }
        List<String> notReady = shift.fileRecords().notReady(shift.businessDate());
        if (shift.isNight() && !notReady.isEmpty()) {
            String files = wording.text("night.not_ready", String.join(wording.text("reason.list_comma"), notReady));
            return new Outcome(ExitCode.HELD, wording.text("night.done_not_all", files), List.of(files));
        }
        return done;
    }

    private String interrupted(Shift shift, PublishStep publish) {
        if (publish.isReleased()) {
            return answers.words().text("night.interrupted_published", shift.businessDate());
        }
        return publish.isPromised() ? answers.words().text("night.interrupted_promised", shift.businessDate())
                : answers.words().text("night.interrupted");
    }

    private static Fingerprints fingerprints(Settings settings, List<Arrival> arrivals) {
        List<String> files = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            arrival.files().forEach(file -> files.add(file.name() + " " + file.sha256()));
            arrival.left().forEach(left -> files.add(left.name() + " " + left.status()));
        }
        return new Fingerprints(Sha256.hex(String.join("\n", files)), settings.hash(), Sha256.hex(PROGRAM));
    }
}
