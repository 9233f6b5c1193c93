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

    private static LocalDate night(Decision decision) {
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
            String refused = book.carryOut(decision, () -> act(decision));
            if (isAboutMoney(decision)) {
                outcomes.add(outcome(decision, refused));
            }
            if (!refused.isEmpty() && (isNew(decision) || approvedTonight(decision))) {
                ask(decision, WorkKind.DECISION_REFUSED, refused);
            }
        }
    }

    private static boolean isAboutMoney(Decision decision) {
        return switch (decision.action()) {
            case ALLOCATE, UNALLOCATE, WRITE_OFF, REFUND, CHARGE, WAIVE -> true;
            default -> false;
        };
    }

    private DecisionOutcome outcome(Decision decision, String refused) {
        if (!refused.isEmpty()) {
            return DecisionOutcome.refused(decision, Reason.text(refused));
        }
        if (decision.action().needsApproval() && answers.consentTo(decision).isEmpty()) {
            return answers.isRejected(decision) ? rejected(decision) : unconsented(decision);
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

    /** A proposal whose document or receipt has nothing left to act on waits for nobody. */
    private DecisionOutcome unconsented(Decision decision) {
        if (hasSomethingLeft(decision)) {
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

    /** What became of the decisions about money that had not acted before tonight. */
    List<DecisionOutcome> outcomes() {
        return outcomes;
    }

    /** @return why it cannot act, empty when it has, or waits */
    private String act(Decision decision) {
        return switch (decision.action()) {
            case UNALLOCATE -> unallocate(decision);
            case ALLOCATE -> allocate(decision);
            case WRITE_OFF -> isConsented(decision) ? writeOff(decision) : "";
            case REFUND -> isConsented(decision) ? onAccount.refund(decision) : "";
            case CHARGE, WAIVE -> onAccount.bankCharge(decision);
            default -> "";
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

    static String explanation(Decision decision, String what) {
        String reason = decision.reason() == null || decision.reason().isBlank() ? what : decision.reason().strip();
        return "decision " + decision.decisionNo() + ": " + (reason.length() > 120 ? reason.substring(0, 120) : reason) + " (by " + decision.by() + ")";
    }

    /** Write-offs and refunds act only after another person's consent. */
    private boolean isConsented(Decision decision) {
        String subject = decision.action().name();
        if (answers.isRejected(decision)) {
            return false;
        }
        boolean approved = answers.consentTo(decision).isPresent();
        if (!approved && hasSomethingLeft(decision)) {
            ask(decision, WorkKind.APPROVAL_WANTED, subject + " proposed by " + decision.by() + " acts only after the approval of another person");
        }
        return approved;
    }

    private String unallocate(Decision decision) {
        String acts = "";
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
                acts = "the booking of " + net.receiptNo() + " on " + net.documentNo() + " is not in the account any more";
                continue;
            }
            Reason off = Reason.text(explanation(decision, "taken off " + net.documentNo()));
            book.takeBack(net, MatchRule.DECISION, off);
            if (net.kind() == AllocationKind.EXCHANGE) {
                book.takeBack(exchange.otherSide(net), MatchRule.DECISION, off);
            }
            any = true;
        }
        return any || !acts.isEmpty() ? acts : "nothing of " + decision.receiptNo() + " is booked on " + (decision.documentNo().isEmpty() ? "any document" : decision.documentNo());
    }

    private String allocate(Decision decision) {
        int item = book.itemOf(decision.documentNo());
        boolean saysWhose = decision.documentNo().isEmpty() && book.receiptOf(decision.receiptNo()) >= 0;
        if (saysWhose && book.receipt(book.receiptOf(decision.receiptNo())).clue() == PayerClue.DECISION) {
            // out of suspense to this customer; the rules say to which documents
            return "";
        }
        if (item < 0 && decision.documentNo().isEmpty()) {
            return "it does not say to which document";
        }
        if (item < 0) {
            return "document " + decision.documentNo() + " is not among the open documents of this account";
        }
        if (isCredit(decision)) {
            return takeCredit(decision, item);
        }
        if (!book.document(item).isDebit()) {
            return "document " + decision.documentNo() + " is a credit note: nothing can be paid on it";
        }
        int receipt = book.receiptOf(decision.receiptNo());
        int creditNote = book.itemOf(decision.receiptNo());
        if (receipt < 0 && (creditNote < 0 || book.document(creditNote).isDebit())) {
            return "receipt " + decision.receiptNo() + " is not among the receipts of this account with money left";
        }
        if (receipt >= 0 && !book.counts(receipt)) {
            return "";
        }
        if (receipt >= 0 && !book.sameCurrency(receipt, item)) {
            return book.left(receipt) <= 0 ? decision.receiptNo() + " has nothing left to apply"
                    : exchange.allocate(decision, receipt, item);
        }
        long available = receipt >= 0 ? book.left(receipt) : book.open(creditNote);
        Money amount = decision.amount() != null ? decision.amount() : book.money(item, Math.min(available, book.open(item)));
        boolean sameCurrency = receipt >= 0 ? book.sameCurrency(receipt, item) : book.document(creditNote).currency().equals(book.document(item).currency());
        if (!sameCurrency || !amount.currency().equals(book.document(item).currency())) {
            return "receipt, document and amount are not in one currency";
        }
        String tooMuch = tooMuch(amount.minor(), available, decision.receiptNo(), book.open(item), book.document(item));
        if (!tooMuch.isEmpty()) {
            return tooMuch;
        }
        String explanation = explanation(decision, "to " + decision.documentNo());
        if (receipt >= 0) {
            book.pay(receipt, item, amount.minor(), MatchRule.DECISION, explanation);
        } else {
            book.credit(creditNote, item, amount.minor(), MatchRule.DECISION, explanation);
        }
        return "";
    }

    /** The credit note is used on the documents that the same person allocates the same receipt to, oldest first. */
    private String takeCredit(Decision decision, int credit) {
        Document note = book.document(credit);
        long wanted = decision.amount() == null ? book.open(credit) : decision.amount().minor();
        if (decision.amount() != null && !decision.amount().currency().equals(note.currency()) || wanted <= 0 || wanted > book.open(credit)) {
            return "credit note " + note.documentNo() + " has only " + Explanations.amount(book.money(credit, book.open(credit))) + " left";
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
            return "credit note " + note.documentNo() + " is taken with documents of its customer that have as much open; allocate the receipt to them in rows of their own";
        }
        for (int debit : debits) {
            long amount = Math.min(wanted, book.open(debit));
            if (amount > 0) {
                book.credit(credit, debit, amount, MatchRule.DECISION, explanation(decision, "to " + book.document(debit).documentNo()));
                wanted -= amount;
            }
        }
        return "";
    }

    private static String tooMuch(long amount, long available, String source, long open, Document document) {
        Money unit = document.amount();
        if (open == 0) {
            return document.documentNo() + " is settled";
        }
        if (amount <= 0 || available <= 0) {
            return source + " has nothing left to apply";
        }
        return amount > available ? source + " has only " + Explanations.amount(unit.withMinor(available)) + " left"
                : amount > open ? document.documentNo() + " has only " + Explanations.amount(unit.withMinor(open)) + " open" : "";
    }

    private String writeOff(Decision decision) {
        return isOfDocument(decision) ? writeOffDocument(decision) : onAccount.writeOff(decision);
    }

    private String writeOffDocument(Decision decision) {
        int item = book.itemOf(decision.documentNo());
        if (item < 0 || !book.document(item).isDebit()) {
            return "document " + decision.documentNo() + " is not among the open invoices of this account";
        }
        long amount = decision.amount() == null ? book.open(item) : decision.amount().minor();
        if (decision.amount() != null && !decision.amount().currency().equals(book.document(item).currency())) {
            return "the amount is not in the currency of " + decision.documentNo();
        }
        if (amount <= 0 || amount > book.open(item)) {
            return decision.documentNo() + " has only " + Explanations.amount(book.money(item, book.open(item))) + " open";
        }
        book.forgo("", item, amount, AllocationKind.WRITE_OFF, MatchRule.DECISION, explanation(decision, "written off"));
        return "";
    }

    /** Closes money that went out with the approved refund it answers, if there is one; the oldest first. @return whether there was */
    boolean answersRefund(int receipt) {
        Decision refund = unansweredRefund(book.receipt(receipt).customerNo(), book.receiptMoney(receipt, -book.left(receipt)));
        return refund != null && book.carryOut(refund, () -> {
            book.closeOutgoing(receipt, MatchRule.DECISION, "pays out the refund of decision " + refund.decisionNo());
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

    private void ask(Decision decision, WorkKind kind, String reason) {
        String customerNo = decision.customerNo();
        int item = book.itemOf(decision.documentNo());
        int receipt = book.receiptOf(decision.receiptNo());
        if (customerNo.isEmpty()) {
            customerNo = item >= 0 ? book.document(item).customerNo() : receipt >= 0 ? book.receipt(receipt).customerNo() : book.account().accountNo();
        }
        List<WorkItem.Suggestion> suggestions = kind == WorkKind.APPROVAL_WANTED
                ? List.of(new WorkItem.Suggestion(DecisionAction.APPROVE, customerNo, List.of(), "APPROVE " + decision.decisionNo()),
                        new WorkItem.Suggestion(DecisionAction.REJECT, customerNo, List.of(), "REJECT " + decision.decisionNo())) : List.of();
        // the approval refers to the decision, and the worklist's row must say which
        String about = kind == WorkKind.APPROVAL_WANTED ? decision.decisionNo() : decision.letterNo();
        book.ask(new WorkItem(kind, customerNo, decision.receiptNo(), decision.documentNo(), about, decision.amount(), suggestions,
                decision.action() + " " + decision.decisionNo() + ": " + reason, night(decision)));
    }
}
