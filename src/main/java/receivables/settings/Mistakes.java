package receivables.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that all of it is told at once and not one mistake per start. */
final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    void add(String file, int line, String key, String text) {
        found.add(new Mistake(file, line, key, text));
    }

    boolean told(String file, String key, String text) {
        return found.stream().anyMatch(mistake -> mistake.file().equals(file) && mistake.key().equals(key) && mistake.text().equals(text));
    }

    void throwIfAny() throws SettingsException {
        if (!found.isEmpty()) {
            throw all();
        }
    }

    /** Every mistake once, ordered by file and line. */
    SettingsException all() {
        return new SettingsException(found.stream()
                .distinct()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line).thenComparing(Mistake::key))
                .toList());
    }
}
