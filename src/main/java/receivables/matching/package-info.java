/**
 * Whose money is it, and what does it pay. Pure: an account goes in, allocations and open questions come out.
 * Wrong is much worse than unmatched: a rule applies money only when its explanation is the only one within its pass.
 */
package receivables.matching;
