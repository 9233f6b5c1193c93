package receivables.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import receivables.dunning.AlertRow;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Staff;
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

    /**
     * Who hears tonight that the company has come to a level of its ceiling; nobody twice of the same.
     *
     * @param row the company's
     * @param told the level that stood after the night before, 0: none
     */
    public static List<AlertRow> alerts(Sums sums, CreditRow row, int told, CreditContext context) {
        List<AlertRow> alerts = new ArrayList<>();
        if (standing(row, told, context.policy()) <= told) {
            return alerts;
        }
        Reason text = Reason.of(ReasonCode.CEILING_USED, Money.ofMinor(row.exposure().total(), row.currency()),
                BigDecimal.valueOf(row.usedPercent(), 1).toPlainString(), Money.ofMinor(row.limit(), row.currency()));
        for (Staff person : context.night().approvals().staff().values()) {
            if (context.policy().ceiling().tell().contains(person.role())) {
                alerts.add(new AlertRow(person.staffNo(), "", "CEILING_" + row.level(), 0, Money.ofMinor(ExpectedLoss.overdue(sums),
                        row.currency()), text));
            }
        }
        alerts.sort(Comparator.comparing(AlertRow::staffNo));
        return alerts;
    }

    /** The level that stands after the night: as {@code told} while a rate is missing. */
    public static int standing(CreditRow row, int told, CreditPolicy policy) {
        if (row.limit() == null) {
            return 0;
        }
        return row.usedPercent() == null ? told : policy.standingLevel(BigDecimal.valueOf(row.usedPercent(), 1), told);
    }

    private static long of(Sums sums, String part) {
        return sums.of(Sums.name(PREFIX, EXPOSURE, part));
    }
}
