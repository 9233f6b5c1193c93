package receivables.statements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.LetterKind;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.money.Money;

/**
 * All that one statement is made from. Other customers' items and receipts (a payer group's) and other currencies may be in the lists; they
 * are passed over.
 *
 * @param kind STATEMENT or CONFIRMATION
 * @param asOf the month end it is about
 * @param businessDate D, the night that draws it: what is known by then counts
 * @param confirmBy when the slip should be back
 * @param previous the last statement in this currency, null: this is the first
 * @param items the customer's documents after tonight's matching: every open one, and those settled since the month end (open = 0)
 * @param receipts his receipts after tonight's matching: every one with money left
 * @param allocations of these documents since the month end, tonight's included
 * @param entries what changed his balance: everything dated after the last statement's month end or known after its night
 *     (for a first statement, since the start of its month)
 * @param style whether movements are listed
 */
public record StatementCase(
        LetterKind kind, Customer customer, Currency currency, LocalDate asOf, LocalDate businessDate, LocalDate mailingDay,
        LocalDate confirmBy,
        Previous previous, List<OpenItem> items, List<OpenReceipt> receipts, List<Allocation> allocations, List<StatementEntry> entries,
        StatementStyle style) {

    public StatementCase {
        requireNonNull(asOf, "asOf is null");
        if (kind != LetterKind.STATEMENT && kind != LetterKind.CONFIRMATION) {
            throw new IllegalArgumentException(kind + " is no statement");
        }
        if (asOf.isAfter(businessDate)) {
            throw new IllegalArgumentException("a statement as of " + asOf + " cannot be drawn on " + businessDate);
        }
        items = items.stream().filter(item -> item.currency().equals(currency)
                && item.document().customerNo().equals(customer.customerNo())).toList();
        receipts = receipts.stream().filter(receipt -> receipt.left().currency().equals(currency)
                && receipt.customerNo().equals(customer.customerNo())).toList();
        allocations = allocations.stream().filter(allocation -> allocation.amount().currency().equals(currency)).toList();
        entries = entries.stream().filter(entry -> entry.amount().currency().equals(currency)).toList();
    }

    /** A statement with its movements. */
    public StatementCase(
            LetterKind kind, Customer customer, Currency currency, LocalDate asOf, LocalDate businessDate, LocalDate mailingDay,
            LocalDate confirmBy,
            Previous previous, List<OpenItem> items, List<OpenReceipt> receipts, List<Allocation> allocations,
            List<StatementEntry> entries) {
        this(kind, customer, currency, asOf, businessDate, mailingDay, confirmBy, previous, items, receipts, allocations, entries,
                StatementStyle.ACTIVITY);
    }

    /** A statement that was sent is a fact: its closing is the next one's opening. @param businessDate the night that drew it */
    public record Previous(LocalDate asOf, LocalDate businessDate, Money closing) {
    }
}
