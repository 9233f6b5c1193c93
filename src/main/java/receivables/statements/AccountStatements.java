package receivables.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.Account;
import receivables.ledger.Action;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;

/**
 * The statements and balance confirmations one account gets tonight: of each customer once a month and in each currency. Put together from
 * the account after tonight's matching and from what moved since the last statement.
 */
public final class AccountStatements {
    private final Account account;
    private final StatementNight night;
    private final List<OpenItem> items;
    private final List<OpenReceipt> receipts;
    private final List<Allocation> allocations;
    private final List<Document> documents;

    /**
     * @param items the account's items after tonight's matching
     * @param receipts its receipts after tonight's matching
     * @param tonight what tonight's matching applied
     */
    public AccountStatements(Account account, StatementNight night, List<OpenItem> items, List<OpenReceipt> receipts,
            List<Allocation> tonight) {
        this.account = account;
        this.night = night;
        this.items = new ArrayList<>(items);
        this.receipts = new ArrayList<>(receipts);
        this.allocations = new ArrayList<>(account.statements().allocations());
        this.allocations.addAll(tonight);
        Set<String> known = new HashSet<>();
        items.forEach(item -> known.add(item.documentNo()));
        receipts.forEach(receipt -> known.add("\t" + receipt.receipt().receiptNo()));
        for (Document document : account.statements().documents()) {
            if (!known.contains(document.documentNo())) {
                this.items.add(new OpenItem(document, document.amount().withMinor(0)));
            }
        }
        account.statements().receipts().stream().filter(receipt -> !known.contains("\t" + receipt.receipt().receiptNo()))
                .forEach(this.receipts::add);
        this.documents = this.items.stream().map(OpenItem::document).toList();
    }

    /**
     * By kind, then currency; none for a customer who is insolvent, gone or before a court, nor where nothing is owed and nothing moved.
     */
    public List<Letter> of(Customer customer, StatementChoice choice) {
        if (!account.statements().isRead() || isLeftAlone(customer)) {
            return List.of();
        }
        List<Letter> letters = new ArrayList<>();
        for (LetterKind kind : List.of(LetterKind.STATEMENT, LetterKind.CONFIRMATION)) {
            // One paper is both: a statement's slip confirms the balance. A confirmation goes to who gets no statements.
            boolean stated = choice.style() != StatementStyle.NONE;
            boolean wanted = kind == LetterKind.STATEMENT ? stated : choice.confirmations() && !stated;
            if (wanted && night.mayBeDue(kind) && sentThisMonth(customer, kind).isEmpty()) {
                letters.addAll(drawn(customer, kind, choice.style()));
            }
        }
        return letters;
    }

    /** The customer's papers of a kind whether or not they are due tonight or were sent before: to look at, never to send. */
    public List<Letter> onTrial(Customer customer, LetterKind kind, StatementChoice choice) {
        return drawn(customer, kind, choice.style());
    }

    private List<Letter> drawn(Customer customer, LetterKind kind, StatementStyle style) {
        List<Letter> letters = new ArrayList<>();
        List<StatementEntry> entries = StatementEntry.of(customer.customerNo(), documents, receipts, allocations);
        for (String code : currencies(customer, entries)) {
            Currency currency = Currency.getInstance(code);
            StatementCase.Previous previous = previous(customer, currency);
            if (previous != null || !isPartPaidBefore(customer, currency)) {
                Statement.of(new StatementCase(kind, customer, currency, night.asOf(), night.businessDate(), night.mailingDay(),
                        night.confirmBy(), previous, items, receipts, allocations, entries, style)).ifPresent(letters::add);
            }
        }
        return letters;
    }

    /** Nobody asks an insolvent customer to confirm anything; what an agency or a court has is theirs. */
    private boolean isLeftAlone(Customer customer) {
        boolean over = customer.status() != CustomerStatus.ACTIVE
                && (customer.statusSince() == null || !customer.statusSince().isAfter(night.businessDate()));
        return over || account.actions().stream().anyMatch(state -> state.customerNo().equals(customer.customerNo())
                && state.status().equals("BEGIN")
                && (state.action() == Action.AGENCY || state.action() == Action.LITIGATION));
    }

    private List<IssuedLetter> sentThisMonth(Customer customer, LetterKind kind) {
        return sent(customer, kind).stream().filter(letter -> letter.mailingDay().isAfter(night.asOf())).toList();
    }

    /** Papers of a kind that reached the post on earlier nights. */
    private List<IssuedLetter> sent(Customer customer, LetterKind kind) {
        return account.statements().sent().stream().filter(letter -> letter.kind() == kind
                && letter.customerNo().equals(customer.customerNo())
                && letter.businessDate().isBefore(night.businessDate()) && letter.status() == LetterStatus.READY
                && !letter.isTakenBack(account.decisions())).toList();
    }

    private StatementCase.Previous previous(Customer customer, Currency currency) {
        return sent(customer, LetterKind.STATEMENT).stream()
                .filter(letter -> letter.currency().equals(currency) && !letter.mailingDay().isAfter(night.asOf()))
                .max(Comparator.comparing(IssuedLetter::mailingDay))
                .map(letter -> new StatementCase.Previous(night.cycle().asOfPostedOn(letter.mailingDay()), letter.businessDate(),
                letter.demanded())).orElse(null);
    }

    /**
     * Of what the old system had taken in before the import nobody knows the day: as of an earlier month end such a balance would be a
     * guess, and the first statement waits for the next one.
     */
    private boolean isPartPaidBefore(Customer customer, Currency currency) {
        for (Document document : documents) {
            if (document.customerNo().equals(customer.customerNo()) && document.currency().equals(currency)
                    && document.openingPaid().isPositive()
                    && document.knownOn().isAfter(night.asOf()) && !document.documentDate().isAfter(night.asOf())) {
                return true;
            }
        }
        return false;
    }

    private Set<String> currencies(Customer customer, List<StatementEntry> entries) {
        Set<String> codes = new TreeSet<>();
        items.stream().filter(item -> item.document().customerNo().equals(customer.customerNo()))
                .forEach(item -> codes.add(item.currency().getCurrencyCode()));
        receipts.stream().filter(receipt -> receipt.customerNo().equals(customer.customerNo()))
                .forEach(receipt -> codes.add(receipt.left().currency().getCurrencyCode()));
        entries.forEach(entry -> codes.add(entry.amount().currency().getCurrencyCode()));
        sent(customer, LetterKind.STATEMENT).forEach(letter -> codes.add(letter.currency().getCurrencyCode()));
        return codes;
    }
}
