package receivables.store;

import java.time.LocalDate;
import java.util.Currency;
import receivables.ledger.Language;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;

/**
 * A letter of one night as far as its place in the packs and the list of letters need it.
 *
 * @param letterNo with it the content is read
 * @param demanded minor units of the currency, as is interest
 * @param payBy null where nothing is to be paid
 * @param turn null for papers that are no letter of the ladder
 * @param costs dunning fees, part of what {@code interest} charges
 */
public record LetterEntry(
        String letterNo, String customerNo, String accountNo, LetterKind kind, Language language, Currency currency, String country,
        String postcode,
        LetterStatus status, String reference, long demanded, long interest, LocalDate payBy, Turn turn, Tone tone, long costs) {

    public long payable() {
        return demanded + interest;
    }
}
