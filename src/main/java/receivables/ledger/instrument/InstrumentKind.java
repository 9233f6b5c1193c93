package receivables.ledger.instrument;

/** What kind of paper it is; see the rules, section 2, "Bills". */
public enum InstrumentKind {
    /** Accepted by a bank, or by the drawee himself: the invoice is settled into notes receivable. */
    BANK_ACCEPTANCE, TRADE_ACCEPTANCE,
    /** The invoice stays open until the money is there; meanwhile nobody is asked for it. */
    CHEQUE, NOTE,
    /** The file names a day of maturity and no kind: treated as what proves least. */
    UNSAID;

    /** The paper settles what it pays on the night it comes; the others only cover it until they are paid. */
    public boolean settles() {
        return this == BANK_ACCEPTANCE || this == TRADE_ACCEPTANCE;
    }

    /** As files write it; empty where they say nothing. */
    public String code() {
        return this == UNSAID ? "" : name();
    }
}
