package receivables.ledger.contact;

import java.util.Optional;
import receivables.ledger.DecisionAction;

/** What came of it (contract, section 2): some results are decisions of the customer, the others are only remembered. */
public enum ContactResult {
    REACHED(null), NOT_REACHED(null), WILL_PAY(DecisionAction.PROMISE), NO_MONEY(null), NO_INVOICE(null), DISPUTES(DecisionAction.DISPUTE),
    PAID_ALREADY(DecisionAction.IN_TRANSIT), REFUSES(null);

    private final DecisionAction decision;

    ContactResult(DecisionAction decision) {
        this.decision = decision;
    }

    /** The decision that the result is; empty: none. */
    public Optional<DecisionAction> decision() {
        return Optional.ofNullable(decision);
    }
}
