package receivables.ledger;

/** What a person may decide; see the contract, section 2. */
public enum DecisionAction {
    ALLOCATE, UNALLOCATE, WRITE_OFF, REFUND, PAYER_IS,
    DISPUTE, DISPUTE_END, PROMISE, INSTALMENT, IN_TRANSIT, BLOCK, UNBLOCK,
    APPROVE, REJECT, PULL, CONFIRMED, CONTESTED, RETURNED, DISMISS, CORRECTION, ANOTHER_DOCUMENT,
    /** The customer of {@code refers_to} goes by {@code customer_no} from now on: renumbered, or merged with another. */
    CUSTOMER_IS,
    /** What a bank charged: the customer is to bear it; it is our cost. */
    CHARGE, WAIVE,
    /** A customer's rating: grade and terms are its reason, the limit its amount, the next review its date. */
    RATING,
    /** A paper in hand was passed on to a supplier; sold to a bank before its day (amount: what the bank pays). */
    ENDORSED, DISCOUNTED,
    /** What came of a call, a visit or a mail; see {@link receivables.ledger.contact.Contact}. */
    CONTACT;

    /** These act only after an {@code APPROVE} that refers to them, by another person of the configured role. */
    public boolean needsApproval() {
        return this == WRITE_OFF || this == REFUND || this == PAYER_IS;
    }
}
