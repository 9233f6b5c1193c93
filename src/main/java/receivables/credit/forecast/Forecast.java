package receivables.credit.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import receivables.ledger.Sums;

/**
 * The night's forecast, once all accounts have added their sums: thirteen weeks for each currency.
 *
 * @param rows of {@code forecast.csv}
 * @param kept for later nights, by name
 */
public record Forecast(List<ForecastRow> rows, SortedMap<String, Long> kept) {

    /** Of a job that forecasts nothing. */
    public static final Forecast NONE = new Forecast(List.of(), new TreeMap<>());

    /** Before the names of a forecast's sums, where they lie among others. */
    public static final String PREFIX = ForecastSums.PREFIX + "|";
    /** Four of five outcomes of a normal distribution lie within so many standard deviations. */
    private static final double FOUR_OF_FIVE = 1.2816;
    private static final double THOUSANDS = 1_000;

    /** @param earlier nights that kept sums, without the prefix */
    public static Forecast of(Sums sums, List<PaymentBehaviour.Night> earlier, LocalDate businessDate) {
        SortedMap<String, Long> tonight = named(sums);
        ForecastHistory history = new ForecastHistory(earlier, sums, businessDate);
        TreeSet<Currency> currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        tonight.keySet().stream().map(name -> name.split("\\|")).filter(parts -> parts[0].equals(ForecastSums.EXPECTED)
                || parts[0].equals(ForecastSums.BY_DUE_DATE)).forEach(parts -> currencies.add(Currency.getInstance(parts[2])));
        List<ForecastRow> rows = new ArrayList<>();
        for (Currency currency : currencies) {
            for (int week = 1; week <= PaymentTiming.WEEKS; week++) {
                rows.add(row(tonight, week, currency, history, businessDate));
            }
        }
        return new Forecast(rows, kept(tonight, businessDate));
    }

    private static ForecastRow row(SortedMap<String, Long> tonight, int week, Currency currency, ForecastHistory history,
            LocalDate businessDate) {
        String key = Sums.name(Weeks.name(week), currency.getCurrencyCode());
        long expected = tonight.getOrDefault(Sums.name(ForecastSums.EXPECTED, key), 0L);
        long band = band(tonight.getOrDefault(Sums.name(ForecastSums.VARIANCE, key), 0L));
        LocalDate from = businessDate.plusDays((week - 1L) * Weeks.DAYS + 1);
        return new ForecastRow(currency, week, from, from.plusDays(Weeks.DAYS - 1L), expected, Math.max(0, expected - band),
                Math.addExact(expected, band), tonight.getOrDefault(Sums.name(ForecastSums.BY_DUE_DATE, key), 0L),
                history.error(week, currency));
    }

    /** What later nights need: what payments taught and which money came, always; the forecast itself on Mondays. */
    private static SortedMap<String, Long> kept(SortedMap<String, Long> tonight, LocalDate businessDate) {
        SortedMap<String, Long> kept = new TreeMap<>();
        boolean origin = ForecastContext.isOrigin(businessDate);
        tonight.forEach((name, amount) -> {
            String kind = name.split("\\|", 2)[0];
            boolean ofForecast = kind.equals(ForecastSums.EXPECTED) || kind.equals(ForecastSums.BY_DUE_DATE)
                    || kind.equals(ForecastSums.VARIANCE);
            if (origin || !ofForecast) {
                kept.put(PREFIX + name, amount);
            }
        });
        if (origin) {
            kept.put(PREFIX + ForecastHistory.ORIGIN, 1L);
        }
        return kept;
    }

    /** The forecast's sums without their prefix. */
    static SortedMap<String, Long> named(Sums sums) {
        SortedMap<String, Long> named = new TreeMap<>();
        sums.startingWith(PREFIX).forEach((name, amount) -> named.put(name.substring(PREFIX.length()), amount));
        return named;
    }

    /** Half the width of the band in minor units. @param variance in squared thousands of minor units */
    static long band(long variance) {
        return StrictMath.round(FOUR_OF_FIVE * StrictMath.sqrt(variance) * THOUSANDS);
    }
}
