package receivables.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.wording.Sentence;

/** Gathers what is wrong, so that all of it is told at once and not one mistake per start. */
final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();
    private final List<Mistake> unreadable = new ArrayList<>();

    void add(String file, int line, String key, Sentence what) {
        found.add(new Mistake(file, line, key, what));
    }

        /** What is wrong with a file or folder as a whole. @param code of the text, without its group */
    void addFile(String file, String code, Object... arguments) {
        add(file, 0, "", Sentence.of("settings." + code, arguments));
    }

    /** A file of which nothing can be read. What else is wrong may be missing there alone, so these are told first and by themselves. */
    void addUnreadable(String file, int line, String code, Object... arguments) {
        unreadable.add(new Mistake(file, line, "", Sentence.of("settings." + code, arguments)));
    }

    boolean told(String file, String key, Sentence what) {
        return found.stream().anyMatch(mistake -> mistake.file().equals(file) && mistake.key().equals(key) && mistake.what().equals(what));
    }

    void throwIfAny() throws SettingsException {
        if (!found.isEmpty() || !unreadable.isEmpty()) {
            throw all();
        }
    }

    /** Every mistake once, ordered by file and line; files that cannot be read at all hide the others. */
    SettingsException all() {
        return new SettingsException((unreadable.isEmpty() ? found : unreadable).stream()
                .distinct()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line).thenComparing(Mistake::key))
                .toList());
    }
}
