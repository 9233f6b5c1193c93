/** Payments that are less than what is owed, told apart by the reason that the payer or a person gives. Pure. */
package receivables.ledger.shortage;
