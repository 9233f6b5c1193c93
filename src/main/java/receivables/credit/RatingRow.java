package receivables.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of {@code ratings.csv}: what one criterion gave, on the night a rating is proposed.
 *
 * @param proposal number that the decision refers to
 * @param value null: not known
 */
public record RatingRow(String customerNo, String proposal, LocalDate proposedOn, RatingRules.Criterion criterion, BigDecimal value,
        int points, int most) {
}
