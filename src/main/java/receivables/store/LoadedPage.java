package receivables.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import receivables.ledger.Account;
import receivables.ledger.SalesMonth;
import receivables.ledger.succession.StoredCustomers;

/**
 * @param accounts by account number, their members under the numbers they go by
 * @param newSales what the page's documents add to the sales for the first time tonight: to be given to {@link Results#write}
 * @param stored under which numbers what is booked on them is kept: to be given as well
 */
public record LoadedPage(List<Account> accounts, List<SalesMonth> newSales, StoredCustomers stored) {

    public LoadedPage {
        accounts = List.copyOf(accounts);
        newSales = List.copyOf(newSales);
        requireNonNull(stored, "stored is null");
    }
}
