package receivables.ledger.credit;

/**
 * A warning that a customer may not pay as he used to (the domain page, sections 6 and 9). Some last as long as their figures do and are
 * told when they begin and when they end; others happen once.
 */
public enum SignalKind {
    ORDERS_FALL(true), PAYS_LATER(true), PART_PAYMENTS(false), PROMISE_BROKEN(false), INSTRUMENT_DISHONOURED(false), NEW_OWNER(false),
    NEW_NAME(false), NEW_ADDRESS(false), NEW_BANK_ACCOUNT(false), PAYER_ACCOUNT_CHANGED(false), THIRD_PARTY_PAYS(false),
    LIMIT_PASSED(true), LIMITATION_ENDS(true), YOUNG_AND_LARGE(true), UNREACHABLE(true);

    private final boolean lasts;

    SignalKind(boolean lasts) {
        this.lasts = lasts;
    }

    /** True for what is looked at anew each night; false for what happened once and is only remembered. */
    public boolean lasts() {
        return lasts;
    }
}
