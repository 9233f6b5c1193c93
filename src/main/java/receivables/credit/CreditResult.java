package receivables.credit;

import java.util.List;
import receivables.dunning.ActionRow;
import receivables.dunning.AlertRow;
import receivables.ledger.ActionState;
import receivables.ledger.WorkItem;
import receivables.ledger.credit.CreditMemory;

/**
 * What the night found about one customer's credit.
 *
 * @param row null: there is nothing to say
 * @param actions HOLD_ORDERS where it begins, is proposed or ends
 * @param states HOLD_ORDERS as it stands after tonight
 * @param ratings the points of a rating proposed tonight
 * @param memory for the next night
 */
public record CreditResult(CreditRow row, List<SignalRow> signals, List<AlertRow> alerts, List<ActionRow> actions,
        List<ActionState> states, List<WorkItem> questions, List<RatingRow> ratings, CreditMemory memory) {
}
