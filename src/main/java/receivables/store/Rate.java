package receivables.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** One row of {@code rates.csv}. @param rate units of company currency for one unit of the currency */
public record Rate(Currency currency, LocalDate date, BigDecimal rate, LocalDate knownOn) {
}
