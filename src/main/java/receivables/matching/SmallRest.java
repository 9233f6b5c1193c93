package receivables.matching;

import java.math.BigDecimal;
import receivables.money.Money;

/**
 * Up to what a rest is small enough to be given up rather than asked for or paid back, either way. It is only proposed: a person writes it
 * off.
 *
 * @param amount major units of whatever currency, inclusive
 * @param percent of the whole, inclusive
 */
public record SmallRest(BigDecimal amount, BigDecimal percent) {

    public static final SmallRest SHIPPED = new SmallRest(BigDecimal.ONE, new BigDecimal("0.1"));

    /** @param whole what the rest is left of */
    boolean isSmall(Money rest, Money whole) {
        BigDecimal limit = amount.movePointRight(Money.decimals(rest.currency()));
        BigDecimal share = percent.multiply(BigDecimal.valueOf(whole.minor())).movePointLeft(2);
        BigDecimal left = BigDecimal.valueOf(rest.minor());
        return rest.isPositive() && rest.minor() < whole.minor() && left.compareTo(limit) <= 0 && left.compareTo(share) <= 0;
    }
}
