/**
 * Remittance advice as payers' systems send it: X12 820 and EDIFACT REMADV. A reader gives each advice as a noun of the ledger, or refuses
 * it with its line. Which receipt an advice explains is decided elsewhere; nothing here knows the database.
 */
package receivables.intake.remittance;
