package receivables.matching;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.ledger.AdviceLine;
import receivables.ledger.DecisionAction;
import receivables.ledger.Document;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.matching.text.ReferenceKeys;

/** What the worklist offers for a receipt: up to three answers, best first, each with its reason and what it would leave open. */
final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {
    }

    /** Apply the receipt to these documents, oldest first. */
    static WorkItem.Suggestion allocate(AccountBook book, int receipt, List<Integer> items, Reason reason) {
        Settlement settlement = new Settlement(book, receipt, items);
        long rest = settlement.net() - book.left(receipt);
        Reason leaves = rest == 0 ? Reason.of(ReasonCode.LEAVES_NOTHING)
                : Reason.of(rest > 0 ? ReasonCode.LEAVES_OPEN : ReasonCode.LEAVES_ON_ACCOUNT,
                Explanations.amount(book.receiptMoney(receipt, Math.abs(rest))));
        return new WorkItem.Suggestion(DecisionAction.ALLOCATE, book.receipt(receipt).customerNo(), Explanations.numbers(book, items),
                Reason.of(ReasonCode.ALLOCATE_TO, Explanations.list(book, items), reason, leaves));
    }

    /**
     * For a receipt that nothing applies: what has its amount, then what has nearly its number, then what the text may mean, then the
     * oldest first.
     */
    static List<WorkItem.Suggestion> forUnmatched(AccountBook book, ReceiptCase receipt) {
        List<Integer> debits = book.ownDebits(receipt.receipt());
        List<Integer> named = receipt.restriction().stream().filter(item -> book.mayPay(receipt.receipt(), item)).toList();
        long left = book.left(receipt.receipt());
        List<WorkItem.Suggestion> suggestions = new ArrayList<>(mistyped(book, receipt, debits, true));
        suggestions.addAll(natural(book, receipt.receipt(), debits));
        suggestions.addAll(receipt.suggestions());
        suggestions.addAll(ofAdvice(book, receipt, debits));
        for (int debit : debits) {
            if (book.open(debit) == left) {
                suggestions.add(allocate(book, receipt.receipt(), List.of(debit), Reason.of(ReasonCode.HAS_THIS_AMOUNT_DUE,
                        book.document(debit).dueDate())));
            }
        }
        suggestions.addAll(mistyped(book, receipt, debits, false));
        if (!named.isEmpty()) {
            suggestions.add(allocate(book, receipt.receipt(), named, Reason.of(ReasonCode.MAY_BE_NAMED)));
        }
        suggestions.addAll(oldest(book, receipt.receipt(), debits));
        return distinct(suggestions, MOST);
    }

    /** No answer twice, whatever its reason. */
    static List<WorkItem.Suggestion> distinct(List<WorkItem.Suggestion> suggestions, int most) {
        Set<String> seen = new HashSet<>();
        return suggestions.stream().filter(one -> seen.add(one.action() + " " + one.customerNo() + " "
                + (one.action() == null ? one.text() : one.documents()))).limit(most).toList();
    }

    private static List<WorkItem.Suggestion> oldest(AccountBook book, int receipt, List<Integer> debits) {
        List<Integer> oldest = new ArrayList<>();
        long rest = book.left(receipt);
        for (int debit : debits) {
            if (rest > 0) {
                oldest.add(debit);
                rest -= book.open(debit);
            }
        }
        return oldest.isEmpty() ? List.of() : List.of(allocate(book, receipt, oldest, Reason.of(ReasonCode.OLDEST_FIRST)));
    }

    /** The lines of an advice that name no document of ours: the one open document of each line's amount, or of nearly its number. */
    private static List<WorkItem.Suggestion> ofAdvice(AccountBook book, ReceiptCase receipt, List<Integer> debits) {
        List<Integer> found = new ArrayList<>();
        List<AdviceLine> unknown = receipt.unknownLines();
        for (AdviceLine line : unknown) {
            List<Integer> near = debits.stream().filter(debit ->
                    NearNumbers.isLike(ReferenceKeys.compact(line.documentRef()), ReferenceKeys.compact(book.document(debit).documentNo())))
                    .toList();
            List<Integer> exact = debits.stream().filter(debit -> book.open(debit) == line.amount().minor() && !found.contains(debit))
                    .toList();
            List<Integer> both = exact.stream().filter(near::contains).toList();
            List<Integer> likely = !both.isEmpty() ? both : exact.isEmpty() ? near : exact;
            if (likely.isEmpty()) {
                return List.of();
            }
            found.add(likely.getFirst());
        }
        return unknown.isEmpty() ? List.of() : List.of(allocate(book, receipt.receipt(),
                found.stream().distinct().toList(), Reason.of(ReasonCode.MAY_BE_ADVISED,
                Reason.of(ReasonCode.ENUMERATED, unknown.stream().map(AdviceLine::documentRef).toList()))));
    }

    /**
     * A number that is none of ours may be one of ours with a sign wrong. Numbers follow one another, so that is proposed and never booked.
     */
    private static List<WorkItem.Suggestion> mistyped(AccountBook book, ReceiptCase receipt, List<Integer> debits, boolean exact) {
        List<WorkItem.Suggestion> suggestions = new ArrayList<>();
        for (String unknown : receipt.named().unknown()) {
            for (int debit : debits) {
                String number = book.document(debit).documentNo();
                boolean fits = book.open(debit) == book.left(receipt.receipt());
                if (fits == exact && NearNumbers.isLike(ReferenceKeys.compact(unknown), ReferenceKeys.compact(number))) {
                    suggestions.add(allocate(book, receipt.receipt(), List.of(debit), 
                            Reason.of(fits ? ReasonCode.AMOUNT_FITS_AND_MISTYPED : ReasonCode.MAY_BE_MISTYPED, unknown, number)));
                }
            }
        }
        return suggestions;
    }

    /**
     * Sets that a payer may well have had in mind and that have the sum: all of one order, one contract, one due date or one month, or a
     * run of numbers.
     */
    private static List<WorkItem.Suggestion> natural(AccountBook book, int receipt, List<Integer> debits) {
        Map<Reason, List<Integer>> sets = new LinkedHashMap<>();
        for (int debit : debits) {
            Document document = book.document(debit);
            List<Reason> kinds = List.of(
                    Reason.when(!document.orderNo().isEmpty(), () -> Reason.of(ReasonCode.ALL_OF_ORDER, document.orderNo())),
                    Reason.when(!document.contractNo().isEmpty(), () -> Reason.of(ReasonCode.ALL_OF_CONTRACT, document.contractNo())),
                    Reason.of(ReasonCode.ALL_DUE_ON, document.dueDate()),
                    Reason.of(ReasonCode.ALL_OF_MONTH, YearMonth.from(document.documentDate()).toString()));
            kinds.stream().filter(kind -> !kind.isEmpty()).forEach(kind ->
                    sets.computeIfAbsent(kind, anyKind -> new ArrayList<>()).add(debit));
        }
        List<WorkItem.Suggestion> suggestions = new ArrayList<>();
        Set<List<Integer>> proposed = new HashSet<>();
        sets.forEach((kind, items) -> {
            long sum = items.stream().mapToLong(book::open).sum();
            if (items.size() > 1 && sum == book.left(receipt) && proposed.add(items)) {
                suggestions.add(allocate(book, receipt, items, kind));
            }
        });
        List<Integer> run = run(book, debits, book.left(receipt));
        if (!run.isEmpty() && proposed.add(run)) {
            suggestions.add(allocate(book, receipt, run, Reason.of(ReasonCode.A_RUN_HAS_THIS_SUM)));
        }
        return suggestions;
    }

    /** The first run of the customer's open documents, by number, that has the sum; empty: none. */
    private static List<Integer> run(AccountBook book, List<Integer> debits, long sum) {
        List<Integer> byNumber = new ArrayList<>(debits);
        byNumber.sort(Comparator.comparing(debit -> book.document(debit).documentNo()));
        long held = 0;
        int from = 0;
        for (int to = 0; to < byNumber.size(); to++) {
            held += book.open(byNumber.get(to));
            while (held > sum && from < to) {
                held -= book.open(byNumber.get(from++));
            }
            if (held == sum && to > from) {
                List<Integer> run = new ArrayList<>(byNumber.subList(from, to + 1));
                book.sortOldestFirst(run);
                return run;
            }
        }
        return List.of();
    }
}
