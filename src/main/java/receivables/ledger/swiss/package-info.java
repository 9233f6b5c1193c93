/** What Swiss banks ask of a bill beside the nouns of the ledger: the QR reference and the account that takes it. No files, no drawing. */
package receivables.ledger.swiss;
