package receivables.dunning;

import static receivables.ledger.ReasonCode.AGENCY_FEE;
import static receivables.ledger.ReasonCode.CALLED_BACK;
import static receivables.ledger.ReasonCode.DAYS_PAST_DUE;
import static receivables.ledger.ReasonCode.IS_SETTLED;
import static receivables.ledger.ReasonCode.LAWYERS_LETTER_MAILED;
import static receivables.ledger.ReasonCode.NEW_SINCE_REFERRED;
import static receivables.ledger.ReasonCode.SUIT_ENDS_MANDATE;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Reason;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * The actions that hang on one item: AGENCY and LITIGATION after its lawyer's letter was mailed and the pay-by day of that has passed, with
 * consent; PROVISION by age alone. A customer is with one of the first two at a time: a suit is proposed beside an agency only once that
 * had its days, and ends its mandate. They end when the item is settled, or when a person of the role calls it back (a REJECT that refers
 * to the action).
 */
final class ItemActions {
    private final DunningNight night;
    private final Actions actions;

    ItemActions(DunningNight night, Actions actions) {
        this.night = night;
        this.actions = actions;
    }

    void decide() {
        for (DueItem item : night.items) {
            decide(Action.LITIGATION, item);
        }
        LocalDate suit = actions.beganOn(Action.LITIGATION);
        for (DueItem item : night.items) {
            if (suit == null) {
                decide(Action.AGENCY, item);
            } else {
                endMandate(item, suit);
            }
            decide(Action.PROVISION, item);
        }
        for (ActionState state : night.dunningCase.actions()) {
            if (Actions.isInForce(state) && !state.documentNo().isEmpty()
                    && night.items.stream().noneMatch(item -> item.documentNo().equals(state.documentNo()))) {
                actions.row(ActionRow.Status.END, state.action(), state.since(), null, "", Reason.of(IS_SETTLED, state.documentNo()));
            }
        }
    }

    /** A customer is with an agency or before a court, never with both: the suit ends the mandate of all his items. */
    private void endMandate(DueItem item, LocalDate suit) {
        ActionState mandate = actions.state(Action.AGENCY, item.documentNo());
        if (Actions.isInForce(mandate)) {
            actions.row(ActionRow.Status.END, Action.AGENCY, mandate.since(), null, "", Reason.of(SUIT_ENDS_MANDATE, suit));
        }
    }

    private void decide(Action action, DueItem item) {
        ActionState state = actions.state(action, item.documentNo());
        if (Actions.isInForce(state)) {
            Consents.Rejection recall = night.consents.rejection(action, night.customer().customerNo(), item.documentNo());
            if (recall != null && !recall.on().isBefore(state.since())) {
                actions.row(ActionRow.Status.END, action, state.since(), null, "",
                        Reason.of(CALLED_BACK, item.documentNo(), recall.on(), recall.by()));
            } else {
                actions.keep(state);
            }
            return;
        }
        if (isDue(action, item)) {
            long certain = action == Action.PROVISION ? item.open() - item.covered() : claimed(item);
            Money amount = item.item.open().withMinor(certain > 0 ? certain : item.unclear());
            Money all = Totals.of(night.items, other -> isDue(action, other) ? claimed(other) : 0, night.context);
            actions.begin(action, item.documentNo(), amount, all == null ? amount : all, state, certain <= 0, reason(action, item, amount));
        }
    }

    /** What an agency holds is claimed in court all the same. */
    private long claimed(DueItem item) {
        return item.hold() == SkipReason.REFERRED ? item.undisputed() : item.demandable();
    }

    private boolean isDue(Action action, DueItem item) {
        DunningPolicy.ActionRules rules = night.policy.actions();
        if (action == night.mandate.action() && night.mandate.asksFor(item)) {
            return claimed(item) > 0;
        }
        return switch (action) {
            case AGENCY -> item.daysPastDue > rules.agencyOver() && lastLetterFailed(item);
            case LITIGATION -> item.daysPastDue > rules.litigationOver() && lastLetterFailed(item) && agencyHadItsTime();
            default -> item.daysPastDue > rules.provisionOver() && item.open() > item.covered();
        };
    }

    private boolean lastLetterFailed(DueItem item) {
        LocalDate payBy = item.past.payBy(Stage.LAWYER);
        return payBy != null && night.mailingDay().isAfter(payBy) && claimed(item) + item.unclear() > 0;
    }

    /** While an agency has the claims, no suit is proposed before its days have passed. */
    private boolean agencyHadItsTime() {
        LocalDate mandate = actions.inForceSince(Action.AGENCY);
        return mandate == null || !night.context.businessDate().isBefore(mandate.plusDays(night.policy.actions().mandateDays()));
    }

    private Reason reason(Action action, DueItem item, Money amount) {
        Reason age = Reason.of(DAYS_PAST_DUE, item.documentNo(), item.daysPastDue);
        if (action == night.mandate.action() && night.mandate.asksFor(item)) {
            return age.and(Reason.of(NEW_SINCE_REFERRED, Reason.word("supply", action), night.mandate.since()));
        }
        return switch (action) {
            case AGENCY -> age.and(Reason.of(LAWYERS_LETTER_MAILED, item.past.mailedOn(Stage.LAWYER)))
                    .and(Reason.of(AGENCY_FEE, feePercent(item), amount.times(feePercent(item), 100)));
            case LITIGATION -> age.and(Reason.of(LAWYERS_LETTER_MAILED, item.past.mailedOn(Stage.LAWYER)));
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
