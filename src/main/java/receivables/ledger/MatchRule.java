package receivables.ledger;

/** The rule that applied money, strongest first; see the rules, section 2. REVERSAL and CREDIT_NOTE are not passes but reasons. */
public enum MatchRule {
    DECISION, RF_SET, ADVICE, REFERENCE, DISCOUNT, TOLERANCE, REFERENCE_PART, AMOUNT, BALANCE, COMBINATION, OLDEST_FIRST,
    /** A credit note applied to the document it names. */
    CREDIT_NOTE,
    /** Taken back because the bank took the money back. */
    REVERSAL,
    /** Taken back because the money is another customer's after all. */
    PAYER_CHANGED,
    /** A bank's line pays a paper in hand; or what a paper paid is taken back because its money did not come. */
    INSTRUMENT
}
