package receivables.matching;

import static receivables.ledger.ReasonCode.INSTRUMENT_UNKNOWN;
import static receivables.ledger.ReasonCode.PAPER_IS_NOT_IN_HAND;
import static receivables.ledger.ReasonCode.PAPER_IS_OVERDUE;
import static receivables.ledger.ReasonCode.PAPER_MONEY_DID_NOT_COME;
import static receivables.ledger.ReasonCode.PAPER_RUNS_TOO_LONG;
import static receivables.ledger.ReasonCode.PAPER_WAS_REFUSED;
import static receivables.ledger.ReasonCode.PAPER_PAYMENT_TAKEN_BACK;
import static receivables.ledger.ReasonCode.PROCEEDS_EXCEED_PAPER;
import static receivables.ledger.ReasonCode.RECORD_ITS_REFUSAL;
import static receivables.ledger.ReasonCode.AGREE_OTHER_TERMS;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import receivables.ledger.AllocationKind;
import receivables.ledger.Customer;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.ledger.instrument.InstrumentStatus;
import receivables.ledger.instrument.Paper;
import receivables.money.Money;

/**
 * What happens to papers in hand beside being paid: people pass them on or hear that they were refused, the bank takes their money back, or
 * their time runs out. What such a paper had settled is open again the same night, with its old due date; the paper's money is no money.
 */
final class PaperEvents {

    private final AccountBook book;
    private final Papers papers;
    private final List<DecisionOutcome> outcomes = new ArrayList<>();

    PaperEvents(AccountBook book, Papers papers) {
        this.book = book;
        this.papers = papers;
    }

    /** What people decided about papers, before any line of the bank is read. */
    void decided() {
        for (Decision decision : papers.decisions()) {
            if (isAboutPaper(decision) && papers.isNew(decision)) {
                outcomes.add(book.carryOut(decision, () -> decide(decision)));
            }
        }
    }

    private static boolean isAboutPaper(Decision decision) {
        return switch (decision.action()) {
            case ENDORSED, DISCOUNTED -> true;
            case RETURNED -> decision.letterNo().isEmpty();
            default -> false;
        };
    }

    private DecisionOutcome decide(Decision decision) {
        int receipt = book.receiptOf(decision.receiptNo());
        Paper paper = receipt < 0 ? null : papers.of(receipt);
        if (paper == null) {
            return DecisionOutcome.refused(decision, Reason.of(INSTRUMENT_UNKNOWN, decision.receiptNo()));
        }
        boolean recourse = decision.action() == DecisionAction.RETURNED && paper.status().isMoney();
        if (!paper.status().isHeld() && !recourse) {
            return DecisionOutcome.refused(decision, Reason.of(PAPER_IS_NOT_IN_HAND, papers.name(receipt),
                    Reason.word("paper", paper.status())));
        }
        if (decision.action() == DecisionAction.ENDORSED) {
            papers.move(receipt, InstrumentStatus.ENDORSED, decision.decisionNo());
        } else if (decision.action() == DecisionAction.DISCOUNTED) {
            Money worth = book.receipt(receipt).receipt().amount();
            if (decision.amount() != null && (!decision.amount().currency().equals(worth.currency())
                    || decision.amount().minor() > worth.minor())) {
                return DecisionOutcome.refused(decision, Reason.of(PROCEEDS_EXCEED_PAPER, decision.amount(), papers.name(receipt), worth));
            }
            papers.discount(receipt, decision);
        } else if (worthless(receipt, MatchRule.REVERSAL, Reason.of(PAPER_WAS_REFUSED, papers.name(receipt)))) {
            papers.move(receipt, InstrumentStatus.DISHONOURED, decision.decisionNo());
        } else {
            return DecisionOutcome.refused(decision, Reason.of(INSTRUMENT_UNKNOWN, decision.receiptNo()));
        }
        return DecisionOutcome.effective(decision);
    }

    List<DecisionOutcome> outcomes() {
        return outcomes;
    }

    /** After the bank's returns of tonight: papers whose payment it took back. */
    void takenBack(List<Integer> receiptsInOrder) {
        for (int receipt : receiptsInOrder) {
            if (book.isReversed(receipt) && papers.of(receipt) == null) {
                for (String paperNo : paidOnce(receipt)) {
                    dishonour(book.receiptOf(paperNo), book.receiptNo(receipt));
                }
            }
        }
    }

    /** Papers that a line paid on whatever night, and does not any more. */
    private List<String> paidOnce(int line) {
        List<String> numbers = new ArrayList<>();
        Stream.concat(book.account().allocations().stream(), book.made().stream())
                .filter(allocation -> allocation.effect() == AllocationKind.INSTRUMENT && !allocation.documentNo().isEmpty()
                        && allocation.receiptNo().equals(book.receiptNo(line)))
                .map(allocation -> allocation.documentNo()).distinct().forEach(numbers::add);
        return numbers;
    }

    private void dishonour(int paper, String lineNo) {
        if (paper < 0 || papers.of(paper) == null || papers.of(paper).status() == InstrumentStatus.DISHONOURED) {
            return;
        }
        if (worthless(paper, MatchRule.REVERSAL, Reason.of(PAPER_PAYMENT_TAKEN_BACK, papers.name(paper), lineNo))) {
            papers.move(paper, InstrumentStatus.DISHONOURED, lineNo);
        }
    }

    /** What a paper paid is open again; nothing is left of the paper. @return false where a document that it paid is not in the account */
    private boolean worthless(int paper, MatchRule rule, Reason reason) {
        if (!release(paper, rule, reason)) {
            return false;
        }
        if (book.left(paper) > 0) {
            book.instrument(paper, "", book.left(paper), rule, reason);
        }
        book.markReversed(paper);
        return true;
    }

    private boolean release(int paper, MatchRule rule, Reason reason) {
        List<AccountBook.Net> standing = book.standing(book.receiptNo(paper));
        boolean complete = standing.stream().allMatch(net -> !net.kind().reducesDocument() || net.documentNo().isEmpty()
                || book.itemOf(net.documentNo()) >= 0);
        if (complete) {
            standing.forEach(net -> book.takeBack(net, rule, reason));
        }
        return complete;
    }

    /** Papers whose time is over: what they settled is open again, and they wait on like a paper that only covers. */
    void lapsed() {
        for (int paper : papers.all()) {
            Paper stands = papers.of(paper);
            if (stands.status().isHeld() && stands.lapsed() && papers.line(paper).instrument().kind().settles()
                    && book.left(paper) < book.receipt(paper).share().minor()) {
                release(paper, MatchRule.INSTRUMENT, Reason.of(PAPER_MONEY_DID_NOT_COME, papers.name(paper),
                        papers.line(paper).collectedOn()));
            }
        }
    }

    /** What a person has to look after. */
    void ask() {
        for (int paper : papers.all()) {
            Paper stands = papers.of(paper);
            if (!stands.status().isHeld()) {
                continue;
            }
            if (stands.status() == InstrumentStatus.OVERDUE) {
                Reason reason = stands.lapsed() ? Reason.of(PAPER_MONEY_DID_NOT_COME, papers.name(paper), papers.line(paper).collectedOn())
                        : Reason.of(PAPER_IS_OVERDUE, papers.name(paper), papers.line(paper).collectedOn(), stands.heldUntil());
                ask(paper, WorkKind.INSTRUMENT_OVERDUE, reason, DecisionAction.RETURNED, RECORD_ITS_REFUSAL);
            }
            Integer terms = terms(book.receipt(paper).customerNo());
            long days = ChronoUnit.DAYS.between(papers.line(paper).valueDate(), papers.line(paper).collectedOn());
            if (terms != null && days > terms + papers.rules().tenorBeyondTerms()) {
                ask(paper, WorkKind.TENOR, Reason.of(PAPER_RUNS_TOO_LONG, papers.name(paper), (int) days, terms), null, AGREE_OTHER_TERMS);
            }
        }
    }

    private Integer terms(String customerNo) {
        return book.account().customers().stream().filter(customer -> customer.customerNo().equals(customerNo)).findFirst()
                .map(Customer::termsDays).orElse(null);
    }

    private void ask(int paper, WorkKind kind, Reason reason, DecisionAction action, ReasonCode suggestion) {
        String customerNo = book.receipt(paper).customerNo();
        book.ask(new WorkItem(kind, customerNo, book.receiptNo(paper), "", "", book.receipt(paper).share(),
                List.of(new WorkItem.Suggestion(action, action == null ? "" : customerNo, List.of(), Reason.of(suggestion))), reason,
                book.receipt(paper).identifiedOn()));
    }
}
