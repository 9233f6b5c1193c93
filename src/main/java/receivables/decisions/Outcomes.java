package receivables.decisions;

import static receivables.ledger.ReasonCode.DECISION_CANNOT_ACT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.ledger.Decision;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;

/** Joins what the check and the rooms that act said of the same decisions into one outcome for each. */
public final class Outcomes {

    private Outcomes() {
    }

    /** Of two outcomes of one decision the one that did something, or waits, counts; of two equal ones the first. */
    public static DecisionOutcome stronger(DecisionOutcome one, DecisionOutcome other) {
        return one.result().compareTo(other.result()) <= 0 ? one : other;
    }

    /** One outcome for each decision that was checked: an account's word counts before the check's, unless the check ended it. */
    public static Map<String, DecisionOutcome> joined(Map<String, DecisionOutcome> checked, Collection<DecisionOutcome> ofAccounts) {
        Map<String, DecisionOutcome> said = new TreeMap<>();
        ofAccounts.forEach(outcome -> said.merge(outcome.decisionNo(), outcome, Outcomes::stronger));
        Map<String, DecisionOutcome> joined = new TreeMap<>();
        checked.forEach((number, check) -> joined.put(number, check.result().isOver() ? check : said.getOrDefault(number, check)));
        return joined;
    }

    /** A worklist line that tells of a decision nothing comes of. It bears the decision's number, so that the same is told once. */
    public static WorkItem question(Decision decision, DecisionOutcome outcome, String customerNo) {
        return new WorkItem(WorkKind.DECISION_REFUSED, customerNo, DecisionCheck.text(decision.receiptNo()), DecisionCheck.text(decision.documentNo()),
                decision.decisionNo(), decision.amount(), List.of(), Reason.of(DECISION_CANNOT_ACT, decision.action().name(), decision.decisionNo(), outcome.reason()),
                decision.decidedOn());
    }

    /** The questions for what the check of a night ended, in the order of the numbers. They belong to no account: whose they would be is often what is wrong. */
    public static List<WorkItem> questions(DecisionFacts facts, Map<String, DecisionOutcome> checked) {
        List<WorkItem> questions = new ArrayList<>();
        for (Decision decision : facts.decisions()) {
            DecisionOutcome outcome = checked.get(decision.decisionNo());
            if (outcome != null && outcome.result().isOver() && isListed(facts, decision, outcome)) {
                questions.add(question(decision, outcome, ""));
            }
        }
        return questions;
    }

    /** A row of the night's list. */
    public record Row(Decision decision, DecisionOutcome outcome) {
    }

    /** The night's list, by number. @param joined what became of each decision that was checked */
    public static List<Row> listed(DecisionFacts facts, Map<String, DecisionOutcome> joined) {
        List<Row> rows = new ArrayList<>();
        for (Decision decision : facts.decisions()) {
            DecisionOutcome outcome = joined.get(decision.decisionNo());
            if (outcome != null && isListed(facts, decision, outcome)) {
                rows.add(new Row(decision, outcome));
            }
        }
        return rows;
    }

    /** True for what stands in the night's list: what is new, what has waited until tonight, and what waits. */
    private static boolean isListed(DecisionFacts facts, Decision decision, DecisionOutcome outcome) {
        return facts.isNew(decision) || facts.hasWaited(decision) || outcome.result() == DecisionOutcome.Result.WAITING;
    }
}
