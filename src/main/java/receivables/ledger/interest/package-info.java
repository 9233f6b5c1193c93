/** The nouns of interest that every room speaks of: on what a rate rests, and the rates that others publish. Pure. */
package receivables.ledger.interest;
