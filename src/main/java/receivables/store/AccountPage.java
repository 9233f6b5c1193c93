package receivables.store;

/**
 * The accounts one transaction takes.
 * @param after the last account before it
 * @param last its last account
 * @param items documents in it, settled ones included
 */
public record AccountPage(String after, String last, int accounts, int items) {
}
