package receivables.dunning;

import java.util.List;
import java.util.Map;
import receivables.ledger.ActionState;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Letter;
import receivables.ledger.Stage;
import receivables.ledger.WorkItem;

/**
 * What dunning decided for one customer.
 *
 * @param rows every due, overdue or soon due item once
 * @param stages highest stage mailed by document number (before tonight's letters)
 * @param holds name of the hold on a document, by document number
 * @param heldBy every hold on a listed item, by document number
 * @param decisions what became of promises, disputes and holds that do not simply act
 * @param interest what has run up, was demanded, and became of it
 * @param actions rows for actions.csv: what begins, ends or waits tonight
 * @param actionStates actions in force or waiting after tonight, all of them; what is missing here has ended
 */
public record DunningResult(
        List<DunningRow> rows, List<Letter> letters, Map<String, Stage> stages, Map<String, String> holds,
        List<ActionRow> actions, List<ActionState> actionStates, List<CallRow> calls, List<AlertRow> alerts, List<WorkItem> worklist,
        List<HoldRow> heldBy, List<DecisionOutcome> decisions, InterestResult interest) {

    /** A customer with nothing due and nothing under way. */
    public static final DunningResult NOTHING =
            new DunningResult(List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), InterestResult.NOTHING);

    /**
     * The same night when a gate did not pass: letters and beginning actions are HELD, rows that were lettered say GATE and move no stage.
     *
     * @param statesBefore the case's actions, to which beginnings fall back
     */
    public DunningResult heldByGate(List<ActionState> statesBefore) {
        return Gate.hold(this, statesBefore);
    }
}
