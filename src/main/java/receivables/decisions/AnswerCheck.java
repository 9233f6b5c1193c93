package receivables.decisions;

import static receivables.decisions.DecisionCheck.mayNot;
import static receivables.decisions.DecisionCheck.text;
import static receivables.ledger.ReasonCode.ACTION_DOES_NOT_WAIT;
import static receivables.ledger.ReasonCode.ACTION_IN_FORCE;
import static receivables.ledger.ReasonCode.ANSWER_ACTS_ALREADY;
import static receivables.ledger.ReasonCode.ANSWER_TO_NOTHING_KNOWN;
import static receivables.ledger.ReasonCode.ANSWER_TO_WHAT_IS_OVER;
import static receivables.ledger.ReasonCode.APPROVED_ALREADY;
import static receivables.ledger.ReasonCode.CANNOT_BE_DISMISSED;
import static receivables.ledger.ReasonCode.LETTER_NEEDS_NO_CONSENT;
import static receivables.ledger.ReasonCode.NEEDS_NO_CONSENT;
import static receivables.ledger.ReasonCode.OWN_PROPOSAL;
import static receivables.ledger.ReasonCode.PROPOSAL_WAS_REJECTED;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import receivables.ledger.Action;
import receivables.ledger.ActionState;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.Reason;
import receivables.ledger.WorkKind;
import receivables.ledger.succession.Successors;

/** What becomes of an APPROVE or a REJECT: whether what it names is known, waits for an answer, and may be answered by this person. */
final class AnswerCheck {

    private final DecisionFacts facts;
    private final Map<String, Decision> byNumber;
    private final Answers answers;
    private final Successors successors;

    AnswerCheck(DecisionFacts facts, Map<String, Decision> byNumber, Answers answers, Successors successors) {
        this.successors = successors;
        this.facts = facts;
        this.byNumber = byNumber;
        this.answers = answers;
    }

    /** Whether there is such a line, who makes the lines will say. */
    DecisionOutcome dismissed(Decision dismissal) {
        if (Answers.keys(dismissal).stream().anyMatch(Dismissals::mayBeDismissed)) {
            return DecisionOutcome.effective(dismissal);
        }
        return DecisionOutcome.refused(dismissal, Reason.of(CANNOT_BE_DISMISSED, String.join(", ", Answers.keys(dismissal))));
    }

    DecisionOutcome of(Decision answer) {
        for (String key : Answers.keys(answer)) {
            Decision proposal = byNumber.get(key);
            if (proposal != null) {
                return toDecision(answer, proposal);
            }
            IssuedLetter letter = facts.letters().get(key);
            if (letter != null) {
                return toLetter(answer, letter);
            }
            Optional<DecisionOutcome> composed = toComposed(answer, key);
            if (composed.isPresent()) {
                return composed.get();
            }
        }
        return DecisionOutcome.refused(answer, Reason.of(ANSWER_TO_NOTHING_KNOWN, String.join(", ", Answers.keys(answer))));
    }

    private DecisionOutcome toDecision(Decision answer, Decision proposal) {
        boolean approves = answer.action() == DecisionAction.APPROVE;
        // a promise is taken back by anybody, as every hold is; only consent to it takes a role
        boolean needsConsent = proposal.action().needsApproval() || approves && proposal.action() == DecisionAction.PROMISE;
        String subject = proposal.action().name();
        DecisionOutcome.Result earlier = facts.earlier().get(proposal.decisionNo());
        if (earlier != null && earlier.isOver() || facts.approvals().person(proposal.by()).isEmpty()) {
            return DecisionOutcome.refused(answer, Reason.of(ANSWER_TO_WHAT_IS_OVER, proposal.decisionNo()));
        }
        if (!needsConsent) {
            // holds and disputes act at once and may be taken back; money that was booked is taken off by a decision of its own
            boolean mayEnd = !approves && proposal.action() != DecisionAction.ALLOCATE && proposal.action() != DecisionAction.UNALLOCATE;
            return mayEnd ? DecisionOutcome.effective(answer) : DecisionOutcome.withoutEffect(answer,
                    Reason.of(approves ? NEEDS_NO_CONSENT : ANSWER_ACTS_ALREADY, proposal.decisionNo(), subject));
        }
        boolean own = facts.approvals().isSamePerson(answer.by(), proposal.by());
        if (approves && own) {
            return DecisionOutcome.refused(answer, Reason.of(OWN_PROPOSAL, proposal.decisionNo(), answer.by()));
        }
        Reason mayNot = own ? Reason.NONE : approves ? mayNot(facts, answer, subject, proposal.amount()) : mayNot(facts, answer, subject);
        if (!mayNot.isEmpty()) {
            return DecisionOutcome.refused(answer, mayNot);
        }
        List<Decision> rejections = answers.rejections(proposal.decisionNo(), subject, text(proposal.by()));
        if (approves && !rejections.isEmpty()) {
            return DecisionOutcome.withoutEffect(answer, Reason.of(PROPOSAL_WAS_REJECTED, rejections.getFirst().decidedOn(),
                    rejections.getFirst().by()));
        }
        if (!approves && proposal.action() != DecisionAction.PAYER_IS && earlier == DecisionOutcome.Result.EFFECTIVE
                && proposal.action().needsApproval()) {
            return DecisionOutcome.withoutEffect(answer, Reason.of(ANSWER_ACTS_ALREADY, proposal.decisionNo(), subject));
        }
        return approves ? first(answer, answers.approvals(proposal.decisionNo(), subject, text(proposal.by()), proposal.amount()))
                : DecisionOutcome.effective(answer);
    }

    private DecisionOutcome toLetter(Decision answer, IssuedLetter letter) {
        if (letter.status() == LetterStatus.HELD && answer.action() == DecisionAction.APPROVE) {
            Reason mayNot = mayNot(facts, answer, "CONTRADICTS");
            return mayNot.isEmpty() ? DecisionOutcome.effective(answer) : DecisionOutcome.refused(answer, mayNot);
        }
        if (letter.status() != LetterStatus.NEEDS_APPROVAL) {
            return DecisionOutcome.refused(answer, Reason.of(LETTER_NEEDS_NO_CONSENT, letter.letterNo()));
        }
        String subject = letter.kind().name();
        Reason mayNot = answer.action() == DecisionAction.APPROVE
                ? mayNot(facts, answer, subject, letter.demanded().plus(letter.interest()))
                : mayNot(facts, answer, subject);
        if (!mayNot.isEmpty()) {
            return DecisionOutcome.refused(answer, mayNot);
        }
        Optional<LetterEvent> approved = letter.events().stream()
                .filter(event -> event.kind() == LetterEvent.Kind.APPROVED && facts.approvals().mayApprove(event.by(), subject))
                .findFirst();
        if (answer.action() == DecisionAction.APPROVE && approved.isPresent()) {
            return DecisionOutcome.withoutEffect(answer, Reason.of(APPROVED_ALREADY, approved.get().by(), approved.get().date()));
        }
        return DecisionOutcome.effective(answer);
    }

    /** An action ({@code LOCK/C10}, {@code AGENCY/C10/INV-7}) or a month's paper ({@code STATEMENT/C10/EUR/2026-10}). */
    private Optional<DecisionOutcome> toComposed(Decision answer, String key) {
        String[] parts = key.split("/", 3);
        if (parts.length < 2) {
            return Optional.empty();
        }
        for (Action action : Action.values()) {
            if (action.name().equals(parts[0])) {
                return Optional.of(toAction(answer, action, successors.current(parts[1]), parts.length > 2 ? parts[2] : "", key));
            }
        }
        if (parts[0].equals(WorkKind.MONEY_ROW_REFUSED.name())) {
            Reason mayNot = mayNot(facts, answer, parts[0]);
            return Optional.of(mayNot.isEmpty() ? DecisionOutcome.effective(answer) : DecisionOutcome.refused(answer, mayNot));
        }
        for (LetterKind kind : LetterKind.values()) {
            if (kind.name().equals(parts[0]) && !kind.isStage()) {
                Reason mayNot = mayNot(facts, answer, "STATEMENT");
                return Optional.of(mayNot.isEmpty() ? DecisionOutcome.effective(answer) : DecisionOutcome.refused(answer, mayNot));
            }
        }
        return Optional.empty();
    }

    private DecisionOutcome toAction(Decision answer, Action action, String customerNo, String documentNo, String key) {
        // the question is asked once a customer, whatever items the action hangs on: any that waits is meant
        Optional<ActionState> state = facts.actions().stream().filter(known -> known.action() == action
                && successors.current(known.customerNo()).equals(customerNo)
                && (documentNo.isEmpty() || known.documentNo().equals(documentNo)))
                .min(Comparator.comparing(known -> !known.status().equals("NEEDS_APPROVAL")));
        if (state.isEmpty()) {
            return DecisionOutcome.refused(answer, Reason.of(ACTION_DOES_NOT_WAIT, key));
        }
        Reason mayNot = mayNot(facts, answer, action.name());
        if (!mayNot.isEmpty()) {
            return DecisionOutcome.refused(answer, mayNot);
        }
        if (answer.action() == DecisionAction.APPROVE && !state.get().status().equals("NEEDS_APPROVAL")) {
            return DecisionOutcome.withoutEffect(answer, Reason.of(ACTION_IN_FORCE, key, state.get().since()));
        }
        return DecisionOutcome.effective(answer);
    }

    /** The first consent that counts acts; a second one comes too late. */
    private static DecisionOutcome first(Decision answer, List<Decision> consents) {
        Decision first = consents.isEmpty() ? answer : consents.getFirst();
        return first.decisionNo().equals(answer.decisionNo()) ? DecisionOutcome.effective(answer)
                : DecisionOutcome.withoutEffect(answer, Reason.of(APPROVED_ALREADY, first.by(), first.decidedOn()));
    }
}
