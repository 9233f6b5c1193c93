package receivables.aging;

import java.math.BigDecimal;
import java.util.Currency;
import receivables.ledger.shortage.ShortReason;

/**
 * A row of {@code metrics.csv}.
 * @param currency the currency the figure is in or computed from
 * @param value already rounded as it is printed, null: cannot be computed, printed empty
 */
public record MetricRow(Scope scope, String id, Currency currency, Metric metric, BigDecimal value) {

    public enum Scope { COMPANY, SALESPERSON, CUSTOMER }

    public enum Metric { RECEIVABLES, OVERDUE, OVERDUE_RATIO, DSO, DSO_COUNTBACK, DSO_BEST, ADD, CEI, BAD_DEBT_RATIO, EXPECTED_RECOVERABLE,
            PRESENT_VALUE, COLLECTION_PERFORMANCE, SHORT_PAID_TAX, SHORT_PAID_BANK_CHARGE, SHORT_PAID_LATE_DISCOUNT, SHORT_PAID_QUALITY,
            SHORT_PAID_QUANTITY, SHORT_PAID_PRICE, SHORT_PAID_REBATE, SHORT_PAID_OTHER, SHORT_PAID_COUNT_TAX, SHORT_PAID_COUNT_BANK_CHARGE,
            SHORT_PAID_COUNT_LATE_DISCOUNT, SHORT_PAID_COUNT_QUALITY, SHORT_PAID_COUNT_QUANTITY, SHORT_PAID_COUNT_PRICE,
            SHORT_PAID_COUNT_REBATE, SHORT_PAID_COUNT_OTHER;

        private static final String SHORT_PAID = "SHORT_PAID_";
        private static final String SHORT_PAID_COUNT = "SHORT_PAID_COUNT_";

        /** What is open of documents that were paid short for this reason. */
        public static Metric shortPaid(ShortReason reason) {
            return valueOf(SHORT_PAID + reason.name());
        }

        /** How many documents were paid short for this reason. */
        public static Metric shortPaidCount(ShortReason reason) {
            return valueOf(SHORT_PAID_COUNT + reason.name());
        }

        /** As metrics.csv writes it. */
        public String code() {
            if (name().startsWith(SHORT_PAID_COUNT)) {
                return "SHORT_PAID_COUNT:" + name().substring(SHORT_PAID_COUNT.length());
            }
            return name().startsWith(SHORT_PAID) ? "SHORT_PAID:" + name().substring(SHORT_PAID.length()) : name();
        }
    }
}
