package receivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.Customer;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;

/**
 * What one customer owes on one date, by currency. The aging list and the figures both start from it, so that his items are looked at once
 * and the two cannot disagree: a bucket of the company row is the converted bucket of the currencies, and {@code RECEIVABLES} its sum.
 *
 * <pre>{@code Balances.of(customer, items, receipts, asOf, policy) // CNY: within terms 500.00, 1–30 days 1,000.00, on account 200.00}</pre>
 */
public final class Balances {
    private final SortedMap<String, Balance> byCurrency = new TreeMap<>();

    private Balances() {
    }

    /**
     * @param items the customer's documents after tonight's matching; settled ones and other customers' (a payer group's) are passed over
     * @param receipts his receipts after tonight's matching, likewise
     * @param asOf D; days past due count from the due date as printed
     */
    public static Balances of(Customer customer, List<OpenItem> items, List<OpenReceipt> receipts, LocalDate asOf, AgingPolicy policy) {
        Balances balances = new Balances();
        Curve odds = new Curve(policy.odds());
        Curve presentValue = new Curve(policy.presentValue());
        for (OpenItem item : items) {
            if (!item.isSettled() && item.document().customerNo().equals(customer.customerNo())) {
                balances.in(item.currency()).add(item, asOf, odds, presentValue);
            }
        }
        for (OpenReceipt receipt : receipts) {
            boolean counts = !receipt.left().isZero() && !receipt.reversed() && !receipt.receipt().countsOn().isAfter(asOf);
            if (counts && receipt.customerNo().equals(customer.customerNo())) {
                Balance balance = balances.in(receipt.left().currency());
                if (receipt.waits()) {
                    balance.inHand = Math.addExact(balance.inHand, receipt.left().minor());
                } else {
                    balance.onAccount = Math.addExact(balance.onAccount, receipt.left().minor());
                }
            }
        }
        return balances;
    }

    private Balance in(Currency currency) {
        return byCurrency.computeIfAbsent(currency.getCurrencyCode(), code -> new Balance(currency));
    }

    /** In order of the currency codes. */
    Collection<Balance> all() {
        return byCurrency.values();
    }

    boolean isEmpty() {
        return byCurrency.isEmpty();
    }

    /** All of them in one currency; null when a rate is missing. */
    Balance together(Currency target, Map<String, BigDecimal> rates) {
        if (byCurrency.size() == 1 && byCurrency.containsKey(target.getCurrencyCode())) {
            return byCurrency.get(target.getCurrencyCode());
        }
        Balance sum = new Balance(target);
        for (Balance balance : all()) {
            Balance converted = balance.in(target, rates);
            if (converted == null) {
                return null;
            }
            sum.plus(converted);
        }
        return sum;
    }
}
