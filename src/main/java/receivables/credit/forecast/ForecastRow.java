package receivables.credit.forecast;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A row of {@code forecast.csv}: one week of one currency. Amounts are minor units.
 *
 * @param week 1 to 13
 * @param from its first day
 * @param low four weeks of five are expected between this and {@code high}
 * @param byDueDate what the due dates alone would say; what is overdue comes in week 1
 * @param error what earlier forecasts of this horizon erred by
 */
public record ForecastRow(Currency currency, int week, LocalDate from, LocalDate to, long expected, long low, long high, long byDueDate,
        Error error) {

    /**
     * How wrong the forecasts of earlier Mondays were so many weeks ahead: the differences of all their weeks, each taken as positive, in
     * percent of what came.
     *
     * @param tenths of a percent, null: no Monday is old enough, or nothing came
     * @param byDueDateTenths the same of the plain due dates
     * @param withinTenths tenths of a percent of the weeks that came out between low and high, null likewise
     * @param origins how many Mondays
     * @param missing Mondays since the first kept one that have no forecast, because no night was run
     */
    public record Error(Integer tenths, Integer byDueDateTenths, Integer withinTenths, int origins, List<LocalDate> missing) {

        public Error {
            missing = List.copyOf(missing);
        }
    }
}
