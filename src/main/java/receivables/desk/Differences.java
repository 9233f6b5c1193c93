package receivables.desk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;

/** What a comparison found, a sentence each; a place with very many differences is told by its first few and their number. */
final class Differences {

    private static final int SHOWN = 5;

    private final List<String> found = new ArrayList<>();

    void add(String sentence) {
        found.add(sentence);
    }

    boolean isNone() {
        return found.isEmpty();
    }

    List<String> found() {
        return List.copyOf(found);
    }

    /** Things that both sides should have. @param place what they are, as a person would look for them */
    void compare(String place, SortedSet<String> stored, String storedBy, SortedSet<String> again) {
        only(place, stored, again, "only " + storedBy);
        only(place, again, stored, "only computed again");
    }

    private void only(String place, SortedSet<String> one, SortedSet<String> other, String where) {
        long missing = one.stream().filter(key -> !other.contains(key)).count();
        Iterator<String> keys = one.stream().filter(key -> !other.contains(key)).iterator();
        for (int shown = 0; shown < SHOWN && keys.hasNext(); shown++) {
            found.add(place + ": " + where + ": " + keys.next());
        }
        if (missing > SHOWN) {
            found.add(place + ": " + where + ": and " + (missing - SHOWN) + " more");
        }
    }
}
