package receivables.ledger;

import static java.util.Objects.requireNonNull;

/**
 * A letter as an earlier run of the same night published it. Paper that has left the house is a fact: running the night again neither takes it back nor
 * writes it a second time.
 *
 * @param letter everything printed on it
 * @param status the status it was published with; HELD where a gate held it after it had been drawn
 * @param pack name of the pack it lies in, @param sequence its place there
 * @param mailed the print room has said so
 * @param pulled it was taken out of the pile
 */
public record PrintedLetter(Letter letter, LetterStatus status, String pack, int sequence, boolean mailed, boolean pulled) {

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
