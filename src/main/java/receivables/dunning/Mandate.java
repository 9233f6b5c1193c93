package receivables.dunning;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Customer;
import receivables.ledger.Stage;

/**
 * What an agency or a court has of a customer, and what of his is new since (rule 12). The items handed over are theirs: we send nothing.
 * An item never written to that reaches its first letter meanwhile is a question: an APPROVE adds it, a REJECT lets us write, firmly.
 *
 * <p>The agency has A. B is fifteen days late: {@code AGENCY/C1/B} stands on the worklist, and B waits as REFERRED for the answer.
 */
final class Mandate {
    private final Customer customer;
    private final List<ActionState> states;
    private final Consents consents;
    private final ActionState running;

    Mandate(DunningCase dunningCase, Consents consents) {
        this.customer = dunningCase.customer();
        this.states = dunningCase.actions().stream().filter(Actions::isInForce)
                .filter(state -> state.action() == Action.AGENCY || state.action() == Action.LITIGATION).toList();
        this.consents = consents;
        // before a court he is with nobody else
        this.running = states.stream().filter(state -> state.action() == Action.LITIGATION).findFirst()
                .or(() -> states.stream().findFirst()).orElse(null);
    }

    boolean isRunning() {
        return running != null;
    }

    /** AGENCY or LITIGATION; null: nobody has anything of his. */
    Action action() {
        return running == null ? null : running.action();
    }

    LocalDate since() {
        return running.since();
    }

    /** Nobody has answered yet whether it is to be added. */
    boolean asksFor(DueItem item) {
        boolean isNew = item.past.highest() == null || item.past.highest().isCourtesy();
        if (running == null || !isNew || item.dueStage == null || !item.dueStage.isAtLeast(Stage.LETTER_1) || has(item) != null) {
            return false;
        }
        Consents.Rejection kept = consents.rejection(Actions.key(running.action(), customer.customerNo(), item.documentNo()),
                running.action().name());
        return kept == null || kept.on().isBefore(running.since());
    }

    /** The action that has the item, null: none. */
    private ActionState has(DueItem item) {
        return states.stream().filter(state -> state.documentNo().equals(item.documentNo())).findFirst().orElse(null);
    }

    /** Holds what they have, and what they may get. */
    void apply(List<DueItem> items) {
        for (DueItem item : items) {
            ActionState state = has(item);
            if (state != null) {
                item.hold(item.demandable(), SkipReason.REFERRED, "", "with " + (state.action() == Action.AGENCY ? "an agency" : "a court"),
                        state.since(), null);
            } else if (asksFor(item)) {
                item.hold(item.demandable(), SkipReason.REFERRED, "", "to be added or not", running.since(), null);
            }
        }
    }
}
