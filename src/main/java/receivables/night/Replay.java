package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import receivables.intake.Archive;
import receivables.intake.Inbox;
import receivables.ledger.ArchivedFile;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.settings.ConfigPack;
import receivables.settings.JobFile;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.ConfigVersions;
import receivables.store.Database;
import receivables.store.FileRecords;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.RunLock;
import receivables.store.TakenBack;
import receivables.store.TakenBackNight;

/**
 * Takes back every night from a date on and computes each of them again, in order, from the archive, with the configuration it had. Only the inbox is new: what
 * lies in it belongs to the first night. Which nights are still to come stands in the database before anything is deleted, so a replay that was cut off goes on.
 *
 * <pre>{@code ./run.sh replay --from 2026-11-16}</pre>
 */
public final class Replay {

    private final Workplace place;
    private final Progress progress;
    private final Consumer<String> out;

    public Replay(Workplace place, Progress progress, Consumer<String> out) {
        this.place = place;
        this.progress = progress;
        this.out = out;
    }

    /**
     * @param currentConfig compute with today's config/ and jobs/ instead of each night's own
     * @param agreed asked once the changes are shown: may they be made? Null: nobody is there to say so
     */
    public Outcome run(LocalDate from, boolean currentConfig, BooleanSupplier agreed) {
        return NightRun.answered(() -> {
            Settings current = Settings.load(place.config(), place.jobs());
            var unusable = new NightRun(place, progress, out).foldersUsable(false);
            if (unusable.isPresent()) {
                return unusable.get();
            }
            try (Database database = Database.open(place.databaseUrl(), place.databaseUser(), place.databasePassword())) {
                database.migrate();
                try (RunLock lock = RunLock.acquire(database, "process " + ProcessHandle.current().pid())) {
                    Optional<Outcome> stuck = new NightRun(place, progress, out).finishInterrupted(database);
                    if (stuck.isPresent()) {
                        return stuck.get();
                    }
                    Optional<String> warning = database.warning();
                    Outcome outcome = withDatabase(database, from, currentConfig ? current : null, agreed);
                    return warning.map(outcome::with).orElse(outcome);
                }
            }
        });
    }

    private Outcome withDatabase(Database database, LocalDate from, Settings current, BooleanSupplier agreed) throws SettingsException {
        List<TakenBackNight> waiting = new TakenBack(database).waiting();
        boolean goesOn = !waiting.isEmpty() && !from.isBefore(waiting.getFirst().replayFrom());
        if (goesOn) {
            out.accept("An interrupted replay goes on with the night of " + waiting.getFirst().businessDate() + ".");
        } else {
            if (waiting.isEmpty() && new Nights(database).last().filter(night -> !night.businessDate().isBefore(from)).isEmpty()) {
                return NightRun.refused("no night has been run on or after " + from + ", so there is nothing to compute again; use ./run.sh nightly.");
            }
            List<String> missing = missing(database, from);
            if (!missing.isEmpty()) {
                return NightRun.incomplete(missing);
            }
            if (current != null || !Inbox.look(place.inbox()).files().isEmpty()) {
                Preview preview = new Preview(place, progress);
                Outcome shown = preview.show(database, from, current, out);
                if (shown != null) {
                    return shown;
                }
                if (agreed == null) {
                    return new Outcome(ExitCode.REFUSED, "Nothing was changed: add --yes to make these changes.", List.of());
                }
                if (!agreed.getAsBoolean()) {
                    return new Outcome(ExitCode.DONE, "Nothing was changed.", List.of());
                }
            }
        }
        return compute(database, from, current, goesOn);
    }

    /** What the archive lacks of all nights from a date on: none of them may be taken back without it. */
    private List<String> missing(Database database, LocalDate from) {
        FileRecords records = new FileRecords(database);
        List<ArchivedFile> files = new ArrayList<>();
        Stream.concat(new Nights(database).list().stream().map(Night::businessDate), new TakenBack(database).waiting().stream().map(TakenBackNight::businessDate))
                .filter(date -> !date.isBefore(from)).distinct().sorted().forEach(date -> files.addAll(records.archived(date)));
        return new Archive(place.archive()).missing(files);
    }

    /** @param current configuration for all nights, null: each night's own; without effect on a replay that goes on */
    Outcome compute(Database database, LocalDate from, Settings current, boolean goesOn) throws SettingsException {
        TakenBack takenBack = new TakenBack(database);
        if (!goesOn) {
            if (current != null) {
                new ConfigVersions(database).put(current.hash(), ConfigPack.pack(current.content()));
            }
            takenBack.plan(from, current == null ? null : current.hash());
        }
        int nights = 0;
        List<String> held = new ArrayList<>();
        for (List<TakenBackNight> waiting = takenBack.waiting(); !waiting.isEmpty(); waiting = takenBack.waiting()) {
            TakenBackNight night = waiting.getFirst();
            Outcome outcome = night(database, night);
            nights++;
            if (outcome.exitCode() == ExitCode.HELD) {
                held.addAll(outcome.errors());
            } else if (outcome.exitCode() != ExitCode.DONE) {
                return new Outcome(outcome.exitCode(), "The replay stopped at " + night.businessDate() + ": " + outcome.summary()
                        + " The same command goes on from there.", outcome.errors());
            }
        }
        String done = nights + (nights == 1 ? " night was" : " nights were") + " computed again from " + from + " on.";
        return held.isEmpty() ? new Outcome(ExitCode.DONE, "Done: " + done, List.of())
                : new Outcome(ExitCode.HELD, "Done, but letters are held: " + done, held.stream().distinct().toList());
    }

    /** One night with its own configuration, unfolded into a folder for as long as it takes. */
    private Outcome night(Database database, TakenBackNight night) throws SettingsException {
        byte[] packed = new ConfigVersions(database).get(night.configHash())
                .orElseThrow(() -> new IllegalStateException("the configuration of " + night.businessDate() + " is not in the database"));
        Path folder = place.outbox().resolve(".replay");
        try {
            TakeBackStep.clear(folder);
            ConfigPack.unfold(ConfigPack.unpack(packed), folder);
            Path noInbox = Files.createDirectories(folder.resolve("inbox"));
            Settings settings = Settings.load(folder.resolve("config"), folder.resolve("jobs"));
            LetterPress press = new LetterPress(LetterTemplates.load(folder.resolve("config")), settings.company(), folder.resolve("config"));
            Workplace own = night.takesInbox() ? place : place.withInbox(noInbox);
            Outcome outcome = new NightRun(own, progress, out).compute(settings, settings.jobs().get(JobFile.NIGHTLY), night.businessDate(), press, database);
            TakeBackStep.clear(folder);
            return outcome;
        } catch (IOException failure) {
            throw new UncheckedIOException("the working folder " + folder + " cannot be written", failure);
        }
    }
}
