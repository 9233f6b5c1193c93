/**
 * Money that is not cash yet: acceptances, cheques and promissory notes that a customer handed over and that are paid on a later day. The
 * nouns other rooms speak of; what a night makes of them is decided in matching and dunning.
 */
package receivables.ledger.instrument;
