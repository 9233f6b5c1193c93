package receivables.decisions;

import static receivables.decisions.DecisionCheck.text;
import static receivables.ledger.ReasonCode.LETTER_CAME_BACK_ALREADY;
import static receivables.ledger.ReasonCode.LETTER_IS_NOT_POSTED;
import static receivables.ledger.ReasonCode.LETTER_UNKNOWN;
import static receivables.ledger.ReasonCode.LETTER_WAS_MAILED;
import static receivables.ledger.ReasonCode.LETTER_WAS_PULLED;

import java.time.LocalDate;
import java.util.Optional;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterStatus;
import receivables.ledger.Reason;

/** What becomes of a PULL or a RETURNED: a letter is pulled before it is posted and comes back after. */
final class LetterDecisions {

    private final DecisionFacts facts;

    LetterDecisions(DecisionFacts facts) {
        this.facts = facts;
    }

    DecisionOutcome of(Decision decision) {
        String letterNo = text(decision.letterNo()).isEmpty() ? text(decision.refersTo()) : decision.letterNo();
        IssuedLetter letter = facts.letters().get(letterNo);
        if (letter == null) {
            return DecisionOutcome.refused(decision, Reason.of(LETTER_UNKNOWN, letterNo));
        }
        if (letter.status() != LetterStatus.READY) {
            return DecisionOutcome.refused(decision, Reason.of(LETTER_IS_NOT_POSTED, letterNo, letter.status().name()));
        }
        Optional<LocalDate> pulled = earlier(letter, decision, DecisionAction.PULL, LetterEvent.Kind.PULLED);
        if (pulled.isPresent()) {
            return DecisionOutcome.withoutEffect(decision, Reason.of(LETTER_WAS_PULLED, letterNo, pulled.get()));
        }
        if (decision.action() == DecisionAction.RETURNED) {
            return earlier(letter, decision, DecisionAction.RETURNED, LetterEvent.Kind.RETURNED)
                    .map(day -> DecisionOutcome.withoutEffect(decision, Reason.of(LETTER_CAME_BACK_ALREADY, letterNo, day)))
                    .orElseGet(() -> DecisionOutcome.effective(decision));
        }
        return mailedOn(letter).map(day -> DecisionOutcome.refused(decision, Reason.of(LETTER_WAS_MAILED, letterNo, day)))
                .orElseGet(() -> DecisionOutcome.effective(decision));
    }

    /** A letter is in the post once a night has run on or after its mailing day, or when the print room said so. */
    private Optional<LocalDate> mailedOn(IssuedLetter letter) {
        Optional<LocalDate> said = letter.events().stream().filter(event -> event.kind() == LetterEvent.Kind.MAILED).map(LetterEvent::date)
                .findFirst();
        if (said.isPresent() || facts.confirmsMailing().test(letter)) {
            return said;
        }
        boolean gone = facts.previousNight() != null && !facts.previousNight().isBefore(letter.mailingDay());
        return gone ? Optional.of(letter.mailingDay()) : Optional.empty();
    }

    /** When the same was said of the letter before, by a command or another decision; empty: it was not. */
    private Optional<LocalDate> earlier(IssuedLetter letter, Decision decision, DecisionAction action, LetterEvent.Kind kind) {
        Optional<LocalDate> event = letter.events().stream().filter(happened -> happened.kind() == kind).map(LetterEvent::date).findFirst();
        return event.or(() -> facts.decisions().stream()
                .filter(other -> other.action() == action && letter.isNamedBy(other) && comesBefore(other, decision))
                .map(Decision::decidedOn).findFirst());
    }

    private boolean comesBefore(Decision other, Decision decision) {
        DecisionOutcome.Result earlier = facts.earlier().get(other.decisionNo());
        boolean over = earlier != null && earlier.isOver();
        int day = other.decidedOn().compareTo(decision.decidedOn());
        return !over && facts.approvals().person(other.by()).isPresent()
                && (day < 0 || day == 0 && other.decisionNo().compareTo(decision.decisionNo()) < 0);
    }
}
