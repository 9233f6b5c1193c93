package receivables.dunning;

import static receivables.ledger.ReasonCode.APPROVE_THOUGH_IT_CONTRADICTS;
import static receivables.ledger.ReasonCode.WOULD_CONTRADICT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.IssuedLetter;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;

/**
 * Puts every letter of a night before the {@link ConsistencyGate}: one that contradicts is held, both sentences are shown to a person, and
 * the rest goes.
 */
public final class Consistency {

    /** Who consents to a contradiction, as the approvals name it. */
    private static final String SUBJECT = "CONTRADICTS";

    private Consistency() {
    }

    /** The night as the gate leaves it. */
    public static DunningResult checked(DunningResult result, DunningCase dunningCase, DunningContext context) {
        boolean confirmed = context.policyOf().apply(dunningCase.customer()).mailingConfirm();
        Set<String> held = new TreeSet<>();
        List<WorkItem> questions = new ArrayList<>();
        for (Letter letter : result.letters()) {
            List<Contradiction> found = ConsistencyGate.of(letter, dunningCase, confirmed);
            if (!found.isEmpty() && !isApproved(letter, dunningCase, context)) {
                held.add(letter.letterNo());
                questions.add(question(letter, found.getFirst()));
            }
        }
        return held.isEmpty() ? result : Gate.hold(result, dunningCase.actions(), held, questions);
    }

    /** What a person is asked about a letter or paper that would contradict: both sentences, side by side. */
    public static WorkItem question(Letter letter, Contradiction contradiction) {
        return new WorkItem(WorkKind.CONTRADICTS, letter.customer().customerNo(), "", "", letter.letterNo(), letter.payable(),
                List.of(new WorkItem.Suggestion(DecisionAction.APPROVE, letter.customer().customerNo(), List.of(),
                        Reason.of(APPROVE_THOUGH_IT_CONTRADICTS, letter.letterNo()))),
                Reason.of(WOULD_CONTRADICT, contradiction.before(), contradiction.now()), letter.businessDate());
    }

    /** A person has let an earlier drawing of this letter go: same kind, same items. */
    private static boolean isApproved(Letter letter, DunningCase dunningCase, DunningContext context) {
        Set<String> items = new HashSet<>();
        letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED).map(LetterItem::documentNo).forEach(items::add);
        for (IssuedLetter earlier : dunningCase.letters()) {
            if (earlier.status() != LetterStatus.HELD || earlier.kind() != letter.kind() || !earlier.currency().equals(letter.currency())) {
                continue;
            }
            Set<String> same = new HashSet<>();
            earlier.items().stream().filter(item -> item.section() == LetterSection.DEMANDED).map(IssuedLetter.Item::documentNo)
                    .forEach(same::add);
            if (same.equals(items) && dunningCase.decisions().stream().anyMatch(decision -> consents(decision, earlier, context))) {
                return true;
            }
        }
        return false;
    }

    /** The decision lets the letter go though it contradicts, by somebody who may. */
    public static boolean consents(Decision decision, IssuedLetter letter, DunningContext context) {
        return decision.action() == DecisionAction.APPROVE && letter.isNamedBy(decision)
                && !decision.decidedOn().isAfter(context.businessDate())
                && context.approvals().mayApprove(decision.by(), SUBJECT);
    }
}
