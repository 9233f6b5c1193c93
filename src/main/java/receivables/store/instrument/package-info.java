/** Papers in hand as the database keeps them, beside the receipts that they are. */
package receivables.store.instrument;
