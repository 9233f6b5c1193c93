package receivables.ledger.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import receivables.ledger.Account;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.IssuedLetter;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaymentHistory;
import receivables.ledger.SalesMonth;
import receivables.ledger.StatementFacts;
import receivables.ledger.SuspenseClue;
import receivables.ledger.erp.Listing;

/**
 * An account as it looks when its members go by their current numbers: items, stages, letters, holds, money, history and all that was ever
 * said to them stand together under the new number. Nothing of it is changed but whose it is.
 */
public final class CurrentAccount {

    private final Successors successors;

    private CurrentAccount(Successors successors) {
        this.successors = successors;
    }

    /** @param account as it is kept: with the former numbers among its customers */
    public static Account of(Account account, Successors successors) {
        boolean concerned = account.customers().stream().map(Customer::customerNo).anyMatch(successors.former()::contains);
        return concerned ? new CurrentAccount(successors).of(account) : account;
    }

    private Account of(Account account) {
        List<Customer> customers = account.customers().stream()
                .filter(customer -> now(customer.customerNo()).equals(customer.customerNo())).toList();
        return new Account(account.accountNo(), customers,
                sorted(account.items().stream().map(item -> new OpenItem(of(item.document()), item.open())),
                        Comparator.comparing((OpenItem item) -> item.document().customerNo()).thenComparing(OpenItem::documentNo)),
                sorted(account.receipts().stream().map(this::of),
                        Comparator.comparing(OpenReceipt::customerNo).thenComparing(receipt -> receipt.receipt().receiptNo())),
                sorted(account.allocations().stream().map(this::of),
                        Comparator.comparing(Allocation::customerNo).thenComparing(Allocation::documentNo)
                        .thenComparing(Allocation::businessDate).thenComparing(Allocation::receiptNo)
                        .thenComparing(allocation -> allocation.kind().name())),
                sorted(account.decisions().stream().map(decision -> of(decision, successors)),
                        Comparator.comparing((Decision decision) -> text(decision.customerNo())).thenComparing(Decision::decisionNo)),
                sorted(account.letters().stream().map(this::of),
                        Comparator.comparing(IssuedLetter::customerNo).thenComparing(IssuedLetter::businessDate)
                        .thenComparing(IssuedLetter::letterNo)),
                joined(account.actions().stream().map(state -> new ActionState(now(state.customerNo()), state.action(),
                        state.documentNo(), state.status(), state.since())),
                        state -> state.customerNo() + "\t" + (char) ('A' + state.action().ordinal()) + "\t" + state.documentNo(),
                        CurrentAccount::stronger),
                joined(account.sales().stream().map(month -> new SalesMonth(now(month.customerNo()), month.month(), month.amount(),
                        month.firstDocumentOn(), month.settlements())),
                        month -> month.customerNo() + "\t" + month.amount().currency() + "\t" + month.month(), CurrentAccount::together),
                joined(account.payments().stream().map(payment -> new PaymentHistory(now(payment.customerNo()), payment.onTime(),
                        payment.reminded(), payment.pressed(), payment.lateness())), PaymentHistory::customerNo, PaymentHistory::plus),
                joined(account.suspense().stream().map(clue -> new SuspenseClue(now(clue.customerNo()), clue.receiptNo(), clue.amount(),
                        clue.since(), clue.expected(), clue.documents())), clue -> clue.customerNo() + "\t" + clue.receiptNo(),
                        (one, other) -> one),
                of(account.statements()),
                sorted(account.deliveries().stream().map(delivery -> delivery.of(now(delivery.customerNo()))),
                        Comparator.comparing(Delivery::customerNo)), account.credit().renumbered(this::now),
                sorted(account.listings().stream().map(listing -> new Listing(now(listing.customerNo()), listing.documentNo(),
                        listing.list(), listing.saidOn(), listing.open())), Listing.ORDER));
    }

    private String now(String customerNo) {
        return successors.current(customerNo);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static <T> List<T> sorted(Stream<T> all, Comparator<T> order) {
        return all.sorted(order).toList();
    }

    /** What stood once for each of two numbers stands once. */
    private static <T> List<T> joined(Stream<T> all, Function<T, String> key, BinaryOperator<T> join) {
        Map<String, T> joined = new TreeMap<>();
        all.forEach(one -> joined.merge(key.apply(one), one, join));
        return new ArrayList<>(joined.values());
    }

    /** An action in force counts before one that waits; of two equal ones the older. */
    private static ActionState stronger(ActionState one, ActionState other) {
        Comparator<ActionState> order = Comparator.comparing((ActionState state) -> !state.status().equals("BEGIN"))
                .thenComparing(ActionState::since);
        return order.compare(one, other) <= 0 ? one : other;
    }

    private static SalesMonth together(SalesMonth one, SalesMonth other) {
        boolean known = one.settlements() != null && other.settlements() != null;
        return new SalesMonth(one.customerNo(), one.month(), one.amount().plus(other.amount()),
                Stream.of(one, other).map(SalesMonth::firstDocumentOn).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null), known ? one.settlements().plus(other.settlements()) : null);
    }

    /** The document as its customer's under the number he goes by. */
    public static Document of(Document document, Successors successors) {
        return of(document, successors.current(document.customerNo()));
    }

    /** The same document as that customer's. */
    public static Document of(Document document, String customerNo) {
        return customerNo.equals(document.customerNo()) ? document : new Document(document.documentNo(), document.type(), customerNo,
                document.documentDate(), document.dueDate(), document.postingDate(), document.amount(), document.invoiceNo(),
                document.contractNo(), document.contractName(), document.contractDate(), document.orderNo(), document.deliveryNo(),
                document.accountType(), document.description(), document.appliesTo(), document.discountUntil(), document.discountAmount(),
                document.openingPaid(), document.openingStage(), document.openingMailedOn(), document.knownOn());
    }

    private Document of(Document document) {
        return of(document, successors);
    }

    private OpenReceipt of(OpenReceipt receipt) {
        return new OpenReceipt(receipt.receipt(), now(receipt.customerNo()), receipt.clue(), receipt.left(), receipt.reversed(),
                receipt.advice(), receipt.identifiedOn(), receipt.share(), receipt.gained());
    }

    /** The allocation as his under the number he goes by. */
    public static Allocation of(Allocation allocation, Successors successors) {
        return new Allocation(allocation.receiptNo(), allocation.documentNo(), successors.current(allocation.customerNo()),
                allocation.amount(), allocation.kind(), allocation.reversedKind(), allocation.rule(), allocation.explanation(),
                allocation.businessDate(), allocation.decisionNo());
    }

    private Allocation of(Allocation allocation) {
        return of(allocation, successors);
    }

    /** A decision said of the former number; the worklist's keys ({@code LOCK/C10}) bear it as well. */
    public static Decision of(Decision decision, Successors successors) {
        return new Decision(decision.decisionNo(), decision.action(), successors.current(text(decision.customerNo())),
                decision.documentNo(), decision.receiptNo(), key(decision.letterNo(), successors), decision.amount(), decision.date(),
                decision.reason(), decision.by(), decision.decidedOn(), key(decision.refersTo(), successors), decision.knownOn(),
                decision.rate());
    }

    private static String key(String key, Successors successors) {
        return key == null || !key.contains("/") ? key
                : Stream.of(key.split("/", -1)).map(successors::current).collect(Collectors.joining("/"));
    }

    private IssuedLetter of(IssuedLetter letter) {
        return new IssuedLetter(letter.letterNo(), letter.reference(), now(letter.customerNo()), letter.kind(), letter.currency(),
                letter.proposedOn(), letter.businessDate(), letter.mailingDay(), letter.payBy(), letter.status(), letter.demanded(),
                letter.interest(), letter.items(), letter.events(), letter.tone());
    }

    private StatementFacts of(StatementFacts facts) {
        return new StatementFacts(facts.sent().stream().map(this::of).toList(), facts.isRead(),
                facts.documents().stream().map(this::of).toList(), facts.receipts().stream().map(this::of).toList(),
                facts.allocations().stream().map(this::of).toList());
    }
}
