package receivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.Document;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.matching.text.DeductionWords;
import receivables.matching.text.PartWords;

/**
 * Passes 4 to 7: the receipt's text names documents. Exactly their sum, more than it, less a cash discount taken in time, less a small
 * difference, or simply less.
 */
final class NamedPasses {

    private static final int MOST_CHOICES = 64;

    private final AccountBook book;

    NamedPasses(AccountBook book) {
        this.book = book;
    }

    /** Pass 4, exact: one set of documents that the text may mean has this sum. */
    void exact(ReceiptCase receipt) {
        if (!book.allows(receipt.receipt(), MatchRule.REFERENCE) || receipt.named().isEmpty()) {
            return;
        }
        Set<SortedSet<Integer>> found = new LinkedHashSet<>();
        for (SortedSet<Integer> reading : readings(receipt.named())) {
            Settlement settlement = new Settlement(book, receipt.receipt(), reading);
            if (!settlement.isEmpty() && settlement.net() == book.left(receipt.receipt())) {
                found.add(members(settlement));
            }
        }
        if (found.size() == 1) {
            Settlement settlement = new Settlement(book, receipt.receipt(), found.iterator().next());
            settlement.book(MatchRule.REFERENCE, exactly(receipt, settlement));
        } else if (found.size() > 1) {
            receipt.noteRivals(Reason.of(ReasonCode.TEXT_FITS_SEVERAL_SETS), found.stream().limit(3)
                    .map(set -> allocate(receipt, set, Reason.of(ReasonCode.MAY_BE_MEANT))).toList());
            receipt.close();
        }
    }

    private static SortedSet<Integer> members(Settlement settlement) {
        SortedSet<Integer> members = new TreeSet<>(settlement.debits());
        members.addAll(settlement.credits());
        return members;
    }

    private Reason exactly(ReceiptCase receipt, Settlement settlement) {
        List<Integer> all = new ArrayList<>(settlement.debits());
        all.addAll(settlement.credits());
        String sum = Explanations.left(book, receipt.receipt());
        return Reason.of(all.size() > 1 ? ReasonCode.NAMES_THEIR_SUM : ReasonCode.NAMES_ITS_AMOUNT, Explanations.list(book, all), sum);
    }

    /**
     * Every set of documents that the text may mean: the sure ones, with or without the likely and the grouped ones, one choice for each
     * doubtful number.
     */
    private static List<SortedSet<Integer>> readings(NamedDocuments named) {
        List<SortedSet<Integer>> readings = new ArrayList<>();
        readings.add(new TreeSet<>(named.sure()));
        addEach(readings, List.of(named.likely()));
        for (SortedSet<Integer> group : named.groups()) {
            addEach(readings, List.of(group));
        }
        for (SortedSet<Integer> doubtful : named.doubtful()) {
            List<SortedSet<Integer>> choices = new ArrayList<>();
            doubtful.forEach(item -> choices.add(new TreeSet<>(Set.of(item))));
            addEach(readings, choices);
        }
        return readings;
    }

    private static void addEach(List<SortedSet<Integer>> readings, List<SortedSet<Integer>> choices) {
        List<SortedSet<Integer>> more = new ArrayList<>();
        for (SortedSet<Integer> reading : readings) {
            for (SortedSet<Integer> choice : choices) {
                SortedSet<Integer> larger = new TreeSet<>(reading);
                if (larger.addAll(choice) && readings.size() + more.size() < MOST_CHOICES) {
                    more.add(larger);
                }
            }
        }
        readings.addAll(more);
    }

    /** Pass 4, more: what is named beyond doubt is settled, the rest stays on account. */
    void over(ReceiptCase receipt) {
        if (receipt.isClosed() || !book.allows(receipt.receipt(), MatchRule.REFERENCE)) {
            return;
        }
        Settlement settlement = new Settlement(book, receipt.receipt(), receipt.named().sure());
        boolean over = !settlement.isEmpty() && settlement.net() > 0 && settlement.net() < book.left(receipt.receipt());
        if (over && settlement.debits().size() == 1 && new NumberDoubts(book).isPartOfLess(settlement.debits().getFirst(),
                book.left(receipt.receipt()), book.receipt(receipt.receipt()).receipt().remittance())) {
            receipt.note(Reason.of(ReasonCode.NAMES_PART_OF_LESS, Explanations.list(book, settlement.debits())));
            return;
        }
        if (over && !fitsAnother(receipt, settlement)) {
            String rest = Explanations.amount(book.receiptMoney(receipt.receipt(), book.left(receipt.receipt()) - settlement.net()));
            settlement.book(MatchRule.REFERENCE, Reason.of(ReasonCode.NAMES_AND_MORE, Explanations.list(book, members(settlement)), rest));
        }
    }

    /** Pass 5: the sum less the cash discounts that could still be taken on the day of payment. */
    void discount(ReceiptCase receipt) {
        if (!isOpenToLess(receipt) || !book.allows(receipt.receipt(), MatchRule.DISCOUNT)) {
            return;
        }
        Settlement settlement = sureAndLikely(receipt);
        long[] discounts = Discounts.explaining(book, receipt.receipt(), settlement, settlement.net() - book.left(receipt.receipt()), true);
        if (discounts != null) {
            settlement.bookForgoing(discounts, 0, MatchRule.DISCOUNT, Reason.of(ReasonCode.NAMES_LESS_DISCOUNT,
                    Explanations.list(book, settlement.debits()),
                    Explanations.amount(book.receiptMoney(receipt.receipt(), sum(discounts)))));
        }
    }

    /**
     * Pass 6: a difference within the tolerance, after any cash discount. Never for overpayments, and never to grant a discount that came
     * too late.
     */
    void tolerance(ReceiptCase receipt) {
        if (!isOpenToLess(receipt) || !receipt.named().likely().isEmpty()) {
            return;
        }
        Settlement settlement = new Settlement(book, receipt.receipt(), receipt.named().sure());
        long difference = settlement.net() - book.left(receipt.receipt());
        if (settlement.isEmpty() || difference <= 0) {
            return;
        }
        if (Discounts.explaining(book, receipt.receipt(), settlement, difference, false) != null) {
            receipt.noteLateDiscount(Reason.of(ReasonCode.DIFFERENCE_IS_LATE_DISCOUNT,
                    Explanations.amount(book.receiptMoney(receipt.receipt(), difference)), latestDiscountDay(settlement)));
            return;
        }
        if (!book.allows(receipt.receipt(), MatchRule.TOLERANCE)) {
            return;
        }
        long[] discounts = book.allows(receipt.receipt(), MatchRule.DISCOUNT) ? Discounts.inTime(book, receipt.receipt(), settlement)
                : new long[0];
        long afterDiscount = difference - sum(discounts);
        boolean plain = Discounts.tolerates(book, receipt.receipt(), difference, settlement.amounts());
        if (plain || afterDiscount > 0 && sum(discounts) > 0 && Discounts.tolerates(book, receipt.receipt(), afterDiscount,
                settlement.amounts())) {
            if (fitsAnother(receipt, settlement)) {
                return;
            }
            long tolerated = plain ? difference : afterDiscount;
            settlement.bookForgoing(plain ? null : discounts, tolerated, MatchRule.TOLERANCE,
                    Reason.of(plain ? ReasonCode.NAMES_SHORT : ReasonCode.NAMES_SHORT_AFTER_DISCOUNT,
                    Explanations.list(book, settlement.debits()), Explanations.amount(book.receiptMoney(receipt.receipt(), tolerated))));
        }
    }

    /**
     * Pass 7: less than what is named. One set of open credit notes that is exactly the difference settles it, else it is a part payment,
     * oldest first.
     */
    void part(ReceiptCase receipt) {
        boolean doubt = !receipt.named().likely().isEmpty() || !receipt.named().doubtful().isEmpty() || !receipt.named().groups().isEmpty();
        if (!isOpenToLess(receipt) || doubt) {
            return;
        }
        Settlement settlement = new Settlement(book, receipt.receipt(), receipt.named().sure());
        long difference = settlement.net() - book.left(receipt.receipt());
        if (settlement.isEmpty() || difference <= 0 || settlement.net() <= 0) {
            return;
        }
        if (book.allows(receipt.receipt(), MatchRule.REFERENCE) && settlement.credits().isEmpty()
                && bookWithCredits(receipt, settlement, difference)) {
            return;
        }
        if (!book.allows(receipt.receipt(), MatchRule.REFERENCE_PART)) {
            return;
        }
        if (settlesOthersExactly(receipt, settlement) || fitsAnother(receipt, settlement)) {
            return;
        }
        settlement.book(MatchRule.REFERENCE_PART,
                Reason.of(settlement.debits().size() > 1 ? ReasonCode.NAMES_PART_OLDEST_FIRST : ReasonCode.NAMES_PART,
                Explanations.list(book, settlement.debits()), Explanations.amount(book.receiptMoney(receipt.receipt(), difference)))
                .and(DeductionWords.of(book.receipt(receipt.receipt()).receipt().remittance()).said()));
    }

    /**
     * Another document of the payer's, which the text does not name, has exactly this amount, and nothing says that only a part is paid:
     * the number may be mistyped, and two explanations stand against each other.
     */
    private boolean fitsAnother(ReceiptCase receipt, Settlement settlement) {
        List<Integer> exact = book.ownDebits(receipt.receipt());
        boolean nearer = settlement.debits().size() == 1
                && new NumberDoubts(book).aboutNumber(receipt.receipt(), settlement.debits().getFirst(),
                book.left(receipt.receipt()), "part");
        exact.removeIf(item -> settlement.debits().contains(item) || book.open(item) != book.left(receipt.receipt()));
        if (exact.isEmpty() && nearer && book.left(receipt.receipt()) == book.receipt(receipt.receipt()).share().minor()) {
            receipt.noteRivals(Reason.of(ReasonCode.NAMES_LESS_OPEN, Explanations.list(book, settlement.debits())), List.of());
            return true;
        }
        boolean used = book.left(receipt.receipt()) != book.receipt(receipt.receipt()).share().minor();
        if (used || exact.isEmpty() || PartWords.in(book.receipt(receipt.receipt()).receipt().remittance())) {
            return false;
        }
        Reason rivals = Reason.of(ReasonCode.NAMES_AND_ANOTHER_FITS, Explanations.list(book, settlement.debits()),
                Explanations.list(book, exact));
        receipt.noteRivals(rivals,
                List.of(allocate(receipt, new TreeSet<>(Set.of(exact.getFirst())), Reason.of(ReasonCode.HAS_THIS_AMOUNT)),
                allocate(receipt, new TreeSet<>(settlement.debits()), Reason.of(ReasonCode.IS_NAMED))));
        return true;
    }

    private boolean bookWithCredits(ReceiptCase receipt, Settlement settlement, long difference) {
        String customerNo = book.document(settlement.debits().getFirst()).customerNo();
        if (settlement.debits().stream().anyMatch(debit -> !book.document(debit).customerNo().equals(customerNo))) {
            return false;
        }
        List<Integer> credits = book.openCredits(customerNo, receipt.receipt());
        List<Integer> explaining = OneSet.of(book, credits, difference, book.policy(receipt.receipt()).combinationEffort());
        if (explaining == null) {
            return false;
        }
        Collection<Integer> all = new ArrayList<>(settlement.debits());
        all.addAll(explaining);
        Settlement together = new Settlement(book, receipt.receipt(), all);
        if (together.credits().size() < explaining.size()) {
            // a person took one of them off these documents
            return false;
        }
        together.book(MatchRule.REFERENCE, Reason.of(ReasonCode.NAMES_LESS_CREDIT, Explanations.list(book, settlement.debits()),
                Explanations.list(book, explaining), Explanations.amount(book.receiptMoney(receipt.receipt(), difference))));
        return true;
    }

    /** The amount is exactly some of the named documents, but not the oldest: then two explanations stand against each other. */
    private boolean settlesOthersExactly(ReceiptCase receipt, Settlement settlement) {
        if (settlement.debits().size() < 2) {
            return false;
        }
        long left = book.left(receipt.receipt());
        for (int debit : settlement.debits()) {
            left -= book.open(debit);
            if (left == 0) {
                return false;
            }
        }
        List<Integer> exact = OneSet.of(book, settlement.debits(), book.left(receipt.receipt()),
                book.policy(receipt.receipt()).combinationEffort());
        if (exact == null) {
            return false;
        }
        Reason rivals = Reason.of(ReasonCode.NAMES_OLDEST_OR_EXACTLY, Explanations.list(book, settlement.debits()),
                Explanations.list(book, exact));
        receipt.noteRivals(rivals, List.of(allocate(receipt, new TreeSet<>(exact), Reason.of(ReasonCode.HAS_THIS_AMOUNT)),
                allocate(receipt, new TreeSet<>(settlement.debits()), Reason.of(ReasonCode.OLDEST_FIRST_IN_PART))));
        receipt.close();
        return true;
    }

    private boolean isOpenToLess(ReceiptCase receipt) {
        return !receipt.isClosed() && book.left(receipt.receipt()) > 0 && !receipt.named().sure().isEmpty()
                && receipt.named().doubtful().isEmpty()
                && receipt.named().groups().isEmpty();
    }

    private Settlement sureAndLikely(ReceiptCase receipt) {
        SortedSet<Integer> items = new TreeSet<>(receipt.named().sure());
        items.addAll(receipt.named().likely());
        return new Settlement(book, receipt.receipt(), items);
    }

    private LocalDate latestDiscountDay(Settlement settlement) {
        return settlement.debits().stream().map(book::document).map(Document::discountUntil).filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo).orElseThrow();
    }

    private WorkItem.Suggestion allocate(ReceiptCase receipt, SortedSet<Integer> items, Reason reason) {
        return Suggestions.allocate(book, receipt.receipt(), new ArrayList<>(items), reason);
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
