package receivables.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.matching.text.ReferenceReader;
import receivables.matching.text.WrittenNumber;

/**
 * Passes 8 to 11: the receipt names nothing that settles the question, so its amount must. They look at the customer's own documents alone
 * and apply nothing where two receipts, or two sets of documents, would fit equally well.
 */
final class VaguePasses {

    /** A set found where more than one in a hundred of the amounts within 50.00 could be made by some set proves nothing. */
    private static final double MOST_CROWDED = 0.01;
    private static final long WINDOW = 5_000;
    private static final int MOST_REFUSED = 4;
    private static final int SHORT_SEARCH = 40;

    private final AccountBook book;
    /** Vague receipts of one customer with the same amount. */
    private final Map<String, List<ReceiptCase>> equals = new HashMap<>();
    private int refused;

    VaguePasses(AccountBook book) {
        this.book = book;
    }

    /** May be called again after bookings; searches that came to nothing count for the whole night. */
    void run(List<ReceiptCase> cases) {
        equals.clear();
        for (ReceiptCase receipt : cases) {
            if (isVague(receipt)) {
                equals.computeIfAbsent(equality(receipt), anyKey -> new ArrayList<>()).add(receipt);
            }
        }
        cases.forEach(this::amount);
        cases.forEach(this::balance);
        cases.forEach(this::combination);
        cases.forEach(this::oldestFirst);
    }

    /** Nothing of it is applied, and it names no document beyond doubt: only then may its amount decide. */
    private boolean isVague(ReceiptCase receipt) {
        int position = receipt.receipt();
        NamedDocuments named = receipt.named();
        return !receipt.isClosed() && receipt.earmark().isEmpty() && !receipt.isPrepaid() && book.left(position) > 0
                && book.left(position) == book.receipt(position).share().minor()
                && !book.isBanned(book.receiptNo(position), "")
                && named.sure().isEmpty() && named.likely().isEmpty() && named.unknown().isEmpty() && named.settled().isEmpty();
    }

    /** Another receipt of the customer with the same amount, as vague as this one: nothing tells which of them pays what. */
    private boolean hasTwin(ReceiptCase receipt) {
        return equals.getOrDefault(equality(receipt), List.of()).stream().anyMatch(other -> other != receipt && isVague(other));
    }

    private String equality(ReceiptCase receipt) {
        return book.receipt(receipt.receipt()).customerNo() + "\n" + book.receiptMoney(receipt.receipt(), book.left(receipt.receipt()));
    }

    private List<Integer> debits(ReceiptCase receipt) {
        List<Integer> debits = book.ownDebits(receipt.receipt());
        if (receipt.namesSomething()) {
            SortedSet<Integer> restriction = receipt.restriction();
            debits.removeIf(item -> !restriction.contains(item));
        }
        return debits;
    }

    private void amount(ReceiptCase receipt) {
        if (!isVague(receipt) || !book.allows(receipt.receipt(), MatchRule.AMOUNT)) {
            return;
        }
        List<Integer> equal = debits(receipt);
        equal.removeIf(item -> book.open(item) != book.left(receipt.receipt()));
        if (equal.isEmpty()) {
            return;
        }
        if (equal.size() > 1) {
            receipt.noteRivals(Reason.of(ReasonCode.SEVERAL_HAVE_THIS_AMOUNT, equal.size(), Explanations.list(book, equal)), List.of());
            receipt.close();
        } else if (hasTwin(receipt)) {
            closeTwins(receipt, Explanations.list(book, equal));
        } else if (hadAnother(receipt, equal.getFirst()) && quotesAnOrder(receipt)) {
            receipt.noteRivals(Reason.of(ReasonCode.MAY_BE_PAID_AGAIN, Explanations.list(book, equal)), List.of());
            receipt.close();
        } else if (isBeforeReceipt(receipt, equal)) {
            book.pay(receipt.receipt(), equal.getFirst(), book.left(receipt.receipt()), MatchRule.AMOUNT,
                    Reason.of(ReasonCode.ONLY_ONE_OF_AMOUNT, Explanations.left(book, receipt.receipt())));
        }
    }

    /** Another document of the customer, settled by now, had the amount that this one has open. */
    private boolean hadAnother(ReceiptCase receipt, int only) {
        for (int item = 0; item < book.itemCount(); item++) {
            boolean own = item != only && book.document(item).isDebit()
                    && book.document(item).customerNo().equals(book.document(only).customerNo());
            if (own && book.open(item) == 0 && book.sameCurrency(receipt.receipt(), item)
                    && book.document(item).amount().minor() == book.left(receipt.receipt())) {
                return true;
            }
        }
        return false;
    }

    /** The payer thinks of something definite, though by a number that we do not know. */
    private boolean quotesAnOrder(ReceiptCase receipt) {
        Receipt line = book.receipt(receipt.receipt()).receipt();
        return ReferenceReader.read(line.remittance(), Set.of(), line).stream()
                .anyMatch(number -> number.label() != WrittenNumber.Label.NONE && number.label() != WrittenNumber.Label.INVOICE);
    }

    private void closeTwins(ReceiptCase receipt, Reason what) {
        Reason rivals = Reason.of(ReasonCode.ANOTHER_MAY_PAY_IT, what);
        for (ReceiptCase other : equals.getOrDefault(equality(receipt), List.of())) {
            if (other != receipt && isVague(other)) {
                other.noteRivals(rivals, List.of());
                other.close();
            }
        }
        receipt.noteRivals(rivals, List.of());
        receipt.close();
    }

    /** Money that came before the document was written does not pay it unless it says so. */
    private boolean isBeforeReceipt(ReceiptCase receipt, List<Integer> items) {
        for (int item : items) {
            if (book.document(item).documentDate().isAfter(book.receipt(receipt.receipt()).receipt().countsOn())) {
                receipt.note(Reason.of(ReasonCode.WRITTEN_AFTER_THE_MONEY, book.document(item).documentNo()));
                return false;
            }
        }
        return true;
    }

    /** The whole open balance, or all that was due when the money came, with the customer's credit notes taken off. */
    private void balance(ReceiptCase receipt) {
        if (!isVague(receipt) || receipt.namesSomething() || !book.allows(receipt.receipt(), MatchRule.BALANCE)) {
            return;
        }
        List<Integer> all = debits(receipt);
        List<Integer> due = new ArrayList<>(all);
        due.removeIf(item -> book.document(item).dueDate().isAfter(book.receipt(receipt.receipt()).receipt().countsOn()));
        List<Integer> credits = book.openCredits(book.receipt(receipt.receipt()).customerNo(), receipt.receipt());
        Set<SortedSet<Integer>> found = new LinkedHashSet<>();
        Reason what = Reason.NONE;
        for (List<Integer> debits : List.of(all, due)) {
            for (List<Integer> taken : List.of(credits, List.<Integer>of())) {
                SortedSet<Integer> set = new TreeSet<>(debits);
                set.addAll(taken);
                Settlement settlement = new Settlement(book, receipt.receipt(), set);
                if (set.size() > 1 && !settlement.isEmpty() && settlement.credits().size() == taken.size()
                        && settlement.net() == book.left(receipt.receipt())) {
                    what = found.isEmpty() ? Reason.of(debits == all ? ReasonCode.WHOLE_BALANCE : ReasonCode.ALL_THAT_IS_DUE)
                            .and(Reason.when(!taken.isEmpty(), () -> Reason.of(ReasonCode.LESS_CREDIT_NOTES))) : what;
                    found.add(set);
                }
            }
        }
        if (found.size() == 1) {
            Settlement settlement = new Settlement(book, receipt.receipt(), found.iterator().next());
            if (hasTwin(receipt)) {
                closeTwins(receipt, what);
            } else if (isBeforeReceipt(receipt, settlement.debits())) {
                settlement.book(MatchRule.BALANCE, Reason.of(ReasonCode.AMOUNT_IS, Explanations.left(book, receipt.receipt()), what));
            }
        }
    }

    private void combination(ReceiptCase receipt) {
        if (!isVague(receipt) || !book.allows(receipt.receipt(), MatchRule.COMBINATION)) {
            return;
        }
        List<Integer> items = debits(receipt);
        for (int credit : book.openCredits(book.receipt(receipt.receipt()).customerNo(), receipt.receipt())) {
            if (!receipt.namesSomething() || receipt.restriction().contains(credit)) {
                items.add(credit);
            }
        }
        if (items.size() < 2) {
            return;
        }
        long[] amounts = items.stream().mapToLong(item -> book.document(item).isDebit() ? book.open(item) : -book.open(item)).toArray();
        switch (CombinationSearch.search(amounts, book.left(receipt.receipt()), effort(receipt))) {
            case CombinationSearch.Unique(List<Integer> chosen) -> {
                List<Integer> set = chosen.stream().map(items::get).toList();
                if (CombinationSearch.crowding(amounts, book.left(receipt.receipt()), WINDOW) <= MOST_CROWDED) {
                    bookCombination(receipt, set, items.size());
                } else {
                    receipt.noteRivals(Reason.of(ReasonCode.SUM_MAY_BE_CHANCE),
                            List.of(Suggestions.allocate(book, receipt.receipt(), set, Reason.of(ReasonCode.ONLY_SET))));
                }
            }
            case CombinationSearch.Rivals(List<Integer> one, List<Integer> other) -> {
                List<Integer> first = one.stream().map(items::get).toList();
                List<Integer> second = other.stream().map(items::get).toList();
                receipt.noteRivals(Reason.of(ReasonCode.SEVERAL_SETS_HAVE_THIS_SUM), List.of(
                        Suggestions.allocate(book, receipt.receipt(), first, Reason.of(ReasonCode.HAS_THIS_SUM)),
                        Suggestions.allocate(book, receipt.receipt(), second, Reason.of(ReasonCode.HAS_THIS_SUM_TOO))));
                receipt.close();
            }
            case CombinationSearch.Refused() -> {
                refused++;
                receipt.note(Reason.of(ReasonCode.TOO_MANY_SETS));
            }
            case CombinationSearch.None() -> { }
        }
    }

    /** One account may not hold up the night: after some searches in vain the others of the night are short. */
    private long effort(ReceiptCase receipt) {
        long allowed = book.policy(receipt.receipt()).combinationEffort();
        return refused < MOST_REFUSED ? allowed : allowed / SHORT_SEARCH;
    }

    private void bookCombination(ReceiptCase receipt, List<Integer> chosen, int searched) {
        Settlement settlement = new Settlement(book, receipt.receipt(), chosen);
        boolean whole = settlement.debits().size() + settlement.credits().size() == chosen.size()
                && settlement.net() == book.left(receipt.receipt());
        if (!whole || !isBeforeReceipt(receipt, settlement.debits())) {
            return;
        }
        if (hasTwin(receipt)) {
            closeTwins(receipt, Explanations.list(book, chosen));
            return;
        }
        settlement.book(MatchRule.COMBINATION, Reason.of(ReasonCode.TOGETHER_ARE, Explanations.list(book, chosen),
                Explanations.left(book, receipt.receipt()), searched));
    }

    private void oldestFirst(ReceiptCase receipt) {
        if (!isVague(receipt) || receipt.namesSomething() || !book.allows(receipt.receipt(), MatchRule.OLDEST_FIRST)) {
            return;
        }
        Settlement settlement = new Settlement(book, receipt.receipt(), book.ownDebits(receipt.receipt()));
        if (!settlement.isEmpty()) {
            settlement.book(MatchRule.OLDEST_FIRST, Reason.of(ReasonCode.OLDEST_FIRST_AS_AGREED));
        }
    }
}
