package receivables.ledger.interest;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import receivables.money.Money;

/**
 * A line of the sheet that shows how a letter comes to its interest: days on which neither what was owed nor the rate changed.
 *
 * <pre>{@code INV-1  2026-03-03 to 2026-05-25  84 days  1,000.00  12 %  27.62}</pre>
 *
 * @param from null, and so are the other days, principal and rate: the line is no segment but what was settled since, or is kept from an
 *     earlier letter, so that the document's lines come to what the letter demands
 * @param percent a year
 */
public record InterestLine(String documentNo, LocalDate from, LocalDate to, Money principal, BigDecimal percent, Money interest) {

    public InterestLine {
        requireNonNull(documentNo, "documentNo is null");
        requireNonNull(interest, "interest is null");
    }

    public boolean isSegment() {
        return from != null;
    }
}
