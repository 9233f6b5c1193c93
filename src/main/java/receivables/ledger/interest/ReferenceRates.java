package receivables.ledger.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import receivables.ledger.Rate;

/**
 * Rates in percent a year that others publish, each from its day on: rows of {@code rates.csv} with the code {@code LPR}, {@code ECB} or
 * {@code BOE} in place of a currency.
 *
 * <p>{@code LPR,2026-01-20,3.00}: from 20 January 2026 on, until a later row says otherwise.
 */
public final class ReferenceRates {

    /** No rate is known. */
    public static final ReferenceRates NONE = new ReferenceRates(Map.of());

    private final Map<String, TreeMap<LocalDate, BigDecimal>> byCode;

    private ReferenceRates(Map<String, TreeMap<LocalDate, BigDecimal>> byCode) {
        this.byCode = byCode;
    }

    /** @param rates of any code; of two for one day the later in order holds */
    public static ReferenceRates of(Collection<Rate> rates) {
        Map<String, TreeMap<LocalDate, BigDecimal>> byCode = new TreeMap<>();
        rates.forEach(rate -> byCode.computeIfAbsent(rate.code(), none -> new TreeMap<>()).put(rate.date(), rate.rate()));
        return new ReferenceRates(byCode);
    }

    /** The rate in force on the day, null: none is known. */
    public BigDecimal on(String code, LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> entry = of(code).floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** The days from the first to the last, both included, on which a new rate begins. */
    public NavigableSet<LocalDate> changes(String code, LocalDate first, LocalDate last) {
        return of(code).navigableKeySet().subSet(first, true, last, true);
    }

    private NavigableMap<LocalDate, BigDecimal> of(String code) {
        TreeMap<LocalDate, BigDecimal> rates = byCode.get(code);
        return rates == null ? Collections.emptyNavigableMap() : rates;
    }
}
