package receivables.settings;

import static java.util.Objects.requireNonNull;

import receivables.dunning.DunningPolicy;
import receivables.matching.MatchingPolicy;
import receivables.statements.StatementChoice;

/**
 * One file of {@code config/policies/}: how its customers are dunned, how their money is matched, and which statements they get.
 *
 * @param name the file's name without ending, as a customer's {@code dunning} column may name it
 * @param title what finance calls it
 */
public record Policy(String name, String title, DunningPolicy dunning, MatchingPolicy matching, StatementChoice statements) {

    /** The policy of every customer who names no other. */
    public static final String STANDARD = "standard";

    public Policy {
        requireNonNull(name, "name is null");
        requireNonNull(dunning, "dunning is null");
        requireNonNull(matching, "matching is null");
        requireNonNull(statements, "statements is null");
    }
}
