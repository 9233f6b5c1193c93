package receivables.matching;

import java.util.SortedSet;
import receivables.matching.text.PayerNames;
import receivables.matching.text.ReferenceKeys;

/**
 * What to look up to find out whose money a receipt is. Every value is in the normal form in which the indexes hold it.
 *
 * @param rfReferences RF references in the text whose check digits hold
 * @param referenceKeys everything that may be the number of a document, as {@link ReferenceKeys#normalise} writes them
 * @param payerAccount as {@link PayerIdentification#accountKey} writes it; empty: the bank gave none
 * @param nameKey as {@link PayerNames#normalise} writes it; empty: the bank gave none
 * @param umlautKey the same name with its umlauts written out; empty: it has none
 */
public record PayerQuestions(SortedSet<String> rfReferences, SortedSet<String> referenceKeys, String payerAccount, String nameKey,
        String umlautKey) {
}
