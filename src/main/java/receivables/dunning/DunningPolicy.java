package receivables.dunning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import receivables.ledger.Stage;

/**
 * One file of {@code config/policies/}: the ladder and its limits. {@code standard.yml} is the rules' own.
 *
 * @param name the file's name without ending; a customer's {@code dunning} column may name it
 * @param thresholds days past the rolled due date at which a stage is reached; a stage without an entry is not used
 * @param stopsWritingAt classes (A–D) that get no letters, calls only
 * @param daysAfterNotice LETTER_1 comes no sooner than this after the item's NOTICE (7)
 * @param daysBetweenLetters a further letter stage no sooner than this many days after the mailing of the previous (10, the tenth itself allowed)
 * @param daysBetweenSameKind two letters of one kind to the same customer and currency (7)
 * @param daysAtLeast even when the stage rises (3)
 * @param payByDays pay_by = M + this, rolled to a business day (7)
 * @param minimum least net demand in major units by currency code and stage; none: no minimum
 * @param transitDays business days of IN_TRANSIT (2)
 * @param unclearDays business days MONEY_UNCLEAR lasts at the most (5)
 * @param promiseGraceDays business days after a promise's date (1)
 * @param promiseMaximumDays a promise further ahead needs approval (30)
 * @param interestFrom first stage that demands interest, null: never
 * @param approvalStages stages whose letters need consent
 * @param mailingConfirm only {@code mailed} makes a letter a mailed one
 * @param dueRoll due dates roll to the next business day for dunning and interest
 */
public record DunningPolicy(
        String name, Map<Stage, Integer> thresholds, Set<String> stopsWritingAt,
        int daysAfterNotice, int daysBetweenLetters, int daysBetweenSameKind, int daysAtLeast, int payByDays,
        Map<String, Map<Stage, BigDecimal>> minimum, int transitDays, int unclearDays, int promiseGraceDays, int promiseMaximumDays,
        Stage interestFrom, Set<Stage> approvalStages, boolean mailingConfirm, boolean dueRoll) {

    public DunningPolicy {
        thresholds = Map.copyOf(thresholds);
        stopsWritingAt = Set.copyOf(stopsWritingAt);
        minimum = Map.copyOf(minimum);
        approvalStages = Set.copyOf(approvalStages);
    }
}
