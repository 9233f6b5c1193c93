package receivables.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; nothing was started. The message has one line per mistake. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    public SettingsException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Every mistake, ordered by file and line. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
