/** What commands say, before it is put into words. */
package receivables.ledger.wording;
