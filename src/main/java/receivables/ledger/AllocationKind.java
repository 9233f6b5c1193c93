package receivables.ledger;

/** What an allocation does. */
public enum AllocationKind {
    PAYMENT, DISCOUNT, TOLERANCE, WRITE_OFF, CREDIT_NOTE, INTEREST, REVERSAL,
    /** What a bank took beside the payment that it returned; negative on the line that went out. */
    BANK_CHARGE,
    /** Money of a receipt paid back to the payer; shown in {@code receipts.csv} and the journal, not in {@code allocations.csv}. */
    REFUND;

    /** Uses up money of the receipt. */
    public boolean usesReceipt() {
        return this == PAYMENT || this == INTEREST || this == REFUND || this == BANK_CHARGE;
    }

    /** Reduces the open amount of the document. */
    public boolean reducesDocument() {
        return this == PAYMENT || this == DISCOUNT || this == TOLERANCE || this == WRITE_OFF || this == CREDIT_NOTE;
    }
}
