package receivables.dunning;

import static receivables.ledger.ReasonCode.APPROVE_WITH;
import static receivables.ledger.ReasonCode.NO_ITEM_AT_STAGE;
import static receivables.ledger.ReasonCode.NO_LONGER_TAKEN;
import static receivables.ledger.ReasonCode.STAGE_WAS_SENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Reason;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * What is done beside writing (rule 11): each action is listed on the night it begins and on the night it ends. What is in force is carried
 * from night to night. STOP_SUPPLY, CANCEL_CREDIT, VISIT and LOCK hang on the customer, {@link ItemActions} on one item each.
 */
final class Actions {
    private final DunningNight night;
    private final List<ActionRow> rows = new ArrayList<>();
    private final List<ActionState> states = new ArrayList<>();

    Actions(DunningNight night) {
        this.night = night;
    }

    void decide() {
        if (night.items.isEmpty() && night.dunningCase.actions().isEmpty()) {
            return;
        }
        for (Action action : List.of(Action.STOP_SUPPLY, Action.CANCEL_CREDIT, Action.VISIT, Action.LOCK)) {
            decide(action);
        }
        new ItemActions(night, this).decide();
        rows.sort(Comparator.comparing(ActionRow::action).thenComparing(ActionRow::status).thenComparing(row -> row.reason().stored()));
        states.sort(Comparator.comparing(ActionState::action).thenComparing(ActionState::documentNo));
    }

    private void decide(Action action) {
        Stage stage = night.policy.actions().beginsAt().get(action);
        Money amount = stage == null ? null : Totals.of(night.items, item -> stageNow(item, stage) ? item.undisputed() : 0, night.context);
        ActionState state = state(action, "");
        boolean inForce = isInForce(state);
        if (amount == null) {
            if (inForce) {
                end(action, state);
            }
            return;
        }
        if (inForce) {
            states.add(state);
            return;
        }
        if (night.isBelowMinimum(action, amount)) {
            return;
        }
        Money certain = Totals.of(night.items, item -> stageNow(item, stage) ? item.undisputed() - item.unclear() : 0, night.context);
        boolean waits = certain == null || night.isBelowMinimum(action, certain);
        begin(action, "", waits ? amount : certain, waits ? amount : certain, state, waits,
                Reason.of(STAGE_WAS_SENT, Reason.word("stage", stage)));
    }

    /**
     * Begins the action, or proposes it where a person must consent.
     *
     * @param all what all of the customer's items come to for which the action would begin
     * @param waits it may all be paid by money of which nobody knows yet whose it is: nothing begins meanwhile, what was proposed stays so
     */
    void begin(Action action, String documentNo, Money amount, Money all, ActionState state, boolean waits, Reason reason) {
        LocalDate today = night.context.businessDate();
        if (!night.policy.actions().needApproval().contains(action)) {
            if (!waits) {
                row(ActionRow.Status.BEGIN, action, today, amount, "", reason);
                states.add(new ActionState(customerNo(), action, documentNo, ActionRow.Status.BEGIN.name(), today));
            }
            return;
        }
        Consents.Rejection rejection = night.consents.rejection(action, customerNo(), documentNo);
        if (rejection != null && today.isBefore(rejection.until())) {
            return;
        }
        boolean proposed = state != null && state.status().equals(ActionRow.Status.NEEDS_APPROVAL.name());
        if (proposed && !waits && night.consents.approved(action, customerNo(), documentNo, state.since(), all, amount)) {
            row(ActionRow.Status.BEGIN, action, today, amount, "", reason);
            states.add(new ActionState(customerNo(), action, documentNo, ActionRow.Status.BEGIN.name(), today));
        } else if (proposed) {
            states.add(state);
        } else if (!waits) {
            row(ActionRow.Status.NEEDS_APPROVAL, action, today, amount, night.consents.roles(action.name()),
                    reason.and(Reason.of(APPROVE_WITH, key(action, customerNo(), ""))));
            states.add(new ActionState(customerNo(), action, documentNo, ActionRow.Status.NEEDS_APPROVAL.name(), today));
        }
    }

    private void end(Action action, ActionState state) {
        Stage stage = night.policy.actions().beginsAt().get(action);
        Reason reason = stage == null ? Reason.of(NO_LONGER_TAKEN) : Reason.of(NO_ITEM_AT_STAGE, Reason.word("stage", stage));
        switch (action) {
            case STOP_SUPPLY -> endWith(action, Action.RELEASE_SUPPLY, state, reason);
            case LOCK -> endWith(action, Action.UNLOCK, state, reason);
            case CANCEL_CREDIT -> restoreCredit(state, reason);
            default -> row(ActionRow.Status.END, action, state.since(), null, "", reason);
        }
    }

    private void endWith(Action action, Action release, ActionState state, Reason reason) {
        row(ActionRow.Status.END, action, state.since(), null, "", reason);
        row(ActionRow.Status.BEGIN, release, night.context.businessDate(), null, "", reason);
    }

    /** The limit comes back only with consent; until then it stays cancelled. */
    private void restoreCredit(ActionState cancelled, Reason reason) {
        int before = states.size();
        begin(Action.RESTORE_CREDIT, "", null, null, state(Action.RESTORE_CREDIT, ""), false, reason);
        boolean restored = states.size() > before && isInForce(states.getLast());
        if (restored) {
            states.removeLast();
            row(ActionRow.Status.END, Action.CANCEL_CREDIT, cancelled.since(), null, "", reason);
        } else {
            states.add(cancelled);
        }
    }

    /** True when the item has this stage: mailed, or by tonight's letter. With confirmed mailing only what was posted counts. */
    private boolean stageNow(DueItem item, Stage stage) {
        if (item.past.hasAtLeast(stage)) {
            return true;
        }
        return item.lettered && item.stage != null && item.stage.isAtLeast(stage) && !night.policy.mailingConfirm();
    }

    void row(ActionRow.Status status, Action action, LocalDate since, Money amount, String needsApproval, Reason reason) {
        rows.add(new ActionRow(customerNo(), status, action, since, amount, needsApproval, reason));
    }

    void keep(ActionState state) {
        states.add(state);
    }

    ActionState state(Action action, String documentNo) {
        for (ActionState state : night.dunningCase.actions()) {
            if (state.action() == action && state.documentNo().equals(documentNo)) {
                return state;
            }
        }
        return null;
    }

    /** What a gate held never began. */
    static boolean isInForce(ActionState state) {
        return state != null && state.status().equals(ActionRow.Status.BEGIN.name());
    }

    private String customerNo() {
        return night.customer().customerNo();
    }

    /** The night on which the action began for the first of its items that are in force after tonight, null: none is. */
    LocalDate beganOn(Action action) {
        return states.stream().filter(state -> state.action() == action && isInForce(state)).map(ActionState::since)
                .min(LocalDate::compareTo).orElse(null);
    }

    /** The first night of the action as earlier nights left it, null: it is not in force. */
    LocalDate inForceSince(Action action) {
        return night.dunningCase.actions().stream().filter(state -> state.action() == action && isInForce(state)).map(ActionState::since)
                .min(LocalDate::compareTo).orElse(null);
    }

    /**
     * What an approval of an action refers to: {@code LOCK/C100}, {@code AGENCY/C100} for all its items that wait, {@code
     * AGENCY/C100/INV-7} for one.
     */
    static String key(Action action, String customerNo, String documentNo) {
        return action.name() + "/" + customerNo + (documentNo.isEmpty() ? "" : "/" + documentNo);
    }

    List<ActionRow> rows() {
        return rows;
    }

    List<ActionState> states() {
        return states;
    }
}
