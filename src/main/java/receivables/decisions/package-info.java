/**
 * What stands on a night of all that people decided: who consented, who rejected, what was ended, and what can never act. One reading for
 * every room that acts on decisions. Here nothing is carried out: matching books, dunning holds, statements wait; they say what became of
 * it as {@code DecisionOutcome}.
 */
package receivables.decisions;
