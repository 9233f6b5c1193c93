package receivables.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.ledger.Sums;
import receivables.money.Money;

/**
 * The credit that the company gives to all its customers, against the month's ceiling. Each customer adds his exposure to the night's sums;
 * the row is made of their total.
 *
 * <pre>{@code CREDIT|EXPOSURE|open_items   CREDIT|EXPOSURE|on_account}</pre>
 */
public final class CompanyCredit {

    private static final String PREFIX = "CREDIT";
    private static final String EXPOSURE = "EXPOSURE";
    private static final String UNRATED = "UNRATED";

    private CompanyCredit() {
    }

    /** Adds what one customer's row says. */
    public static void add(Sums sums, CreditRow row) {
        Exposure exposure = row.exposure();
        if (exposure == null) {
            sums.add(1, PREFIX, UNRATED);
            return;
        }
        sums.add(exposure.openItems(), PREFIX, EXPOSURE, "open_items");
        sums.add(exposure.inHand(), PREFIX, EXPOSURE, "in_hand");
        sums.add(exposure.notInvoiced(), PREFIX, EXPOSURE, "not_invoiced");
        sums.add(exposure.onAccount(), PREFIX, EXPOSURE, "on_account");
        sums.add(exposure.disputed(), PREFIX, EXPOSURE, "disputed");
    }

    /** The company's row: without a customer, and without an exposure where a rate is missing for one of them. */
    public static CreditRow row(Sums sums, LocalDate businessDate, CreditPolicy policy, Currency currency) {
        Exposure exposure = sums.of(Sums.name(PREFIX, UNRATED)) > 0 ? null
                : new Exposure(of(sums, "open_items"), of(sums, "in_hand"), of(sums, "not_invoiced"), of(sums, "on_account"),
                of(sums, "disputed"));
        Long ceiling = policy.ceiling().of(businessDate, Money.decimals(currency));
        BigDecimal used = exposure == null || ceiling == null ? null : exposure.usedPercent(ceiling);
        return new CreditRow("", currency, exposure, ceiling, used == null ? null : used.movePointRight(1).longValueExact(),
                used == null ? 0 : policy.levelAt(used), null, "", List.of(), CreditRow.Rating.NONE);
    }

    private static long of(Sums sums, String part) {
        return sums.of(Sums.name(PREFIX, EXPOSURE, part));
    }
}
