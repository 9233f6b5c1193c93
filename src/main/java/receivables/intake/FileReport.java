package receivables.intake;

import static java.util.Objects.requireNonNull;

import receivables.ledger.Reason;

/**
 * How a file went.
 *
 * @param encoding in which its text was read, empty: it is no text
 * @param rows data rows seen, blank lines apart
 * @param refusedRows of them
 * @param note what to know of its reading as a whole, empty: nothing
 */
public record FileReport(Outcome outcome, String encoding, int rows, int refusedRows, Reason note) {

    /**
     * TAKEN: rows were read, be they good or bad. EMPTY: nothing in it, which is fine. REFUSED: the file as a whole cannot be used, which
     * shuts a gate.
     */
    public enum Outcome { TAKEN, EMPTY, REFUSED }

    public FileReport {
        requireNonNull(outcome, "outcome is null");
        requireNonNull(encoding, "encoding is null");
        requireNonNull(note, "note is null");
    }

    /** The file as a whole; why stands among its rejects. */
    public static FileReport refused() {
        return new FileReport(Outcome.REFUSED, "", 0, 0, Reason.NONE);
    }

    static FileReport of(String encoding, int rows, int refusedRows, Reason note) {
        return new FileReport(rows == 0 ? Outcome.EMPTY : Outcome.TAKEN, encoding, rows, refusedRows, note);
    }
}
