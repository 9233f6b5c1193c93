package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Who owes: one row of {@code customers.csv}. Empty cells are empty texts, empty lists or null where said; the customer number is the key.
 *
 * @param currency null: the company's currency
 * @param creditLimit major units in the customer's currency, null: none
 * @param termsDays days from document date to due date where the ledger gives no due date; null: the company's default
 * @param reminderLeadDays days before the due date for the REMINDER; null: the policy's
 * @param interestRate percent a year on overdue amounts, null: the company's default
 * @param bankAccounts payer accounts known to be this customer's
 * @param aliases other names the customer pays under
 * @param groupNo customers with the same group number may pay for each other; empty: none
 * @param registeredNo number in the register of companies; another one means another owner or another company; empty: not known
 * @param since the relation began, null: not said
 * @param segment kind of customer, by which figures are told apart; empty: none
 * @param dunning {@code AUTO}, {@code NONE} or a policy's name
 * @param payer {@link #COLLECTIVE} for an agency, a payment provider or a lawyer who pays for several customers: what comes from him is
 * nobody's until each part is given to its document; else empty
 */
public record Customer(
        String customerNo, String name, Language language,
        String address1, String address2, String city, String region, String postcode, String country,
        String contact, String phone, String email, String salesperson,
        Currency currency, BigDecimal creditLimit, Integer termsDays, Integer reminderLeadDays, BigDecimal interestRate,
        String contractNo, String contractName, LocalDate contractDate,
        List<String> bankAccounts, List<String> aliases, String groupNo,
        CustomerStatus status, LocalDate statusSince, String dunning, String payer, String registeredNo, LocalDate since,
        String segment, LocalDate knownOn) {

    /** Pays for several customers; in the place of a customer's number it says so of a payer who is none. */
    public static final String COLLECTIVE = "COLLECTIVE";

    public Customer {
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(name, "name is null");
        requireNonNull(language, "language is null");
        requireNonNull(status, "status is null");
        requireNonNull(dunning, "dunning is null");
        requireNonNull(payer, "payer is null");
        requireNonNull(registeredNo, "registeredNo is null");
        requireNonNull(segment, "segment is null");
        bankAccounts = List.copyOf(bankAccounts);
        aliases = List.copyOf(aliases);
    }

    /** A customer who pays for himself alone and of whom neither register, age nor segment is known. */
    public Customer(
            String customerNo, String name, Language language,
            String address1, String address2, String city, String region, String postcode, String country,
            String contact, String phone, String email, String salesperson,
            Currency currency, BigDecimal creditLimit, Integer termsDays, Integer reminderLeadDays, BigDecimal interestRate,
            String contractNo, String contractName, LocalDate contractDate,
            List<String> bankAccounts, List<String> aliases, String groupNo,
            CustomerStatus status, LocalDate statusSince, String dunning, LocalDate knownOn) {
        this(customerNo, name, language, address1, address2, city, region, postcode, country, contact, phone, email, salesperson, currency,
                creditLimit, termsDays, reminderLeadDays, interestRate, contractNo, contractName, contractDate, bankAccounts, aliases,
                groupNo, status, statusSince, dunning, "", "", null, "", knownOn);
    }

    public Optional<String> group() {
        return groupNo == null || groupNo.isEmpty() ? Optional.empty() : Optional.of(groupNo);
    }

    /** A letter needs a street line and a city (or region) to go into the window. */
    public boolean hasAddress() {
        return !(address1.isBlank() && address2.isBlank()) && !(city.isBlank() && region.isBlank() && postcode.isBlank());
    }
}
