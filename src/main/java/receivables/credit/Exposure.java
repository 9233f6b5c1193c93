package receivables.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the company stands to lose with one customer, in minor units of company currency: what he owes, what he paid for in paper that is
 * not money yet, and what he was sent without an invoice; less his money on account and what he rightly contests.
 *
 * <pre>{@code 1,000.00 open, 200.00 on account, 100.00 contested: an exposure of 700.00; of a limit of 500.00 that is 140 %}</pre>
 *
 * @param openItems the total of {@code aging.csv}
 * @param inHand instruments in hand that settled their invoices; those that only cover them are open items still
 * @param notInvoiced deliveries of which no invoice has come
 * @param onAccount unapplied money and open credit notes, as in {@code aging.csv}
 * @param disputed what of the open items is held as contested
 */
public record Exposure(long openItems, long inHand, long notInvoiced, long onAccount, long disputed) {

    public static final Exposure NONE = new Exposure(0, 0, 0, 0, 0);

    public long total() {
        long owed = Math.addExact(Math.addExact(openItems, inHand), notInvoiced);
        return Math.subtractExact(owed, Math.addExact(onAccount, disputed));
    }

    public boolean isNothing() {
        return equals(NONE);
    }

    /**
     * How much of the limit is used, in percent with one decimal, rounded down so that a level is never reached early; null: of no limit.
     */
    public BigDecimal usedPercent(long limit) {
        if (limit <= 0) {
            return null;
        }
        BigDecimal used = BigDecimal.valueOf(Math.max(0, total())).multiply(BigDecimal.valueOf(100));
        return used.divide(BigDecimal.valueOf(limit), 1, RoundingMode.DOWN);
    }
}
