package receivables.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.decisions.Outcomes;
import receivables.ledger.Account;
import receivables.ledger.Decision;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;
import receivables.proof.NightSpan;

/**
 * What one night of an account says of its decisions: one outcome for each, whichever room had to say something, and a question for what is
 * new and in vain.
 */
final class AccountDecisions {

    private final Account account;
    private final NightSpan span;
    private final Map<String, DecisionOutcome> outcomes = new TreeMap<>();

    AccountDecisions(Account account, NightSpan span) {
        this.account = account;
        this.span = span;
    }

    /** @param said by a room; of two that speak of one decision the one that acted counts */
    void add(List<DecisionOutcome> said) {
        said.forEach(outcome -> outcomes.merge(outcome.decisionNo(), outcome, Outcomes::stronger));
    }

    List<DecisionOutcome> all() {
        return List.copyOf(outcomes.values());
    }

    /** Questions for new decisions that nothing comes of, as far as no room has asked already. */
    List<WorkItem> questions(List<WorkItem> asked) {
        if (outcomes.isEmpty()) {
            return List.of();
        }
        Map<String, Decision> decisions = new HashMap<>();
        account.decisions().forEach(decision -> decisions.put(decision.decisionNo(), decision));
        List<WorkItem> questions = new ArrayList<>();
        for (DecisionOutcome outcome : outcomes.values()) {
            Decision decision = decisions.get(outcome.decisionNo());
            if (outcome.result().isOver() && decision != null && span.isNew(decision.knownOn(), decision.decidedOn())
                    && !isAsked(decision, asked)) {
                questions.add(Outcomes.question(decision, outcome, customerNo(decision)));
            }
        }
        return questions;
    }

    /** What is refused about money bears the receipt and the document; the rest bears the decision's number. */
    private static boolean isAsked(Decision decision, List<WorkItem> asked) {
        return asked.stream().filter(item -> item.kind() == WorkKind.DECISION_REFUSED)
                .anyMatch(item -> item.letterNo().equals(decision.decisionNo())
                || !item.receiptNo().isEmpty() && item.receiptNo().equals(decision.receiptNo())
                && item.documentNo().equals(decision.documentNo())
                || item.receiptNo().isEmpty() && !item.documentNo().isEmpty() && item.documentNo().equals(decision.documentNo())
                && item.letterNo().isEmpty());
    }

    private String customerNo(Decision decision) {
        boolean own = account.customers().stream().anyMatch(customer -> customer.customerNo().equals(decision.customerNo()));
        return own ? decision.customerNo() : account.customers().getFirst().customerNo();
    }
}
