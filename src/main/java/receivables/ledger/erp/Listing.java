package receivables.ledger.erp;

import java.time.LocalDate;
import java.util.Comparator;
import receivables.money.Money;

/**
 * The latest word of a list on a document.
 *
 * @param list name of the profile the list is read by
 * @param saidOn the night on which it was news
 * @param open as the customer owes it; null: the list held it no longer
 */
public record Listing(String customerNo, String documentNo, String list, LocalDate saidOn, Money open) {

    public static final Comparator<Listing> ORDER = Comparator.comparing(Listing::customerNo).thenComparing(Listing::documentNo)
            .thenComparing(Listing::list);

    /** A list of everything that is open came without it. */
    public boolean isMissing() {
        return open == null;
    }
}
