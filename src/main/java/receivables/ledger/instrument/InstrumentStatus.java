package receivables.ledger.instrument;

/** Where a paper stands; the column {@code status} of {@code instruments.csv}. */
public enum InstrumentStatus {
    IN_HAND,
    /** The bank's line that pays it has come. */
    PAID,
    /** Some business days after maturity no line has come. */
    OVERDUE,
    /** Refused: what it had settled is open again. */
    DISHONOURED,
    /** Passed on to a supplier, or sold to a bank before its day. */
    ENDORSED, DISCOUNTED;

    /** We hold the paper and wait for its money. */
    public boolean isHeld() {
        return this == IN_HAND || this == OVERDUE;
    }

    /** Whatever it was meant for may be paid with it: the money is there, or the paper went as money. */
    public boolean isMoney() {
        return this == PAID || this == ENDORSED || this == DISCOUNTED;
    }
}
