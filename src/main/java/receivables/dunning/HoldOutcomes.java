package receivables.dunning;

import static receivables.ledger.ReasonCode.AMOUNT_IN_ANOTHER_CURRENCY;
import static receivables.ledger.ReasonCode.DECISION_WAITS_FOR_CONSENT;
import static receivables.ledger.ReasonCode.DOCUMENT_IS_A_CREDIT_NOTE;
import static receivables.ledger.ReasonCode.DOCUMENT_IS_SETTLED;
import static receivables.ledger.ReasonCode.IN_TRANSIT_ONCE_ONLY;
import static receivables.ledger.ReasonCode.NEEDS_NO_CONSENT;
import static receivables.ledger.ReasonCode.SAYS_NO_AMOUNT;
import static receivables.ledger.ReasonCode.SAYS_NO_DATE;
import static receivables.ledger.ReasonCode.TAKEN_BACK_BY_ANOTHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import receivables.decisions.Answers;
import receivables.decisions.StandingDecisions;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.OpenItem;
import receivables.ledger.Reason;

/** What became of the decisions that hold something back: disputes, promises, plans, money on its way, blocks. */
final class HoldOutcomes {

    private final DunningNight night;

    HoldOutcomes(DunningNight night) {
        this.night = night;
    }

    List<DecisionOutcome> all() {
        List<DecisionOutcome> outcomes = new ArrayList<>(night.consents.beyondLimit());
        for (Decision decision : night.decisions.all()) {
            if (decision.action() == DecisionAction.APPROVE) {
                needless(decision).ifPresent(outcomes::add);
            } else if (holds(decision) && !decision.decidedOn().isAfter(night.context.businessDate())) {
                outcomes.add(of(decision));
            }
        }
        return outcomes;
    }

    /** Consent to a promise that holds without it. */
    private Optional<DecisionOutcome> needless(Decision approval) {
        return night.decisions.all().stream().filter(promise -> promise.action() == DecisionAction.PROMISE
                && Answers.keys(approval).contains(promise.decisionNo()))
                .filter(promise -> !night.promises.askedFor().contains(promise)).findFirst()
                .map(promise -> DecisionOutcome.withoutEffect(approval,
                Reason.of(NEEDS_NO_CONSENT, promise.decisionNo(), promise.action().name())));
    }

    private static boolean holds(Decision decision) {
        return switch (decision.action()) {
            case DISPUTE, PROMISE, INSTALMENT, IN_TRANSIT, BLOCK -> true;
            case CONTESTED -> !StandingDecisions.isEmpty(decision.documentNo());
            default -> false;
        };
    }

    private DecisionOutcome of(Decision decision) {
        boolean saysWhen = decision.action() == DecisionAction.PROMISE || decision.action() == DecisionAction.INSTALMENT;
        if (saysWhen && decision.amount() == null) {
            return DecisionOutcome.refused(decision, Reason.of(SAYS_NO_AMOUNT, decision.action().name()));
        }
        if (saysWhen && decision.date() == null) {
            return DecisionOutcome.refused(decision, Reason.of(SAYS_NO_DATE, decision.action().name()));
        }
        Reason obstacle = StandingDecisions.isEmpty(decision.documentNo()) ? Reason.NONE : obstacle(decision);
        if (!obstacle.isEmpty()) {
            return DecisionOutcome.refused(decision, obstacle);
        }
        if (!night.decisions.of(decision.action()).contains(decision)) {
            return DecisionOutcome.withoutEffect(decision, Reason.of(TAKEN_BACK_BY_ANOTHER));
        }
        if (night.holds.refusedTransits().contains(decision)) {
            return DecisionOutcome.refused(decision, Reason.of(IN_TRANSIT_ONCE_ONLY));
        }
        return night.promises.unapproved().contains(decision)
                ? DecisionOutcome.waiting(decision, Reason.of(DECISION_WAITS_FOR_CONSENT,
                night.consents.roles(DecisionAction.PROMISE.name())))
                : DecisionOutcome.effective(decision);
    }

    /** Why nothing of the document can be held, {@link Reason#NONE}: it can. */
    private Reason obstacle(Decision decision) {
        for (OpenItem item : night.dunningCase.items()) {
            if (item.documentNo().equals(decision.documentNo())) {
                if (!item.document().isDebit()) {
                    return Reason.of(DOCUMENT_IS_A_CREDIT_NOTE, decision.documentNo());
                }
                boolean sameCurrency = decision.amount() == null || decision.amount().currency().equals(item.currency());
                return sameCurrency ? Reason.NONE : Reason.of(AMOUNT_IN_ANOTHER_CURRENCY, decision.documentNo(),
                        item.currency().getCurrencyCode());
            }
        }
        return Reason.of(DOCUMENT_IS_SETTLED, decision.documentNo());
    }
}
