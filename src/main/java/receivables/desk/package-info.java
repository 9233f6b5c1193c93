/**
 * One class per command a person gives by hand.
 */
package receivables.desk;
