/**
 * How old is what is owed, and what that says: buckets, grades, classes, habits, DSO and the other figures. Pure.
 */
package receivables.aging;
