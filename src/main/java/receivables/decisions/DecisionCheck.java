package receivables.decisions;

import static receivables.ledger.ReasonCode.CONTACT_SAYS_NOTHING;
import static receivables.ledger.ReasonCode.CUSTOMERS_SHARE_A_NUMBER;
import static receivables.ledger.ReasonCode.CUSTOMER_IS_HIMSELF;
import static receivables.ledger.ReasonCode.CUSTOMER_MOVED_ALREADY;
import static receivables.ledger.ReasonCode.CUSTOMER_UNKNOWN;
import static receivables.ledger.ReasonCode.DECISION_COUNTS_LATER;
import static receivables.ledger.ReasonCode.DECISION_NEEDS_ROLE;
import static receivables.ledger.ReasonCode.DECISION_OF_UNKNOWN_PERSON;
import static receivables.ledger.ReasonCode.DECISION_WAITS_FOR_CONSENT;
import static receivables.ledger.ReasonCode.DOCUMENT_IS_ANOTHERS;
import static receivables.ledger.ReasonCode.DOCUMENT_NEEDS_ITS_CUSTOMER;
import static receivables.ledger.ReasonCode.DOCUMENT_UNKNOWN;
import static receivables.ledger.ReasonCode.DOCUMENT_WRITTEN_OTHERWISE;
import static receivables.ledger.ReasonCode.LAST_DAY_IS_PAST;
import static receivables.ledger.ReasonCode.NOTHING_TO_END;
import static receivables.ledger.ReasonCode.PROPOSAL_WAS_REJECTED;
import static receivables.ledger.ReasonCode.RATING_NEEDS_CUSTOMER;
import static receivables.ledger.ReasonCode.RATING_NEEDS_GRADE;
import static receivables.ledger.ReasonCode.RECEIPT_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Reason;
import receivables.ledger.Role;
import receivables.ledger.contact.Contact;
import receivables.ledger.succession.Successors;
import receivables.money.Money;

/**
 * Which decisions can act at all, before any account is looked at: who decided is known and may, and what it names exists and is in a state
 * in which something can be done with it. The rooms that act say later what became of the others; where none of them has anything to say,
 * what stands here stands.
 *
 * <pre>{@code APPROVE of LOCK/C10 by S12 (SALES) → REFUSED: "S12 (SALES) may not approve LOCK: that takes OWNER"}</pre>
 */
public final class DecisionCheck {

    private final DecisionFacts facts;
    private final Map<String, Decision> byNumber = new TreeMap<>();
    private final Answers answers;
    private final Successors successors;
    private final AnswerCheck answerCheck;
    private final LetterDecisions letterDecisions;
    private final Map<String, DecisionOutcome> outcomes = new TreeMap<>();

    private DecisionCheck(DecisionFacts facts) {
        this.facts = facts;
        facts.decisions().forEach(decision -> byNumber.put(decision.decisionNo(), decision));
        List<Decision> standing = facts.decisions().stream().filter(decision -> !isOver(decision)).toList();
        this.answers = new Answers(standing, facts.approvals(), facts.businessDate());
        this.successors = new StandingDecisions(standing.stream().filter(this::mayAct).toList(), facts.businessDate()).successors();
        this.answerCheck = new AnswerCheck(facts, byNumber, answers, successors);
        this.letterDecisions = new LetterDecisions(facts);
    }

    /** What becomes of each decision that is new or has waited, and of each older one that no night has spoken of yet, by number. */
    public static Map<String, DecisionOutcome> of(DecisionFacts facts) {
        DecisionCheck check = new DecisionCheck(facts);
        facts.decisions().stream().filter(decision -> !facts.earlier().containsKey(decision.decisionNo()) || facts.hasWaited(decision))
                .forEach(decision -> check.outcomes.put(decision.decisionNo(), check.judge(decision)));
        return check.outcomes;
    }

    /** What an unknown person said plays no part. */
    private boolean mayAct(Decision decision) {
        return facts.approvals().person(decision.by()).isPresent();
    }

    private boolean isOver(Decision decision) {
        DecisionOutcome.Result earlier = facts.earlier().get(decision.decisionNo());
        return earlier != null && earlier.isOver();
    }

    /** What older programs took without a word goes on as it did; only that it waits is said of it. */
    private DecisionOutcome judge(Decision decision) {
        if (decision.decidedOn().isAfter(facts.businessDate())) {
            return DecisionOutcome.waiting(decision, Reason.of(DECISION_COUNTS_LATER, decision.decidedOn()));
        }
        Reason refused = facts.isNew(decision) || facts.hasWaited(decision) ? refused(decision) : Reason.NONE;
        if (!refused.isEmpty()) {
            return DecisionOutcome.refused(decision, refused);
        }
        return switch (decision.action()) {
            case APPROVE, REJECT -> facts.isNew(decision) ? answerCheck.of(decision) : DecisionOutcome.effective(decision);
            case DISMISS -> answerCheck.dismissed(decision);
            case PULL, RETURNED -> facts.isNew(decision) && !isOfPaper(decision)
                    ? letterDecisions.of(decision) : DecisionOutcome.effective(decision);
            case WRITE_OFF, REFUND, PAYER_IS -> proposal(decision);
            case RATING -> rating(decision);
            case CONTACT -> Contact.of(decision).isPresent() ? DecisionOutcome.effective(decision)
                    : DecisionOutcome.refused(decision, Reason.of(CONTACT_SAYS_NOTHING, text(decision.reason())));
            case BLOCK, DISPUTE -> isPast(decision) ? DecisionOutcome.withoutEffect(decision, Reason.of(LAST_DAY_IS_PAST, decision.date()))
                    : DecisionOutcome.effective(decision);
            case DISPUTE_END, UNBLOCK -> ends(decision) ? DecisionOutcome.effective(decision)
                    : DecisionOutcome.withoutEffect(decision, Reason.of(NOTHING_TO_END, decision.action().name()));
            default -> DecisionOutcome.effective(decision);
        };
    }

    /** Of a person who may, about a known customer, with a grade; anybody may ask for one. */
    private DecisionOutcome rating(Decision decision) {
        Reason mayNot = decision.asksForRating() ? Reason.NONE : mayNot(facts, decision, DecisionAction.RATING.name());
        if (!mayNot.isEmpty()) {
            return DecisionOutcome.refused(decision, mayNot);
        }
        boolean known = facts.groups().containsKey(text(decision.customerNo()));
        if (!known) {
            return DecisionOutcome.refused(decision, Reason.of(RATING_NEEDS_CUSTOMER, text(decision.customerNo())));
        }
        return decision.isRating() || decision.asksForRating() ? DecisionOutcome.effective(decision)
                : DecisionOutcome.refused(decision, Reason.of(RATING_NEEDS_GRADE, text(decision.reason())));
    }

    /** A paper in hand that was passed on, sold or refused: matching knows what that does. */
    static boolean isOfPaper(Decision decision) {
        boolean about = decision.action() == DecisionAction.ENDORSED || decision.action() == DecisionAction.DISCOUNTED
                || decision.action() == DecisionAction.RETURNED && text(decision.letterNo()).isEmpty();
        return about && !text(decision.receiptNo()).isEmpty();
    }

    private Reason refused(Decision decision) {
        if (facts.approvals().person(decision.by()).isEmpty()) {
            return Reason.of(DECISION_OF_UNKNOWN_PERSON, decision.by());
        }
        if (decision.action() == DecisionAction.CUSTOMER_IS) {
            return succession(decision);
        }
        Reason document = document(decision);
        if (!document.isEmpty()) {
            return document;
        }
        String receiptNo = text(decision.receiptNo());
        boolean known = receiptNo.isEmpty() || facts.receipts().contains(receiptNo) || facts.documents().containsKey(receiptNo);
        return known ? Reason.NONE : Reason.of(RECEIPT_UNKNOWN, receiptNo);
    }

    /** One number takes the place of another, once; both are known, and no number stands for a document of each. */
    private Reason succession(Decision decision) {
        String former = decision.refersTo();
        String successor = text(decision.customerNo());
        for (String customerNo : List.of(former, successor)) {
            if (!facts.groups().containsKey(customerNo)) {
                return Reason.of(CUSTOMER_UNKNOWN, customerNo);
            }
        }
        List<Decision> earlier = new StandingDecisions(facts.decisions().stream().filter(other -> !isOver(other) && mayAct(other)).toList(),
                facts.businessDate()).of(DecisionAction.CUSTOMER_IS).stream().takeWhile(other -> other != decision).toList();
        Optional<Decision> moved = earlier.stream().filter(other -> other.refersTo().equals(former)).findFirst();
        if (moved.isPresent()) {
            return Reason.of(CUSTOMER_MOVED_ALREADY, former, moved.get().customerNo(), moved.get().decidedOn());
        }
        if (Successors.of(earlier).current(successor).equals(former)) {
            return Reason.of(CUSTOMER_IS_HIMSELF, former, successor);
        }
        String shared = facts.sharedNumbers().getOrDefault(decision.decisionNo(), "");
        return shared.isEmpty() ? Reason.NONE : Reason.of(CUSTOMERS_SHARE_A_NUMBER, former, successor, shared);
    }

    /** It speaks of a row that was refused: nothing that is known of the number counts against it. */
    static boolean saysWhatANumberIs(Decision decision) {
        return decision.action() == DecisionAction.CORRECTION || decision.action() == DecisionAction.ANOTHER_DOCUMENT;
    }

    private Reason document(Decision decision) {
        String documentNo = text(decision.documentNo());
        // interest is booked on the letter that demanded it
        boolean interest = decision.action() == DecisionAction.UNALLOCATE && facts.letters().containsKey(documentNo);
        if (documentNo.isEmpty() || interest || decision.action() == DecisionAction.APPROVE || decision.action() == DecisionAction.REJECT
                || saysWhatANumberIs(decision)) {
            return Reason.NONE;
        }
        List<DecisionFacts.KnownDocument> alike = facts.documents().getOrDefault(documentNo, List.of());
        List<DecisionFacts.KnownDocument> found = alike.stream().filter(document -> document.documentNo().equals(documentNo)).toList();
        if (found.isEmpty()) {
            return alike.isEmpty() ? Reason.of(DOCUMENT_UNKNOWN, documentNo)
                    : Reason.of(DOCUMENT_WRITTEN_OTHERWISE, documentNo, alike.getFirst().documentNo());
        }
        // money may pay whoever's document it is; everything else is said of one customer's
        boolean ofAnybody = decision.action() == DecisionAction.ALLOCATE || decision.action() == DecisionAction.UNALLOCATE;
        String customerNo = text(decision.customerNo());
        if (!ofAnybody && !customerNo.isEmpty() && found.stream().noneMatch(document -> areOne(document.customerNo(), customerNo))) {
            return Reason.of(DOCUMENT_IS_ANOTHERS, documentNo, found.getFirst().customerNo(), customerNo);
        }
        return !ofAnybody && customerNo.isEmpty() && found.size() > 1
                ? Reason.of(DOCUMENT_NEEDS_ITS_CUSTOMER, documentNo, customers(found)) : Reason.NONE;
    }

    private static String customers(List<DecisionFacts.KnownDocument> documents) {
        return documents.stream().map(DecisionFacts.KnownDocument::customerNo).distinct().sorted().collect(Collectors.joining(", "));
    }

    private boolean areOne(String one, String other) {
        String group = facts.groups().getOrDefault(one, "");
        return successors.current(one).equals(successors.current(other))
                || !group.isEmpty() && group.equals(facts.groups().get(other));
    }

    /** A proposal acts after another person's consent, and never after a rejection. */
    private DecisionOutcome proposal(Decision decision) {
        if (answers.isRejected(decision)) {
            Decision rejection = answers.rejections(decision.decisionNo(), decision.action().name(), text(decision.by())).getFirst();
            return DecisionOutcome.withoutEffect(decision, Reason.of(PROPOSAL_WAS_REJECTED, rejection.decidedOn(), rejection.by()));
        }
        Optional<Decision> consent = answers.consentTo(decision);
        return consent.isPresent() ? DecisionOutcome.effective(decision)
                : DecisionOutcome.waiting(decision, Reason.of(DECISION_WAITS_FOR_CONSENT, answers.roles(decision.action().name())));
    }

    private boolean isPast(Decision decision) {
        return decision.date() != null && decision.date().isBefore(facts.mailingDay());
    }

    /** True when there is something that it ends: the decision it names, or one of the kind on its document or customer. */
    private boolean ends(Decision decision) {
        String refersTo = text(decision.refersTo());
        if (!refersTo.isEmpty()) {
            return byNumber.containsKey(refersTo) && !isOver(byNumber.get(refersTo));
        }
        List<DecisionAction> ended = decision.action() == DecisionAction.UNBLOCK ? List.of(DecisionAction.BLOCK)
                : List.of(DecisionAction.DISPUTE, DecisionAction.CONTESTED);
        List<Decision> candidates = new ArrayList<>(facts.decisions());
        candidates.removeIf(other -> !ended.contains(other.action()) || isOver(other) || facts.isNew(other)
                && (isPast(other) || !refused(other).isEmpty()));
        return candidates.stream().anyMatch(other -> StandingDecisions.covers(decision, other) && isOfTheSame(decision, other));
    }

    private boolean isOfTheSame(Decision one, Decision other) {
        boolean sameDocument = !text(one.documentNo()).isEmpty() && one.documentNo().equals(other.documentNo());
        return sameDocument || owners(one).stream().anyMatch(customer ->
                owners(other).stream().anyMatch(other2 -> areOne(customer, other2)));
    }

    private TreeSet<String> owners(Decision decision) {
        TreeSet<String> owners = new TreeSet<>();
        if (!text(decision.customerNo()).isEmpty()) {
            owners.add(decision.customerNo());
        }
        facts.documents().getOrDefault(text(decision.documentNo()), List.of()).forEach(document -> owners.add(document.customerNo()));
        return owners;
    }

    /** Why the person may not consent, {@link Reason#NONE}: he may. */
    static Reason mayNot(DecisionFacts facts, Decision answer, String subject) {
        return facts.approvals().mayApprove(answer.by(), subject) ? Reason.NONE
                : Reason.of(DECISION_NEEDS_ROLE, answer.by(), facts.approvals().person(answer.by()).map(person -> person.role().name())
                .orElse(""), subject,
                        roles(facts, subject));
    }

    /** The same for one matter. @param amount what it is about; null: not known */
    static Reason mayNot(DecisionFacts facts, Decision answer, String subject, Money amount) {
        Reason ofTheRole = mayNot(facts, answer, subject);
        return ofTheRole.isEmpty() ? Answers.beyondLimit(facts.approvals(), answer, subject, amount) : ofTheRole;
    }

    static String roles(DecisionFacts facts, String subject) {
        return facts.approvals().rolesFor(subject).stream().map(Role::name).sorted().collect(Collectors.joining("|"));
    }

    static String text(String value) {
        return value == null ? "" : value;
    }
}
