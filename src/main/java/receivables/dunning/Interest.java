package receivables.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import receivables.ledger.Company;
import receivables.ledger.Customer;

/**
 * Simple interest, actual/365, from the day after the rolled due date to the mailing day, on the amount demanded, rounded half-up per item
 * (rules, section 7).
 *
 * <p>10,000.00 at 6 % for 30 days: 10,000 × 0.06 × 30 ÷ 365 = 49.32.
 */
final class Interest {
    private static final BigDecimal YEAR = BigDecimal.valueOf(36_500);

    private Interest() {
    }

    /** @param ratePercent percent a year @param days days past due, none below 1 @return minor units */
    static long of(long demandedMinor, BigDecimal ratePercent, int days) {
        if (days <= 0 || demandedMinor <= 0 || ratePercent.signum() <= 0) {
            return 0;
        }
        return BigDecimal.valueOf(demandedMinor).multiply(ratePercent).multiply(BigDecimal.valueOf(days))
                .divide(YEAR, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The customer's own rate, else the company's; percent a year. */
    static BigDecimal rate(Customer customer, Company company) {
        if (customer.interestRate() != null) {
            return customer.interestRate();
        }
        return company.defaultInterestRate() == null ? BigDecimal.ZERO : company.defaultInterestRate();
    }
}
