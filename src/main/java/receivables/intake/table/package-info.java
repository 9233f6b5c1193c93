/**
 * Any table by a profile: a bank's CSV, XLS or XLSX as lines of the bank ledger, an ERP's list as documents. Sources turn a file into rows
 * of cells, whatever it is; recognition finds profile, encoding, delimiter and header; the rest gives the rows their meaning. What fits no
 * profile is not guessed at here.
 */
package receivables.intake.table;
