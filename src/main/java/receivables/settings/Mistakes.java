package receivables.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that all of it is told at once and not one mistake per start. */
final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();
    private final List<Mistake> unreadable = new ArrayList<>();

    void add(String file, int line, String key, String text) {
        found.add(new Mistake(file, line, key, text));
    }

    /** A file of which nothing can be read. What else is wrong may be missing there alone, so these are told first and by themselves. */
    void addUnreadable(String file, int line, String text) {
        unreadable.add(new Mistake(file, line, "", text));
    }

    boolean told(String file, String key, String text) {
        return found.stream().anyMatch(mistake -> mistake.file().equals(file) && mistake.key().equals(key) && mistake.text().equals(text));
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
