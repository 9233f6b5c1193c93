package receivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.Customer;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.money.Money;

/**
 * What one customer owes in one currency, by bucket, and what he has with us on account. The aging list and the figures both start from it,
 * so that they cannot disagree: a bucket of the company row is the converted bucket of the currencies, and {@code RECEIVABLES} its sum.
 */
final class Balance {
    final Currency currency;
    final long[] buckets = new long[Bucket.values().length];
    long onAccount;
    /** Open times the odds, and open times the present value factor, rounded item by item. */
    long expected;
    long presentValue;
    int oldestDaysPastDue = Integer.MIN_VALUE;

    Balance(Currency currency) {
        this.currency = currency;
    }

    /** The customer's balances by currency code. Documents and receipts of other customers in the lists (a payer group's) are passed over. */
    static SortedMap<String, Balance> of(Customer customer, List<OpenItem> items, List<OpenReceipt> receipts, LocalDate asOf, Curve odds, Curve presentValue) {
        SortedMap<String, Balance> balances = new TreeMap<>();
        for (OpenItem item : items) {
            if (!item.isSettled() && item.document().customerNo().equals(customer.customerNo())) {
                in(balances, item.currency()).add(item, asOf, odds, presentValue);
            }
        }
        for (OpenReceipt receipt : receipts) {
            boolean counts = !receipt.left().isZero() && !receipt.reversed() && !receipt.receipt().countsOn().isAfter(asOf);
            if (counts && receipt.customerNo().equals(customer.customerNo())) {
                Balance balance = in(balances, receipt.left().currency());
                balance.onAccount = Math.addExact(balance.onAccount, receipt.left().minor());
            }
        }
        return balances;
    }

    private static Balance in(Map<String, Balance> balances, Currency currency) {
        return balances.computeIfAbsent(currency.getCurrencyCode(), code -> new Balance(currency));
    }

    private void add(OpenItem item, LocalDate asOf, Curve odds, Curve presentValueCurve) {
        long open = item.open().minor();
        if (!item.document().isDebit()) {
            onAccount = Math.addExact(onAccount, open);
            return;
        }
        int days = OpenItemRow.daysPastDue(item, asOf);
        int bucket = Bucket.of(days).ordinal();
        buckets[bucket] = Math.addExact(buckets[bucket], open);
        expected = Math.addExact(expected, odds.of(open, days));
        presentValue = Math.addExact(presentValue, presentValueCurve.of(open, days));
        oldestDaysPastDue = Math.max(oldestDaysPastDue, days);
    }

    long total() {
        long total = 0;
        for (long bucket : buckets) {
            total = Math.addExact(total, bucket);
        }
        return total;
    }

    long current() {
        return buckets[Bucket.WITHIN_TERMS.ordinal()];
    }

    /** The same in another currency, each amount converted and rounded half-up; null without a rate. */
    Balance in(Currency target, Map<String, BigDecimal> rates) {
        if (currency.equals(target)) {
            return this;
        }
        BigDecimal rate = rates.get(currency.getCurrencyCode());
        if (rate == null) {
            return null;
        }
        Balance converted = new Balance(target);
        for (int index = 0; index < buckets.length; index++) {
            converted.buckets[index] = convert(buckets[index], rate, target);
        }
        converted.onAccount = convert(onAccount, rate, target);
        converted.expected = convert(expected, rate, target);
        converted.presentValue = convert(presentValue, rate, target);
        converted.oldestDaysPastDue = oldestDaysPastDue;
        return converted;
    }

    private long convert(long minor, BigDecimal rate, Currency target) {
        return minor == 0 ? 0 : Money.ofMinor(minor, currency).convert(rate, target).minor();
    }

    /** All balances together in one currency; null when a rate is missing. */
    static Balance together(SortedMap<String, Balance> balances, Currency target, Map<String, BigDecimal> rates) {
        if (balances.size() == 1 && balances.containsKey(target.getCurrencyCode())) {
            return balances.get(target.getCurrencyCode());
        }
        Balance sum = new Balance(target);
        for (Balance balance : balances.values()) {
            Balance converted = balance.in(target, rates);
            if (converted == null) {
                return null;
            }
            sum.plus(converted);
        }
        return sum;
    }

    private void plus(Balance other) {
        for (int index = 0; index < buckets.length; index++) {
            buckets[index] = Math.addExact(buckets[index], other.buckets[index]);
        }
        onAccount = Math.addExact(onAccount, other.onAccount);
        expected = Math.addExact(expected, other.expected);
        presentValue = Math.addExact(presentValue, other.presentValue);
        oldestDaysPastDue = Math.max(oldestDaysPastDue, other.oldestDaysPastDue);
    }

    List<Long> bucketList() {
        return java.util.Arrays.stream(buckets).boxed().toList();
    }
}
