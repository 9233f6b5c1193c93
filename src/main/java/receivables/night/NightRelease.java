package receivables.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.intake.Archive;
import receivables.ledger.ArchivedFile;
import receivables.ledger.FileRecord;
import receivables.outbox.AfterPublication;
import receivables.outbox.PublishedFiles;
import receivables.outbox.Release;
import receivables.outbox.Wording;
import receivables.settings.Workplace;
import receivables.store.Facts;
import receivables.store.FileRecords;
import receivables.store.KnownFile;
import receivables.store.Night;
import receivables.store.Nights;
import receivables.store.jdbc.Database;

/**
 * The release of a night rolls forward: once it is promised in the database, whoever finds it half done finishes it. Each step may be
 * repeated: the published folder takes its place, the files that were taken leave the inbox for the archive, the night is done, the old
 * folder goes.
 */
final class NightRelease {

    private final Workplace place;
    private final Database database;

    NightRelease(Workplace place, Database database) {
        this.place = place;
        this.database = database;
    }

    /** @param shut why gates hold the letters, a sentence each */
    void promise(LocalDate businessDate, int exitCode, List<String> shut, SortedMap<String, String> hashes) {
        new Nights(database).markReleasing(businessDate, exitCode, String.join("\n", shut), PublishedFiles.outputHash(hashes));
    }

    void finish(LocalDate businessDate) {
        Release release = new Release(place.outbox(), businessDate.toString());
        if (release.isPrepared()) {
            release.retire();
            release.place();
        }
        archive(businessDate);
        AfterPublication.showSupplement(place.outbox(), businessDate);
        new Nights(database).find(businessDate).ifPresent(night -> new KeptSettings(place.archive()).keep(night, database));
        new Nights(database).done(businessDate);
        release.clean();
    }

    /**
     * Finishes the release, or the withdrawal, that an earlier run promised and did not live to see.
     *
     * @return a sentence about it, if there was one
     */
    Optional<String> finishInterrupted() {
        return new Nights(database).list().stream().filter(night -> night.state().rollsForward()).findFirst().map(night -> {
            boolean withdrawn = night.state() == Night.State.WITHDRAWING;
            if (withdrawn) {
                new Withdrawal(place, database).finish(night.businessDate());
            } else {
                finish(night.businessDate());
            }
            return Wording.in(place.language()).text(withdrawn ? "night.withdrawal_finished" : "night.release_finished",
                    night.businessDate());
        });
    }

    /**
     * The claims go to their place in the archive, and only when all are there do the deliveries leave the inbox. A file whose content an
     * earlier night took goes to that night if the archive lacks it there (a power cut, a restored folder): that night could not be run
     * again without it. Else it came once more, and that is tonight.
     */
    private void archive(LocalDate businessDate) {
        Archive archive = new Archive(place.archive());
        List<FileRecord> records = new FileRecords(database).of(businessDate);
        int arrival = records.stream().mapToInt(FileRecord::arrival).max().orElse(1);
        SortedMap<String, ArchivedFile> places = new TreeMap<>();
        for (FileRecord record : records) {
            if (record.arrival() == arrival && !record.sha256().isEmpty()) {
                places.put(record.name(), place(archive, record));
            }
        }
        places.forEach(archive::put);
        archive.settle(businessDate, arrival);
        places.forEach((delivery, file) -> archive.clear(place.inbox(), delivery, file));
    }

    private ArchivedFile place(Archive archive, FileRecord record) {
        if (record.status() == FileRecord.Status.KNOWN) {
            KnownFile taken = new Facts(database).find(record.sha256()).orElseThrow(
                    () -> new IllegalStateException(record.name() + " is known and has no file"));
            ArchivedFile file = new ArchivedFile(taken.knownOn(), taken.arrival(), taken.name(), taken.sha256());
            // a release that was cut off may have brought it there already
            boolean brought = !archive.isClaimed(record.name()) && !archive.holds(record.archived());
            if (brought || taken.knownOn().equals(record.businessDate()) || !archive.holds(file)) {
                return file;
            }
        }
        return record.archived();
    }
}
