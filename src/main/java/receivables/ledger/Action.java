package receivables.ledger;

/** What is done about a customer beside writing to him. */
public enum Action {
    STOP_SUPPLY, RELEASE_SUPPLY, CANCEL_CREDIT, RESTORE_CREDIT, LOCK, UNLOCK, VISIT, AGENCY, LITIGATION, PROVISION,
    /** The ERP takes no more orders: the credit limit is passed. */
    HOLD_ORDERS
}
