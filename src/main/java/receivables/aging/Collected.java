package receivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.SalesMonth;
import receivables.money.Money;

/**
 * What one night settled, as it is added to the months of the figures: CEI, the bad-debt ratio and the collection performance come from it.
 * A payment that came after the due date counts less (the domain page, section 6); a cheque comes on the day it matures.
 *
 * <pre>{@code 1,000.00 paid on its due date count 1,000.00; 40 days later 600.00; half a year later nothing}</pre>
 */
public final class Collected {
    private static final int MOST_DAYS = 1_095;
    private final AgingPolicy policy;

    public Collected(AgingPolicy policy) {
        this.policy = policy;
    }

    /**
     * The night's settlements by customer and currency, as months without sales of their own ({@code invoiced} is zero: the ledger knows
     * it).
     *
     * @param allocations made or taken back on D
     * @param items the documents they touch
     * @param receipts the receipts they touch; one that is not among them counts as come in on D
     */
    public List<SalesMonth> of(List<Allocation> allocations, List<OpenItem> items, List<OpenReceipt> receipts, LocalDate businessDate) {
        if (allocations.isEmpty()) {
            return List.of();
        }
        Map<String, LocalDate> dueDates = new HashMap<>();
        items.forEach(item -> dueDates.put(item.documentNo(), item.document().dueDate()));
        Map<String, LocalDate> cameOn = new HashMap<>();
        receipts.forEach(receipt -> cameOn.put(receipt.receipt().receiptNo(), receipt.receipt().collectedOn()));
        Map<String, SalesMonth> months = new TreeMap<>();
        for (Allocation allocation : allocations) {
            long settled = allocation.offDocument();
            if (settled == 0) {
                continue;
            }
            boolean payment = allocation.paysDocument();
            LocalDate came = cameOn.getOrDefault(allocation.receiptNo(), businessDate);
            LocalDate due = dueDates.getOrDefault(allocation.documentNo(), came);
            SalesMonth.Settlements added = new SalesMonth.Settlements(0, settled, allocation.effect() == AllocationKind.WRITE_OFF ? settled
                    : 0, payment ? settled : 0, payment ? counted(allocation.amount(), came.toEpochDay() - due.toEpochDay()).minor() : 0,
                    payment ? daysLate(settled, allocation.amount(), came.toEpochDay() - due.toEpochDay()) : 0);
            SalesMonth month = new SalesMonth(allocation.customerNo(), YearMonth.from(businessDate), allocation.amount().withMinor(0),
                    null, added);
            months.merge(allocation.customerNo() + "|" + allocation.amount().currency(), month, (one, other) -> new SalesMonth(
                    one.customerNo(), one.month(), one.amount(), null, one.settlements().plus(other.settlements())));
        }
        return List.copyOf(months.values());
    }

    /** Whole major units times days; what came years late counts as three years, so that no sum of a company overflows. */
    private static long daysLate(long settled, Money amount, long days) {
        long major = BigDecimal.valueOf(settled, Money.decimals(amount.currency())).longValue();
        return major * Math.clamp(days, -MOST_DAYS, MOST_DAYS);
    }

    /** What a payment counts that came so many days after the due date (0 or less: in full), rounded half-up. */
    public Money counted(Money amount, long daysLate) {
        int deducted = 0;
        for (AgingPolicy.Deduction step : policy.lateness()) {
            if (daysLate >= step.fromDays()) {
                deducted = step.percent();
            }
        }
        return amount.times(100 - deducted, 100);
    }
}
