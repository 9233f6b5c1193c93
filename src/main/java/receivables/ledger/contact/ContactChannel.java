package receivables.ledger.contact;

/** How a customer was spoken to. */
public enum ContactChannel {
    CALL, VISIT, MAIL
}
