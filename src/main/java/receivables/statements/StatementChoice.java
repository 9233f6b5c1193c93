package receivables.statements;

import static java.util.Objects.requireNonNull;

/**
 * What of the papers beside the dunning letters one customer gets.
 *
 * @param style of his monthly statement, NONE: he gets none
 * @param confirmations whether he is asked to confirm his balance by quarter or half-year
 * @param deliveries whether deliveries are confirmed to him
 */
public record StatementChoice(StatementStyle style, boolean confirmations, boolean deliveries) {

    public StatementChoice {
        requireNonNull(style, "style is null");
    }

    /** All of it, with movements: what everybody got before there was a choice. */
    public static StatementChoice standard() {
        return new StatementChoice(StatementStyle.ACTIVITY, true, true);
    }

    /** The same customer when he gets neither statements nor confirmations. */
    public StatementChoice withoutStatements() {
        return new StatementChoice(StatementStyle.NONE, false, deliveries);
    }
}
