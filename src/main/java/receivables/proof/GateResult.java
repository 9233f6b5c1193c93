package receivables.proof;

import static java.util.Objects.requireNonNull;

/**
 * One condition before anything is released. A gate that did not pass holds letters and beginning actions.
 *
 * @param name the gate, for {@code run.json}: control totals, bank statements, files
 * @param sentence what was found, for people: why it passed, is off, or did not pass and what to do
 */
public record GateResult(String name, boolean passed, String sentence) {

    public GateResult {
        requireNonNull(name, "name is null");
        requireNonNull(sentence, "sentence is null");
    }
}
