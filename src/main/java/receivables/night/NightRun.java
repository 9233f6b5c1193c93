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
import receivables.letters.TemplateException;
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
import receivables.store.TakenBack;
import receivables.store.TakenBackNight;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.DatabaseAddressException;
import receivables.store.jdbc.DatabaseBusyException;
import receivables.store.jdbc.DatabaseDamagedException;
import receivables.store.jdbc.DatabaseUnavailableException;
import receivables.store.jdbc.RunLock;

/**
 * One run of one job for one business date: what happens before the first step (settings, lock, an interrupted release, the question
 * whether a killed run can be taken up), the steps themselves, and what is told afterwards.
 */
public final class NightRun {

    /** The program's version; part of a run's fingerprint, because another program may decide otherwise. */
    static final String PROGRAM = Optional.ofNullable(NightRun.class.getPackage().getImplementationVersion()).orElse("development");

    private static final String RELEASE_BEGUN = "Its release has begun and goes forward only: the next command, whichever it is, "
            + "finishes it.";

    private final Workplace place;
    private final Progress progress;
    private final Consumer<String> out;

    public NightRun(Workplace place, Progress progress, Consumer<String> out) {
        this.place = place;
        this.progress = progress;
        this.out = out;
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
        return answered(() -> {
            Settings settings = Settings.load(place.config(), place.jobs());
            JobFile file = settings.jobs().get(job);
            if (file == null) {
                return refused("There is no job " + job + " in " + place.jobs() + ".");
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

    /** What a command does before anything is computed, its refusals told as answers. */
    interface Beginning {
        Outcome begin() throws SettingsException;
    }

    static Outcome answered(Beginning beginning) {
        try {
            return beginning.begin();
        } catch (SettingsException wrong) {
            return refused(wrong);
        } catch (TemplateException wrong) {
            return new Outcome(ExitCode.REFUSED, "Nothing was started: the letter templates have mistakes.", wrong.mistakes());
        } catch (DatabaseBusyException busy) {
            return new Outcome(ExitCode.BUSY, "Another run is active; nothing was started.", List.of(busy.getMessage()));
        } catch (DatabaseUnavailableException down) {
            return Outcome.failed("Failed: the database cannot be used. Nothing was published; running again is safe.", down.getMessage());
        } catch (DatabaseDamagedException | StrangersException wrong) {
            return refused(wrong.getMessage());
        } catch (IntakeException | DatabaseAddressException wrong) {
            return refused(wrong.getMessage());
        }
    }

    public static Outcome refused(SettingsException wrong) {
        return new Outcome(ExitCode.REFUSED, "Nothing was started: the settings have mistakes.",
                wrong.mistakes().stream().map(Object::toString).toList());
    }

    /** Nothing may be taken back whose files could not be read again. */
    static Outcome incomplete(List<String> missing) {
        String more = missing.size() > 1 ? " (and " + (missing.size() - 1) + " more)." : ".";
        return new Outcome(ExitCode.REFUSED, "Nothing was changed: " + missing.getFirst() + more, missing);
    }

    public static Outcome refused(String why) {
        return new Outcome(ExitCode.REFUSED, "Nothing was started: " + why, List.of(why));
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
            return Optional.of(refused("the folder of " + denied.getMessage()
                    + " cannot be written; give this program's user the right to write there."));
        } catch (java.io.IOException unwritable) {
            return Optional.of(refused("the outbox or archive cannot be written (" + unwritable.getMessage()
                    + "); correct --outbox or --archive, or make room."));
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
                return refused(belonging.gap().get());
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
            List<String> errors = Failures.told(stillFails);
            return Optional.of(new Outcome(ExitCode.FAILED, "Failed: the release or withdrawal of an earlier night cannot be finished ("
                    + errors.getFirst() + "). " + RELEASE_BEGUN, errors));
        }
    }

    private Outcome computed(NightOrder order, JobFile file, LocalDate businessDate, LetterPress press) {
        return file.isReadOnly() ? read(order, file, businessDate, press) : derive(order, file, businessDate, press);
    }

    private Outcome recovered(NightOrder order, LocalDate businessDate, boolean accept) throws SettingsException {
        Optional<String> waits = order.refusal(businessDate);
        return waits.isPresent() ? refused(waits.get())
                : new Recovery(place, progress, out, accept).night(order.database(), businessDate, order.settings());
    }

    private Outcome read(NightOrder order, JobFile file, LocalDate businessDate, LetterPress press) {
        Optional<String> why = order.refusalToRead(businessDate, file.steps().stream().allMatch(step -> step.name() == StepName.PURGE));
        if (why.isPresent()) {
            return refused(why.get());
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
            return refused("the working folder " + shift.workFolder() + " of an earlier run cannot be cleared (" + unwritable.getMessage()
                    + ").");
        }
        return execute(shift, file, engine, new Fingerprints("", "", ""));
    }

    /** The night of a date, unless the order of nights forbids it. */
    Outcome derive(NightOrder order, JobFile file, LocalDate businessDate, LetterPress press) {
        Optional<String> why = order.refusal(businessDate);
        if (why.isPresent()) {
            return refused(why.get());
        }
        BusinessDates.notice(businessDate, order.settings()).ifPresent(out);
        order.unfinishedBefore(businessDate).map(Night::businessDate).ifPresent(date -> {
            out.accept("The night of " + date + " was begun and never finished. What it left is taken back; its files count for "
                    + businessDate + ".");
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
            return incomplete(missing);
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
            out.accept("An interrupted run of " + businessDate + " is taken up where it stopped.");
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
                : failed(shift.businessDate(), orDamage(shift, failure), publish.isPromised());
    }

    private static Throwable orDamage(Shift shift, Throwable failure) {
        return shift.database().damageIn(failure).map(Throwable.class::cast).orElse(failure);
    }

    /** The end of a run, in the company's language; what went wrong is said in English, as the logs it is looked up in. */
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

    /** @param promised the release had begun */
    static Outcome failed(LocalDate businessDate, Throwable failure, boolean promised) {
        if (failure instanceof DatabaseBusyException busy) {
            return new Outcome(ExitCode.BUSY, "Another run has taken over; this one stopped without publishing.",
                    List.of(busy.getMessage()));
        }
        List<String> errors = Failures.told(failure);
        return new Outcome(ExitCode.FAILED, "Failed: the run of " + businessDate + " stopped (" + errors.getFirst() + "). "
                + (promised ? RELEASE_BEGUN : "Nothing was published; running again is safe."), errors);
    }

    private static String interrupted(Shift shift, PublishStep publish) {
        if (publish.isReleased()) {
            return "Interrupted when " + shift.businessDate() + " had been published.";
        }
        return publish.isPromised() ? "Interrupted: the night of " + shift.businessDate() + " is finished. " + RELEASE_BEGUN
                : Interruption.NOTHING_PUBLISHED;
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
