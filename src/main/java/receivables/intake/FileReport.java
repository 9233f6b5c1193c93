package receivables.intake;

/**
 * How a file went.
 *
 * @param rows data rows seen, blank lines apart
 * @param refusedRows of them
 */
public record FileReport(Outcome outcome, int rows, int refusedRows) {

    /** TAKEN: rows were read, be they good or bad. EMPTY: nothing in it, which is fine. REFUSED: the file as a whole cannot be used, which shuts a gate. */
    public enum Outcome { TAKEN, EMPTY, REFUSED }
}
