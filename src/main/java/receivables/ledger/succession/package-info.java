/** Customers who go by another number from a night on: which number that is, and an account as it looks under it. Pure. */
package receivables.ledger.succession;
