package receivables.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import receivables.dunning.AlertRow;
import receivables.dunning.HoldRow;
import receivables.dunning.SkipReason;
import receivables.ledger.ActionState;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Role;
import receivables.ledger.credit.CreditMemory;
import receivables.money.Money;

/**
 * One night of one customer's credit: how much of his limit he uses, who is told, whether his orders are to be held, and which warnings his
 * figures give.
 *
 * <pre>{@code CreditResult result = CreditNight.of(creditCase, context);}</pre>
 */
public final class CreditNight {

    /** Of a limit of nothing the smallest exposure is more than any level. */
    private static final BigDecimal BEYOND_ALL = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final CreditCase of;
    private final CreditContext context;
    private final List<AlertRow> alerts = new ArrayList<>();

    private CreditNight(CreditCase of, CreditContext context) {
        this.of = of;
        this.context = context;
    }

    public static CreditResult of(CreditCase creditCase, CreditContext context) {
        return new CreditNight(creditCase, context).decide();
    }

    private CreditResult decide() {
        Exposure exposure = exposure();
        Long limit = limit();
        BigDecimal used = used(exposure, limit);
        int level = level(used);
        LocalDate since = level == 0 ? null : level == of.memory().level() ? of.memory().levelSince() : context.businessDate();
        if (level > of.memory().level()) {
            tell(level, exposure, limit, used);
        }
        HeldOrders orders = HeldOrders.of(of, context, exposure, limit, used);
        Signals signals = new Signals(of, context, exposure, limit, used);
        signals.look();
        alerts.addAll(signals.alerts());
        alerts.sort(Comparator.comparing(AlertRow::staffNo).thenComparing(AlertRow::threshold)
                .thenComparing(alert -> alert.text().stored()));
        Ratings ratings = new Ratings(of, context, signals.remembered());
        ratings.look(exposure, limit);
        CreditMemory memory = new CreditMemory(of.customer().customerNo(), level, since, signals.remembered(), signals.payerAccounts(),
                ratings.proposal());
        CreditRow row = row(exposure, limit, used, level, since, orders, signals, ratings.standing());
        return new CreditResult(row, signals.rows(), alerts, orders.rows(), orders.states(),
                Stream.concat(orders.questions().stream(), ratings.questions().stream()).toList(), ratings.rows(), memory);
    }

    private CreditRow row(Exposure exposure, Long limit, BigDecimal used, int level, LocalDate since, HeldOrders orders, Signals signals,
            CreditRow.Rating rating) {
        boolean nothing = exposure != null && exposure.isNothing() && limit == null && signals.standing().isEmpty()
                && rating.isNothing();
        if (nothing) {
            return null;
        }
        Long tenths = used == null || used.equals(BEYOND_ALL) ? null : used.movePointRight(1).longValueExact();
        String held = orders.states().stream().map(ActionState::status).findFirst().orElse("");
        return new CreditRow(of.customer().customerNo(), context.currency(), exposure, limit, tenths, level, since, held,
                signals.standing(), rating);
    }

    /** Null: a rate is missing. */
    private Exposure exposure() {
        if (of.aged() != null && !of.aged().isKnown()) {
            return null;
        }
        Long inHand = sum(of.inHand());
        Long notInvoiced = sum(of.notInvoiced());
        Long disputed = sum(of.holds().stream().filter(hold -> hold.reason() == SkipReason.DISPUTED).map(HoldRow::amount).toList());
        if (inHand == null || notInvoiced == null || disputed == null) {
            return null;
        }
        return of.aged() == null ? new Exposure(0, inHand, notInvoiced, 0, disputed)
                : new Exposure(of.aged().total(), inHand, notInvoiced, of.aged().onAccount(), disputed);
    }

    private Long sum(List<Money> amounts) {
        long sum = 0;
        for (Money amount : amounts) {
            Money converted = context.inCompanyCurrency(amount);
            if (converted == null) {
                return null;
            }
            sum = Math.addExact(sum, converted.minor());
        }
        return sum;
    }

    /** As the latest rating decided it, else as the customer file says; null: he has none, or it cannot be converted. */
    private Long limit() {
        Customer customer = of.customer();
        Decision rated = Ratings.decided(of, context);
        if (rated != null && rated.amount() != null) {
            Money decided = context.inCompanyCurrency(rated.amount());
            return decided == null ? null : decided.minor();
        }
        if (customer.creditLimit() == null) {
            return null;
        }
        java.util.Currency currency = customer.currency() == null ? context.currency() : customer.currency();
        long minor = customer.creditLimit().movePointRight(Money.decimals(currency)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        Money converted = context.inCompanyCurrency(Money.ofMinor(minor, currency));
        return converted == null ? null : converted.minor();
    }

    /** Percent; null: not known. */
    private static BigDecimal used(Exposure exposure, Long limit) {
        if (exposure == null || limit == null) {
            return null;
        }
        if (limit == 0) {
            return exposure.total() > 0 ? BEYOND_ALL : BigDecimal.ZERO;
        }
        return exposure.usedPercent(limit);
    }

    private int level(BigDecimal used) {
        if (used == null) {
            // without a rate nothing is known, and what was told stands
            return of.customer().creditLimit() == null ? 0 : of.memory().level();
        }
        return context.policy().standingLevel(used, of.memory().level());
    }

    private void tell(int level, Exposure exposure, Long limit, BigDecimal used) {
        List<Role> roles = context.policy().toldAt().get(level);
        Money exposed = Money.ofMinor(exposure.total(), context.currency());
        Money allowed = Money.ofMinor(limit, context.currency());
        Reason text = used.equals(BEYOND_ALL) ? Reason.of(ReasonCode.CREDIT_WITHOUT_LIMIT, of.customer().name(), exposed)
                : Reason.of(ReasonCode.CREDIT_LEVEL_REACHED, of.customer().name(), exposed, used.toPlainString(), allowed, level);
        for (String staffNo : context.told(of.customer(), roles)) {
            alerts.add(new AlertRow(staffNo, of.customer().customerNo(), "CREDIT_" + level, Signals.oldestDays(of, context), overdue(),
                    text));
        }
    }

    private Money overdue() {
        return Signals.overdue(of, context);
    }
}
