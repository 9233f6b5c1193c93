/**
 * One class per command a person gives by hand: they look at what the nights left, or record a fact that the next night reads.
 * {@link receivables.desk.Desk} opens the database for one of them. No command here derives anything that is kept, or changes a published
 * night.
 */
package receivables.desk;
