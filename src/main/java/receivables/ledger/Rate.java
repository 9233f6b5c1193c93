package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** An exchange rate: one row of {@code rates.csv}. @param rate units of company currency for one unit of the currency, above zero */
public record Rate(Currency currency, LocalDate date, BigDecimal rate, LocalDate knownOn) {

    public Rate {
        requireNonNull(currency, "currency is null");
        requireNonNull(date, "date is null");
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("rate of " + currency + " is not positive");
        }
    }
}
