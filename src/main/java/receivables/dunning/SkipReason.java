package receivables.dunning;

/** Why a due item is on no letter tonight; holds first, then the other reasons. See the rules, section 5. */
public enum SkipReason {
    DISPUTED, PROMISED, INSTALMENTS, IN_TRANSIT, INSTRUMENT, BLOCKED, NO_DUNNING, INSOLVENT, CLOSED, REFERRED,
    NEEDS_APPROVAL, GATE, IN_CREDIT, MONEY_UNCLEAR, TOO_SOON, WITH_NEXT, HIGHER_STAGE, BELOW_MINIMUM, ALREADY_AT_STAGE, DEADLINE_RUNS,
    AWAITING_MAILING, NO_ADDRESS, CONTRADICTS, NOT_SENT_THEN;

    public boolean isHold() {
        return compareTo(REFERRED) <= 0;
    }
}
