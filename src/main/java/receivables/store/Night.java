package receivables.store;

import java.time.LocalDate;

/**
 * One business date's run.
 *
 * @param run counts the attempts; a resumed run keeps its number
 * @param inboxHash over the files it took, @param configHash of config/ and jobs/, @param programHash of the program: together the
 * fingerprint
 * @param rulesEdition of the rules it was decided by; 1 for all nights before editions were counted
 * @param exitCode null until done
 * @param gates what the gates said, empty: all passed
 * @param outputHash over the published files, empty until released
 */
public record Night(
        LocalDate businessDate, int run, State state, LocalDate mailingDay, String inboxHash, String configHash, String programHash,
        int rulesEdition, Integer exitCode, String gates, String outputHash) {

    /** A gate was shut, so letters were held. */
    public boolean isHeld() {
        return !gates.isEmpty();
    }

    /** RELEASING: published files are being put in place. WITHDRAWING: the night is being taken back for good. */
    public enum State {
        RUNNING, RELEASING, DONE, FAILED, ABANDONED, WITHDRAWING;

        /** What was begun can only go forward: any command that finds it finishes it first. */
        public boolean rollsForward() {
            return this == RELEASING || this == WITHDRAWING;
        }
    }
}
