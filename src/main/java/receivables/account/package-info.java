/**
 * One night of one account: match, age, dun, state. {@code AccountNight.of(account, context)} is the whole night without Spring, database
 * or files; {@code verify}, {@code why} and the long story tests run on it alone. Pure.
 */
package receivables.account;
