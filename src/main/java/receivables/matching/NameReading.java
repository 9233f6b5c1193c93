package receivables.matching;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;
import receivables.matching.text.FuzzyNames;
import receivables.matching.text.PayerNames;
import receivables.matching.text.ReferenceKeys;

/**
 * Of whom an unknown payer's name may be a way of writing. One slip of the hand says more than a shortened form, a shortened form more than
 * a name that is only similar, and that more than a common first word; among several that are left, the name that is the same to the
 * letter, or has the same legal form.
 *
 * <pre>{@code Lakeside Garden Cnters Inc  // Lakeside Garden Centers Inc, and not every company called Lakeside}</pre>
 */
final class NameReading {

    /** So far below the threshold for finding a payer, a name like another customer's still casts doubt. */
    static final double DOUBT = 0.08;

    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);
    /** Shorter names are one slip away from too many. */
    private static final int SHORTEST_WITH_SLIP = 8;

    private final String written;
    private final String key;
    private final Map<String, String> customerNames;

    private NameReading(String written, Map<String, String> customerNames) {
        this.written = written;
        this.key = PayerNames.normalise(written);
        this.customerNames = customerNames;
    }

    /**
     * Customers for whom the name may stand.
     *
     * @param stemOf customers whose names begin with the payer's, where it is also one's own
     * @param customerNames customer → name
     */
    static SortedSet<String> of(String payerName, NamesFound names, Set<String> stemOf, Map<String, String> customerNames,
            MatchingPolicy policy) {
        return new NameReading(payerName, customerNames).read(names, stemOf, policy);
    }

    /**
     * Customers whose whole name, legal form and all, is the payer's but for blanks and signs: {@code RavenDental Care Ltd} is no other
     * name than {@code Raven Dental Care Ltd}.
     */
    static SortedSet<String> spelledAlike(String payerName, NamesFound names, Map<String, String> customerNames) {
        String compact = ReferenceKeys.compact(payerName);
        return only(names.customers(), customer -> !compact.isEmpty()
                && ReferenceKeys.compact(customerNames.getOrDefault(customer, "")).equals(compact));
    }

    /**
     * Of customers whose names stand in a text, and differ in their legal form alone, the one whose whole name is written there, the longest
     * of them; else all.
     *
     * <pre>{@code "ACH Ember Timber Ltd"  // Ember Timber Ltd, neither Ember Timber nor Ember Timber Corp}</pre>
     */
    static SortedSet<String> writtenIn(String text, SortedSet<String> written, Map<String, String> customerNames) {
        if (written.size() < 2 || written.stream().map(customer -> PayerNames.normalise(customerNames.getOrDefault(customer, "")))
                .distinct().count() > 1) {
            return written;
        }
        String folded = ' ' + PayerNames.foldText(text) + ' ';
        SortedSet<String> longest = new TreeSet<>();
        int length = 0;
        for (String customer : written) {
            String whole = PayerNames.foldText(customerNames.getOrDefault(customer, ""));
            if (whole.length() >= length && folded.contains(' ' + whole + ' ')) {
                if (whole.length() > length) {
                    longest.clear();
                }
                length = whole.length();
                longest.add(customer);
            }
        }
        return longest.size() == 1 ? longest : written;
    }

    private SortedSet<String> read(NamesFound names, Set<String> stemOf, MatchingPolicy policy) {
        SortedSet<String> similar = similar(names, policy);
        SortedSet<String> slips = only(similar, this::isOneSlipAway);
        SortedSet<String> like = new TreeSet<>(names.shortened());
        like.addAll(stemOf);
        if (!slips.isEmpty()) {
            // a name that goes on from another customer's, as a division's does, is no short form of that
            like.removeIf(customer -> !slips.contains(customer) && key.startsWith(keyOf(customer)));
            like.addAll(slips);
        } else if (like.isEmpty()) {
            like.addAll(similar);
            like.addAll(names.firstWord());
        }
        return toTheLetter(like);
    }

    /** Those whose name is like the payer's, as far as none is much more so. */
    private static SortedSet<String> similar(NamesFound names, MatchingPolicy policy) {
        SortedSet<String> similar = new TreeSet<>();
        if (!names.similar().isEmpty()) {
            double best = names.similar().getFirst().similarity();
            names.similar().stream().filter(one -> one.similarity() >= policy.fuzzyThreshold() - DOUBT && one.similarity() >= best
                    - policy.fuzzyLead())
                    .map(FuzzyNames.Candidate::customerNo).forEach(similar::add);
        }
        return similar;
    }

    /** One sign is missing, too many or another. */
    private boolean isOneSlipAway(String customer) {
        String theirs = keyOf(customer);
        return key.length() >= SHORTEST_WITH_SLIP && theirs.length() >= SHORTEST_WITH_SLIP && ONE_SLIP.apply(key, theirs) >= 0;
    }

    /**
     * Of several, those whose whole name is written so but for blanks and signs; else, of namesakes, those with the legal form that is
     * written.
     */
    private SortedSet<String> toTheLetter(SortedSet<String> like) {
        String compact = ReferenceKeys.compact(written);
        SortedSet<String> same = only(like, customer -> ReferenceKeys.compact(nameOf(customer)).equals(compact));
        if (same.size() == 1) {
            return same;
        }
        // the form says something only beside the whole name: a stem or initials leave it out
        boolean namesakes = like.size() > 1 && like.stream().map(this::keyOf).distinct().count() == 1
                && (keyOf(like.first()).equals(key) || isOneSlipAway(like.first()));
        SortedSet<String> form = namesakes ? only(like, customer -> legalForm(nameOf(customer)).equals(legalForm(written)))
                : new TreeSet<>();
        return form.size() == 1 ? form : like;
    }

    /** What the normal form of a name leaves out at its end; empty: nothing. */
    private static String legalForm(String name) {
        String compact = ReferenceKeys.compact(name);
        String bare = ReferenceKeys.compact(PayerNames.normalise(name));
        return compact.startsWith(bare) ? compact.substring(bare.length()) : "";
    }

    private static SortedSet<String> only(SortedSet<String> customers, Predicate<String> kept) {
        SortedSet<String> left = new TreeSet<>(customers);
        left.removeIf(kept.negate());
        return left;
    }

    private String nameOf(String customer) {
        return customerNames.getOrDefault(customer, "");
    }

    private String keyOf(String customer) {
        return PayerNames.normalise(nameOf(customer));
    }
}
