package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of {@code rates.csv}: an exchange rate, or a rate of interest that others publish.
 *
 * @param code a currency's, or one of {@link #REFERENCES}
 * @param rate units of company currency for one unit of the currency, or percent a year; above zero, of interest also zero
 */
public record Rate(String code, LocalDate date, BigDecimal rate, LocalDate knownOn) {

    /** Rates of interest: China's loan prime rate, the European Central Bank's, the Bank of England's. */
    public static final List<String> REFERENCES = List.of("LPR", "ECB", "BOE");

    public Rate {
        requireNonNull(code, "code is null");
        requireNonNull(date, "date is null");
        if (rate.signum() < 0 || rate.signum() == 0 && !REFERENCES.contains(code)) {
            throw new IllegalArgumentException("rate of " + code + " is not positive");
        }
    }

    /** An exchange rate. */
    public Rate(Currency currency, LocalDate date, BigDecimal rate, LocalDate knownOn) {
        this(currency.getCurrencyCode(), date, rate, knownOn);
    }

    /** Company currency per unit by currency code; of two for one currency the later in order. */
    public static SortedMap<String, BigDecimal> exchange(Collection<Rate> rates) {
        SortedMap<String, BigDecimal> exchange = new TreeMap<>();
        rates.stream().filter(rate -> !rate.isReference()).forEach(rate -> exchange.put(rate.code(), rate.rate()));
        return exchange;
    }

    /** Percent a year, no exchange rate. */
    public boolean isReference() {
        return REFERENCES.contains(code);
    }
}
