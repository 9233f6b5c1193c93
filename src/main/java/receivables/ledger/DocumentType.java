package receivables.ledger;

/** What a ledger row is. Invoices and debit notes are owed to us (debit); a credit note is owed by us. */
public enum DocumentType {
    INVOICE, DEBIT_NOTE, CREDIT_NOTE;

    public boolean isDebit() {
        return this != CREDIT_NOTE;
    }
}
