package receivables.ledger;

/** What an allocation does. */
public enum AllocationKind {
    PAYMENT, DISCOUNT, TOLERANCE, WRITE_OFF, CREDIT_NOTE, INTEREST, REVERSAL,
    /** What a bank took beside the payment that it returned; negative on the line that went out. */
    BANK_CHARGE,
    /**
     * Money of one currency for a document of another: on the document in its own currency, and without a document on the receipt in its.
     */
    EXCHANGE,
    /** A bank's line that pays a paper in hand (its number stands as the document's), or a paper that is worth nothing any more (none). */
    INSTRUMENT,
    /** Money of a receipt paid back to the payer; shown in {@code receipts.csv} and the journal, not in {@code allocations.csv}. */
    REFUND;

    /** Uses up money of the receipt, whatever it is booked on. */
    public boolean usesReceipt() {
        return this == PAYMENT || this == INTEREST || this == REFUND || this == BANK_CHARGE || this == INSTRUMENT;
    }

    /** Uses up money of the receipt when it is booked on this document; an empty number is none. */
    public boolean usesReceipt(String documentNo) {
        return usesReceipt() || (this == WRITE_OFF || this == EXCHANGE) && documentNo.isEmpty();
    }

    /** Reduces the open amount of the document. */
    public boolean reducesDocument() {
        return this == PAYMENT || this == DISCOUNT || this == TOLERANCE || this == WRITE_OFF || this == CREDIT_NOTE || this == EXCHANGE;
    }
}
