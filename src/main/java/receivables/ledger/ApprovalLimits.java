package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.Map;
import receivables.money.Money;

/**
 * Up to which sum a role may consent (rule 10): {@code LAWYER: [{role: OWNER}, {role: GENERAL_MANAGER, up_to: 100000}]}.
 *
 * @param upTo subject → role → the sum in major units of company currency; a role without an entry has no limit
 * @param company in whose currency the limits are
 * @param rates company currency per unit, by currency code
 */
public record ApprovalLimits(Map<String, Map<Role, BigDecimal>> upTo, Currency company, Map<String, BigDecimal> rates) {

    /** Nobody has a limit. */
    public static final ApprovalLimits NONE = new ApprovalLimits(Map.of(), Currency.getInstance("CNY"), Map.of());

    public ApprovalLimits {
        requireNonNull(company, "company is null");
        upTo = Map.copyOf(upTo);
        rates = Map.copyOf(rates);
    }

    /** In company currency; null: none. */
    Money of(String subject, Role role) {
        BigDecimal limit = upTo.getOrDefault(subject, Map.of()).get(role);
        return limit == null ? null : Money.ofMinor(limit.movePointRight(Money.decimals(company)).longValue(), company);
    }

    /** False beyond the role's limit, and for a role with one where the sum is not known or has no rate. */
    boolean reach(String subject, Role role, Money amount) {
        Money limit = of(subject, role);
        if (limit == null) {
            return true;
        }
        Money there = amount == null ? null : inCompanyCurrency(amount);
        return there != null && Math.abs(there.minor()) <= limit.minor();
    }

    private Money inCompanyCurrency(Money amount) {
        if (amount.currency().equals(company)) {
            return amount;
        }
        BigDecimal rate = rates.get(amount.currency().getCurrencyCode());
        return rate == null ? null : amount.convert(rate.round(MathContext.DECIMAL64), company);
    }
}
