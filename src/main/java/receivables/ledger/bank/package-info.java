/**
 * What banks say: their statements, line by line, and what a company has to say of its banks' files. Facts of the ledger like all others;
 * no format is known here.
 */
package receivables.ledger.bank;
