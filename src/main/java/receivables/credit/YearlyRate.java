package receivables.credit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * What money that lies in receivables would have earned elsewhere.
 *
 * <pre>{@code new YearlyRate(new BigDecimal("6")).of(350_000_000)   // 21_000_000: of 3,500,000.00 a year 210,000.00}</pre>
 *
 * @param percent a year, from 0 to 1000
 */
public record YearlyRate(BigDecimal percent) {

    private static final BigDecimal MOST = new BigDecimal(1000);

    /** @throws IllegalArgumentException outside of 0 to 1000, with a sentence for whoever wrote the rate */
    public YearlyRate {
        if (percent.signum() < 0 || percent.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a rate is in percent a year, from 0 to 1000");
        }
    }

    /** @param minor an amount in minor units @return what it costs for a year, rounded half up to a minor unit */
    long of(long minor) {
        BigDecimal cost = new BigDecimal(BigInteger.valueOf(minor)).multiply(percent).movePointLeft(2);
        return cost.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
