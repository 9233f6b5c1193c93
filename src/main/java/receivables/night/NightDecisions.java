package receivables.night;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import receivables.decisions.DecisionCheck;
import receivables.decisions.DecisionFacts;
import receivables.decisions.Outcomes;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.outbox.Question;
import receivables.store.DecisionOutcomes;
import receivables.store.DecisionSurroundings;

/**
 * A night's decisions from their first look to their published outcome: before receipts and accounts are looked at, what can never act is
 * ended; after them what the accounts said is joined with that, kept for later nights, and listed.
 */
final class NightDecisions {

    private final Shift shift;
    private List<WorkItem> late = List.of();

    NightDecisions(Shift shift) {
        this.shift = shift;
    }

    /** Ends what can never act, so that nothing of it reaches an account. @return a question for each */
    List<WorkItem> check() {
        DecisionFacts facts = facts();
        Map<String, DecisionOutcome> checked = DecisionCheck.of(facts);
        new DecisionOutcomes(shift.database()).put(shift.businessDate(), DecisionOutcomes.CHECK, checked.values());
        return Outcomes.questions(facts, checked);
    }

    /** What became of the decisions, once all accounts have spoken, by number; kept for the nights to come. */
    List<Outcomes.Row> close() {
        DecisionOutcomes outcomes = new DecisionOutcomes(shift.database());
        DecisionFacts facts = facts();
        Map<String, DecisionOutcome> joined = Outcomes.joined(facts, DecisionCheck.of(facts), outcomes.ofAccounts(shift.businessDate()));
        outcomes.put(shift.businessDate(), DecisionOutcomes.NIGHT, joined.values());
        late = Outcomes.lateQuestions(facts, joined);
        return Outcomes.listed(facts, joined);
    }

    /** Questions for decisions that turned out to be in vain when the night was closed. */
    List<Question> lateQuestions() {
        return late.stream().map(item -> new Question("", item)).toList();
    }

    private DecisionFacts facts() {
        return new DecisionSurroundings(shift.database(), shift.businessDate())
                .read(shift.span().previousNight(), shift.mailingDay(), shift.approvals(),
                customer -> shift.settings().policyOf(customer).dunning().mailingConfirm());
    }

    /** How many of the night's decisions did what; empty where there was none. */
    static Optional<Reason> summary(List<Outcomes.Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        EnumMap<DecisionOutcome.Result, Long> counts = new EnumMap<>(DecisionOutcome.Result.class);
        for (DecisionOutcome.Result result : DecisionOutcome.Result.values()) {
            counts.put(result, rows.stream().filter(row -> row.outcome().result() == result).count());
        }
        return Optional.of(Reason.of(ReasonCode.DECISIONS_OF_THE_NIGHT, counts.values().toArray()));
    }
}
