package receivables.matching;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.AdviceLine;
import receivables.ledger.LetterNumber;
import receivables.ledger.Receipt;
import receivables.matching.text.PayerNames;
import receivables.matching.text.ReferenceKeys;
import receivables.matching.text.ReferenceReader;
import receivables.matching.text.WholeNumbers;

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

    /** @param advice the payer's own of this receipt */
    public static PayerQuestions of(Receipt receipt, List<AdviceLine> advice, MatchingPolicy policy) {
        Receipt known = PayerIdentification.withoutPlaceholders(receipt, policy);
        return new PayerQuestions(letterReferences(receipt, advice), PayerNumbers.keys(receipt, advice, policy),
                PayerIdentification.accountKey(known.payerAccount()), PayerNames.normalise(known.payerName()),
                PayerNames.withUmlautsWrittenOut(known.payerName()));
    }

    /** References of letters, and letters' numbers as the references they are part of. */
    static SortedSet<String> letterReferences(Receipt receipt, List<AdviceLine> advice) {
        SortedSet<String> references = new TreeSet<>();
        addLetterReferences(receipt.remittance(), references);
        advice.forEach(line -> addLetterReferences(line.documentRef(), references));
        return references;
    }

    private static void addLetterReferences(String text, SortedSet<String> references) {
        references.addAll(ReferenceReader.rfReferences(text));
        WholeNumbers.in(text).stream().map(WholeNumbers.Written::key).filter(LetterNumber::isWithoutHyphens)
                .map(LetterNumber::reference).forEach(references::add);
    }
}
