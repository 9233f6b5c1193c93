package receivables.matching;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.Receipt;
import receivables.matching.text.FuzzyNames;
import receivables.matching.text.KnownNames;
import receivables.matching.text.PayerNames;

/**
 * How the names around one receipt speak for customers, beyond being equal to theirs.
 *
 * @param similar customers with a name like the payer's, best first
 * @param cut customers whose name begins with the payer's, where a bank may have cut it
 * @param longer customers whose name goes on from the payer's
 * @param shortened customers of whom the payer's name may be a short form
 * @param firstWord where it is no short form: customers whose name begins with the same word
 * @param written customers whose whole name stands in the bank's text
 */
public record NamesFound(List<FuzzyNames.Candidate> similar, SortedSet<String> cut, SortedSet<String> longer,
        SortedSet<String> shortened, SortedSet<String> firstWord, SortedSet<String> written) {

    public static final NamesFound NOTHING = new NamesFound(List.of(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(),
            new TreeSet<>());

    /**
     * Looks the names up.
     *
     * @param isKnown the payer's name is some customer's or alias already: nothing like it is looked for
     * @param own our own names, in normal form: they stand in many texts and speak for nobody
     */
    public static NamesFound of(Receipt paid, boolean isKnown, KnownNames names, Set<String> own, MatchingPolicy policy) {
        Receipt receipt = PayerIdentification.withoutPlaceholders(paid, policy);
        String key = PayerNames.normalise(receipt.payerName());
        boolean unknown = !isKnown && !key.isEmpty();
        SortedSet<String> shortened = unknown ? names.shortenedTo(key) : new TreeSet<>();
        return new NamesFound(unknown ? names.like(key) : List.of(),
                !key.isEmpty() && KnownNames.mayBeCut(receipt.payerName()) ? names.beginningWith(key) : new TreeSet<>(),
                isKnown && !key.isEmpty() ? names.goingOnFrom(key) : new TreeSet<>(),
                shortened, unknown && shortened.isEmpty() ? names.sharingFirstWord(key) : new TreeSet<>(),
                names.writtenIn(receipt.remittance(), own));
    }

    /** Everyone of whom a name speaks. */
    public SortedSet<String> customers() {
        SortedSet<String> all = new TreeSet<>(cut);
        all.addAll(longer);
        similar.forEach(one -> all.add(one.customerNo()));
        all.addAll(shortened);
        all.addAll(firstWord);
        all.addAll(written);
        return all;
    }

    /** The payer's name may be short for this customer's, or has at least its first word. */
    boolean isShort(String customerNo) {
        return shortened.contains(customerNo) || firstWord.contains(customerNo);
    }
}
