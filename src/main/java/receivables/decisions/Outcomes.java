package receivables.decisions;

import static receivables.ledger.ReasonCode.DECISION_CANNOT_ACT;
import static receivables.ledger.ReasonCode.DOCUMENT_IS_SETTLED;
import static receivables.ledger.ReasonCode.NOTHING_TO_DISMISS;
import static receivables.ledger.ReasonCode.PAPER_IS_NOBODYS;
import static receivables.ledger.ReasonCode.RECEIPT_IS_USED_UP;
import static receivables.ledger.ReasonCode.OTHER_NUMBER_TOO_LONG;
import static receivables.ledger.ReasonCode.RELEASED_LATER_ONLY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;

/** Joins what the check and the rooms that act said of the same decisions into one outcome for each. */
public final class Outcomes {

    private static final Set<ReasonCode> LATE = EnumSet.of(NOTHING_TO_DISMISS, PAPER_IS_NOBODYS, OTHER_NUMBER_TOO_LONG,
            RELEASED_LATER_ONLY);

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

    /**
     * The same; an answer to a line of the worklist of which nobody said that it ended one has no effect, nor a decision about a paper of
     * which no account said that it is its own.
     */
    public static Map<String, DecisionOutcome> joined(DecisionFacts facts, Map<String, DecisionOutcome> checked,
            Collection<DecisionOutcome> ofAccounts) {
        Map<String, DecisionOutcome> joined = joined(checked, ofAccounts);
        Set<String> said = ofAccounts.stream().map(DecisionOutcome::decisionNo).collect(Collectors.toSet());
        for (Decision decision : facts.decisions()) {
            DecisionOutcome outcome = joined.get(decision.decisionNo());
            boolean silent = outcome != null && outcome.result() == DecisionOutcome.Result.EFFECTIVE
                    && !said.contains(decision.decisionNo());
            if (silent && isToALine(decision)) {
                joined.put(decision.decisionNo(), DecisionOutcome.withoutEffect(decision, Reason.of(NOTHING_TO_DISMISS, named(decision))));
            } else if (silent && facts.isNew(decision) && DecisionCheck.isOfPaper(decision)) {
                joined.put(decision.decisionNo(), DecisionOutcome.withoutEffect(decision,
                        Reason.of(PAPER_IS_NOBODYS, decision.receiptNo())));
            }
        }
        return joined;
    }

    private static String named(Decision decision) {
        List<String> names = new ArrayList<>(Answers.keys(decision));
        names.add(DecisionCheck.text(decision.documentNo()));
        names.add(DecisionCheck.text(decision.receiptNo()));
        names.removeIf(String::isEmpty);
        return String.join(", ", names);
    }

    private static boolean isToALine(Decision decision) {
        return decision.action() == DecisionAction.DISMISS || DecisionCheck.saysWhatANumberIs(decision)
                || decision.action() == DecisionAction.APPROVE
                && Answers.keys(decision).stream().anyMatch(key -> key.startsWith(WorkKind.MONEY_ROW_REFUSED.name() + "/"));
    }

    /** Questions for decisions of which only the end of the night shows that nothing comes of them. */
    public static List<WorkItem> lateQuestions(DecisionFacts facts, Map<String, DecisionOutcome> joined) {
        List<WorkItem> questions = new ArrayList<>();
        for (Decision decision : facts.decisions()) {
            DecisionOutcome outcome = joined.get(decision.decisionNo());
            boolean late = outcome != null && outcome.result().isOver()
                    && (facts.isNew(decision) && LATE.contains(outcome.reason().code()) || isPassedOver(decision, outcome));
            if (late) {
                questions.add(question(decision, outcome, ""));
            }
        }
        return questions;
    }

    /** A proposal that still waited for consent when there was nothing left for it to act on. */
    private static boolean isPassedOver(Decision proposal, DecisionOutcome outcome) {
        return proposal.action().needsApproval() && (outcome.reason().code() == DOCUMENT_IS_SETTLED
                || outcome.reason().code() == RECEIPT_IS_USED_UP);
    }

    /** A worklist line that tells of a decision nothing comes of. It bears the decision's number, so that the same is told once. */
    public static WorkItem question(Decision decision, DecisionOutcome outcome, String customerNo) {
        return new WorkItem(WorkKind.DECISION_REFUSED, customerNo, DecisionCheck.text(decision.receiptNo()),
                DecisionCheck.text(decision.documentNo()), decision.decisionNo(), decision.amount(), List.of(),
                Reason.of(DECISION_CANNOT_ACT, decision.action().name(), decision.decisionNo(), outcome.reason()), decision.decidedOn());
    }

    /**
     * The questions for what the check of a night ended, in the order of the numbers. They belong to no account: whose they would be is
     * often what is wrong.
     */
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
