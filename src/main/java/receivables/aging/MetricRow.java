package receivables.aging;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A row of {@code metrics.csv}.
 * @param currency the currency the figure is in or computed from
 * @param value already rounded as it is printed, null: cannot be computed, printed empty
 */
public record MetricRow(Scope scope, String id, Currency currency, Metric metric, BigDecimal value) {

    public enum Scope { COMPANY, SALESPERSON, CUSTOMER }

    public enum Metric { RECEIVABLES, OVERDUE, OVERDUE_RATIO, DSO, DSO_COUNTBACK, DSO_BEST, ADD, CEI, BAD_DEBT_RATIO, EXPECTED_RECOVERABLE,
            PRESENT_VALUE, COLLECTION_PERFORMANCE }
}
