package receivables.account;

import java.util.Set;
import java.util.function.Function;
import receivables.ledger.Customer;

/**
 * A customer's row of a file that does not have all columns: what it has no column for stays as it is known. An empty cell is an answer, a
 * column that is not there is none.
 *
 * <pre>{@code new CustomerUpdate(known, Set.of("phone", "group_no")).of(sent)}</pre>
 *
 * @param known as the customer stood before
 * @param absent columns that the file does not have
 */
public record CustomerUpdate(Customer known, Set<String> absent) {

    public Customer of(Customer sent) {
        return new Customer(sent.customerNo(), sent.name(), pick("language", sent, Customer::language),
                pick("address_1", sent, Customer::address1), pick("address_2", sent, Customer::address2),
                pick("city", sent, Customer::city), pick("region", sent, Customer::region), pick("postcode", sent, Customer::postcode),
                pick("country", sent, Customer::country), pick("contact", sent, Customer::contact), pick("phone", sent, Customer::phone),
                pick("email", sent, Customer::email), pick("salesperson", sent, Customer::salesperson),
                pick("currency", sent, Customer::currency), pick("credit_limit", sent, Customer::creditLimit),
                pick("terms_days", sent, Customer::termsDays), pick("reminder_lead_days", sent, Customer::reminderLeadDays),
                pick("interest_rate", sent, Customer::interestRate), pick("contract_no", sent, Customer::contractNo),
                pick("contract_name", sent, Customer::contractName), pick("contract_date", sent, Customer::contractDate),
                pick("bank_accounts", sent, Customer::bankAccounts), pick("aliases", sent, Customer::aliases),
                pick("group_no", sent, Customer::groupNo), pick("status", sent, Customer::status),
                pick("status_since", sent, Customer::statusSince), pick("dunning", sent, Customer::dunning),
                pick("payer", sent, Customer::payer),
                pick("registered_no", sent, Customer::registeredNo), pick("since", sent, Customer::since),
                pick("segment", sent, Customer::segment), sent.knownOn());
    }

    private <T> T pick(String column, Customer sent, Function<Customer, T> value) {
        return value.apply(absent.contains(column) ? known : sent);
    }
}
