package receivables.dunning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import receivables.ledger.Approvals;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.interest.ReferenceRates;
import receivables.money.Money;

/**
 * What is the same for every customer on one night.
 *
 * @param businessDate D
 * @param mailingDay M, the first business day after D
 * @param policyOf a customer's policy
 * @param rates company currency per unit of a currency, by code, latest on or before D; the company's own currency is 1
 * @param lettersAllowed false for a replayed past night: no new letter is made (NOT_SENT_THEN)
 * @param lastNight the last night that ran, null: none did
 * @param referenceRates published rates of interest, as known on D
 */
public record DunningContext(
        LocalDate businessDate, LocalDate mailingDay, BusinessCalendar calendar, Company company,
        Function<Customer, DunningPolicy> policyOf,
        Approvals approvals, Map<String, BigDecimal> rates, boolean lettersAllowed, LocalDate lastNight,
        ReferenceRates referenceRates) {

    /** A night whose last one was not missed. */
    public DunningContext(
            LocalDate businessDate, LocalDate mailingDay, BusinessCalendar calendar, Company company,
            Function<Customer, DunningPolicy> policyOf,
            Approvals approvals, Map<String, BigDecimal> rates, boolean lettersAllowed) {
        this(businessDate, mailingDay, calendar, company, policyOf, approvals, rates, lettersAllowed, null, ReferenceRates.NONE);
    }

    /** The business date up to which people have been told and rung: what happened since is news, though nights between were missed. */
    public LocalDate toldUpTo() {
        return lastNight == null ? calendar.rollBack(businessDate.minusDays(1)) : lastNight;
    }

    /** The mailing day of that night. */
    public LocalDate previousMailingDay() {
        return lastNight == null ? calendar.rollBack(mailingDay.minusDays(1)) : calendar.after(lastNight);
    }

    /** The amount in another currency at the night's rates; null: one of the two has none. */
    public Money converted(Money amount, Currency currency) {
        if (amount.currency().equals(currency)) {
            return amount;
        }
        BigDecimal from = rate(amount.currency());
        BigDecimal to = rate(currency);
        return from == null || to == null ? null : amount.convert(from.divide(to, MathContext.DECIMAL64), currency);
    }

    private BigDecimal rate(Currency currency) {
        return currency.equals(company.currency()) ? BigDecimal.ONE : rates.get(currency.getCurrencyCode());
    }

    /** The same night under other policies. */
    public DunningContext with(Function<Customer, DunningPolicy> policies) {
        return new DunningContext(businessDate, mailingDay, calendar, company, policies, approvals, rates, lettersAllowed, lastNight,
                referenceRates);
    }

    /** A single night of another date, on which letters may be made. */
    public DunningContext on(LocalDate otherDate, LocalDate otherMailingDay) {
        return new DunningContext(otherDate, otherMailingDay, calendar, company, policyOf, approvals, rates, true, null, referenceRates);
    }

    /** The same night when no letter may be made. */
    public DunningContext withoutLetters() {
        return new DunningContext(businessDate, mailingDay, calendar, company, policyOf, approvals, rates, false, lastNight,
                referenceRates);
    }
}
