package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import receivables.intake.Archive;
import receivables.intake.Inbox;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.JobFile;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.DatabaseCopy;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.EmbeddedFile;
import receivables.store.jdbc.RunLock;

/**
 * {@code preview}: the whole night of a date with what lies in the inbox, in a throw-away copy. The ledger is read once and copied into an
 * embedded database, whatever kind its own is, so that a user who may only read and write rows can ask too; then the night runs on the copy
 * exactly as it will run. Nothing of the ledger, the archive, the outbox and the inbox is changed, and while the night is computed nobody
 * waits for it.
 *
 * <pre>{@code ./run.sh preview --date 2026-11-20      →  data/preview/2026-11-20/report.html}</pre>
 */
public final class NightPreview {

    private final Workplace place;
    private final Path folder;
    private final Progress progress;
    private final Consumer<String> out;

    /** @param folder where the folder D with the night's files is made */
    public NightPreview(Workplace place, Path folder, Progress progress, Consumer<String> out) {
        this.place = place;
        this.folder = folder;
        this.progress = progress;
        this.out = out;
    }

    /**
     * @param date null: the default of {@code nightly}, reckoned from today
     * @param future a new date after the next business day is meant, no mistake
     */
    public Outcome run(LocalDate date, LocalDate today, boolean future) {
        return Answers.of(place).answered(() -> {
            Settings settings = Settings.load(place.config(), place.jobs());
            JobFile nightly = settings.jobs().get(JobFile.NIGHTLY);
            LocalDate businessDate = date != null ? date : BusinessDates.of(nightly.defaults().getOrDefault("date", ""), today, settings);
            Inbox.look(place.inbox(), settings.tables());
            if (folder.startsWith(place.outbox()) || folder.startsWith(place.archive()) || folder.startsWith(place.inbox())) {
                return Answers.of(place).refusedFor("preview.folder", folder);
            }
            try {
                Files.createDirectories(folder);
                return alone(settings, nightly, businessDate, today, future);
            } catch (IOException unwritable) {
                return Answers.of(place).refusedFor("preview.unwritable", folder, unwritable.getMessage());
            }
        });
    }

    /** Two previews at a time would clear away each other's copy. */
    private Outcome alone(Settings settings, JobFile nightly, LocalDate businessDate, LocalDate today, boolean future)
            throws IOException, SettingsException {
        try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                Wording words = Wording.in(place.language());
                return new Outcome(ExitCode.BUSY, words.text("preview.busy"), List.of(words.text("preview.at_work", folder)));
            }
            Path work = folder.resolve(".work");
            TakeBackStep.clear(work);
            TakeBackStep.secluded(work);
            try {
                return computed(settings, nightly, businessDate, today, future, work);
            } finally {
                TakeBackStep.clear(work);
            }
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private Outcome computed(Settings settings, JobFile nightly, LocalDate businessDate, LocalDate today, boolean future, Path work)
            throws IOException, SettingsException {
        Workplace copy = new Workplace(work.resolve("inbox"), folder, work.resolve("archive"), place.config(), place.jobs(),
                Workplace.embedded(work.resolve("db")), "", "");
        try (Database own = Database.open(copy.databaseUrl(), "", "")) {
            own.migrate();
            Files.createDirectories(copy.archive());
            Optional<String> why = copied(settings, businessDate, today, future, copy, own);
            if (why.isPresent()) {
                return Answers.of(place).refused(why.get());
            }
            TakeBackStep.clear(folder.resolve(businessDate.toString()));
            TakeBackStep.clear(folder.resolve(businessDate + ".after"));
            LetterPress press = new LetterPress(LetterTemplates.load(place.config()), settings.company(), place.config());
            Outcome outcome = new NightRun(copy, progress, out).derive(new NightOrder(copy, settings, own, today, future), nightly,
                    businessDate, press);
            return told(outcome, businessDate);
        }
    }

    /** Copies everything at one moment, in which no night is at work. @return why the night would not be run */
    private Optional<String> copied(Settings settings, LocalDate businessDate, LocalDate today, boolean future, Workplace copy,
            Database own) {
        try {
            if (!hasDatabase()) {
                Preview.copyFiles(place.inbox(), copy.inbox());
                return Belonging.refusal(place, null, true);
            }
            try (Database ledger = Database.open(place.databaseUrl(), place.databaseUser(), place.databasePassword())) {
                Optional<String> strangers = Belonging.refusal(place, ledger, true);
                if (strangers.isPresent()) {
                    return strangers;
                }
                if (!ledger.isEmpty()) {
                    ledger.migrate();
                    try (RunLock lock = RunLock.acquire(ledger, "process " + ProcessHandle.current().pid())) {
                        new NightRelease(place, ledger).finishInterrupted().ifPresent(out);
                        Optional<String> why = new NightOrder(place, settings, ledger, today, future).refusal(businessDate);
                        if (why.isPresent()) {
                            return why;
                        }
                        DatabaseCopy.copy(ledger, own);
                        new Archive(place.archive()).copyTo(copy.archive(), businessDate);
                        Preview.copyFiles(place.inbox(), copy.inbox());
                        return Optional.empty();
                    }
                }
            }
            Preview.copyFiles(place.inbox(), copy.inbox());
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("inbox or archive cannot be copied into " + folder, failure);
        }
    }

    /** Looking must not make a database where there is none. */
    private boolean hasDatabase() {
        return EmbeddedFile.of(place.databaseUrl()).map(EmbeddedFile::exists).orElse(true);
    }

    private Outcome told(Outcome outcome, LocalDate businessDate) {
        return switch (outcome.exitCode()) {
            case DONE, HELD -> new Outcome(outcome.exitCode(), Wording.in(place.language())
                    .text(outcome.exitCode() == ExitCode.HELD ? "preview.would_hold" : "preview.would_publish", businessDate,
                    folder.resolve(businessDate.toString()).resolve("report.html"), String.join(" ", outcome.errors())), outcome.errors());
            default -> outcome;
        };
    }
}
