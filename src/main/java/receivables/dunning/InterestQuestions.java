package receivables.dunning;

import static receivables.ledger.ReasonCode.CHARGE_THE_INTEREST;
import static receivables.ledger.ReasonCode.INTEREST_LEFT_OF;
import static receivables.ledger.ReasonCode.NO_INTEREST_DEMANDED;
import static receivables.ledger.ReasonCode.WAIVE_THE_INTEREST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import receivables.claims.Claim;
import receivables.claims.ClaimLedger;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.money.Money;

/**
 * What people are asked about interest whose invoice is settled, and what became of what they decided tonight: given up, or charged by a
 * debit note.
 */
final class InterestQuestions {
    private final DunningNight night;
    private final ClaimLedger ledger;
    private final Set<String> open = new HashSet<>();

    InterestQuestions(DunningNight night) {
        this.night = night;
        this.ledger = night.interest.ledger();
        night.items.forEach(item -> open.add(item.documentNo()));
    }

    /** One for each settled document of which interest or costs were demanded and are neither paid nor given up. */
    List<WorkItem> questions() {
        List<WorkItem> questions = new ArrayList<>();
        String customerNo = night.customer().customerNo();
        for (Claim claim : ledger.claims()) {
            long minor = claim.left() + claim.costs();
            if (minor > 0 && !open.contains(claim.documentNo())) {
                Money left = Money.ofMinor(minor, claim.currency());
                questions.add(new WorkItem(WorkKind.INTEREST_LEFT, customerNo, "", claim.documentNo(), claim.letterNo(), left,
                        List.of(suggestion(DecisionAction.WAIVE, claim, Reason.of(WAIVE_THE_INTEREST)),
                        suggestion(DecisionAction.CHARGE, claim, Reason.of(CHARGE_THE_INTEREST))),
                        Reason.of(INTEREST_LEFT_OF, claim.documentNo(), left, claim.letterNo()), claim.claimedOn()));
            }
        }
        return questions;
    }

    private WorkItem.Suggestion suggestion(DecisionAction action, Claim claim, Reason text) {
        return new WorkItem.Suggestion(action, night.customer().customerNo(), List.of(claim.documentNo()), text);
    }

    /** What came of tonight's decisions about interest. */
    List<DecisionOutcome> outcomes() {
        List<DecisionOutcome> outcomes = new ArrayList<>();
        for (Decision decision : night.dunningCase.decisions()) {
            if (ClaimLedger.isAboutInterest(decision) && isOfTonight(decision)) {
                boolean forbids = decision.action() == DecisionAction.WAIVE && decision.amount() == null
                        && open.contains(decision.documentNo());
                boolean acts = forbids || ledger.endedBy(decision) > 0;
                outcomes.add(acts ? DecisionOutcome.effective(decision)
                        : DecisionOutcome.withoutEffect(decision, Reason.of(NO_INTEREST_DEMANDED, subject(decision))));
            }
        }
        return outcomes;
    }

    private static String subject(Decision decision) {
        for (String named : List.of(text(decision.documentNo()), text(decision.letterNo()), text(decision.refersTo()))) {
            if (!named.isEmpty()) {
                return named;
            }
        }
        return text(decision.customerNo());
    }

    private static String text(String value) {
        return StandingDecisions.isEmpty(value) ? "" : value;
    }

    /** The debit notes of tonight's decisions. */
    List<InterestNote> notes() {
        return ledger.notes().stream().filter(note -> isOfTonight(note.decision()))
                .map(note -> InterestNote.of(night.customer().customerNo(), note.documentNo(), Money.ofMinor(note.minor(), note.currency()),
                note.decision().decisionNo(), night.context.businessDate())).toList();
    }

    /** A night that was missed decided nothing: what came in since the last one acts tonight. */
    private boolean isOfTonight(Decision decision) {
        LocalDate day = ClaimLedger.night(decision);
        LocalDate last = night.context.lastNight();
        return !day.isAfter(night.context.businessDate()) && (last == null || day.isAfter(last));
    }
}
