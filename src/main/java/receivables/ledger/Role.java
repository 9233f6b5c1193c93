package receivables.ledger;

/** What a member of staff may do and is told of. */
public enum Role { SALES, SUPERVISOR, MANAGER, GENERAL_MANAGER, CREDIT, LEGAL, OWNER }
