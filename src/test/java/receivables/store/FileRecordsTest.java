package receivables.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static receivables.store.Sample.D1;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.FileRecord;
import receivables.ledger.Reason;
import receivables.store.jdbc.Database;
import receivables.testing.Servers;

/** What became of a night's files, and which of them the archive must hold. */
class FileRecordsTest {

    private static FileRecord record(int arrival, String name, FileRecord.Status status) {
        return new FileRecord(D1, arrival, name, "RECEIPTS", true, Sample.sha(name + arrival), status, "UTF-8", 3, 0, 1,
                Reason.text("a note on " + name));
    }

    @ParameterizedTest
    @EnumSource
    void theLatestArrivalSaysHowItStands(Servers server) {
        try (Database database = server.fresh()) {
            FileRecords records = new FileRecords(database);
            FileRecord half = record(1, "receipts.csv", FileRecord.Status.NOT_READY);
            // the same name to a collation that pads with spaces
            FileRecord spaced = record(1, "receipts.csv ", FileRecord.Status.LEFT);
            FileRecord whole = record(2, "receipts.csv", FileRecord.Status.TAKEN);
            records.add(half);
            records.add(spaced);
            assertEquals(List.of("receipts.csv"), records.notReady(D1));
            records.add(whole);
            assertEquals(List.of(half, spaced, whole), records.of(D1));
            assertEquals(List.of(whole, spaced), records.latest(D1));
            assertEquals(List.of(), records.notReady(D1));
        }
    }

    /** A kill while the night is taken back, or while a replay is on its way to it, must not make anybody forget what to look for. */
    @ParameterizedTest
    @EnumSource
    void whatTheArchiveMustHoldIsKnownUntilTheNightIsPublishedAgain(Servers server) {
        try (Database database = server.fresh()) {
            FileRecords records = new FileRecords(database);
            FileRecord taken = record(1, "a.csv", FileRecord.Status.TAKEN);
            FileRecord refused = record(1, "b.csv", FileRecord.Status.REFUSED);
            Sample.begin(database, D1);
            List.of(taken, refused, record(1, "c.csv", FileRecord.Status.KNOWN), record(1, "d.csv",
                    FileRecord.Status.NOT_READY)).forEach(records::add);
            assertEquals(List.of(), records.archived(D1), "the files of a night under way lie in the inbox still");
            new Nights(database).markReleasing(D1, 0, "", Sample.sha("out"));
            new Nights(database).done(D1);
            assertEquals(List.of(taken.archived(), refused.archived()), records.archived(D1));
            new TakenBack(database).keep(D1);
            new TakeBack(database).from(D1);
            assertEquals(List.of(), records.of(D1));
            assertEquals(List.of(taken.archived(), refused.archived()), records.archived(D1));
            Sample.begin(database, D1);
            records.add(taken);
            new Nights(database).markReleasing(D1, 0, "", Sample.sha("out"));
            assertEquals(List.of(taken.archived()), records.archived(D1));
        }
    }
}
