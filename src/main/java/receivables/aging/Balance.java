package receivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import receivables.ledger.OpenItem;
import receivables.money.Money;

/** What one customer owes in one currency, by bucket, and what he has with us on account; see {@link Balances}. */
final class Balance {
    final Currency currency;
    final long[] buckets = new long[Bucket.values().length];
    long onAccount;
    /** Papers that cover and are not paid yet. */
    long inHand;
    /** Open times the odds, and open times the present value factor, rounded item by item. */
    long expected;
    long presentValue;
    int oldestDaysPastDue = Integer.MIN_VALUE;

    Balance(Currency currency) {
        this.currency = currency;
    }

    void add(OpenItem item, LocalDate asOf, Curve odds, Curve presentValueCurve) {
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
        converted.inHand = convert(inHand, rate, target);
        converted.onAccount = convert(onAccount, rate, target);
        converted.expected = convert(expected, rate, target);
        converted.presentValue = convert(presentValue, rate, target);
        converted.oldestDaysPastDue = oldestDaysPastDue;
        return converted;
    }

    private long convert(long minor, BigDecimal rate, Currency target) {
        return minor == 0 ? 0 : Money.ofMinor(minor, currency).convert(rate, target).minor();
    }

    void plus(Balance other) {
        for (int index = 0; index < buckets.length; index++) {
            buckets[index] = Math.addExact(buckets[index], other.buckets[index]);
        }
        onAccount = Math.addExact(onAccount, other.onAccount);
        inHand = Math.addExact(inHand, other.inHand);
        expected = Math.addExact(expected, other.expected);
        presentValue = Math.addExact(presentValue, other.presentValue);
        oldestDaysPastDue = Math.max(oldestDaysPastDue, other.oldestDaysPastDue);
    }

    List<Long> bucketList() {
        return java.util.Arrays.stream(buckets).boxed().toList();
    }
}
