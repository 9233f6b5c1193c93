/**
 * The database as such: connections, transactions and their fence, the run lock, the fastest way to write many rows, how columns are read.
 * No table is named here but the run lock's.
 */
package receivables.store.jdbc;
