package receivables.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.claims.InterestRules;
import receivables.ledger.Action;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Role;
import receivables.ledger.Stage;
import receivables.matching.MatchingWords;
import receivables.money.Money;

/**
 * One file of {@code config/policies/}: the ladder and its limits. {@code standard.yml} is the rules' own, and so is {@link #standard()}.
 *
 * @param name the file's name without ending; a customer's {@code dunning} column may name it
 * @param thresholds days past the rolled due date at which a stage is reached; a stage without an entry is not used
 * @param stopsWritingAt classes (A–D) that get no letters, calls only
 * @param daysAfterNotice LETTER_1 comes no sooner than this after the item's NOTICE (7)
 * @param daysBetweenLetters a further letter stage no sooner than this many days after the mailing of the previous (10, the tenth itself
 * allowed)
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
 * @param consent what a person's consent to a letter covers, and when a last demand is made again
 * @param lookAgainDays days after which a rejected letter or action comes back, where the rejection names no date (30)
 * @param earmarks words in a payer's text that mark money for something else than open items, such as a deposit; such money covers nothing
 * @param fees what a letter stage costs each item it demands; none: nothing
 * @param actions what is done beside writing
 * @param followUp who rings and who is told
 * @param interest at what rate, on what, and which flat sums beside it
 */
public record DunningPolicy(
        String name, Map<Stage, Integer> thresholds, Set<String> stopsWritingAt,
        int daysAfterNotice, int daysBetweenLetters, int daysBetweenSameKind, int daysAtLeast, int payByDays,
        Map<String, Map<Stage, BigDecimal>> minimum, int transitDays, int unclearDays, int promiseGraceDays, int promiseMaximumDays,
        Stage interestFrom, Set<Stage> approvalStages, boolean mailingConfirm, boolean dueRoll,
        ConsentRules consent, int lookAgainDays, List<String> earmarks, Map<Stage, Fee> fees, ActionRules actions, FollowUp followUp,
        InterestRules interest) {

    /** So long after its night a letter may still be recorded as mailed, come back, or be spoken of on the telephone. */
    private static final int ANSWERED_DAYS = 60;
    private static final int CLAIMED_YEARS = 3;

    public DunningPolicy {
        thresholds = Map.copyOf(thresholds);
        stopsWritingAt = Set.copyOf(stopsWritingAt);
        minimum = Map.copyOf(minimum);
        approvalStages = Set.copyOf(approvalStages);
        earmarks = List.copyOf(earmarks);
        fees = Map.copyOf(fees);
        if (fees.keySet().stream().anyMatch(Stage::isCourtesy)) {
            throw new IllegalArgumentException("policy " + name
                    + ": REMINDER and NOTICE are courtesies and cost nothing; take their fees out");
        }
        Integer below = null;
        for (Stage stage : Stage.values()) {
            Integer threshold = thresholds.get(stage);
            if (threshold != null && below != null && threshold <= below) {
                throw new IllegalArgumentException("policy " + name + ": the threshold of " + stage + " (" + threshold
                        + ") must be more days than that of the stage below it (" + below + ")");
            }
            below = threshold == null ? below : threshold;
        }
    }

    /** Days past due at which the stage is reached, null: the stage is not used. */
    public Integer threshold(Stage stage) {
        return thresholds.get(stage);
    }

    public boolean uses(Stage stage) {
        return thresholds.containsKey(stage);
    }

    /** Since when letters count whose interest was demanded and not paid: as long as most laws let it be enforced. */
    public static LocalDate claimedSince(LocalDate businessDate) {
        return businessDate.minusYears(CLAIMED_YEARS);
    }

    /** Since when money in suspense counts for how long such money may still hold: twice the days within which it is limited. */
    public static LocalDate suspenseSince(LocalDate businessDate) {
        return businessDate.minusDays(2L * UnclearMoney.WITHIN_DAYS);
    }

    /**
     * Business date of the oldest letter that is remembered whatever became of its items: as long as it can make the next one wait. Where
     * only {@code mailed} makes a letter a mailed one, it may have been printed some time before.
     */
    public LocalDate lettersSince(LocalDate businessDate, BusinessCalendar calendar) {
        int distance = Math.max(daysBetweenSameKind, daysAtLeast);
        // a letter is posted on the first business day after its night
        LocalDate waits = calendar.rollBack(calendar.after(businessDate).minusDays(distance)).minusDays(mailingConfirm ? ANSWERED_DAYS : 0);
        LocalDate answered = businessDate.minusDays(ANSWERED_DAYS);
        return waits.isBefore(answered) ? waits : answered;
    }

    /** The same policy with one step alone, taken at once: no distances, minimum, consent or recorded mailing stand in its way. */
    public DunningPolicy withOnly(Stage stage, int threshold) {
        return new DunningPolicy(name, Map.of(stage, threshold), Set.of(), 0, 0, 0, 0, payByDays, Map.of(), transitDays, unclearDays,
                promiseGraceDays, promiseMaximumDays, interestFrom, Set.of(), false, dueRoll, ConsentRules.STANDARD, lookAgainDays,
                earmarks, fees, actions, followUp, interest);
    }

    /** The rules' own defaults (section 5). No minimum: the table is the company's to fill in. */
    public static DunningPolicy standard() {
        Map<Stage, Integer> thresholds = new EnumMap<>(Stage.class);
        thresholds.put(Stage.REMINDER, -7);
        thresholds.put(Stage.NOTICE, 0);
        thresholds.put(Stage.LETTER_1, 15);
        thresholds.put(Stage.LETTER_2, 30);
        thresholds.put(Stage.LETTER_3, 60);
        thresholds.put(Stage.LAWYER, 90);
        return new DunningPolicy("standard", thresholds, Set.of(), 7, 10, 7, 3, 7, Map.of(), 2, 5, 1, 30, Stage.LETTER_2,
                Set.of(Stage.LAWYER), false, true, ConsentRules.STANDARD, 30, MatchingWords.SHIPPED.earmarks(),
                Map.of(), ActionRules.standard(), FollowUp.standard(), InterestRules.SHIPPED);
    }

    /**
     * How far a consent reaches (rule 10), and the last demand's repetition (rule 4).
     *
     * @param businessDays a consent lasts so long (10)
     * @param risePercent it covers a sum that rose by no more than this (5)
     * @param repeatDays a LAWYER letter nothing came of is proposed again after so many days (90), 0: never
     */
    public record ConsentRules(int businessDays, int risePercent, int repeatDays) {

        public static final ConsentRules STANDARD = new ConsentRules(10, 5, 90);
    }

    /**
     * What one letter stage costs an item.
     *
     * @param amounts fixed amount in major units by currency code; no entry: none
     * @param percent of what the letter demands of the item, never of earlier fees or interest
     */
    public record Fee(Map<String, BigDecimal> amounts, BigDecimal percent) {

        public Fee {
            amounts = Map.copyOf(amounts);
        }

        /** The fee on an item of which so much is demanded, rounded half-up. */
        public Money on(Money demanded) {
            BigDecimal fixed = amounts.getOrDefault(demanded.currency().getCurrencyCode(), BigDecimal.ZERO)
                    .movePointRight(Money.decimals(demanded.currency()));
            BigDecimal share = BigDecimal.valueOf(demanded.minor()).multiply(percent).movePointLeft(2);
            return demanded.withMinor(fixed.add(share).setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
    }

    /**
     * What is done about a customer beside writing to him (rule 11).
     *
     * @param beginsAt the letter stage that begins an action on the customer (STOP_SUPPLY, CANCEL_CREDIT, VISIT, LOCK)
     * @param needApproval actions that wait for a person
     * @param agencyOver an item goes to an agency when more days past due than this (90), after its last letter
     * @param litigationOver … to court (180)
     * @param provisionOver … on the provision list, by age alone (360)
     * @param agencyFees the agency's share by age, youngest first
     * @param minimum least amount in major units of company currency for which an action begins; none: no minimum
     * @param limitation how long claims can be enforced, by country
     * @param mandateDays while an agency has the claims, no suit is proposed before so many days (90)
     */
    public record ActionRules(
            Map<Action, Stage> beginsAt, Set<Action> needApproval, int agencyOver, int litigationOver, int provisionOver,
            List<AgencyFee> agencyFees,
            Map<Action, BigDecimal> minimum, LimitationRules limitation, int mandateDays) {

        /** Days an agency has before a suit is proposed instead. */
        public static final int STANDARD_MANDATE = 90;

        public ActionRules {
            beginsAt = Map.copyOf(beginsAt);
            needApproval = Set.copyOf(needApproval);
            agencyFees = List.copyOf(agencyFees);
            minimum = Map.copyOf(minimum);
        }

        public static ActionRules standard() {
            return new ActionRules(
                    Map.of(Action.STOP_SUPPLY, Stage.LETTER_2, Action.CANCEL_CREDIT, Stage.LETTER_2, Action.VISIT, Stage.LETTER_3,
                    Action.LOCK, Stage.LAWYER), Set.of(Action.LOCK, Action.AGENCY, Action.LITIGATION, Action.RESTORE_CREDIT), 90, 180, 360,
                    List.of(new AgencyFee(90, 15), new AgencyFee(180, 20), new AgencyFee(360, 30), new AgencyFee(720, 40)), Map.of(),
                    LimitationRules.standard(), STANDARD_MANDATE);
        }
    }

    /** @param overDays for items more days past due than this @param percent of what the agency collects */
    public record AgencyFee(int overDays, int percent) {
    }

    /**
     * Who rings, how often, and who is told when a customer's oldest item passes a threshold (domain, section 3).
     *
     * @param calls rhythm by days past due of the oldest item
     * @param alerts thresholds, lowest first
     * @param disputeDays whoever must solve a dispute is reminded every so many days, 0: never
     * @param namedPersons staff number of the person who takes over the calls of a class (A–D), none: the salesperson
     */
    public record FollowUp(List<CallRhythm> calls, List<AlertThreshold> alerts, int disputeDays, Map<String, String> namedPersons) {

        public FollowUp {
            calls = List.copyOf(calls);
            alerts = List.copyOf(alerts);
            namedPersons = Map.copyOf(namedPersons);
        }

        public static FollowUp standard() {
            return new FollowUp(
                    List.of(new CallRhythm(-7, -1, 0), new CallRhythm(0, 0, 0), new CallRhythm(1, 7, 2),
                    new CallRhythm(8, Integer.MAX_VALUE, 1)), List.of(new AlertThreshold(-7, Role.SALES),
                    new AlertThreshold(1, Role.SALES), new AlertThreshold(8, Role.SALES),
                            new AlertThreshold(15, Role.SUPERVISOR), new AlertThreshold(31, Role.MANAGER),
                            new AlertThreshold(61, Role.GENERAL_MANAGER), new AlertThreshold(91, Role.OWNER)),
                    7, Map.of());
        }
    }

    /**
     * @param from first day past due, inclusive
     * @param to last one, inclusive
     * @param everyDays 1 daily, 2 every second day, 0 once, on the first day
     */
    public record CallRhythm(int from, int to, int everyDays) {
    }

    /**
     * @param days days past due of the oldest item, inclusive
     * @param tell who is told beside the salesperson: the first of this role up his line
     */
    public record AlertThreshold(int days, Role tell) {
    }
}
