package receivables.settings;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One file of {@code jobs/}: a command of {@code ./run.sh}. Adding a file adds a command.
 *
 * @param name the file's name without ending, and the command
 * @param title one line for {@code help}
 * @param steps in the order in which they run; checked to work in that order
 * @param defaults options the job has when the command line does not say: {@code date}, {@code inbox}, {@code outbox}, {@code archive},
 * {@code quiet}
 * @param schedule a crontab line's five fields, for whoever sets up the machine; empty: by hand
 */
public record JobFile(String name, String title, List<Step> steps, SortedMap<String, String> defaults, String schedule) {

    /** The one job that derives; see the design, "State and time". */
    public static final String NIGHTLY = "nightly";

    public JobFile {
        steps = List.copyOf(steps);
        defaults = Collections.unmodifiableSortedMap(new TreeMap<>(defaults));
    }

    /** @param line where the step stands in its file, for messages */
    public record Step(StepName name, int line) {
    }

    /** True when the job only reads the ledger and publishes to {@code OUTBOX/D.<name>}. */
    public boolean isReadOnly() {
        return steps.stream().noneMatch(step -> step.name().derives());
    }
}
