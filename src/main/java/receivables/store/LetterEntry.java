package receivables.store;

import java.util.Currency;
import receivables.ledger.Language;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;

/** A letter of one night as far as its place in the packs needs it. @param letterNo with it the content is read */
public record LetterEntry(
        String letterNo, String customerNo, String accountNo, LetterKind kind, Language language, Currency currency, String country, String postcode,
        LetterStatus status) {
}
