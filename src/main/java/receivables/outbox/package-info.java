/**
 * Results become published files: CSV, workbook, report, run.json; written aside and renamed, whole or not at all. Partitions append to
 * {@link receivables.outbox.PartFiles}, {@link receivables.outbox.Publication} puts the night together, {@link receivables.outbox.Release} shows it.
 * Nothing here decides anything or knows the database; what it is given it writes, with the same bytes every time.
 */
package receivables.outbox;
