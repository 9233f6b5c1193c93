package receivables.claims;

import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.interest.InterestBasis;
import receivables.money.Money;

/**
 * What European and British law give a creditor for an invoice paid late, once, whatever it cost him: EUR 40 (Directive 2011/7/EU, article
 * 6), or GBP 40, 70 from 1,000 on and 100 from 10,000 on (Late Payment of Commercial Debts (Interest) Act 1998, section 5A). For invoices
 * in another currency nothing is taken: the law gives a sum in its own.
 */
public final class FlatSum {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Currency POUND = Currency.getInstance("GBP");
    private static final Money EU = Money.ofMinor(4_000, EURO);
    private static final TreeMap<Long, Money> UK = new TreeMap<>(Map.of(0L, Money.ofMinor(4_000, POUND), 100_000L,
            Money.ofMinor(7_000, POUND), 1_000_000L, Money.ofMinor(10_000, POUND)));

    private FlatSum() {
    }

    /** @param debt what was late @return zero where the basis gives none */
    public static Money of(InterestBasis basis, Money debt) {
        if (basis == InterestBasis.EU && debt.currency().equals(EURO)) {
            return EU;
        }
        return basis == InterestBasis.UK && debt.currency().equals(POUND) ? UK.floorEntry(debt.minor()).getValue() : debt.withMinor(0);
    }
}
