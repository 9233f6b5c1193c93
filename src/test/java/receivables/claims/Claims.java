package receivables.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Language;
import receivables.ledger.Rate;
import receivables.ledger.interest.ReferenceRates;

/** Customers and rates for the tests of this room. */
final class Claims {

    static final Currency EUR = Currency.getInstance("EUR");

    private Claims() {
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** @param percent agreed, null: nothing was */
    static Customer customer(String country, String percent) {
        return new Customer("C1", "Buyer", Language.EN, "", "", "", "", "", country, "", "", "", "", null, null, null, null,
                percent == null ? null : new BigDecimal(percent), "", "", null, List.of(), List.of(), "", CustomerStatus.ACTIVE, null,
                "AUTO", null);
    }

    static Company company() {
        Company.Text text = new Company.Text("公司", "Company");
        return new Company(text, text, "", text, "", "", "", "", EUR, 30, null, List.of(), "", "");
    }

    /** @param rows {@code CODE day percent} */
    static ReferenceRates rates(String... rows) {
        return ReferenceRates.of(Arrays.stream(rows).map(row -> row.split(" "))
                .map(cells -> new Rate(cells[0], day(cells[1]), new BigDecimal(cells[2]), day(cells[1]))).toList());
    }

    static InterestRate rate(String country, String percent, ReferenceRates rates) {
        return InterestRate.of(customer(country, percent), company(), InterestRules.SHIPPED, rates);
    }

    /** An amount that stays open. */
    static Principal open(String late, long minor) {
        return new Principal(day(late), List.of(new Principal.Slice(minor, null)), List.of());
    }
}
