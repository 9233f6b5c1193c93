/**
 * How foreign tables are to be read: what a profile of {@code config/banks} says, as values. Nothing here opens a
 * file.
 */
package receivables.ledger.table;
