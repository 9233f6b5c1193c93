/**
 * Files in: one class per format turns rows into the ledger's nouns or into rejects that say file, line, column, value and what to do.
 */
package receivables.intake;
