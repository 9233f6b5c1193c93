package receivables.desk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import receivables.ledger.wording.Sentence;

/** What a comparison found, a sentence each; a place with very many differences is told by its first few and their number. */
final class Differences {

    private static final int SHOWN = 5;

    private final List<Sentence> found = new ArrayList<>();

    void add(String key, Object... arguments) {
        found.add(Sentence.of(key, arguments));
    }

    boolean isNone() {
        return found.isEmpty();
    }

    List<Sentence> found() {
        return List.copyOf(found);
    }

        /** Things that both sides should have, stored and computed again. @param place what they are, as a person would look for them */
    void compare(Object place, SortedSet<String> stored, SortedSet<String> again) {
        only("verify.only_stored", place, stored, again);
        only("verify.only_again", place, again, stored);
    }

    /** The same for what was published. */
    void comparePublished(Object place, SortedSet<String> published, SortedSet<String> again) {
        only("verify.only_published", place, published, again);
        only("verify.only_again", place, again, published);
    }

    private void only(String key, Object place, SortedSet<String> one, SortedSet<String> other) {
        long missing = one.stream().filter(name -> !other.contains(name)).count();
        Iterator<String> names = one.stream().filter(name -> !other.contains(name)).iterator();
        for (int shown = 0; shown < SHOWN && names.hasNext(); shown++) {
            add(key, place, names.next());
        }
        if (missing > SHOWN) {
            add(key, place, Sentence.of("verify.and_more", missing - SHOWN));
        }
    }
}
