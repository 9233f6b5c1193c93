package receivables.store;

import java.util.Currency;

/** What reading a ledger needs to know of a customer. @param currency null: the company's @param termsDays null: the company's default */
public record CustomerTerms(String customerNo, Currency currency, Integer termsDays) {
}
