/**
 * The only room with SQL: one class per table group, Flyway migrations, the same statements on H2 and on MySQL or MariaDB. Facts come in by
 * file ({@link receivables.store.Facts}) and are let in set by set ({@link receivables.store.Admission}); a night reads whole accounts by
 * pages ({@link receivables.store.Accounts}) and writes only what changed ({@link receivables.store.Results}). Nothing here divides,
 * rounds, or orders by a collation.
 */
package receivables.store;
