package receivables.dunning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.LetterStatus;
import receivables.ledger.WorkItem;

/**
 * What a failed gate leaves of a night (rules, section 6): everything is computed and shown, but letters and beginning actions are held.
 */
final class Gate {
    /** These take something back; holding them would punish the customer for our missing file. */
    private static final Set<Action> RELEASES = EnumSet.of(Action.RELEASE_SUPPLY, Action.RESTORE_CREDIT, Action.UNLOCK);

    private Gate() {
    }

    static DunningResult hold(DunningResult result, List<ActionState> before) {
        return new DunningResult(
                result.rows().stream().map(DunningRow::heldByGate).toList(),
                result.letters().stream().map(letter -> letter.status() == LetterStatus.READY ? letter.withStatus(LetterStatus.HELD)
                : letter).toList(), result.stages(), result.holds(),
                result.actions().stream().map(Gate::action).toList(),
                result.actionStates().stream().map(state -> asBefore(state, before)).filter(state -> state != null).toList(),
                result.calls(), result.alerts(), result.worklist(), result.heldBy(), result.decisions(), result.interest());
    }

    /** The same for some of the letters: they contradict what was said before. What would begin with them does not begin. */
    static DunningResult hold(DunningResult result, List<ActionState> before, Set<String> letterNos, List<WorkItem> questions) {
        DunningResult held = hold(result, before);
        List<WorkItem> worklist = new ArrayList<>(result.worklist());
        worklist.addAll(questions);
        return new DunningResult(
                result.rows().stream().map(row -> letterNos.contains(row.letterNo()) ? row.held(SkipReason.CONTRADICTS) : row).toList(),
                result.letters().stream().map(letter -> letterNos.contains(letter.letterNo()) && letter.status() == LetterStatus.READY
                        ? letter.withStatus(LetterStatus.HELD) : letter).toList(),
                result.stages(), result.holds(), held.actions(), held.actionStates(), result.calls(), result.alerts(), worklist,
                result.heldBy(), result.decisions(), result.interest());
    }

    private static ActionRow action(ActionRow row) {
        boolean begins = row.status() == ActionRow.Status.BEGIN && !RELEASES.contains(row.action());
        return begins ? row.withStatus(ActionRow.Status.HELD) : row;
    }

    /** What would have begun tonight is as it was: a proposal with its consent, or nothing. Null: nothing. */
    private static ActionState asBefore(ActionState state, List<ActionState> before) {
        if (!Actions.isInForce(state) || RELEASES.contains(state.action()) || before.contains(state)) {
            return state;
        }
        return before.stream().filter(earlier -> earlier.action() == state.action() && earlier.documentNo().equals(state.documentNo()))
                .findFirst().orElse(null);
    }
}
