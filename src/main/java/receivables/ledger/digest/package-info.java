/** Digests of contents, beside the nouns of the ledger because every room above recognises contents by them. */
package receivables.ledger.digest;
