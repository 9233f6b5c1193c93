package receivables.credit;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import receivables.aging.Bucket;

/**
 * How the expected loss of receivables is estimated (CAS 22, IFRS 9, simplified approach): from what of the company's own receivables grew
 * older in the last months, and, as long as there are too few, from a table.
 *
 * @param historyMonths months whose flows count (24)
 * @param leastMonths with fewer months of history the table holds (12)
 * @param forwardFactor what the future is expected to be worse (over 1) or better than the past
 * @param lossGivenDefault percent that is lost of what reaches the oldest bucket (100)
 * @param table percent lost by bucket
 * @param expenseAccount where the change of the allowance is booked @param allowanceAccount and against which account
 */
public record LossRules(int historyMonths, int leastMonths, BigDecimal forwardFactor, BigDecimal lossGivenDefault,
        Map<Bucket, BigDecimal> table, String expenseAccount, String allowanceAccount) {

    public LossRules {
        table = Map.copyOf(table);
        if (table.size() != Bucket.values().length) {
            throw new IllegalArgumentException("the table of losses needs a percentage for each of " + List.of(Bucket.values()));
        }
    }

    public static LossRules standard() {
        Map<Bucket, BigDecimal> table = new EnumMap<>(Bucket.class);
        List<String> percent = List.of("0.5", "2", "5", "10", "20", "40", "70", "100");
        for (Bucket bucket : Bucket.values()) {
            table.put(bucket, new BigDecimal(percent.get(bucket.ordinal())));
        }
        return new LossRules(24, 12, BigDecimal.ONE, BigDecimal.valueOf(100), table, "6702", "1231");
    }
}
