package receivables.ledger.erp;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import receivables.money.Money;

/**
 * What one list of an ERP holds open of one document on one night.
 *
 * @param list name of the profile it was read by
 * @param open as the customer owes it; below zero: a credit note
 */
public record ListedItem(String list, String customerNo, String documentNo, Money open, LocalDate knownOn) {

    public ListedItem {
        requireNonNull(list, "list is null");
        requireNonNull(customerNo, "customerNo is null");
        requireNonNull(documentNo, "documentNo is null");
        requireNonNull(open, "open is null");
        requireNonNull(knownOn, "knownOn is null");
    }
}
