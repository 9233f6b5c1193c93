/**
 * The nouns every other room speaks of: customers, documents, receipts, allocations, decisions, letters, and the account that holds them
 * for one night. Plain immutable values that check themselves; no rules of matching, aging or dunning, no files, no database, no clock.
 */
package receivables.ledger;
