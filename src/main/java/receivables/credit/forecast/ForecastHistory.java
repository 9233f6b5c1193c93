package receivables.credit.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.Sums;

/**
 * Earlier Mondays' forecasts beside what came since, as far as it is known tonight.
 *
 * <pre>{@code week 2, Mondays 1 and 8 March: expected 100 and 80, came 90 and 100: (10 + 20) ÷ 190 = 15.8 %}</pre>
 */
public final class ForecastHistory {

    /** Mark of a night whose forecast is kept. */
    static final String ORIGIN = "ORIGIN";
    /** So many Mondays count. */
    static final int ORIGINS = 26;
    /** Days back from a night within which its past forecasts and their money lie. */
    public static final int MEMORY_DAYS = (ORIGINS + PaymentTiming.WEEKS + 1) * Weeks.DAYS;

    private final LocalDate businessDate;
    private final SortedMap<LocalDate, SortedMap<String, Long>> forecasts = new TreeMap<>();
    private final SortedMap<String, Long> actual = new TreeMap<>();

    /** @param nights earlier ones, without the prefix of forecasts @param tonight this night's sums */
    public ForecastHistory(List<PaymentBehaviour.Night> nights, Sums tonight, LocalDate businessDate) {
        this.businessDate = businessDate;
        nights.forEach(night -> {
            if (night.sums().containsKey(ORIGIN)) {
                forecasts.put(night.date(), night.sums());
            }
            actual(night.sums());
        });
        actual(Forecast.named(tonight));
    }

    private void actual(SortedMap<String, Long> sums) {
        sums.subMap(ForecastSums.ACTUAL + "|", ForecastSums.ACTUAL + "}").forEach((name, amount) -> actual.merge(name, amount, Long::sum));
    }

    /** The error of the forecasts that many weeks ahead. @param week 1 to 13 */
    ForecastRow.Error error(int week, Currency currency) {
        List<LocalDate> missing = new ArrayList<>();
        int origins = 0;
        int within = 0;
        long came = 0;
        long differences = 0;
        long byDueDate = 0;
        LocalDate newest = businessDate.minusDays((long) week * Weeks.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate monday = newest.minusDays((ORIGINS - 1L) * Weeks.DAYS); !monday.isAfter(newest); monday =
                monday.plusDays(Weeks.DAYS)) {
            SortedMap<String, Long> forecast = forecasts.get(monday);
            if (forecast == null) {
                if (!forecasts.isEmpty() && monday.isAfter(forecasts.firstKey())) {
                    missing.add(monday);
                }
                continue;
            }
            origins++;
            String key = Sums.name(Weeks.name(week), currency.getCurrencyCode());
            long paid = actual.getOrDefault(Sums.name(ForecastSums.ACTUAL, monday.toString(), key), 0L);
            long expected = forecast.getOrDefault(Sums.name(ForecastSums.EXPECTED, key), 0L);
            came = Math.addExact(came, paid);
            differences = Math.addExact(differences, Math.abs(expected - paid));
            byDueDate = Math.addExact(byDueDate, Math.abs(forecast.getOrDefault(Sums.name(ForecastSums.BY_DUE_DATE, key), 0L) - paid));
            long band = Forecast.band(forecast.getOrDefault(Sums.name(ForecastSums.VARIANCE, key), 0L));
            within += Math.abs(expected - paid) <= band ? 1 : 0;
        }
        boolean comparable = origins > 0 && came > 0;
        return new ForecastRow.Error(comparable ? tenths(differences, came) : null, comparable ? tenths(byDueDate, came) : null,
                comparable ? tenths(within, origins) : null, origins, missing);
    }

    private static int tenths(long part, long whole) {
        return (int) Math.min(Integer.MAX_VALUE, StrictMath.round(part * 1000.0 / whole));
    }
}
