package receivables.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import receivables.ledger.wording.Sentence;

/** Finds what somebody probably meant to write: {@code days_afer_notice} → {@code days_after_notice}. */
final class NearestName {

    private NearestName() {
    }

    /** A hint to end a sentence with: the nearest known name if it is near, else all of them. */
    static Sentence hint(String written, Collection<String> known) {
        TreeSet<String> names = new TreeSet<>(known);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .filter(name -> distance(written, name) <= Math.max(2, name.length() / 3))
                .map(name -> Section.said("did_you_mean", name))
                .orElseGet(() -> names.isEmpty() ? Section.said("nothing_here") : Section.said("known", List.copyOf(names)));
    }

    private static int distance(String written, String name) {
        return LevenshteinDistance.getDefaultInstance().apply(written.toLowerCase(java.util.Locale.ROOT),
                name.toLowerCase(java.util.Locale.ROOT));
    }
}
