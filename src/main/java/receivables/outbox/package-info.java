/**
 * Results become published files: CSV, workbook, report, run.json; written aside and renamed, whole or not at all. Partitions append to
 * {@link receivables.outbox.PartFiles}, {@link receivables.outbox.Publication} puts the night together, {@link receivables.outbox.Release}
 * shows it. Nothing here decides anything or knows the database; what it is given it writes, with the same bytes every time.
 *
 * <p>Another file of the accounts' rows is a constant with its columns in {@link receivables.outbox.OutputFile}, its cells in {@code
 * CsvRows}, its line in {@code PartFiles}, and one in the README; if something found after the accounts may change its rows, its line is in
 * {@link receivables.outbox.LateRows} as well.
 */
package receivables.outbox;
