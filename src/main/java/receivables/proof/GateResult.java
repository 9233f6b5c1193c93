package receivables.proof;

import static java.util.Objects.requireNonNull;

/**
 * One condition before anything is released. A gate that did not pass holds letters and beginning actions.
 *
 * @param name the gate, for {@code run.json}: control totals, bank statements, files
 * @param state whether it lets letters through, and whether it was asked at all
 * @param sentence what was found, for people: why it passed, is off, or did not pass and what to do
 */
public record GateResult(String name, State state, String sentence) {

    /** OFF: nothing is configured that it could check; it lets everything through. */
    public enum State {
        PASSED, FAILED, OFF
    }

    public GateResult {
        requireNonNull(name, "name is null");
        requireNonNull(state, "state is null");
        requireNonNull(sentence, "sentence is null");
    }

    /** It holds nothing back. */
    public boolean passed() {
        return state != State.FAILED;
    }
}
