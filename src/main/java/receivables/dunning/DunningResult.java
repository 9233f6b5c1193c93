package receivables.dunning;

import java.util.List;
import java.util.Map;
import receivables.ledger.ActionState;
import receivables.ledger.Letter;
import receivables.ledger.Stage;
import receivables.ledger.WorkItem;

/**
 * What dunning decided for one customer.
 *
 * @param rows every due, overdue or soon due item once
 * @param stages highest stage mailed by document number (before tonight's letters)
 * @param holds name of the hold on a document, by document number
 * @param actions rows for actions.csv: what begins, ends or waits tonight
 * @param actionStates actions in force or waiting after tonight (to be stored where they changed)
 */
public record DunningResult(
        List<DunningRow> rows, List<Letter> letters, Map<String, Stage> stages, Map<String, String> holds,
        List<ActionRow> actions, List<ActionState> actionStates, List<CallRow> calls, List<AlertRow> alerts, List<WorkItem> worklist) {

    /** A customer with nothing due and nothing under way. */
    public static final DunningResult NOTHING =
            new DunningResult(List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
