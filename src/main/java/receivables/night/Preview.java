package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import receivables.intake.Archive;
import receivables.intake.CommandFiles;
import receivables.outbox.ExitCode;
import receivables.outbox.NightChanges;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.DatabaseCopy;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.jdbc.Database;

/**
 * Shows what a replay would change before it changes anything: the whole replay is computed in a copy of the ledger, on the embedded
 * database, and its files are compared with the published ones. Nothing is estimated, and nothing outside the copy's folder is touched.
 */
final class Preview {

    private final Workplace place;
    private final Progress progress;

    Preview(Workplace place, Progress progress) {
        this.place = place;
        this.progress = progress;
    }

    /** @return why it could not be computed, null: shown */
    Outcome show(Database database, LocalDate from, Replay.Plan plan, Consumer<String> out) throws SettingsException {
        Path folder = place.outbox().resolve(".preview");
        try {
            TakeBackStep.clear(folder);
            Workplace copy = new Workplace(folder.resolve("inbox"), folder.resolve("outbox"), folder.resolve("archive"), place.config(),
                    place.jobs(), Workplace.embedded(folder.resolve("db")), "", "");
            copyFiles(place.inbox(), copy.inbox());
            new Archive(place.archive()).copyTo(copy.archive(), from);
            new KeptSettings(place.archive()).copyTo(copy.archive(), plan.missing());
            plan.missing().forEach(night -> new CommandFiles(place.archive()).copyTo(new CommandFiles(copy.archive()), night));
            SortedSet<LocalDate> nights = new TreeSet<>(plan.missing());
            new Nights(database).list().stream().map(Night::businessDate).filter(date -> !date.isBefore(from)).forEach(nights::add);
            Outcome outcome = computed(database, copy, from, plan);
            if (outcome.exitCode() == ExitCode.DONE || outcome.exitCode() == ExitCode.HELD) {
                tell(nights, copy, out);
                outcome = null;
            }
            TakeBackStep.clear(folder);
            return outcome;
        } catch (IOException failure) {
            throw new UncheckedIOException("the working folder " + folder + " cannot be written", failure);
        }
    }

    private Outcome computed(Database database, Workplace copy, LocalDate from, Replay.Plan plan) throws SettingsException, IOException {
        Files.createDirectories(copy.outbox());
        try (Database own = Database.open(copy.databaseUrl(), "", "")) {
            own.migrate();
            DatabaseCopy.copy(database, own);
            return new Replay(copy, progress, line -> { }, true).compute(own, from, plan, false);
        }
    }

    private void tell(SortedSet<LocalDate> nights, Workplace copy, Consumer<String> out) {
        Wording words = Wording.in(place.language());
        out.accept(words.text("replay.would_change"));
        int same = 0;
        for (LocalDate night : nights) {
            NightChanges changes = NightChanges.between(place.outbox().resolve(night.toString()), copy.outbox().resolve(night.toString()));
            if (changes.isNothing()) {
                same++;
            } else {
                out.accept("  " + night + "  " + changes.sentence());
            }
        }
        out.accept("  " + words.text(same == nights.size() ? "replay.nothing_changes" : "replay.some_stay", same, nights.size()));
    }

    /** Copies files with the times they have: whether one is still being written is told by them. */
    static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
