package receivables.ledger.erp;

import java.util.Currency;

/**
 * Payments and money on account that a list holds in one currency.
 *
 * @param list name of the profile it was read by
 * @param paid minor units that customers have paid and no document has used
 */
public record ListedMoney(String list, Currency currency, int rows, long paid) {
}
