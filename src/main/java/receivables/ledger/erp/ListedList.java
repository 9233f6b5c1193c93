package receivables.ledger.erp;

import java.time.LocalDate;

/**
 * A list of open documents that came in.
 *
 * @param list name of the profile it was read by
 * @param snapshot by its profile it holds every open document
 */
public record ListedList(String list, boolean snapshot, LocalDate knownOn) {
}
