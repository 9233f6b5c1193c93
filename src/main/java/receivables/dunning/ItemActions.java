package receivables.dunning;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * The actions that hang on one item: AGENCY and LITIGATION after its lawyer's letter was mailed and the pay-by day of that has passed, with consent;
 * PROVISION by age alone. They end when the item is settled, or when a person of the role calls it back (a REJECT that refers to the action).
 */
final class ItemActions {
    private final DunningNight night;
    private final Actions actions;

    ItemActions(DunningNight night, Actions actions) {
        this.night = night;
        this.actions = actions;
    }

    void decide() {
        for (Action action : List.of(Action.AGENCY, Action.LITIGATION, Action.PROVISION)) {
            for (DueItem item : night.items) {
                decide(action, item);
            }
        }
        for (ActionState state : night.dunningCase.actions()) {
            if (Actions.isInForce(state) && !state.documentNo().isEmpty() && night.items.stream().noneMatch(item -> item.documentNo().equals(state.documentNo()))) {
                actions.row(ActionRow.Status.END, state.action(), state.since(), null, "", state.documentNo() + " is settled");
            }
        }
    }

    private void decide(Action action, DueItem item) {
        ActionState state = actions.state(action, item.documentNo());
        if (Actions.isInForce(state)) {
            Consents.Rejection recall = night.consents.rejection(Actions.key(action, night.customer().customerNo(), item.documentNo()), action.name());
            if (recall != null && !recall.on().isBefore(state.since())) {
                actions.row(ActionRow.Status.END, action, state.since(), null, "", item.documentNo() + " was called back on " + recall.on() + " by " + recall.by());
            } else {
                actions.keep(state);
            }
            return;
        }
        if (isDue(action, item)) {
            Money amount = item.item.open().withMinor(action == Action.PROVISION ? item.open() - item.covered() : item.demandable());
            actions.begin(action, item.documentNo(), amount, state, reason(action, item, amount));
        }
    }

    private boolean isDue(Action action, DueItem item) {
        DunningPolicy.ActionRules rules = night.policy.actions();
        return switch (action) {
            case AGENCY -> item.daysPastDue > rules.agencyOver() && lastLetterFailed(item);
            case LITIGATION -> item.daysPastDue > rules.litigationOver() && lastLetterFailed(item);
            default -> item.daysPastDue > rules.provisionOver() && item.open() > item.covered();
        };
    }

    private boolean lastLetterFailed(DueItem item) {
        LocalDate payBy = item.past.payBy(Stage.LAWYER);
        return payBy != null && night.mailingDay().isAfter(payBy) && item.demandable() > 0;
    }

    private String reason(Action action, DueItem item, Money amount) {
        String age = item.documentNo() + " is " + item.daysPastDue + " days past due";
        return switch (action) {
            case AGENCY -> age + ", lawyer's letter mailed on " + item.past.mailedOn(Stage.LAWYER) + "; no cure no pay, estimated fee " + feePercent(item) + " % = "
                    + amount.times(feePercent(item), 100);
            case LITIGATION -> age + ", lawyer's letter mailed on " + item.past.mailedOn(Stage.LAWYER);
            default -> age;
        };
    }

    /** The older the item, the dearer the agency. */
    private int feePercent(DueItem item) {
        int percent = 0;
        for (DunningPolicy.AgencyFee fee : night.policy.actions().agencyFees()) {
            percent = item.daysPastDue > fee.overDays() ? fee.percent() : percent;
        }
        return percent;
    }
}
