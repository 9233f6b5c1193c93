package receivables.ledger.credit;

import java.time.LocalDate;

/**
 * The rating that a night proposed of a customer, as it was then: later figures do not change it.
 *
 * @param number what a {@code RATING} decision refers to
 * @param grade A (best) to D
 * @param limit proposed credit limit, minor units of company currency
 * @param termsDays proposed days from document to due date
 */
public record RatingProposal(String number, LocalDate proposedOn, String grade, int points, long limit, int termsDays) {
}
