package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;

/**
 * What became of one file that lay in the inbox of a night.
 *
 * @param arrival which looking into the inbox of that date found it, from 1
 * @param kind what its name says it holds, empty: no kind of ours
 * @param money it brings money, so letters wait for it
 * @param sha256 of its content, empty where it was not taken
 * @param encoding in which its text was read, empty: it was not read or is no text
 * @param rows data rows; 0 where it was not read
 * @param known of them, those whose content had been taken before; of a file that had been taken before, all that stood then
 * @param refused of them, those that were not taken
 * @param note why it was left, or what to know of its reading; empty: nothing
 */
public record FileRecord(LocalDate businessDate, int arrival, String name, String kind, boolean money, String sha256, Status status,
        String encoding, int rows, int known, int refused, Reason note) {

    /** A part so large, of 1, may be refused before the file as a whole counts as refused: a tenth (rules, section 6). */
    private static final int ONE_IN = 10;
    /** Kinds of files that hold what people decided. */
    private static final Set<String> DECIDING = Set.of("DECISIONS", "WORKLIST", "CONTACTS", "CALL_SHEET");

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
        requireNonNull(encoding, "encoding is null");
        requireNonNull(note, "note is null");
        if (known < 0 || refused < 0 || known + refused > rows) {
            throw new IllegalArgumentException(name + ": " + known + " known and " + refused + " refused rows of " + rows);
        }
    }

    /** Something that lay in the inbox and was not read. */
    public static FileRecord left(LocalDate businessDate, int arrival, String name, boolean money, Status status, Reason note) {
        return new FileRecord(businessDate, arrival, name, "", money, "", status, "", 0, 0, 0, note);
    }

    /** Rows that the night took from it. */
    public int taken() {
        return rows - known - refused;
    }

    /**
     * For the gate it counts as refused: as a whole, or by more than a tenth of its rows, or by every one. The good rows of such a file are
     * taken all the same; a file whose content had been taken before was judged then, and a decision
     * that can never act stands in nobody's way.
     */
    public boolean countsAsRefused() {
        boolean decides = DECIDING.contains(kind);
        return status == Status.REFUSED || status != Status.KNOWN && !decides && refused > 0
                && (refused == rows || (long) refused * ONE_IN > rows);
    }

    /**
     * What the contract calls its status: a file that had been taken before was taken, whole or in part; one without a single good row was
     * refused.
     */
    public Status published() {
        if (status == Status.NOT_READY || status == Status.LEFT || status == Status.REFUSED) {
            return status;
        }
        if (refused == 0) {
            return Status.TAKEN;
        }
        return refused == rows ? Status.REFUSED : Status.PART;
    }

    /** Where the archive keeps it. */
    public ArchivedFile archived() {
        return new ArchivedFile(businessDate, arrival, name, sha256);
    }
}
