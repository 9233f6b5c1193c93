package receivables.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.claims.Accrual;
import receivables.ledger.interest.InterestBasis;

/**
 * Interest on one document as of the mailing day: a row of {@code interest.csv}. {@code accrued = demanded + what no letter has demanded
 * yet}, {@code left = demanded − paid − waived}; amounts are minor units. What letters of earlier nights demanded is demanded.
 *
 * @param basis null: none tonight
 * @param percent a year on the last day, null: none, or not known
 * @param from first day that bears interest, null: not known any more, for the document is settled
 * @param demanded less what was credited since
 * @param waived given up by a person, or charged by a debit note
 * @param notYet what has run up and no letter has demanded
 * @param costs fees and flat sums demanded and still owed
 * @param letterNo the latest letter that demanded some of it, empty: none did
 * @param segments how what has run up comes about, empty where the document is settled
 */
public record InterestRow(String documentNo, String customerNo, Currency currency, InterestBasis basis, BigDecimal percent,
        LocalDate from, LocalDate to, long accrued, long demanded, long paid, long waived, long notYet, long costs, String letterNo,
        List<Accrual.Segment> segments) {

    public InterestRow {
        segments = List.copyOf(segments);
    }

    public long left() {
        return demanded - paid - waived;
    }
}
