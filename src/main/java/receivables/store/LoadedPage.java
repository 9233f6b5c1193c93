package receivables.store;

import java.util.List;
import receivables.ledger.Account;
import receivables.ledger.SalesMonth;

/**
 * @param accounts by account number
 * @param newSales what the page's documents add to the sales for the first time tonight: to be given to {@link Results#write}
 */
public record LoadedPage(List<Account> accounts, List<SalesMonth> newSales) {

    public LoadedPage {
        accounts = List.copyOf(accounts);
        newSales = List.copyOf(newSales);
    }
}
