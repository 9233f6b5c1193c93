package receivables.dunning;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.ToLongFunction;
import receivables.money.Money;

/**
 * One figure for a customer's items, for rows that have room for one amount: in the items' currency where they share it, else in company
 * currency. Where a rate is missing, it is the figure of the oldest item's currency alone.
 */
final class Totals {
    private Totals() {
    }

    /** @return null when nothing counts */
    static Money of(List<DueItem> items, ToLongFunction<DueItem> amount, DunningContext context) {
        Currency first = null;
        boolean mixed = false;
        long sum = 0;
        for (DueItem item : items) {
            long part = amount.applyAsLong(item);
            if (part == 0) {
                continue;
            }
            Currency currency = item.item.currency();
            first = first == null ? currency : first;
            if (currency.equals(first)) {
                sum = Math.addExact(sum, part);
            } else {
                mixed = true;
            }
        }
        if (first == null) {
            return null;
        }
        Money converted = mixed ? converted(items, amount, context) : null;
        return converted == null ? Money.ofMinor(sum, first) : converted;
    }

    private static Money converted(List<DueItem> items, ToLongFunction<DueItem> amount, DunningContext context) {
        Currency company = context.company().currency();
        Money total = Money.zero(company);
        for (DueItem item : items) {
            long part = amount.applyAsLong(item);
            if (part == 0) {
                continue;
            }
            Money money = Money.ofMinor(part, item.item.currency());
            BigDecimal rate = context.rates().get(item.item.currency().getCurrencyCode());
            if (!item.item.currency().equals(company)) {
                if (rate == null) {
                    return null;
                }
                money = money.convert(rate, company);
            }
            total = total.plus(money);
        }
        return total;
    }
}
