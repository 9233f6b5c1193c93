package receivables.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import receivables.intake.Inbox;
import receivables.intake.InboxFile;
import receivables.outbox.AfterPublication;
import receivables.outbox.PublishedFiles;
import receivables.outbox.Release;
import receivables.proof.GateResult;
import receivables.settings.Workplace;
import receivables.store.Database;
import receivables.store.Facts;
import receivables.store.KnownFile;
import receivables.store.Night;
import receivables.store.Nights;

/**
 * The release of a night rolls forward: once it is promised in the database, whoever finds it half done finishes it. Each step may be repeated:
 * the published folder takes its place, the files that were taken leave the inbox for the archive, the night is done, the old folder goes.
 */
final class NightRelease {

    private final Workplace place;
    private final Database database;

    NightRelease(Workplace place, Database database) {
        this.place = place;
        this.database = database;
    }

    void promise(LocalDate businessDate, int exitCode, List<GateResult> gates, SortedMap<String, String> hashes) {
        String shut = gates.stream().filter(gate -> !gate.passed()).map(gate -> gate.name() + ": " + gate.sentence()).collect(Collectors.joining("\n"));
        new Nights(database).markReleasing(businessDate, exitCode, shut, PublishedFiles.outputHash(hashes));
    }

    void finish(LocalDate businessDate) {
        Release release = new Release(place.outbox(), businessDate.toString());
        if (release.isPrepared()) {
            release.retire();
            release.place();
        }
        archive(businessDate);
        AfterPublication.showSupplement(place.outbox(), businessDate);
        new Nights(database).done(businessDate);
        release.clean();
    }

    /** Finishes the release that an earlier run promised and did not live to see. @return the night, if there was one */
    Optional<LocalDate> finishInterrupted() {
        Optional<Night> night = new Nights(database).list().stream().filter(one -> one.state() == Night.State.RELEASING).findFirst();
        night.ifPresent(one -> finish(one.businessDate()));
        return night.map(Night::businessDate);
    }

    /**
     * A file leaves the inbox only if its content is still the one that was taken, tonight or on an earlier night. It goes to the night that took it, if the archive
     * lacks it there (a power cut, a restored folder): that night could not be run again without it. Else it came once more, and that is tonight.
     */
    private void archive(LocalDate businessDate) {
        Facts facts = new Facts(database);
        Archive archive = new Archive(place.archive());
        int latest = facts.files(businessDate).stream().mapToInt(KnownFile::arrival).max().orElse(1);
        if (!java.nio.file.Files.isDirectory(place.inbox())) {
            return;
        }
        for (InboxFile file : Inbox.scan(place.inbox()).files()) {
            Optional<KnownFile> known = facts.find(file.sha256());
            if (known.isPresent() && known.get().complete()) {
                KnownFile taken = known.get();
                boolean once = archive.holds(taken.knownOn(), taken.arrival(), taken.name(), file.sha256());
                archive.take(file.path(), file.sha256(), once ? businessDate : taken.knownOn(), once && !taken.knownOn().equals(businessDate) ? latest : taken.arrival());
            }
        }
    }
}
