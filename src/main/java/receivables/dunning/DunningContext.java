package receivables.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import receivables.ledger.Approvals;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.Company;
import receivables.ledger.Customer;

/**
 * What is the same for every customer on one night.
 *
 * @param businessDate D
 * @param mailingDay M, the first business day after D
 * @param policyOf a customer's policy
 * @param rates company currency per unit of a currency, by code, latest on or before D; the company's own currency is 1
 * @param lettersAllowed false for a replayed past night: no new letter is made (NOT_SENT_THEN)
 */
public record DunningContext(
        LocalDate businessDate, LocalDate mailingDay, BusinessCalendar calendar, Company company, Function<Customer, DunningPolicy> policyOf,
        Approvals approvals, Map<String, BigDecimal> rates, boolean lettersAllowed) {

    /** The same night when no letter may be made. */
    public DunningContext withoutLetters() {
        return new DunningContext(businessDate, mailingDay, calendar, company, policyOf, approvals, rates, false);
    }
}
