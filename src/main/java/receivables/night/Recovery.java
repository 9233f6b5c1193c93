package receivables.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import receivables.outbox.Outcome;
import receivables.outbox.PublishedNight;
import receivables.outbox.Wording;
import receivables.settings.ConfigPack;
import receivables.settings.JobFile;
import receivables.settings.Settings;
import receivables.settings.SettingsException;
import receivables.settings.Workplace;
import receivables.store.ConfigVersions;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.TakeBack;
import receivables.store.jdbc.Database;

/**
 * A night that the database lacks, computed from the archive alone: with the files it took, the configuration it had and the commands that
 * people had given before it; the inbox waits. What comes out must be what was published, to the last byte, or it is not released.
 */
final class Recovery {

    private static final int MOST_NAMED = 5;

    private final Workplace place;
    private final Progress progress;
    private final Consumer<String> out;
    private final Wording words;
    private final boolean accept;

    /** @param accept release a result that is unlike the published one, and keep that as {@code D.before} */
    Recovery(Workplace place, Progress progress, Consumer<String> out, boolean accept) {
        this.place = place;
        this.progress = progress;
        this.out = out;
        this.words = Wording.in(place.language());
        this.accept = accept;
    }

    /** @param current today's configuration, for a night whose own is lost and that may come out otherwise */
    Outcome night(Database database, LocalDate date, Settings current) throws SettingsException {
        Optional<byte[]> packed = configuration(database, date, current);
        if (packed.isEmpty()) {
            return Answers.of(place).refusedFor("recovery.no_settings", date, place.archive().resolve(KeptSettings.NAME));
        }
        new KeptCommands(place.archive(), database, words).takeUp(date.minusDays(1), out);
        // what an earlier night left that was begun and never finished is nothing this night may see
        new Nights(database).list().stream().filter(night -> night.state() == Night.State.RUNNING && night.businessDate().isBefore(date))
                .findFirst()
                .ifPresent(night -> new TakeBack(database).from(night.businessDate()));
        out.accept(words.text("recovery.begins", date));
        return new OwnSettings(place).with(packed.get(), false, (own, settings, press) -> new NightRun(own, progress, out)
                .compute(settings, settings.jobs().get(JobFile.NIGHTLY), date, press, database, hashes -> compare(date, hashes)));
    }

    private Optional<byte[]> configuration(Database database, LocalDate date, Settings current) {
        KeptSettings kept = new KeptSettings(place.archive());
        Optional<String> hash = kept.hashOf(date).or(() -> PublishedNight.in(place.outbox(), date.toString())
                .flatMap(PublishedNight::configHash));
        Optional<byte[]> own = hash.flatMap(kept::content).or(() -> hash.flatMap(new ConfigVersions(database)::get));
        boolean today = accept || hash.equals(Optional.of(current.hash()));
        return own.isPresent() || !today ? own : Optional.of(ConfigPack.pack(current.content()));
    }

    private void compare(LocalDate date, SortedMap<String, String> hashes) {
        Optional<PublishedNight> published = PublishedNight.in(place.outbox(), date.toString());
        List<String> unlike = published.map(night -> night.unlike(hashes)).orElse(List.of());
        if (unlike.isEmpty()) {
            return;
        }
        if (!accept) {
            throw new UnlikePublishedException(words.text("recovery.unlike", date, published.get().folder(), some(unlike)));
        }
        Path before = published.get().keepBefore();
        out.accept(words.text("recovery.kept_before", date, some(unlike), before));
    }

    private String some(List<String> names) {
        String first = String.join(words.text("reason.list_comma"), names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? words.text("recovery.and_more", first, names.size() - MOST_NAMED) : first;
    }
}
