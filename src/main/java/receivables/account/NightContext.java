package receivables.account;

import java.time.LocalDate;
import java.util.function.Function;
import receivables.aging.AgingPolicy;
import receivables.dunning.DunningContext;
import receivables.ledger.Customer;
import receivables.matching.MatchingPolicy;
import receivables.proof.JournalAccounts;

/**
 * What is the same for every account on one night.
 *
 * @param dunning business date, mailing day, calendar, company, policies, consents and rates
 * @param matchingPolicyOf a customer's matching policy
 */
public record NightContext(DunningContext dunning, Function<Customer, MatchingPolicy> matchingPolicyOf, AgingPolicy aging, JournalAccounts journal) {

    public LocalDate businessDate() {
        return dunning.businessDate();
    }
}
