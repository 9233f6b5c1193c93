package receivables.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import receivables.aging.MetricRow;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;
import receivables.store.jdbc.RowWriter;

/** Figures of nights that later ones are compared with. */
public final class Figures {

    private final Database database;

    public Figures(Database database) {
        this.database = database;
    }

    /** Keeps a night's figures in place of those it had. */
    public void put(LocalDate businessDate, List<MetricRow> metrics) {
        database.inTransaction(() -> {
            database.jdbc().update("DELETE FROM figure WHERE business_date = ?", businessDate);
            try (RowWriter rows = database.inserts("figure", "business_date, scope, scope_id, currency, metric, amount")) {
                metrics.forEach(metric -> rows.date(businessDate).name(metric.scope()).text(metric.id())
                        .text(metric.currency().getCurrencyCode())
                        .name(metric.metric()).optional(Columns.plain(metric.value())).end());
            }
        });
    }

    /** A night's figures, by scope, id, currency and metric. */
    public List<MetricRow> of(LocalDate businessDate) {
        return database.client().sql("SELECT scope, scope_id, currency, metric, amount FROM figure WHERE business_date = ?")
                .param(businessDate)
                .query((row, number) -> new MetricRow(MetricRow.Scope.valueOf(row.getString(1)), row.getString(2), Columns.currency(row, 3),
                        MetricRow.Metric.valueOf(row.getString(4)), Columns.decimal(row, 5))).list().stream()
                .sorted(Comparator.comparing(MetricRow::scope).thenComparing(MetricRow::id)
                        .thenComparing(metric -> metric.currency().getCurrencyCode()).thenComparing(MetricRow::metric)).toList();
    }

    /** The nights that have figures, oldest first. */
    public List<LocalDate> nights() {
        return database.jdbc().query("SELECT DISTINCT business_date FROM figure ORDER BY business_date",
                (row, number) -> Columns.date(row, 1));
    }
}
