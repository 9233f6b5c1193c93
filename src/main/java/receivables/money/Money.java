package receivables.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency, held as whole minor units (fen, cents; whole units where the currency has none).
 * Adding two currencies is a programming error and throws. Sums that would not fit a long throw {@link ArithmeticException}: money never
 * wraps round.
 *
 * <pre>{@code Money.parse("1680.32", cny).plus(Money.ofMinor(5, cny)).plain() // "1680.37"}</pre>
 *
 * @param minor whole minor units, negative for money that goes the other way
 * @param currency an ISO 4217 currency
 */
public record Money(long minor, Currency currency) {

    /** One document or receipt stays below ten million million units of its currency, so that sums of a million of them still fit. */
    public static final BigDecimal LIMIT = new BigDecimal("10000000000000");

    /**
     * A text of at most so many characters cannot reach the limit, and is read without the detour over {@link BigDecimal}: a ledger has
     * millions of them.
     */
    private static final int SURELY_SMALL = 13;

    public Money {
        requireNonNull(currency, "currency is null");
    }

    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** How many decimals the currency has: 2 for CNY, 0 for JPY, 3 for KWD. */
    public static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /**
     * Reads a plain decimal with a point and an optional leading minus, as the contract's files have it.
     *
     * @throws AmountException for separators, too many decimals, too large an amount
     */
    public static Money parse(String text, Currency currency) {
        boolean plain = !text.isEmpty();
        int points = 0;
        for (int index = 0; index < text.length() && plain; index++) {
            char c = text.charAt(index);
            if (c == '.') {
                points++;
            }
            plain = (c >= '0' && c <= '9') || (c == '.' && points == 1 && index > 0) || (c == '-' && index == 0 && text.length() > 1);
        }
        if (!plain || text.endsWith(".") || text.startsWith("-.")) {
            throw new AmountException(AmountException.Flaw.NOT_PLAIN, currency);
        }
        int decimals = decimals(currency);
        int point = text.indexOf('.');
        if (point >= 0 && text.length() - point - 1 > decimals) {
            throw new AmountException(AmountException.Flaw.MORE_DECIMALS, currency);
        }
        if (text.length() <= SURELY_SMALL) {
            return new Money(minorUnits(text, point, decimals), currency);
        }
        if (text.length() > 40) {
            throw new AmountException(AmountException.Flaw.TOO_LARGE, currency);
        }
        BigDecimal value = new BigDecimal(text);
        if (value.abs().compareTo(LIMIT) >= 0) {
            throw new AmountException(AmountException.Flaw.TOO_LARGE, currency);
        }
        return new Money(value.movePointRight(decimals).longValueExact(), currency);
    }

    /** The minor units of a text already known to be a plain decimal with no more decimals than that. */
    private static long minorUnits(String text, int point, int decimals) {
        long minor = 0;
        for (int index = text.charAt(0) == '-' ? 1 : 0; index < text.length(); index++) {
            if (index != point) {
                minor = minor * 10 + text.charAt(index) - '0';
            }
        }
        for (int missing = decimals - (point < 0 ? 0 : text.length() - point - 1); missing > 0; missing--) {
            minor *= 10;
        }
        return text.charAt(0) == '-' ? -minor : minor;
    }

    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money minus(Money other) {
        requireSame(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money min(Money other) {
        requireSame(other);
        return minor <= other.minor ? this : other;
    }

    /** Same currency, another number of minor units. */
    public Money withMinor(long otherMinor) {
        return new Money(otherMinor, currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** This amount times numerator ÷ denominator, rounded half-up (away from zero) to whole minor units. */
    public Money times(long numerator, long denominator) {
        BigInteger product = BigInteger.valueOf(minor).multiply(BigInteger.valueOf(numerator));
        BigDecimal quotient = new BigDecimal(product).divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
        return new Money(quotient.longValueExact(), currency);
    }

    /**
     * This amount in another currency, rounded half-up.
     *
     * @param rate units of the other currency for one unit of this one
     */
    public Money convert(BigDecimal rate, Currency to) {
        BigDecimal units = BigDecimal.valueOf(minor, decimals(currency)).multiply(rate);
        return new Money(units.movePointRight(decimals(to)).setScale(0, RoundingMode.HALF_UP).longValueExact(), to);
    }

    /** The contract's way of writing amounts: {@code 1234.50}, the currency's own decimals, no separators. */
    public String plain() {
        return plain(minor, decimals(currency));
    }

    /** As {@link #plain()}, for code that holds minor units and decimals apart. */
    public static String plain(long minor, int decimals) {
        if (decimals == 0) {
            return Long.toString(minor);
        }
        String digits = Long.toString(Math.abs(minor));
        StringBuilder text = new StringBuilder(digits.length() + 4);
        if (minor < 0) {
            text.append('-');
        }
        for (int missing = decimals + 1 - digits.length(); missing > 0; missing--) {
            text.append('0');
        }
        text.append(digits);
        return text.insert(text.length() - decimals, '.').toString();
    }

    @Override
    public String toString() {
        return plain() + " " + currency.getCurrencyCode();
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
    }
}
