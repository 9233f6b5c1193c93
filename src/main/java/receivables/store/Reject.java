package receivables.store;

import receivables.ledger.Reason;

/**
 * A row that was not taken: a row of {@code rejects.csv}.
 * @param fileId 0: no file of ours
 * @param line 0: the whole file
 * @param column empty: the whole row
 */
public record Reject(String file, long fileId, int line, String column, String value, Reason reason) {
}
