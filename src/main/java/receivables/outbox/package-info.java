/**
 * Results become published files: CSV, workbook, report, run.json; written aside and renamed, whole or not at all.
 */
package receivables.outbox;
