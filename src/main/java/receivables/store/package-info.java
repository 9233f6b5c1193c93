/**
 * The only room with SQL: one class per table group, text blocks, Flyway migrations; the same statements on H2 and on MySQL or MariaDB.
 */
package receivables.store;
