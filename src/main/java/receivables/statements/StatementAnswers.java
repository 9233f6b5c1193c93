package receivables.statements;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;

/** What became of a statement or confirmation that was sent: whether it was posted, and whether the customer answered. */
final class StatementAnswers {

    private final List<Decision> decisions;
    private final LocalDate businessDate;
    private final boolean mailingConfirm;

    /** @param mailingConfirm true: a paper counts as posted only when the print room said so */
    StatementAnswers(List<Decision> decisions, LocalDate businessDate, boolean mailingConfirm) {
        this.decisions = decisions;
        this.businessDate = businessDate;
        this.mailingConfirm = mailingConfirm;
    }

    /** Null: not yet. */
    LocalDate postedOn(IssuedLetter letter) {
        for (LetterEvent event : letter.events()) {
            if (event.kind() == LetterEvent.Kind.MAILED) {
                return event.date();
            }
        }
        return mailingConfirm ? null : letter.mailingDay();
    }

    /** An answer names the paper; one that names only the customer is about all he has had by then. The latest; null: none. */
    Decision to(IssuedLetter letter) {
        Decision latest = null;
        for (Decision decision : decisions) {
            boolean answer = decision.action() == DecisionAction.CONFIRMED || decision.action() == DecisionAction.CONTESTED;
            boolean unnamed = isEmpty(decision.letterNo()) && isEmpty(decision.documentNo())
                    && letter.customerNo().equals(decision.customerNo());
            if (answer && !decision.decidedOn().isAfter(businessDate)
                    && (letter.isNamedBy(decision) || unnamed && !decision.decidedOn().isBefore(letter.mailingDay()))
                    && (latest == null || !decision.decidedOn().isBefore(latest.decidedOn()))) {
                latest = decision;
            }
        }
        return latest;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
