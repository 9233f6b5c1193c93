package receivables.outbox;

import java.util.ArrayList;
import java.util.List;

/**
 * How a command ended: the exit code, the one line for stdout, and what to say on stderr (each with what to do).
 */
public record Outcome(ExitCode exitCode, String summary, List<String> errors) {

    public Outcome {
        errors = List.copyOf(errors);
    }

    /** The same, and a warning on stderr before anything else. */
    public Outcome with(String warning) {
        List<String> all = new ArrayList<>(List.of(warning));
        all.addAll(errors);
        return new Outcome(exitCode, summary, all);
    }

    public static Outcome failed(String summary, String... errors) {
        return new Outcome(ExitCode.FAILED, summary, List.of(errors));
    }
}
