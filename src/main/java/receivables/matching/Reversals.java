package receivables.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import receivables.ledger.AllocationKind;
import receivables.ledger.DecisionAction;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.instrument.InstrumentStatus;
import receivables.money.Money;
import receivables.matching.text.CompactText;
import receivables.matching.text.ReferenceKeys;

/**
 * Money that went the other way. A reversal takes back the very bookings of the receipt it reverses; a payment out answers an approved
 * refund. What is neither for certain waits for a person.
 */
final class Reversals {

    private static final List<String> WORDS = List.of(
            "退票", "退回", "退汇", "冲正", "撤销", "拒付", "REVERS", "RETURN", "BOUNCE", "CHARGEBACK", "DISHONO", "UNPAID", "RUECKLAST", "RÜCKLAST",
            "RECALL", "NSF", "STORNO");

    private final AccountBook book;
    private final Decisions decisions;
    private final Papers papers;

    Reversals(AccountBook book, Decisions decisions, Papers papers) {
        this.papers = papers;
        this.book = book;
        this.decisions = decisions;
    }

    void run(List<Integer> receiptsInOrder) {
        for (int receipt : receiptsInOrder) {
            if (book.left(receipt) < 0 && isOutgoing(receipt)) {
                take(receipt);
            }
        }
    }

    private void take(int reversal) {
        if (takesBackMore(book, reversal)) {
            return;
        }
        int partOf = partOf(reversal);
        if (partOf >= 0) {
            takeBackPart(reversal, partOf);
            return;
        }
        List<Integer> originals = originals(reversal);
        // a receipt of just the amount goes before one of the same reference that is smaller
        int smaller = originals.isEmpty() ? smaller(reversal) : -1;
        if (originals.size() == 1 || smaller >= 0) {
            takeBack(reversal, smaller >= 0 ? smaller : originals.getFirst());
        } else if (originals.size() > 1) {
            ask(reversal, WorkKind.REVERSAL_UNCLEAR, Reason.of(ReasonCode.TOOK_BACK_ONE_OF_SEVERAL, amount(reversal),
                    Reason.of(ReasonCode.ENUMERATED, originals.stream().limit(3).map(book::receiptNo).toList())), originals);
        }
    }

    /** Money that went out and took back less than itself: what is left of it is the bank's charge. */
    static boolean takesBackMore(AccountBook book, int receipt) {
        return book.left(receipt) < 0 && book.standing(book.receiptNo(receipt)).stream()
                .anyMatch(net -> net.kind() == AllocationKind.REFUND);
    }

    /** Payments out that are no reversal, after the decisions of the night have acted. */
    void answerRefunds(List<Integer> receiptsInOrder) {
        CreditPayouts payouts = new CreditPayouts(book);
        for (int receipt : receiptsInOrder) {
            if (book.left(receipt) >= 0 || !isOutgoing(receipt) || isAsked(receipt)) {
                continue;
            }
            if (takesBackMore(book, receipt)) {
                askCharge(receipt);
                continue;
            }
            if (decisions.answersRefund(receipt)) {
                continue;
            }
            if (!speaksOfReversal(receipt) && book.receipt(receipt).receipt().reverses().isEmpty() && payouts.take(receipt)) {
                continue;
            } else if (speaksOfReversal(receipt) || !book.receipt(receipt).receipt().reverses().isEmpty()) {
                ask(receipt, WorkKind.REVERSAL_UNCLEAR, Reason.of(ReasonCode.TOOK_BACK_UNKNOWN, amount(receipt)), List.of());
            } else {
                ask(receipt, WorkKind.OUTGOING_UNCLEAR, Reason.of(ReasonCode.PAID_OUT_UNEXPLAINED), List.of());
            }
        }
    }

    private boolean isOutgoing(int receipt) {
        return book.receipt(receipt).receipt().amount().isNegative();
    }

    private boolean isAsked(int receipt) {
        return book.worklist().stream().anyMatch(question -> question.receiptNo().equals(book.receiptNo(receipt)));
    }

    /** By its number; else by the bank's reference; else by amount and text. */
    private List<Integer> originals(int reversal) {
        Receipt line = book.receipt(reversal).receipt();
        if (!line.reverses().isEmpty()) {
            int original = book.receiptOf(line.reverses());
            return original >= 0 && isReversible(original, reversal) ? List.of(original) : List.of();
        }
        List<Integer> sameReference = new ArrayList<>();
        List<Integer> sameAmount = new ArrayList<>();
        List<Integer> samePaper = new ArrayList<>();
        for (int original = 0; original < book.receiptCount(); original++) {
            Receipt candidate = book.receipt(original).receipt();
            if (!isReversible(original, reversal)) {
                continue;
            }
            if (!line.bankReference().isEmpty() && line.bankReference().equals(candidate.bankReference())) {
                sameReference.add(original);
            }
            if (Maturities.names(line, candidate)) {
                samePaper.add(original);
            }
            if (speaksOfReversal(reversal) && !candidate.valueDate().isAfter(line.valueDate())) {
                sameAmount.add(original);
            }
        }
        if (!sameReference.isEmpty() || samePaper.size() == 1) {
            return sameReference.isEmpty() ? samePaper : sameReference;
        }
        List<Integer> named = sameAmount.stream().filter(original -> names(line, book.receipt(original).receipt())).toList();
        return named.isEmpty() ? sameAmount : named;
    }

    /** The text or the document numbers in it are those of the receipt, or it says the receipt's own number. */
    private static boolean names(Receipt line, Receipt original) {
        String text = ReferenceKeys.compact(line.remittance());
        String originalText = ReferenceKeys.compact(original.remittance());
        boolean sameText = originalText.length() >= 4 && text.contains(originalText);
        boolean sameNumber = original.receiptNo().length() >= 4
                && new CompactText(line.remittance()).contains(ReferenceKeys.compact(original.receiptNo()));
        boolean sameReference = original.bankReference().length() >= 4 && text.contains(ReferenceKeys.compact(original.bankReference()));
        return sameText || sameNumber || sameReference;
    }

    private boolean isReversible(int original, int reversal) {
        Receipt candidate = book.receipt(original).receipt();
        // the money of a paper that was paid is its line's: that is what the bank takes back
        boolean met = papers.of(original) != null && papers.of(original).status() == InstrumentStatus.PAID;
        boolean incoming = candidate.amount().isPositive() && !book.isReversed(original) && !met;
        return incoming && candidate.currency().equals(book.receipt(reversal).receipt().currency())
                && book.receipt(original).customerNo().equals(book.receipt(reversal).customerNo())
                && book.receipt(original).share().minor() - refunded(original) == -book.left(reversal)
                && -book.left(reversal) == book.receipt(original).share().minor();
    }

    private long refunded(int receipt) {
        return book.standing(book.receiptNo(receipt)).stream().filter(net -> net.kind() == AllocationKind.REFUND)
                .mapToLong(net -> net.amount().minor()).sum();
    }

    private boolean speaksOfReversal(int receipt) {
        String text = book.receipt(receipt).receipt().remittance().toUpperCase(Locale.ROOT);
        return WORDS.stream().anyMatch(text::contains);
    }

    private void takeBack(int reversal, int original) {
        String reversalNo = book.receiptNo(reversal);
        List<AccountBook.Net> standing = book.standing(book.receiptNo(original));
        boolean complete = standing.stream().allMatch(net -> !net.kind().reducesDocument() || net.documentNo().isEmpty()
                || book.itemOf(net.documentNo()) >= 0);
        if (!complete) {
            ask(reversal, WorkKind.REVERSAL_UNCLEAR, Reason.of(ReasonCode.TOOK_BACK_ELSEWHERE, book.receiptNo(original)),
                    List.of(original));
            return;
        }
        for (AccountBook.Net net : standing) {
            book.takeBack(net, MatchRule.REVERSAL, Reason.of(ReasonCode.TOOK_BACK, net.receiptNo(), reversalNo));
        }
        long given = book.left(original);
        book.refund(original, given, MatchRule.REVERSAL, Reason.of(ReasonCode.TAKEN_BACK_WITH, reversalNo));
        book.closeOutgoing(reversal, given, MatchRule.REVERSAL, Reason.of(ReasonCode.TAKES_BACK, book.receiptNo(original)));
        book.markReversed(original);
        if (papers.of(original) != null) {
            papers.move(original, InstrumentStatus.DISHONOURED, reversalNo);
        }
    }

    /**
     * The whole receipt that the reversal names, by its number or as the only one with the bank's reference, while it takes more: a fee is
     * inside; −1: none.
     */
    private int smaller(int reversal) {
        Receipt line = book.receipt(reversal).receipt();
        List<Integer> found = new ArrayList<>();
        for (int original = 0; original < book.receiptCount(); original++) {
            Receipt candidate = book.receipt(original).receipt();
            boolean named = line.reverses().isEmpty() ? !line.bankReference().isEmpty()
                    && line.bankReference().equals(candidate.bankReference())
                    : line.reverses().equals(candidate.receiptNo());
            boolean whole = candidate.amount().isPositive() && !book.isReversed(original) && refunded(original) == 0
                    && book.receipt(original).share().equals(candidate.amount()) && candidate.currency().equals(line.currency())
                    && book.receipt(original).customerNo().equals(book.receipt(reversal).customerNo());
            if (named && whole && candidate.amount().minor() < -book.left(reversal)) {
                found.add(original);
            }
        }
        return found.size() == 1 ? found.getFirst() : -1;
    }

    private void askCharge(int reversal) {
        String customerNo = book.receipt(reversal).customerNo();
        Money charge = book.receiptMoney(reversal, -book.left(reversal));
        List<WorkItem.Suggestion> suggestions = List.of(
                new WorkItem.Suggestion(DecisionAction.CHARGE, customerNo, List.of(), Reason.of(ReasonCode.CHARGE_THE_CUSTOMER)),
                new WorkItem.Suggestion(DecisionAction.WAIVE, customerNo, List.of(), Reason.of(ReasonCode.WAIVE_THE_CHARGE)));
        Money taken = book.receiptMoney(reversal, book.left(reversal) - book.receipt(reversal).share().minor());
        book.ask(new WorkItem(WorkKind.BANK_CHARGE, customerNo, book.receiptNo(reversal), "", "", charge, suggestions,
                Reason.of(ReasonCode.BANK_CHARGE_WITH_RETURN, charge, taken), book.receipt(reversal).identifiedOn()));
    }

    /** The receipt that the reversal names by its number and takes back only in part; −1: none. */
    private int partOf(int reversal) {
        int original = book.receiptOf(book.receipt(reversal).receipt().reverses());
        boolean smaller = original >= 0 && !book.isReversed(original)
                && book.receipt(original).customerNo().equals(book.receipt(reversal).customerNo())
                && book.receipt(original).receipt().currency().equals(book.receipt(reversal).receipt().currency())
                && -book.left(reversal) < book.receipt(original).share().minor() - refunded(original);
        return smaller ? original : -1;
    }

    /**
     * What is on account goes first; then the one document that the receipt paid is open by the rest. Which of several, a person must say.
     */
    private void takeBackPart(int reversal, int original) {
        long taken = -book.left(reversal);
        List<AccountBook.Net> paid = book.standing(book.receiptNo(original)).stream().filter(net -> net.kind() == AllocationKind.PAYMENT)
                .toList();
        long missing = taken - book.left(original);
        boolean one = paid.size() == 1 && book.itemOf(paid.getFirst().documentNo()) >= 0 && missing <= paid.getFirst().amount().minor();
        Reason explanation = Reason.of(ReasonCode.TOOK_BACK_PART, amount(reversal), book.receiptNo(original), book.receiptNo(reversal));
        if (missing > 0 && !one) {
            ask(reversal, WorkKind.REVERSAL_UNCLEAR, explanation.and(Reason.of(ReasonCode.TAKE_OFF_BY_UNALLOCATE)),
                    List.of(original));
            return;
        }
        if (missing > 0) {
            AccountBook.Net net = paid.getFirst();
            book.takeBack(net, MatchRule.REVERSAL, explanation);
            if (net.amount().minor() > missing) {
                book.pay(original, book.itemOf(net.documentNo()), net.amount().minor() - missing, net.rule(),
                        Reason.of(ReasonCode.LEFT_AFTER, book.receiptNo(reversal)));
            }
        }
        book.refund(original, taken, MatchRule.REVERSAL, Reason.of(ReasonCode.TAKEN_BACK_IN_PART_WITH, book.receiptNo(reversal)));
        book.closeOutgoing(reversal, MatchRule.REVERSAL, Reason.of(ReasonCode.TAKES_BACK_PART, book.receiptNo(original)));
    }

    private String amount(int reversal) {
        return Explanations.amount(book.receiptMoney(reversal, -book.left(reversal)));
    }

    private void ask(int receipt, WorkKind kind, Reason reason, List<Integer> candidates) {
        List<WorkItem.Suggestion> suggestions = candidates.stream().limit(3)
                .map(candidate -> WorkItem.Suggestion.hint(Reason.of(
                book.left(candidate) == 0 ? ReasonCode.TAKES_BACK_AND_REOPENS : ReasonCode.TAKES_BACK_AND_REOPENS_NOTHING,
                book.receiptNo(candidate), book.receipt(candidate).receipt().valueDate()))).toList();
        book.ask(new WorkItem(kind, book.receipt(receipt).customerNo(), book.receiptNo(receipt), "", "",
                book.receiptMoney(receipt, book.left(receipt)), suggestions, reason, book.receipt(receipt).identifiedOn()));
    }
}
