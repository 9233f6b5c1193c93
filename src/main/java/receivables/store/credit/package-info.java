/**
 * What credit control keeps of whole nights. What it remembers of single customers travels with their accounts.
 *
 * <pre>{@code new CreditSums(database).history(D, 24)}</pre>
 */
package receivables.store.credit;
