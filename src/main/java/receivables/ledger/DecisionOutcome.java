package receivables.ledger;

import static java.util.Objects.requireNonNull;

/**
 * What became of a decision on one night: a row of {@code decisions.csv}. The room that acts on a decision returns it.
 *
 * <pre>{@code D7, DISPUTE of INV-1001 → REFUSED, "INV-1001 is settled"}</pre>
 *
 * @param reason why it waits, is refused or has no effect; {@link Reason#NONE} where it acts and there is nothing to say
 */
public record DecisionOutcome(String decisionNo, Result result, Reason reason) {

    /** In the order in which one account's word counts before another's: who acted knows best. */
    public enum Result {
        EFFECTIVE, WAITING, REFUSED, NO_EFFECT;

        /** Nothing will come of it, tonight or later: it stands in nobody's way. */
        public boolean isOver() {
            return this == REFUSED || this == NO_EFFECT;
        }
    }

    public DecisionOutcome {
        requireNonNull(decisionNo, "decisionNo is null");
        requireNonNull(result, "result is null");
        requireNonNull(reason, "reason is null");
    }

    public static DecisionOutcome effective(Decision decision) {
        return new DecisionOutcome(decision.decisionNo(), Result.EFFECTIVE, Reason.NONE);
    }

    public static DecisionOutcome waiting(Decision decision, Reason reason) {
        return new DecisionOutcome(decision.decisionNo(), Result.WAITING, reason);
    }

    public static DecisionOutcome refused(Decision decision, Reason reason) {
        return new DecisionOutcome(decision.decisionNo(), Result.REFUSED, reason);
    }

    public static DecisionOutcome withoutEffect(Decision decision, Reason reason) {
        return new DecisionOutcome(decision.decisionNo(), Result.NO_EFFECT, reason);
    }
}
