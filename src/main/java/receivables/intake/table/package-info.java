/**
 * A bank's table by a profile, CSV, XLS, XLSX or HTML, as lines of the bank ledger. Sources turn a file into rows
 * of cells, whatever it is; recognition finds profile, encoding, delimiter and header; the rest gives the rows their meaning. What fits no
 * profile is not guessed at here.
 */
package receivables.intake.table;
