package receivables.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What the company's own books know of the cost of its credit: the year up to a night. Amounts are minor units of company currency. What
 * no ledger knows (management, shortage, cost of sales) is not here, and is asked.
 *
 * @param asOf the last night of the year that is looked at
 * @param receivables what was open on average of the nights of that year
 * @param nights of which the average is made
 * @param sales invoices and debit notes less credit notes, by document date
 * @param badDebts written off, less what was taken back of it
 * @param rate percent a year as published, null: nothing was
 */
public record OwnFigures(LocalDate asOf, long receivables, int nights, long sales, long badDebts, BigDecimal rate) {

    /** Sizes that are worth comparing with today's, in percent of it. */
    public static final List<Integer> SIZES = List.of(50, 75, 100, 125, 150);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The first day of the year. */
    public LocalDate from() {
        return asOf.minusYears(1).plusDays(1);
    }

    public long receivablesAt(int percent) {
        return part(receivables, percent);
    }

    /** Of another size, as long as losses grow as the receivables do. */
    public long badDebtsAt(int percent) {
        return part(badDebts, percent);
    }

    /** How many days of sales were open on average; null: nothing was sold. */
    public Integer daysOfSales() {
        if (sales <= 0) {
            return null;
        }
        return BigDecimal.valueOf(receivables).multiply(BigDecimal.valueOf(365)).divide(BigDecimal.valueOf(sales), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static long part(long amount, int percent) {
        return BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
