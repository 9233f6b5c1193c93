package receivables.matching;

import static receivables.ledger.ReasonCode.DECISION_WAITS_FOR_CONSENT;
import static receivables.ledger.ReasonCode.DOCUMENT_IS_SETTLED;
import static receivables.ledger.ReasonCode.PROPOSAL_WAS_REJECTED;
import static receivables.ledger.ReasonCode.RECEIPT_COUNTS_LATER;
import static receivables.ledger.ReasonCode.RECEIPT_IS_USED_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import receivables.decisions.Answers;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Document;
import receivables.ledger.MatchRule;
import receivables.ledger.PayerClue;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.Receipt;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * Pass 1: what people decided about money. A decision acts once, on the first night on which it can; what it books bears its number, which tells later
 * nights that it has. What cannot act is refused with the reason on the night it arrives.
 *
 * <pre>{@code "decision 2026-7: customer's letter of 3 May (by S12)"}</pre>
 */
final class Decisions {

    private final AccountBook book;
    private final Answers answers;
    private final OnAccountDecisions onAccount;
    private final Exchange exchange;
    private final List<Decision> known;
    private final Set<String> acted = new HashSet<>();
    private final List<DecisionOutcome> outcomes = new ArrayList<>();
    /** Proposals that wait for consent: whether anything is left for them shows at the end. */
    private final List<Decision> unconsented = new ArrayList<>();

    Decisions(AccountBook book, Approvals approvals, Map<String, BigDecimal> rates) {
        this.book = book;
        exchange = new Exchange(book, rates);
        onAccount = new OnAccountDecisions(book);
        known = book.account().decisions().stream()
                .filter(decision -> !night(decision).isAfter(book.businessDate()))
                .sorted(Comparator.comparing(Decision::decidedOn).thenComparing(this::turn).thenComparing(Decision::documentNo, this::older)
                        .thenComparing(Decision::decisionNo)).toList();
        answers = new Answers(known, approvals, book.businessDate());
        for (Allocation allocation : book.account().allocations()) {
            if (!allocation.isPaidOut()) {
                acted.add(allocation.decisionNo());
            }
        }
    }

    /** Of one day's decisions what is taken off comes first, then what says how much goes where, then what goes as far as it goes; what is left may be refunded. */
    private int turn(Decision decision) {
        return switch (decision.action()) {
            case UNALLOCATE -> 0;
            case ALLOCATE -> isCredit(decision) ? 1 : decision.amount() != null ? 2 : 3;
            default -> 4;
        };
    }

    /** Documents that one receipt is allocated to are filled oldest first, whatever the order in which the decisions came. */
    private int older(String one, String other) {
        int first = book.itemOf(one);
        int second = book.itemOf(other);
        return first < 0 || second < 0 ? Boolean.compare(first < 0, second < 0) : book.compareAge(first, second);
    }

    /** A receipt's own row for a credit note that is taken with it. */
    private boolean isCredit(Decision decision) {
        int item = book.itemOf(decision.documentNo());
        return item >= 0 && !book.document(item).isDebit() && book.receiptOf(decision.receiptNo()) >= 0;
    }

    static LocalDate night(Decision decision) {
        return decision.knownOn() == null || decision.knownOn().isBefore(decision.decidedOn()) ? decision.decidedOn() : decision.knownOn();
    }

    void run() {
        for (Decision decision : known) {
            if (decision.action() == DecisionAction.UNALLOCATE) {
                book.ban(decision.receiptNo(), decision.documentNo());
            }
        }
        for (Decision decision : known) {
            if (hasActed(decision)) {
                continue;
            }
            Reason refused = book.carryOut(decision, () -> act(decision));
            if (refused.isEmpty() && lacksConsent(decision)) {
                unconsented.add(decision);
            } else if (isAboutMoney(decision)) {
                outcomes.add(outcome(decision, refused));
            }
            if (!refused.isEmpty() && (isNew(decision) || approvedTonight(decision))) {
                ask(decision, WorkKind.DECISION_REFUSED, refused);
            }
        }
    }

    private static boolean isAboutMoney(Decision decision) {
        return switch (decision.action()) {
            case ALLOCATE, UNALLOCATE, WRITE_OFF, REFUND -> true;
            case CHARGE, WAIVE -> !decision.receiptNo().isEmpty();
            default -> false;
        };
    }

    private DecisionOutcome outcome(Decision decision, Reason refused) {
        if (!refused.isEmpty()) {
            return DecisionOutcome.refused(decision, refused);
        }
        int receipt = book.receiptOf(decision.receiptNo());
        return decision.action() == DecisionAction.ALLOCATE && receipt >= 0 && !book.counts(receipt)
                ? DecisionOutcome.waiting(decision, Reason.of(RECEIPT_COUNTS_LATER, decision.receiptNo(), book.receipt(receipt).receipt().countsOn()))
                : DecisionOutcome.effective(decision);
    }

    private DecisionOutcome rejected(Decision decision) {
        Decision rejection = answers.rejections(decision.decisionNo(), decision.action().name(), decision.by()).getFirst();
        return DecisionOutcome.withoutEffect(decision, Reason.of(PROPOSAL_WAS_REJECTED, rejection.decidedOn(), rejection.by()));
    }

    private boolean lacksConsent(Decision decision) {
        return isAboutMoney(decision) && decision.action().needsApproval() && answers.consentTo(decision).isEmpty();
    }

    /** A proposal whose document or receipt has nothing left to act on, be it since tonight, waits for nobody. */
    private DecisionOutcome unconsented(Decision decision) {
        if (answers.isRejected(decision)) {
            return rejected(decision);
        }
        if (hasSomethingLeft(decision)) {
            ask(decision, WorkKind.APPROVAL_WANTED, Reason.of(ReasonCode.ACTS_AFTER_APPROVAL, decision.action().name(), decision.by()));
            return DecisionOutcome.waiting(decision, Reason.of(DECISION_WAITS_FOR_CONSENT, answers.roles(decision.action().name())));
        }
        return isOfDocument(decision) ? DecisionOutcome.withoutEffect(decision, Reason.of(DOCUMENT_IS_SETTLED, decision.documentNo()))
                : DecisionOutcome.withoutEffect(decision, Reason.of(RECEIPT_IS_USED_UP, decision.receiptNo()));
    }

    /** A document is written off, or the rest of money on account. */
    private static boolean isOfDocument(Decision decision) {
        return decision.action() == DecisionAction.WRITE_OFF && !decision.documentNo().isEmpty();
    }

    private boolean hasSomethingLeft(Decision decision) {
        int item = book.itemOf(decision.documentNo());
        int receipt = book.receiptOf(decision.receiptNo());
        return isOfDocument(decision) ? item >= 0 && book.open(item) > 0 : receipt >= 0 && book.left(receipt) > 0;
    }

    /** What became of the decisions about money that had not acted before tonight; when everything else is booked. Asks for the consents that are lacking. */
    List<DecisionOutcome> outcomes() {
        return Stream.concat(outcomes.stream(), unconsented.stream().map(this::unconsented)).toList();
    }

    /** @return why it cannot act, empty when it has, or waits */
    private Reason act(Decision decision) {
        return switch (decision.action()) {
            case UNALLOCATE -> unallocate(decision);
            case ALLOCATE -> allocate(decision);
            case WRITE_OFF -> isConsented(decision) ? writeOff(decision) : Reason.NONE;
            case REFUND -> isConsented(decision) ? onAccount.refund(decision) : Reason.NONE;
            case CHARGE, WAIVE -> decision.receiptNo().isEmpty() ? Reason.NONE : onAccount.bankCharge(decision);
            default -> Reason.NONE;
        };
    }

    private boolean isNew(Decision decision) {
        return night(decision).equals(book.businessDate()) || book.businessDate().equals(decision.knownOn());
    }

    private boolean approvedTonight(Decision decision) {
        return decision.action().needsApproval()
                && answers.consentTo(decision).filter(this::isNew).isPresent();
    }

    private boolean hasActed(Decision decision) {
        return acted.contains(decision.decisionNo());
    }

    /** Write-offs and refunds act only after another person's consent. */
    private boolean isConsented(Decision decision) {
        return !answers.isRejected(decision) && answers.consentTo(decision).isPresent();
    }

    private Reason unallocate(Decision decision) {
        Reason acts = Reason.NONE;
        boolean any = false;
        for (AccountBook.Net net : book.standing(decision.receiptNo())) {
            boolean meant = decision.documentNo().isEmpty() || decision.documentNo().equals(net.documentNo());
            boolean before = book.account().allocations().stream().anyMatch(allocation -> allocation.receiptNo().equals(net.receiptNo())
                    && allocation.documentNo().equals(net.documentNo()) && !allocation.businessDate().isAfter(night(decision)));
            boolean otherSide = net.kind() == AllocationKind.EXCHANGE && net.documentNo().isEmpty();
            if (!meant || !before || net.kind() == AllocationKind.REFUND || otherSide) {
                continue;
            }
            boolean present = net.kind() == AllocationKind.INTEREST || net.documentNo().isEmpty() || book.itemOf(net.documentNo()) >= 0;
            boolean hasSource = book.receiptOf(net.receiptNo()) >= 0 || net.kind() == AllocationKind.CREDIT_NOTE && book.itemOf(net.receiptNo()) >= 0;
            if (!present || !hasSource) {
                acts = Reason.of(ReasonCode.BOOKING_IS_GONE, net.receiptNo(), net.documentNo());
                continue;
            }
            Reason off = Explanations.decided(decision, Reason.of(ReasonCode.TAKEN_OFF_DOCUMENT, net.documentNo()));
            book.takeBack(net, MatchRule.DECISION, off);
            if (net.kind() == AllocationKind.EXCHANGE) {
                book.takeBack(exchange.otherSide(net), MatchRule.DECISION, off);
            }
            any = true;
        }
        if (any || !acts.isEmpty()) {
            return acts;
        }
        return decision.documentNo().isEmpty() ? Reason.of(ReasonCode.NOTHING_IS_BOOKED, decision.receiptNo())
                : Reason.of(ReasonCode.NOTHING_IS_BOOKED_ON, decision.receiptNo(), decision.documentNo());
    }

    private Reason allocate(Decision decision) {
        int item = book.itemOf(decision.documentNo());
        boolean saysWhose = decision.documentNo().isEmpty() && book.receiptOf(decision.receiptNo()) >= 0;
        if (saysWhose && book.receipt(book.receiptOf(decision.receiptNo())).clue() == PayerClue.DECISION) {
            // out of suspense to this customer; the rules say to which documents
            return Reason.NONE;
        }
        if (item < 0 && decision.documentNo().isEmpty()) {
            return Reason.of(ReasonCode.SAYS_NO_DOCUMENT);
        }
        if (item < 0) {
            return Reason.of(ReasonCode.DOCUMENT_IS_NOT_HERE, decision.documentNo());
        }
        if (isCredit(decision)) {
            return takeCredit(decision, item);
        }
        if (!book.document(item).isDebit()) {
            return Reason.of(ReasonCode.CREDIT_NOTE_CANNOT_BE_PAID, decision.documentNo());
        }
        int receipt = book.receiptOf(decision.receiptNo());
        int creditNote = book.itemOf(decision.receiptNo());
        if (receipt < 0 && (creditNote < 0 || book.document(creditNote).isDebit())) {
            return Reason.of(ReasonCode.RECEIPT_IS_NOT_HERE, decision.receiptNo());
        }
        if (receipt >= 0 && !book.counts(receipt)) {
            return Reason.NONE;
        }
        if (receipt >= 0 && !book.sameCurrency(receipt, item)) {
            return book.left(receipt) <= 0 ? Reason.of(ReasonCode.HAS_NOTHING_LEFT, decision.receiptNo())
                    : exchange.allocate(decision, receipt, item);
        }
        long available = receipt >= 0 ? book.left(receipt) : book.open(creditNote);
        Money amount = decision.amount() != null ? decision.amount() : book.money(item, Math.min(available, book.open(item)));
        boolean sameCurrency = receipt >= 0 ? book.sameCurrency(receipt, item) : book.document(creditNote).currency().equals(book.document(item).currency());
        if (!sameCurrency || !amount.currency().equals(book.document(item).currency())) {
            return Reason.of(ReasonCode.NOT_IN_ONE_CURRENCY);
        }
        Reason tooMuch = tooMuch(amount.minor(), available, decision.receiptNo(), book.open(item), book.document(item));
        if (!tooMuch.isEmpty()) {
            return tooMuch;
        }
        Reason explanation = Explanations.decided(decision, Reason.of(ReasonCode.TO_DOCUMENT, decision.documentNo()));
        if (receipt >= 0) {
            book.pay(receipt, item, amount.minor(), MatchRule.DECISION, explanation);
        } else {
            book.credit(creditNote, item, amount.minor(), MatchRule.DECISION, explanation);
        }
        return Reason.NONE;
    }

    /** The credit note is used on the documents that the same person allocates the same receipt to, oldest first. */
    private Reason takeCredit(Decision decision, int credit) {
        Document note = book.document(credit);
        long wanted = decision.amount() == null ? book.open(credit) : decision.amount().minor();
        if (decision.amount() != null && !decision.amount().currency().equals(note.currency()) || wanted <= 0 || wanted > book.open(credit)) {
            return Reason.of(ReasonCode.CREDIT_NOTE_HAS_ONLY, note.documentNo(), Explanations.amount(book.money(credit, book.open(credit))));
        }
        List<Integer> debits = new ArrayList<>();
        for (Decision other : known) {
            int item = other.action() == DecisionAction.ALLOCATE && other.receiptNo().equals(decision.receiptNo()) && !hasActed(other) ? book.itemOf(other.documentNo()) : -1;
            boolean together = item >= 0 && other.by().equals(decision.by()) && other.decidedOn().equals(decision.decidedOn()) && book.document(item).isDebit();
            if (together && book.document(item).customerNo().equals(note.customerNo()) && book.document(item).currency().equals(note.currency()) && !debits.contains(item)) {
                debits.add(item);
            }
        }
        book.sortOldestFirst(debits);
        if (debits.stream().mapToLong(book::open).sum() < wanted) {
            return Reason.of(ReasonCode.CREDIT_NOTE_NEEDS_DOCUMENTS, note.documentNo());
        }
        for (int debit : debits) {
            long amount = Math.min(wanted, book.open(debit));
            if (amount > 0) {
                book.credit(credit, debit, amount, MatchRule.DECISION, 
                        Explanations.decided(decision, Reason.of(ReasonCode.TO_DOCUMENT, book.document(debit).documentNo())));
                wanted -= amount;
            }
        }
        return Reason.NONE;
    }

    private static Reason tooMuch(long amount, long available, String source, long open, Document document) {
        Money unit = document.amount();
        if (open == 0) {
            return Reason.of(ReasonCode.IS_SETTLED, document.documentNo());
        }
        if (amount <= 0 || available <= 0) {
            return Reason.of(ReasonCode.HAS_NOTHING_LEFT, source);
        }
        if (amount > available) {
            return Reason.of(ReasonCode.HAS_ONLY_LEFT, source, Explanations.amount(unit.withMinor(available)));
        }
        return Reason.when(amount > open,
                () -> Reason.of(ReasonCode.HAS_ONLY_OPEN, document.documentNo(), Explanations.amount(unit.withMinor(open))));
    }

    private Reason writeOff(Decision decision) {
        return isOfDocument(decision) ? writeOffDocument(decision) : onAccount.writeOff(decision);
    }

    private Reason writeOffDocument(Decision decision) {
        int item = book.itemOf(decision.documentNo());
        if (item < 0 || !book.document(item).isDebit()) {
            return Reason.of(ReasonCode.INVOICE_IS_NOT_HERE, decision.documentNo());
        }
        long amount = decision.amount() == null ? book.open(item) : decision.amount().minor();
        if (decision.amount() != null && !decision.amount().currency().equals(book.document(item).currency())) {
            return Reason.of(ReasonCode.AMOUNT_NOT_IN_CURRENCY_OF, decision.documentNo());
        }
        if (amount <= 0 || amount > book.open(item)) {
            return Reason.of(ReasonCode.HAS_ONLY_OPEN, decision.documentNo(), Explanations.amount(book.money(item, book.open(item))));
        }
        book.forgo("", item, amount, AllocationKind.WRITE_OFF, MatchRule.DECISION, 
                Explanations.decided(decision, Reason.of(ReasonCode.WRITTEN_OFF)));
        return Reason.NONE;
    }

    /** Closes money that went out with the approved refund it answers, if there is one; the oldest first. @return whether there was */
    boolean answersRefund(int receipt) {
        Decision refund = unansweredRefund(book.receipt(receipt).customerNo(), book.receiptMoney(receipt, -book.left(receipt)));
        return refund != null && book.carryOut(refund, () -> {
            book.closeOutgoing(receipt, MatchRule.DECISION, Reason.of(ReasonCode.PAYS_OUT_REFUND, refund.decisionNo()));
            return true;
        });
    }

    /** An approved refund of this amount to this customer that no payment out has answered yet; null: none. The oldest first. */
    private Decision unansweredRefund(String customerNo, Money amount) {
        for (Decision decision : known) {
            boolean fits = decision.action() == DecisionAction.REFUND && decision.amount() != null && decision.amount().equals(amount) && belongsTo(decision, customerNo);
            if (fits && answers.consentTo(decision).isPresent() && !isAnswered(decision)) {
                return decision;
            }
        }
        return null;
    }

    private boolean belongsTo(Decision decision, String customerNo) {
        int receipt = book.receiptOf(decision.receiptNo());
        return decision.customerNo().equals(customerNo) || receipt >= 0 && book.receipt(receipt).customerNo().equals(customerNo);
    }

    private boolean isAnswered(Decision decision) {
        return Stream.concat(book.account().allocations().stream(), book.made().stream())
                .anyMatch(allocation -> allocation.isPaidOut() && allocation.decisionNo().equals(decision.decisionNo()));
    }

    private void ask(Decision decision, WorkKind kind, Reason reason) {
        String customerNo = decision.customerNo();
        int item = book.itemOf(decision.documentNo());
        int receipt = book.receiptOf(decision.receiptNo());
        if (customerNo.isEmpty()) {
            customerNo = item >= 0 ? book.document(item).customerNo() : receipt >= 0 ? book.receipt(receipt).customerNo() : book.account().accountNo();
        }
        List<WorkItem.Suggestion> suggestions = kind == WorkKind.APPROVAL_WANTED
                ? List.of(new WorkItem.Suggestion(DecisionAction.APPROVE, customerNo, List.of(), Reason.text("APPROVE " + decision.decisionNo())),
                        new WorkItem.Suggestion(DecisionAction.REJECT, customerNo, List.of(), Reason.text("REJECT " + decision.decisionNo()))) : List.of();
        // the approval refers to the decision, and the worklist's row must say which
        String about = kind == WorkKind.APPROVAL_WANTED ? decision.decisionNo() : decision.letterNo();
        book.ask(new WorkItem(kind, customerNo, decision.receiptNo(), decision.documentNo(), about, decision.amount(), suggestions,
                
                Reason.of(ReasonCode.DECISION_CANNOT_ACT, decision.action().name(), decision.decisionNo(), reason), night(decision)));
    }
}
