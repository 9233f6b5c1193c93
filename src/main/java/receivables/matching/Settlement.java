package receivables.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import receivables.ledger.AllocationKind;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;

/**
 * Debits that a receipt pays together with credit notes: what they come to, and how that is booked. Credit notes go to the oldest debits
 * first; the receipt pays the rest, oldest first.
 */
final class Settlement {

    private final AccountBook book;
    private final int receipt;
    private final List<Integer> debits = new ArrayList<>();
    private final List<Integer> credits = new ArrayList<>();

    /** @param items debits and credit notes; those a rule may not touch with this receipt are left out */
    Settlement(AccountBook book, int receipt, Collection<Integer> items) {
        this.book = book;
        this.receipt = receipt;
        for (int item : new TreeSet<>(items)) {
            if (book.mayPay(receipt, item)) {
                debits.add(item);
            } else if (!book.document(item).isDebit() && book.open(item) > 0 && book.sameCurrency(receipt, item)) {
                credits.add(item);
            }
        }
        credits.retainAll(credits.stream().filter(this::fits).toList());
        book.sortOldestFirst(debits);
        book.sortOldestFirst(credits);
    }

    /**
     * A credit note goes to its own customer's debits: it counts only if all of that customer's credits find room on them here. One of a
     * group member who has no debit here counts because the payer names it, if all credits together find room.
     */
    private boolean fits(int credit) {
        boolean banned = debits.stream().anyMatch(debit -> book.isBanned(book.document(credit).documentNo(),
                book.document(debit).documentNo()));
        List<Integer> own = ownDebits(credit);
        String customerNo = book.document(credit).customerNo();
        return !banned && (own.isEmpty() ? sum(credits) <= sum(debits)
                : sum(credits.stream().filter(other -> book.document(other).customerNo().equals(customerNo)).toList()) <= sum(own));
    }

    private List<Integer> ownDebits(int credit) {
        return debits.stream().filter(debit -> book.document(debit).customerNo().equals(book.document(credit).customerNo())).toList();
    }

    List<Integer> debits() {
        return debits;
    }

    List<Integer> credits() {
        return credits;
    }

    boolean isEmpty() {
        return debits.isEmpty();
    }

    long debitSum() {
        return sum(debits);
    }

    /** What the debits were written for: the share that a tolerance may be of does not hang on how many transfers paid them before. */
    long amounts() {
        return debits.stream().mapToLong(debit -> book.document(debit).amount().minor()).sum();
    }

    /** Open debits less open credits. */
    long net() {
        return sum(debits) - sum(credits);
    }

    private long sum(List<Integer> items) {
        long sum = 0;
        for (int item : items) {
            sum = Math.addExact(sum, book.open(item));
        }
        return sum;
    }

    private void applyCredits(MatchRule rule, Reason explanation) {
        // each on its own customer's documents first, then those of a member who has none here
        List<Integer> inTurn = new ArrayList<>(credits);
        inTurn.sort(Comparator.comparing((Integer credit) -> ownDebits(credit).isEmpty()));
        for (int credit : inTurn) {
            List<Integer> own = ownDebits(credit);
            for (int debit : own.isEmpty() ? debits : own) {
                long amount = Math.min(book.open(credit), book.open(debit));
                if (amount > 0) {
                    book.credit(credit, debit, amount, rule, explanation);
                }
            }
        }
    }

    /** Applies the credits, then money until it or the debits are used up. */
    void book(MatchRule rule, Reason explanation) {
        applyCredits(rule, explanation);
        pay(rule, explanation);
    }

    private void pay(MatchRule rule, Reason explanation) {
        for (int debit : debits) {
            long amount = Math.min(book.left(receipt), book.open(debit));
            if (amount > 0) {
                book.pay(receipt, debit, amount, rule, explanation);
            }
        }
    }

    /**
     * As {@link #book}, forgoing cash discounts and a small difference so that everything is settled.
     *
     * @param discounts minor units of cash discount by position in {@link #debits()}; null: none
     * @param tolerance minor units forgone on the newest debit that has as much open
     */
    void bookForgoing(long[] discounts, long tolerance, MatchRule rule, Reason explanation) {
        for (int index = 0; discounts != null && index < discounts.length; index++) {
            if (discounts[index] > 0) {
                book.forgo(book.receiptNo(receipt), debits.get(index), discounts[index], AllocationKind.DISCOUNT, MatchRule.DISCOUNT,
                        explanation);
            }
        }
        long rest = tolerance;
        for (int index = debits.size() - 1; index >= 0 && rest > 0; index--) {
            long amount = Math.min(rest, book.open(debits.get(index)));
            if (amount > 0) {
                book.forgo(book.receiptNo(receipt), debits.get(index), amount, AllocationKind.TOLERANCE, MatchRule.TOLERANCE, explanation);
                rest -= amount;
            }
        }
        book(rule, explanation);
    }
}
