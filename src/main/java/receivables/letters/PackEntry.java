package receivables.letters;

import java.util.Currency;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;

/**
 * What must be known of a letter to put it into print order; no content, so that a night's letters can be ordered in memory.
 *
 * @param country ISO code of the address, empty: the sender's own
 * @param pages from {@link LetterPress#pages}
 */
public record PackEntry(String letterNo, String customerNo, LetterKind kind, Language language, Currency currency, String country, String postcode,
        int pages, LetterStatus status) {
}
