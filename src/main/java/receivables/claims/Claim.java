package receivables.claims;

import java.time.LocalDate;
import java.util.Currency;

/**
 * What letters claimed of one document beside its amount, and what became of it. Amounts are minor units;
 * {@code left = demanded − paid − waived − charged − credited}.
 *
 * @param letterNo the latest letter that demanded interest or costs of it, empty: none did
 * @param demanded interest once demanded, each sum once though several letters name it
 * @param paid interest that was paid
 * @param waived interest that a person gave up
 * @param charged interest for which a debit note stands
 * @param credited interest on what was credited, which was never owed
 * @param costs fees and flat sums demanded and neither paid nor given up
 * @param claimedOn the mailing day of the latest letter that demanded interest, null: none did
 * @param endedBefore what had been paid, waived or charged when a person gave up what had run up until then; 0: nobody did
 */
public record Claim(String documentNo, Currency currency, String letterNo, long demanded, long paid, long waived, long charged,
        long credited, long costs, LocalDate claimedOn, long endedBefore) {

    /** Nothing was ever demanded beside the document. */
    public static Claim none(String documentNo, Currency currency) {
        return new Claim(documentNo, currency, "", 0, 0, 0, 0, 0, 0, null, 0);
    }

    /** Interest demanded and still owed. */
    public long left() {
        return demanded - paid - waived - charged - credited;
    }

    /**
     * What a letter demands of the interest: what was demanded stays so, though less has run up since a part was paid; what has run up
     * beyond it is demanded with it.
     *
     * @param accrued what has run up in all, or since a person gave it up
     */
    public long toDemand(long accrued) {
        return Math.max(left(), accrued - (paid + waived + charged - endedBefore));
    }
}
