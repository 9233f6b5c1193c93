package receivables.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.ledger.MatchRule;
import receivables.money.Money;

/**
 * What finance may change about matching, from {@code config/policies/*.yml} and {@code config/application.yml}.
 *
 * @param rules the passes that are on; OLDEST_FIRST is off by default
 * @param tolerance absolute tolerance in major units by currency code (inclusive), for bank fees and rounding; a currency without an entry
 * has none
 * @param tolerancePercent the difference must also be at most this percentage of the documents' sum (inclusive)
 * @param documentPrefixes prefixes of our own document numbers ({@code INV}, {@code DN} …): with one of them a number identifies its
 * customer
 * @param combinationEffort steps after which COMBINATION refuses rather than searches on
 * @param fuzzyThreshold least similarity (0–1) at which a name counts as found
 * @param fuzzyLead least distance to the runner-up
 * @param words what payers write that changes what a receipt means
 * @param switches the rules that guess, as far as they are on
 * @param smallRest what is proposed to be given up
 * @param interestFirst money that fits neither what it names nor that with its interest pays costs and interest before the principal
 * @param answerDays days after a payment that was less than its document, by which somebody knows why
 */
public record MatchingPolicy(
        Set<MatchRule> rules, Map<String, BigDecimal> tolerance, BigDecimal tolerancePercent, List<String> documentPrefixes,
        long combinationEffort, double fuzzyThreshold, double fuzzyLead, MatchingWords words, Set<MatchingSwitch> switches,
        SmallRest smallRest, boolean interestFirst, int answerDays) {

    /** Days in which a short payment is explained, where the policy does not say. */
    public static final int ANSWER_DAYS = 7;

    public MatchingPolicy {
        rules = Set.copyOf(rules);
        tolerance = Map.copyOf(tolerance);
        documentPrefixes = List.copyOf(documentPrefixes);
        switches = Set.copyOf(switches);
    }

    /** The principal is paid first. */
    public MatchingPolicy(
            Set<MatchRule> rules, Map<String, BigDecimal> tolerance, BigDecimal tolerancePercent, List<String> documentPrefixes,
            long combinationEffort, double fuzzyThreshold, double fuzzyLead, MatchingWords words, Set<MatchingSwitch> switches,
            SmallRest smallRest) {
        this(rules, tolerance, tolerancePercent, documentPrefixes, combinationEffort, fuzzyThreshold, fuzzyLead, words, switches, smallRest,
                false, ANSWER_DAYS);
    }

    /** The same policy with another order of payment. */
    public MatchingPolicy payingInterestFirst(boolean first) {
        return new MatchingPolicy(rules, tolerance, tolerancePercent, documentPrefixes, combinationEffort, fuzzyThreshold, fuzzyLead, words,
                switches, smallRest, first, answerDays);
    }

    /** With the words that are shipped and no switch on. */
    public MatchingPolicy(
            Set<MatchRule> rules, Map<String, BigDecimal> tolerance, BigDecimal tolerancePercent, List<String> documentPrefixes,
            long combinationEffort, double fuzzyThreshold, double fuzzyLead) {
        this(rules, tolerance, tolerancePercent, documentPrefixes, combinationEffort, fuzzyThreshold, fuzzyLead, MatchingWords.SHIPPED,
                Set.of());
    }

    /** With the small rest that is shipped. */
    public MatchingPolicy(
            Set<MatchRule> rules, Map<String, BigDecimal> tolerance, BigDecimal tolerancePercent, List<String> documentPrefixes,
            long combinationEffort, double fuzzyThreshold, double fuzzyLead, MatchingWords words, Set<MatchingSwitch> switches) {
        this(rules, tolerance, tolerancePercent, documentPrefixes, combinationEffort, fuzzyThreshold, fuzzyLead, words, switches,
                SmallRest.SHIPPED);
    }

    /** Within the absolute and the percentage tolerance, both inclusive. @param sum of the documents that were paid short */
    boolean tolerates(Money difference, Money sum) {
        BigDecimal absolute = tolerance.get(difference.currency().getCurrencyCode());
        if (absolute == null || !difference.isPositive()) {
            return false;
        }
        BigDecimal limit = absolute.movePointRight(Money.decimals(difference.currency()));
        BigDecimal share = tolerancePercent.multiply(BigDecimal.valueOf(sum.minor()));
        BigDecimal missing = BigDecimal.valueOf(difference.minor());
        return missing.compareTo(limit) <= 0 && missing.movePointRight(2).compareTo(share) <= 0;
    }
}
