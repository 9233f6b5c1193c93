package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import receivables.account.Printed;
import receivables.ledger.Account;
import receivables.ledger.Customer;
import receivables.ledger.PrintedLetter;
import receivables.store.jdbc.Database;

/**
 * What an earlier run of the night had put on paper for the accounts of one page. Most nights run once: then it costs one small query a
 * page.
 */
public final class PaperTrail {

    private final boolean past;
    private final Map<String, List<PrintedLetter>> byCustomer;

    private PaperTrail(boolean past, Map<String, List<PrintedLetter>> byCustomer) {
        this.past = past;
        this.byCustomer = byCustomer;
    }

    public static PaperTrail of(Database database, LocalDate businessDate, List<Account> accounts) {
        TakenBack takenBack = new TakenBack(database);
        Optional<TakenBackNight> night = takenBack.find(businessDate);
        if (night.isEmpty()) {
            return new PaperTrail(false, Map.of());
        }
        List<String> customers = accounts.stream().flatMap(account -> account.customers().stream()).map(Customer::customerNo).toList();
        return new PaperTrail(night.get().past(), customers.isEmpty() ? Map.of() : takenBack.letters(businessDate, customers));
    }

    public Printed of(Account account) {
        if (byCustomer.isEmpty() && !past) {
            return Printed.NOTHING;
        }
        List<PrintedLetter> letters = new ArrayList<>();
        account.customers().forEach(customer -> letters.addAll(byCustomer.getOrDefault(customer.customerNo(), List.of())));
        return new Printed(letters, past);
    }
}
