package receivables.matching;

import static receivables.ledger.ReasonCode.LINE_FITS_SEVERAL_PAPERS;
import static receivables.ledger.ReasonCode.LINE_NAMES_PAPER_OF_OTHER_AMOUNT;
import static receivables.ledger.ReasonCode.LINE_PAYS_PAPER;
import static receivables.ledger.ReasonCode.SAY_WHAT_THE_BANK_PAID;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.matching.text.CompactText;
import receivables.matching.text.ReferenceKeys;
import receivables.money.Money;

/**
 * Which lines of the bank pay which papers in hand. A line that names a paper's number and brings its amount pays it; a line of the exact
 * amount that comes when the paper is due does so where no second paper and no other invoice explains it. The paper's money is then the
 * line's: neither counts twice.
 */
final class Maturities {

    /** Shorter numbers stand in texts by chance. */
    private static final int SHORTEST_NUMBER = 6;

    private final AccountBook book;
    private final Papers papers;
    private final Set<Integer> unclear = new HashSet<>();

    Maturities(AccountBook book, Papers papers) {
        this.book = book;
        this.papers = papers;
    }

    /** Lines that name a paper go first, so that no other line takes it. */
    void run(List<Integer> receiptsInOrder) {
        List<Integer> lines = receiptsInOrder.stream().filter(this::mayPayPaper).toList();
        for (int line : lines) {
            byNumber(line);
        }
        for (int line : lines) {
            if (!unclear.contains(line) && book.left(line) > 0) {
                byAmount(line);
            }
        }
    }

    /** The text names a paper that it does not pay: what it is a person must say. */
    boolean isUnclear(int receipt) {
        return unclear.contains(receipt);
    }

    private boolean mayPayPaper(int receipt) {
        return papers.of(receipt) == null && book.left(receipt) > 0 && !book.isReversed(receipt) && !book.receipt(receipt).isShared()
                && book.left(receipt) == book.receipt(receipt).share().minor();
    }

    private void byNumber(int line) {
        List<Integer> named = awaited(line).stream().filter(paper -> names(papers.line(line), papers.line(paper))).toList();
        if (named.size() == 1 && book.left(line) == expected(named.getFirst()) || named.size() == 1
                && isSoldForLess(line, named.getFirst())) {
            pay(line, named.getFirst());
        } else if (named.size() == 1) {
            unclear.add(line);
            ask(line, Reason.of(LINE_NAMES_PAPER_OF_OTHER_AMOUNT, papers.name(named.getFirst()),
                    book.receiptMoney(named.getFirst(), expected(named.getFirst())), book.receiptMoney(line, book.left(line))));
        } else if (named.size() > 1) {
            unclear.add(line);
            askSeveral(line, named);
        }
    }

    /** Nobody said what the bank pays for a paper that was sold to it: less than its amount is its discount. */
    private boolean isSoldForLess(int line, int paper) {
        Decision sold = papers.discount(paper);
        return sold != null && sold.amount() == null && book.left(line) < expected(paper);
    }

    private void byAmount(int line) {
        List<Integer> fitting = awaited(line).stream().filter(paper -> book.left(line) == expected(paper) && isDue(paper, line)).toList();
        if (fitting.isEmpty()) {
            return;
        }
        Set<String> named = papers.namedBy(line);
        List<Integer> meant = named.isEmpty() ? fitting
                : fitting.stream().filter(paper -> papers.of(paper).documents().containsAll(named)).toList();
        if (meant.size() == 1 && (!named.isEmpty() || isOnlyExplanation(line, meant.getFirst()))) {
            pay(line, meant.getFirst());
        } else if (meant.size() > 1) {
            unclear.add(line);
            askSeveral(line, meant);
        }
    }

    /** One that was sold may be paid for at once. */
    private boolean isDue(int paper, int line) {
        return papers.discount(paper) != null || !papers.line(line).valueDate().isBefore(papers.line(paper).collectedOn());
    }

    /** No open invoice of the line's customer has the same amount, but those that the paper covers. */
    private boolean isOnlyExplanation(int line, int paper) {
        for (int item : book.ownDebits(line)) {
            if (book.open(item) == book.left(line) && !papers.of(paper).documents().contains(book.document(item).documentNo())) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> awaited(int line) {
        List<Integer> awaited = new ArrayList<>();
        for (int paper : papers.all()) {
            if (papers.isAwaited(paper) && papers.line(paper).currency().equals(papers.line(line).currency())
                    && !book.isBanned(book.receiptNo(line), book.receiptNo(paper))) {
                awaited.add(paper);
            }
        }
        return awaited;
    }

    /** Minor units the bank is to pay. */
    private long expected(int paper) {
        Decision sold = papers.discount(paper);
        return sold == null || sold.amount() == null ? book.receipt(paper).share().minor() : sold.amount().minor();
    }

    /** The text says the paper's own number. */
    static boolean names(Receipt line, Receipt paper) {
        String number = paper.instrument() == null ? "" : ReferenceKeys.compact(paper.instrument().number());
        return number.length() >= SHORTEST_NUMBER
                && (new CompactText(line.remittance()).contains(number) || ReferenceKeys.compact(line.bankReference()).equals(number));
    }

    private void pay(int line, int paper) {
        Money amount = book.receiptMoney(line, book.left(line));
        book.instrument(line, book.receiptNo(paper), amount.minor(), MatchRule.INSTRUMENT,
                Reason.of(LINE_PAYS_PAPER, papers.name(paper), papers.line(paper).collectedOn()));
        papers.paid(paper, book.receiptNo(line), amount);
    }

    private void askSeveral(int line, List<Integer> fitting) {
        ask(line, Reason.of(LINE_FITS_SEVERAL_PAPERS, fitting.stream().map(papers::name).toList()));
    }

    private void ask(int line, Reason reason) {
        book.ask(new WorkItem(WorkKind.INSTRUMENT_UNCLEAR, book.receipt(line).customerNo(), book.receiptNo(line), "", "",
                book.receiptMoney(line, book.left(line)), List.of(new WorkItem.Suggestion(DecisionAction.DISCOUNTED,
                book.receipt(line).customerNo(), List.of(), Reason.of(SAY_WHAT_THE_BANK_PAID))), reason,
                book.receipt(line).identifiedOn()));
    }
}
