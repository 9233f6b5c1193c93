package receivables.ledger;

/** Whether a customer trades with us, is insolvent (no letters, no interest from {@code status_since} on) or closed. */
public enum CustomerStatus { ACTIVE, INSOLVENT, CLOSED }
