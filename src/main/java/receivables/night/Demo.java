package receivables.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import receivables.outbox.ExitCode;
import receivables.outbox.Outcome;
import receivables.outbox.Wording;
import receivables.sample.SampleCompany;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;

/**
 * The sample company's last five nights, start to end, in a folder of their own and on the embedded database: what a stranger sees first.
 * Everything under the folder is made anew each time.
 */
public final class Demo {

    /** Any number would do; this one is the demo's, so that two people see the same company. */
    private static final long SEED = 20_260_101L;

    private final Path folder;
    private final Path config;
    private final Path jobs;
    private final Progress progress;
    private final Consumer<String> out;

    public Demo(Path folder, Path config, Path jobs, Progress progress, Consumer<String> out) {
        this.folder = folder;
        this.config = config;
        this.jobs = jobs;
        this.progress = progress;
        this.out = out;
    }

    /** @param date the last of the nights, null: the last business day before today */
    public Outcome run(LocalDate date, LocalDate today) {
        SampleCompany company;
        Wording words = Wording.in(Workplace.language(config));
        try {
            Settings settings = Settings.load(config, jobs);
            LocalDate lastNight = date != null ? date : BusinessDates.of("last-business-day", today, settings);
            company = new SampleCompany(SEED, lastNight, settings.calendar(lastNight.getYear() - 3, lastNight.getYear() + 2));
        } catch (SettingsException wrong) {
            return Answers.of(config).refused(wrong);
        }
        try {
            clear();
            Outcome outcome = null;
            for (LocalDate night : company.nights()) {
                Workplace place = new Workplace(folder.resolve("inbox"), folder.resolve("outbox"), folder.resolve("archive"), config, jobs,
                        Workplace.embedded(folder.resolve("db")), "", "");
                Files.createDirectories(place.inbox());
                company.writeInbox(night, place.inbox());
                outcome = new NightRun(place, progress, out).run("nightly", night, night, false);
                if (outcome.exitCode() != ExitCode.DONE) {
                    return outcome;
                }
                out.accept(outcome.summary());
                out.accept("");
            }
            company.writeTruth(folder.resolve("truth.csv"));
            return new Outcome(ExitCode.DONE, words.text("demo.done", folder.resolve("outbox")), List.of());
        } catch (IOException failure) {
            return Outcome.failed(words.text("demo.failed", folder), words.text("demo.unwritable", folder, failure.getMessage()));
        }
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Demo::delete);
            }
        }
        Files.createDirectories(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the file " + file + " of an earlier demo cannot be deleted", failure);
        }
    }
}
