package receivables.store;

/**
 * A part of the accounts, by account number.
 * @param after the last account before it, empty: from the first
 * @param last its last account, empty: to the end
 */
public record Range(String after, String last) {

    public static final Range ALL = new Range("", "");
}
