package receivables.credit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.dunning.DunningContext;
import receivables.ledger.Approvals;
import receivables.ledger.Customer;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.money.Money;

/**
 * What is the same for every customer's credit on one night.
 *
 * @param night business date, company, staff and rates
 * @param firstNight the first night ever run: what was there before it has no history of ours
 */
public record CreditContext(DunningContext night, CreditPolicy policy, LocalDate firstNight) {

    public CreditContext {
        requireNonNull(night, "night is null");
        requireNonNull(policy, "policy is null");
        requireNonNull(firstNight, "firstNight is null");
    }

    public LocalDate businessDate() {
        return night.businessDate();
    }

    public Currency currency() {
        return night.company().currency();
    }

    /** In company currency; null: there is no rate. */
    Money inCompanyCurrency(Money amount) {
        return night.converted(amount, currency());
    }

    /** Staff numbers of those who are told about the customer, in order: the salesperson, who is above him, everybody of CREDIT. */
    List<String> told(Customer customer, List<Role> roles) {
        Approvals approvals = night.approvals();
        String salesperson = customer.salesperson() == null ? "" : customer.salesperson();
        SortedSet<String> people = new TreeSet<>();
        for (Role role : roles) {
            switch (role) {
                case SALES -> people.add(salesperson);
                case CREDIT -> approvals.staff().values().stream().filter(person -> person.role() == Role.CREDIT).map(Staff::staffNo)
                        .forEach(people::add);
                default -> people.add(approvals.superior(salesperson, role));
            }
        }
        people.remove("");
        return new ArrayList<>(people);
    }
}
