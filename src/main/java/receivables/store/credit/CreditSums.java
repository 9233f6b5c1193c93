package receivables.store.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.credit.ExpectedLoss;
import receivables.credit.LossHistory;
import receivables.credit.forecast.Forecast;
import receivables.credit.forecast.ForecastHistory;
import receivables.credit.forecast.PaymentBehaviour;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/** Sums of nights by name, a few dozen each. */
public final class CreditSums {

    private static final String CEILING = "CEILING";

    private final Database database;

    public CreditSums(Database database) {
        this.database = database;
    }

    /** Keeps a night's sums in place of those it had. */
    public void put(LocalDate businessDate, Map<String, Long> sums) {
        database.inTransaction(() -> {
            database.jdbc().update("DELETE FROM credit_sum WHERE business_date = ?", businessDate);
            try (RowWriter rows = database.inserts("credit_sum", "business_date, sum_name, amount")) {
                sums.forEach((name, amount) -> rows.date(businessDate).text(Columns.fitting(name, 200, "sum name")).number(amount).end());
            }
        });
    }

    /** The level of the month's ceiling that the night before had told of, 0: none. */
    public int ceilingLevel(LocalDate businessDate) {
        LocalDate before = date("SELECT MAX(business_date) FROM credit_sum WHERE business_date < ?", businessDate);
        return Math.toIntExact(of(before).getOrDefault(CEILING, 0L));
    }

    /** The same for the next night. @param sums a night's, changed @param level 0: none */
    public static void keepCeilingLevel(Map<String, Long> sums, int level) {
        if (level > 0) {
            sums.put(CEILING, (long) level);
        }
    }

    /** @param months whose flows count, back from the night */
    public LossHistory history(LocalDate businessDate, int months) {
        SortedMap<String, Long> flows = new TreeMap<>();
        database.jdbc()
                .query("SELECT sum_name, SUM(amount) FROM credit_sum WHERE business_date > ? AND business_date < ? AND sum_name LIKE '"
                + ExpectedLoss.FLOW + "|%' GROUP BY sum_name", row -> {
            flows.put(row.getString(1), row.getLong(2));
        }, businessDate.minusMonths(months), businessDate);
        LocalDate since = date("SELECT MIN(business_date) FROM credit_sum WHERE business_date < ?", businessDate);
        LocalDate lastMonth = date("SELECT MAX(business_date) FROM credit_sum WHERE business_date < ?", businessDate.withDayOfMonth(1));
        LocalDate before = date("SELECT MAX(business_date) FROM credit_sum WHERE business_date < ?", businessDate);
        return new LossHistory(flows, since, lastMonth, of(lastMonth), of(before).getOrDefault(ExpectedLoss.BOOKED, 0L));
    }

    /** What nights before the date kept of their forecasts and of what payments taught, without the prefix of forecasts. */
    public List<PaymentBehaviour.Night> forecasts(LocalDate businessDate) {
        SortedMap<LocalDate, SortedMap<String, Long>> nights = new TreeMap<>();
        database.jdbc().query("SELECT business_date, sum_name, amount FROM credit_sum WHERE business_date >= ? AND business_date < ? "
                + "AND sum_name LIKE '" + Forecast.PREFIX + "%'", row -> {
            nights.computeIfAbsent(Columns.date(row, 1), none -> new TreeMap<>())
                    .put(row.getString(2).substring(Forecast.PREFIX.length()), row.getLong(3));
        }, businessDate.minusDays(Math.max(PaymentBehaviour.MEMORY_DAYS, ForecastHistory.MEMORY_DAYS)), businessDate);
        return nights.entrySet().stream().map(night -> new PaymentBehaviour.Night(night.getKey(), night.getValue())).toList();
    }

    private LocalDate date(String sql, LocalDate parameter) {
        return database.jdbc().query(sql, (row, number) -> Columns.date(row, 1), parameter).getFirst();
    }

    private SortedMap<String, Long> of(LocalDate night) {
        SortedMap<String, Long> sums = new TreeMap<>();
        if (night != null) {
            database.jdbc().query("SELECT sum_name, amount FROM credit_sum WHERE business_date = ?", row -> {
                sums.put(row.getString(1), row.getLong(2));
            }, night);
        }
        return sums;
    }
}
