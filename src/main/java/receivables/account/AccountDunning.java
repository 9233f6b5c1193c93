package receivables.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import receivables.aging.Aging;
import receivables.aging.AgingResult;
import receivables.aging.Balances;
import receivables.decisions.Dismissals;
import receivables.dunning.Consistency;
import receivables.dunning.Dunning;
import receivables.dunning.DunningCase;
import receivables.dunning.DunningContext;
import receivables.dunning.DunningResult;
import receivables.dunning.DunningRow;
import receivables.dunning.SkipReason;
import receivables.ledger.Account;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.PaymentHistory;
import receivables.ledger.Reason;
import receivables.ledger.SuspenseClue;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.MatchingResult;
import receivables.money.Money;

/** The dunning of one account's customers after the night's matching: each customer's part of it, aged, and what dunning makes of that. */
final class AccountDunning {

    private final Account account;
    private final NightContext context;
    private final MatchingResult matched;
    /** What matching asks and nobody has dismissed. */
    private final List<WorkItem> asked;
    /** What an ERP holds open no longer. */
    private final List<SuspenseClue> cleared;
    private final List<PaymentHistory> payments;

    /**
     * @param payments what tonight's settled items add to the customers' payment history
     * @param listed what ERPs hold open of the account's documents
     */
    AccountDunning(Account account, NightContext context, MatchingResult matched, List<PaymentHistory> payments, ListedDocuments listed) {
        this.account = account;
        this.context = context;
        this.matched = matched;
        Dismissals dismissals = new Dismissals(account.decisions(), context.dunning().approvals(), context.businessDate());
        this.asked = dismissals.standing(matched.worklist());
        this.cleared = listed.cleared(dismissals);
        this.payments = payments;
    }

    /** What is open of one customer after matching, and how old it is. @param history null: nothing known */
    record Standing(Customer customer, List<OpenItem> items, List<OpenReceipt> receipts, PaymentHistory history, Balances balances,
            AgingResult aged) {
    }

    Standing standing(Customer customer) {
        List<OpenItem> items = matched.items().stream()
                .filter(item -> !item.isSettled() && item.document().customerNo().equals(customer.customerNo())).toList();
        List<OpenReceipt> receipts = matched.receipts().stream()
                .filter(receipt -> !receipt.left().isZero() && receipt.customerNo().equals(customer.customerNo())).toList();
        PaymentHistory history = Stream.concat(account.payments().stream(), payments.stream())
                .filter(entry -> entry.customerNo().equals(customer.customerNo())).reduce(PaymentHistory::plus).orElse(null);
        Balances balances = Balances.of(customer, items, receipts, context.businessDate(), context.aging());
        return new Standing(customer, items, receipts, history, balances,
                Aging.of(customer, balances, context.businessDate(), context.dunning().company(), context.dunning().rates(),
                context.aging(), history));
    }

    /** The customer's case with the letters, decisions and actions of the account. */
    DunningCase dunningCase(Standing standing) {
        return dunningCase(standing, account.letters(), account.decisions(), account.actions());
    }

    /** The customer's case with another past. */
    DunningCase dunningCase(Standing standing, List<IssuedLetter> letters, List<Decision> decisions, List<ActionState> actions) {
        String customerNo = standing.customer().customerNo();
        List<Allocation> allocations = new ArrayList<>();
        account.allocations().stream().filter(allocation -> allocation.customerNo().equals(customerNo)).forEach(allocations::add);
        matched.allocations().stream().filter(allocation -> allocation.customerNo().equals(customerNo)).forEach(allocations::add);
        return new DunningCase(standing.customer(), standing.items(), standing.receipts(), allocations,
                decisions.stream().filter(decision -> isAbout(decision, customerNo)).toList(),
                letters.stream().filter(letter -> letter.kind().isStage() && letter.customerNo().equals(customerNo)).toList(),
                actions.stream().filter(state -> state.customerNo().equals(customerNo) && state.action() != Action.HOLD_ORDERS).toList(),
                unclear(standing), standing.aged().customerClass(), standing.history());
    }

    /** Money that may be his, and his own whose application waits for a person: in another currency it may name what it is for. */
    private List<SuspenseClue> unclear(Standing standing) {
        String customerNo = standing.customer().customerNo();
        List<SuspenseClue> clues = new ArrayList<>();
        Stream.concat(cleared.stream(), account.suspense().stream()).filter(clue -> clue.customerNo().equals(customerNo))
                .forEach(clues::add);
        for (OpenReceipt open : standing.receipts()) {
            List<WorkItem> questions = asked.stream().filter(item -> item.customerNo().equals(customerNo)
                    && item.receiptNo().equals(open.receipt().receiptNo())).toList();
            if (questions.isEmpty() || !open.left().isPositive() || open.reversed() || open.waits()) {
                continue;
            }
            Set<String> documents = new TreeSet<>();
            questions.stream().filter(item -> item.kind() == WorkKind.OTHER_CURRENCY).forEach(item -> {
                documents.add(item.documentNo());
                item.suggestions().forEach(suggestion -> documents.addAll(suggestion.documents()));
            });
            LocalDate since = open.receipt().knownOn() == null ? open.receipt().valueDate() : open.receipt().knownOn();
            clues.add(new SuspenseClue(customerNo, open.receipt().receiptNo(), open.left(), since, false, documents));
        }
        return clues;
    }

    /** What is said of another member of the group as a whole is said of him alone. */
    private static boolean isAbout(Decision decision, String customerNo) {
        boolean names = !isEmpty(decision.documentNo()) || !isEmpty(decision.refersTo()) || !isEmpty(decision.letterNo());
        return names || isEmpty(decision.customerNo()) || decision.customerNo().equals(customerNo);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    /** Dunning as the gates leave it. */
    DunningResult decided(DunningCase dunningCase, DunningContext dunning) {
        DunningResult result = Consistency.checked(Dunning.dun(dunningCase, dunning), dunningCase, dunning);
        return isHeld(result) ? result.heldByGate(dunningCase.actions()) : result;
    }

    /** Something came in that could not be read and may be this account's money, or nobody knows what came in. */
    private boolean isHeld(DunningResult result) {
        if (context.gate().holds(account.customers().stream().map(Customer::customerNo).toList())) {
            return true;
        }
        List<Money> demanded = new ArrayList<>();
        result.rows().stream().filter(row -> row.outcome() == DunningRow.Outcome.LETTERED)
                .forEach(row -> demanded.addAll(List.of(row.open(), row.demanded())));
        result.letters().forEach(letter -> demanded.addAll(List.of(letter.demanded(), letter.payable())));
        return context.gate().holdsAmong(demanded);
    }

    /**
     * The result as the printer leaves it: a letter that cannot be printed is a question for a person, and its items stay where they were.
     *
     * @param isOnPaper true for the number of a letter that was printed before and needs no looking at
     */
    DunningResult printable(DunningResult result, Predicate<String> isOnPaper) {
        List<Letter> letters = new ArrayList<>();
        List<DunningRow> rows = result.rows();
        List<WorkItem> worklist = new ArrayList<>();
        for (Letter letter : result.letters()) {
            Optional<Reason> fault = isOnPaper.test(letter.letterNo()) ? Optional.empty() : context.unprintable().apply(letter);
            if (fault.isEmpty()) {
                letters.add(letter);
            } else {
                rows = withoutLetter(rows, letter.letterNo());
                worklist.add(AccountPapers.unprintable(letter, fault.get()));
            }
        }
        worklist.addAll(result.worklist());
        return new DunningResult(rows, letters, result.stages(), result.holds(), result.actions(), result.actionStates(), result.calls(),
                result.alerts(), worklist, result.heldBy(), result.decisions(), result.interest());
    }

    /** The items of a letter that cannot be printed stay where they were on the ladder. */
    private static List<DunningRow> withoutLetter(List<DunningRow> rows, String letterNo) {
        return rows.stream().map(row -> !row.letterNo().equals(letterNo) ? row
                : new DunningRow(row.documentNo(), row.customerNo(), row.open(), row.demanded(), row.held(), row.covered(),
                row.daysPastDue(), row.dueStage(), null, DunningRow.Outcome.SKIPPED, SkipReason.GATE, "")).toList();
    }
}
