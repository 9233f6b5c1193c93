package receivables.settings;

import java.util.List;
import java.util.stream.Collectors;
import receivables.ledger.wording.Sentence;

/** The configuration cannot be used; nothing was started. The message has one line per mistake, not yet worded. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    public SettingsException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

        /** A sentence for every mistake, ordered by file and line. */
    public List<Sentence> sentences() {
        return mistakes.stream().map(Mistake::sentence).toList();
    }

    /** Every mistake, ordered by file and line. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
