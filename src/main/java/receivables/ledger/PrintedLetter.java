package receivables.ledger;

import static java.util.Objects.requireNonNull;

/**
 * A letter as an earlier run of the same night published it. Paper that has left the house is a fact: running the night again neither takes
 * it back nor writes it a second time.
 *
 * @param letter everything printed on it
 * @param status the status it was published with; HELD where a gate held it after it had been drawn
 * @param place where it lies in the pile
 * @param mailed the print room has said so
 * @param pulled it was taken out of the pile
 */
public record PrintedLetter(Letter letter, LetterStatus status, Place place, boolean mailed, boolean pulled) {

    /** @param sequence within the pack, from 1 @param firstPage from 1 */
    public record Place(String pack, int sequence, int firstPage, int pages) {
    }

    public PrintedLetter {
        requireNonNull(letter, "letter is null");
        requireNonNull(status, "status is null");
    }

    public String letterNo() {
        return letter.letterNo();
    }

    /**
     * True when it counts as mailed whatever is computed now.
     *
     * @param past its mailing day has come: a date on or after it has run
     * @param confirm only the print room's word makes it so
     */
    public boolean isFact(boolean past, boolean confirm) {
        return status == LetterStatus.READY && (mailed || past && !pulled && !confirm);
    }
}
