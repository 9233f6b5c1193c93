package receivables.intake.statement;

/** A word of the SEPA rulebook that says what the text behind it is, as German and Austrian banks write them. */
enum SepaWord {
    /** The payer's own reference. */
    EREF,
    /** The bank's customer's reference. */
    KREF,
    /** Mandate. */
    MREF,
    /** Of the creditor: his identifier. */
    CRED,
    /** Of the debtor: his identifier. */
    DEBT,
    /** What the payment is for. */
    SVWZ,
    /** Another payer than the account's owner. */
    ABWA,
    /** Another payee than the account's owner. */
    ABWE,
    /** The amount that was paid at first, of a payment that comes back. */
    OAMT,
    /** Charges for coming back. */
    COAM,
    PURP,
    IBAN,
    BIC
}
