package receivables.dunning;

import receivables.ledger.Reason;

/**
 * Two sentences that cannot both be said to one customer.
 *
 * @param letterNo the letter that must not go
 * @param before what he was told, or what the books say
 * @param now what the letter says
 */
public record Contradiction(String letterNo, Reason before, Reason now) {
}
