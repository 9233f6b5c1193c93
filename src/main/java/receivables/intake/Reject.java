package receivables.intake;

import receivables.ledger.Reason;

/**
 * What was refused, where, why, and what to do: a row of {@code rejects.csv}. A row of a file that has several mistakes gives several of
 * these.
 *
 * @param line of the file, from 1; 0: the file as a whole
 * @param column the contract's name; empty: the row or file as a whole
 * @param value as it stood there, shortened, with control characters made visible
 */
public record Reject(String file, int line, String column, String value, Reason reason) {

    /** Where it is and what is wrong, in one sentence. */
    public Reason told() {
        return new Notice(file, line, column, value, reason).told();
    }
}
