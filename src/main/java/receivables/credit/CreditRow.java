package receivables.credit;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.ledger.credit.RatingProposal;

/**
 * A row of {@code credit.csv}: a customer's exposure against his limit, in company currency.
 *
 * @param customerNo empty: all customers together, against the month's ceiling
 * @param exposure null: a rate is missing and nothing can be said
 * @param limit minor units, null: none, or not known for want of a rate
 * @param usedPercent tenths of a percent, null: there is no limit to use
 * @param level the level told of, 0: none
 * @param holdOrders empty, NEEDS_APPROVAL or BEGIN
 * @param signals codes of the warnings that stand
 * @param rating as decided by a person, empty: none
 */
public record CreditRow(String customerNo, Currency currency, Exposure exposure, Long limit, Long usedPercent, int level,
        LocalDate levelSince, String holdOrders, List<String> signals, Rating rating) {

    public CreditRow {
        signals = List.copyOf(signals);
    }

    /**
     * The rating that stands and the one that is proposed.
     *
     * @param grade A to D, empty: not rated
     * @param terms days from document to due date as the rating has them, null: it says nothing of them
     * @param nextReview null: not set
     * @param proposal number of the proposal that waits, empty: none does
     * @param proposedLimit minor units of company currency; without meaning where none waits
     */
    public record Rating(String grade, Integer terms, LocalDate decidedOn, LocalDate nextReview, String proposal, String proposedGrade,
            long proposedLimit, int proposedTerms) {

        public static final Rating NONE = new Rating("", null, null, null, "", "", 0, 0);

        Rating with(RatingProposal waiting) {
            return new Rating(grade, terms, decidedOn, nextReview, waiting.number(), waiting.grade(), waiting.limit(),
                    waiting.termsDays());
        }

        /** No rating stands and none waits. */
        boolean isNothing() {
            return grade.isEmpty() && proposal.isEmpty();
        }
    }
}
