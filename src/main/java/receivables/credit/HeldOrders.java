package receivables.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import receivables.credit.CreditPolicy.HoldOrders.Mode;
import receivables.decisions.Answers;
import receivables.dunning.ActionRow;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * Whether the ERP is to take no more orders of a customer because he is far over his limit. By policy the night asks a person first, as it
 * does for other actions: {@code APPROVE} of {@code HOLD_ORDERS/C100}. The hold ends by itself when the use of the limit has come down.
 */
record HeldOrders(List<ActionRow> rows, List<ActionState> states, List<WorkItem> questions) {

    /** A proposal that was refused comes back after so many days, unless the refusal names a day. */
    private static final int LOOK_AGAIN_DAYS = 30;

    static HeldOrders of(CreditCase of, CreditContext context, Exposure exposure, Long limit, BigDecimal used) {
        CreditPolicy.HoldOrders policy = context.policy().holdOrders();
        ActionState state = of.action();
        boolean inForce = state != null && state.status().equals(ActionRow.Status.BEGIN.name());
        boolean known = used != null;
        boolean over = known && used.compareTo(BigDecimal.valueOf(policy.fromPercent())) >= 0;
        boolean below = known && used.compareTo(BigDecimal.valueOf(policy.belowPercent())) < 0
                || limit == null && of.customer().creditLimit() == null || policy.mode() == Mode.NEVER;
        if (inForce && below) {
            return new HeldOrders(List.of(row(of, ActionRow.Status.END, state.since(), null, "", Reason.of(ReasonCode.CREDIT_IS_BACK))),
                    List.of(), List.of());
        }
        if (inForce) {
            return new HeldOrders(List.of(), List.of(state), List.of());
        }
        if (!over || policy.mode() == Mode.NEVER || of.gateHolds()) {
            // a proposal that nobody answered lapses with its cause; while a gate is shut it waits
            return new HeldOrders(List.of(), state != null && of.gateHolds() ? List.of(state) : List.of(), List.of());
        }
        Money exposed = Money.ofMinor(exposure.total(), context.currency());
        Reason reason = Reason.of(ReasonCode.ORDERS_OVER_LIMIT, exposed, Money.ofMinor(limit, context.currency()));
        return policy.mode() == Mode.BEGIN ? begin(of, context, exposed, reason) : propose(of, context, exposed, limit, reason);
    }

    private static HeldOrders begin(CreditCase of, CreditContext context, Money exposed, Reason reason) {
        return new HeldOrders(List.of(row(of, ActionRow.Status.BEGIN, context.businessDate(), exposed, "", reason)),
                List.of(state(of, ActionRow.Status.BEGIN, context.businessDate())), List.of());
    }

    private static HeldOrders propose(CreditCase of, CreditContext context, Money exposed, long limit, Reason reason) {
        String key = key(of);
        LocalDate today = context.businessDate();
        Answers answers = new Answers(of.decisions(), context.night().approvals(), today);
        String subject = Action.HOLD_ORDERS.name();
        boolean refused = answers.rejections(key, subject, "").stream().anyMatch(rejection -> today.isBefore(until(rejection)));
        if (refused) {
            return new HeldOrders(List.of(), List.of(), List.of());
        }
        LocalDate since = of.action() == null ? today : of.action().since();
        boolean approved = of.action() != null && answers.approvals(key, subject, "").stream()
                .anyMatch(approval -> !approval.decidedOn().isBefore(since));
        if (approved) {
            return begin(of, context, exposed, reason);
        }
        String roles = answers.roles(subject);
        WorkItem question = new WorkItem(WorkKind.APPROVAL_WANTED, of.customer().customerNo(), "", "", key, exposed,
                List.of(new WorkItem.Suggestion(DecisionAction.APPROVE, of.customer().customerNo(), List.of(),
                        Reason.of(ReasonCode.APPROVE_KEY, key)),
                        new WorkItem.Suggestion(DecisionAction.REJECT, of.customer().customerNo(), List.of(),
                        Reason.of(ReasonCode.REJECT_AND_LOOK_AGAIN))),
                Reason.of(ReasonCode.HOLD_ORDERS_WAITS, Reason.word("supply", Action.HOLD_ORDERS), roles, exposed,
                        Money.ofMinor(limit, context.currency())), since);
        List<ActionRow> rows = of.action() != null ? List.of() : List.of(row(of, ActionRow.Status.NEEDS_APPROVAL, today, exposed, roles,
                reason.and(Reason.of(ReasonCode.APPROVE_WITH, key))));
        return new HeldOrders(rows, List.of(state(of, ActionRow.Status.NEEDS_APPROVAL, since)), List.of(question));
    }

    private static LocalDate until(Decision rejection) {
        return rejection.date() == null ? rejection.decidedOn().plusDays(LOOK_AGAIN_DAYS) : rejection.date();
    }

    private static String key(CreditCase of) {
        return Action.HOLD_ORDERS.name() + "/" + of.customer().customerNo();
    }

    private static ActionState state(CreditCase of, ActionRow.Status status, LocalDate since) {
        return new ActionState(of.customer().customerNo(), Action.HOLD_ORDERS, "", status.name(), since);
    }

    private static ActionRow row(CreditCase of, ActionRow.Status status, LocalDate since, Money amount, String needsApproval,
            Reason reason) {
        return new ActionRow(of.customer().customerNo(), status, Action.HOLD_ORDERS, since, amount, needsApproval, reason);
    }
}
