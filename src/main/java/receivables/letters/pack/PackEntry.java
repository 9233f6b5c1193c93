package receivables.letters.pack;

import java.util.Currency;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.LetterPress;

/**
 * What must be known of a letter to put it into print order; no content, so that a night's letters can be ordered in memory.
 *
 * @param country ISO code of the address, empty: the sender's own
 * @param pages from {@link LetterPress#pages}
 */
public record PackEntry(String letterNo, String customerNo, LetterKind kind, Language language, Currency currency, String country,
        String postcode, int pages, LetterStatus status) {

    public PackEntry {
        country = country == null ? "" : country.strip();
        postcode = postcode == null ? "" : postcode.strip();
    }

    public static PackEntry of(Letter letter, int pages) {
        Customer customer = letter.customer();
        return new PackEntry(letter.letterNo(), customer.customerNo(), letter.kind(), customer.language(), letter.currency(),
                customer.country(), customer.postcode(), pages, letter.status());
    }
}
