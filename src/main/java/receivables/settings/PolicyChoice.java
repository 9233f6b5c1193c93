package receivables.settings;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import receivables.ledger.Customer;

/**
 * Which policy a customer has who names none himself: that of his payer group, else of his country, else of his currency, else the
 * standard.
 *
 * <pre>{@code policies: {groups: {G-100: by-class}, countries: {DE: with-fees}, currencies: {USD: with-fees}}}</pre>
 *
 * @param groups policy's name by group number
 * @param countries by country as the customer's address has it
 * @param currencies by currency code
 */
public record PolicyChoice(SortedMap<String, String> groups, SortedMap<String, String> countries, SortedMap<String, String> currencies) {

    /** Everybody has the standard. */
    static final PolicyChoice STANDARD = new PolicyChoice(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public PolicyChoice {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNull(groups, "groups is null")));
        countries = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNull(countries, "countries is null")));
        currencies = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNull(currencies, "currencies is null")));
    }

    /** @param companyCurrency of a customer who has none of his own */
    String nameFor(Customer customer, String companyCurrency) {
        String byGroup = customer.group().map(groups::get).orElse(null);
        if (byGroup != null) {
            return byGroup;
        }
        String country = customer.country() == null ? "" : customer.country().strip().toUpperCase(Locale.ROOT);
        String byCountry = countries.get(country);
        if (byCountry != null) {
            return byCountry;
        }
        String currency = customer.currency() == null ? companyCurrency : customer.currency().getCurrencyCode();
        return currencies.getOrDefault(currency, Policy.STANDARD);
    }

    /** Configurations kept from before there was a choice say nothing of it. */
    static PolicyChoice read(Section application, SortedSet<String> policies) {
        if (!application.has("policies")) {
            return STANDARD;
        }
        Section section = application.section("policies");
        Section currencies = section.section("currencies");
        CurrencyTable.currencies(currencies);
        PolicyChoice choice = new PolicyChoice(table(section.section("groups"), policies, false),
                table(section.section("countries"), policies, true), table(currencies, policies, true));
        section.done();
        return choice;
    }

    private static SortedMap<String, String> table(Section section, SortedSet<String> policies, boolean upperCase) {
        SortedMap<String, String> table = new TreeMap<>();
        for (String key : section.names()) {
            String policy = section.text(key);
            if (!policy.isEmpty() && !policies.contains(policy)) {
                section.mistake(key, "no_such_policy", policy, NearestName.hint(policy, policies));
            } else {
                table.put(upperCase ? key.toUpperCase(Locale.ROOT) : key, policy);
            }
        }
        return table;
    }
}
