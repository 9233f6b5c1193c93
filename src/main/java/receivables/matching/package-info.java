/**
 * Whose money is it, and what does it pay. Pure: an account goes in, allocations and open questions come out.
 * Wrong is much worse than unmatched: a rule applies money only when its explanation is the only one within its pass.
 *
 * <p>{@link receivables.matching.PayerIdentification} says whose a receipt is; {@link receivables.matching.Matching} runs the passes over
 * one account. Beyond the rules' own words it is careful in these ways, each of which leaves money to a person rather than guess: a number
 * that looks like ours and is not known closes a receipt to the passes that go by amount; so do two equally vague receipts of one amount; a
 * number without prefix or year counts only with the exact amount; money that came before a document was written does not pay it by amount
 * alone; a set of documents found where many sums lie close together proves nothing.
 */
package receivables.matching;
