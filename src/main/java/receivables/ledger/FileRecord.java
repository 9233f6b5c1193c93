package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What became of one file that lay in the inbox of a night.
 *
 * @param arrival which looking into the inbox of that date found it, from 1
 * @param kind what its name says it holds, empty: no kind of ours
 * @param money it brings money, so letters wait for it
 * @param sha256 of its content, empty where it was not taken
 * @param rows data rows, @param refused of them; 0 where it was not read
 * @param note why it was left, empty where it was read
 */
public record FileRecord(LocalDate businessDate, int arrival, String name, String kind, boolean money, String sha256, Status status,
        int rows, int refused, String note) {

    /**
     * TAKEN: all rows; PART: some were refused; REFUSED: the file as a whole; KNOWN: its content had been taken before; NOT_READY: it was
     * still being written; LEFT: it is none of ours.
     */
    public enum Status {
        TAKEN, PART, REFUSED, KNOWN, NOT_READY, LEFT;

        /** The archive keeps it under this night. */
        public boolean isArchived() {
            return this == TAKEN || this == PART || this == REFUSED;
        }
    }

    public FileRecord {
        requireNonNull(businessDate, "businessDate is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(sha256, "sha256 is null");
        requireNonNull(status, "status is null");
        requireNonNull(note, "note is null");
    }

    /** Where the archive keeps it. */
    public ArchivedFile archived() {
        return new ArchivedFile(businessDate, arrival, name, sha256);
    }
}
