/**
 * Half a year of the sample company's letters, read one after the other as a customer reads them: {@code CarriedOn} lets the company live
 * on, {@code Correspondence} counts contradictions from the published files alone. Nothing here knows how letters are decided, and nothing
 * is shared with the program's own gate.
 */
package receivables.correspondence;
