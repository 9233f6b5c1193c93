package receivables.proof;

import static java.util.Objects.requireNonNull;

import receivables.ledger.Reason;

/**
 * One condition before anything is released. A gate that did not pass holds letters and beginning actions.
 *
 * @param state whether it lets letters through, and whether it was asked at all
 * @param reason what was found, for people: why it passed, is off, or did not pass and what to do
 */
public record GateResult(Gate gate, State state, Reason reason) {

    /** The gates of the rules, section 6. */
    public enum Gate {
        FILES("files"), BANK_STATEMENTS("bank statements"), MONEY_ROWS("money rows"), CONTROL_TOTALS("control totals");

        private final String written;

        Gate(String written) {
            this.written = written;
        }

        /** Its name in {@code run.json} and among the stored sums of a night. */
        public String written() {
            return written;
        }
    }

    /** OFF: nothing is configured that it could check; it lets everything through. */
    public enum State {
        PASSED, FAILED, OFF
    }

    public GateResult {
        requireNonNull(gate, "gate is null");
        requireNonNull(state, "state is null");
        requireNonNull(reason, "reason is null");
    }

    /** It holds nothing back. */
    public boolean passed() {
        return state != State.FAILED;
    }
}
