package receivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.SalesMonth;
import receivables.ledger.shortage.ShortPayment;
import receivables.ledger.shortage.ShortReason;
import receivables.money.Money;

/**
 * The sums that the figures of one customer, salesperson or the company are computed from, all in one currency. What could not be converted
 * is remembered, so that the figures it belongs to stay empty instead of too small.
 */
final class FigureBase {
    final Currency currency;
    boolean itemsKnown = true;
    long receivables;
    long current;
    long expected;
    long presentValue;
    final SortedMap<YearMonth, Month> months = new TreeMap<>();
    /** What is open of documents that were paid short, by reason; reasons that nobody gave have no entry. */
    final SortedMap<ShortReason, Long> shortPaid = new TreeMap<>();
    /** How many documents these are. */
    final SortedMap<ShortReason, Long> shortPaidCount = new TreeMap<>();
    /** Date of the first document, null: there is none. */
    LocalDate first;
    /** True once some month said what was settled in it. */
    boolean settlementsGiven;

    FigureBase(Currency currency) {
        this.currency = currency;
    }

    /** One month's sales and settlements. */
    static final class Month {
        boolean salesKnown = true;
        long sales;
        boolean settlementsKnown = true;
        SalesMonth.Settlements settlements = SalesMonth.Settlements.NONE;
    }

    /** @param balances the customer's @param sales his months up to D, in any currency */
    static FigureBase of(Currency currency, Balances balances, List<SalesMonth> sales, LocalDate asOf, Map<String, BigDecimal> rates) {
        FigureBase base = new FigureBase(currency);
        Balance together = balances.together(currency, rates);
        base.itemsKnown = together != null;
        if (together != null) {
            base.receivables = together.total();
            base.current = together.current();
            base.expected = together.expected;
            base.presentValue = together.presentValue;
        }
        for (SalesMonth month : sales) {
            if (!month.month().isAfter(YearMonth.from(asOf))) {
                base.add(month, asOf, rates);
            }
        }
        return base;
    }

    private void add(SalesMonth sales, LocalDate asOf, Map<String, BigDecimal> rates) {
        if (sales.firstDocumentOn() != null && !sales.firstDocumentOn().isAfter(asOf)) {
            documentOn(sales.firstDocumentOn());
        }
        Month month = month(sales.month());
        boolean same = sales.amount().currency().equals(currency);
        BigDecimal rate = same ? BigDecimal.ONE : rates.get(sales.amount().currency().getCurrencyCode());
        if (rate == null) {
            month.salesKnown = false;
            month.settlementsKnown = false;
            return;
        }
        Currency from = sales.amount().currency();
        month.sales = Math.addExact(month.sales, convert(sales.amount().minor(), from, rate));
        SalesMonth.Settlements given = sales.settlements();
        if (given == null) {
            month.settlementsKnown = false;
            return;
        }
        settlementsGiven = true;
        month.settlements = month.settlements.plus(same ? given : new SalesMonth.Settlements(
                convert(given.invoiced(), from, rate), convert(given.settled(), from, rate), convert(given.writtenOff(), from, rate),
                convert(given.collected(), from, rate), convert(given.counted(), from, rate), given.daysLate()));
    }

    /** An amount without a rate is left out: the figures are empty then anyway. */
    void add(ShortPayment payment, Map<String, BigDecimal> rates) {
        shortPaidCount.merge(payment.reason(), 1L, Math::addExact);
        Currency from = payment.open().currency();
        BigDecimal rate = from.equals(currency) ? BigDecimal.ONE : rates.get(from.getCurrencyCode());
        if (rate != null) {
            shortPaid.merge(payment.reason(), convert(payment.open().minor(), from, rate), Math::addExact);
        }
    }

    private long convert(long minor, Currency from, BigDecimal rate) {
        return minor == 0 || from.equals(currency) ? minor : Money.ofMinor(minor, from).convert(rate, currency).minor();
    }

    void documentOn(LocalDate day) {
        if (first == null || day.isBefore(first)) {
            first = day;
        }
    }

    Month month(YearMonth month) {
        return months.computeIfAbsent(month, absent -> new Month());
    }

    /** Takes over another base of the same currency. */
    void plus(FigureBase other) {
        itemsKnown &= other.itemsKnown;
        receivables = Math.addExact(receivables, other.receivables);
        current = Math.addExact(current, other.current);
        expected = Math.addExact(expected, other.expected);
        presentValue = Math.addExact(presentValue, other.presentValue);
        settlementsGiven |= other.settlementsGiven;
        other.shortPaid.forEach((reason, minor) -> shortPaid.merge(reason, minor, Math::addExact));
        other.shortPaidCount.forEach((reason, count) -> shortPaidCount.merge(reason, count, Math::addExact));
        if (other.first != null) {
            documentOn(other.first);
        }
        other.months.forEach((key, added) -> {
            Month month = month(key);
            month.salesKnown &= added.salesKnown;
            month.sales = Math.addExact(month.sales, added.sales);
            month.settlementsKnown &= added.settlementsKnown;
            month.settlements = month.settlements.plus(added.settlements);
        });
    }
}
