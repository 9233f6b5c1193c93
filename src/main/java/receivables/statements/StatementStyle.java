package receivables.statements;

/**
 * What a statement of account lists. Some customers check every movement, others only want to know what is open.
 *
 * <pre>{@code
 * ACTIVITY   opening 1,000.00   03-05 invoice INV-7 +500.00   03-20 receipt R-3 -1,000.00   closing 500.00: INV-7
 * OPEN_ITEM  closing 500.00: INV-7
 * }</pre>
 */
public enum StatementStyle {
    /**
     * Opening balance, every movement since the last statement with the balance after it, closing balance, and the items open behind it.
     */
    ACTIVITY,
    /** The items open at the month's end and the balance they make. */
    OPEN_ITEM,
    /** No statement is sent. */
    NONE
}
