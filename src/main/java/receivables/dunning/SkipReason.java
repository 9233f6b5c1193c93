package receivables.dunning;

/** Why a due item is on no letter tonight; holds first, then the other reasons. See the rules, section 5. */
public enum SkipReason {
    DISPUTED, PROMISED, INSTALMENTS, IN_TRANSIT, BLOCKED, NO_DUNNING, INSOLVENT, REFERRED,
    NEEDS_APPROVAL, GATE, IN_CREDIT, MONEY_UNCLEAR, TOO_SOON, HIGHER_STAGE, BELOW_MINIMUM, ALREADY_AT_STAGE, AWAITING_MAILING, NO_ADDRESS, NOT_SENT_THEN;

    public boolean isHold() {
        return compareTo(REFERRED) <= 0;
    }
}
