package receivables.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.WorkItem;
import receivables.ledger.WorkKind;

/**
 * Worklist lines that somebody settled outside, and said why. A dismissal ends the line that stood when it was decided; what comes up later
 * under the same number is asked again. It moves no money and lifts no hold.
 *
 * <pre>{@code DISMISS, refers_to OVER_PAID/C1/R-7//, decided on 3 November → no such line from then on, unless its fact is of a later day}</pre>
 */
public final class Dismissals {

    /** What waits for an answer is answered: yes or no. */
    private static final Set<WorkKind> ANSWERED = EnumSet.of(WorkKind.APPROVAL_WANTED);

    private final Map<String, List<Decision>> byKey = new HashMap<>();
    private final Map<String, DecisionOutcome> outcomes = new TreeMap<>();

    /** @param decisions of which only DISMISS counts, by known persons and decided by the business date */
    public Dismissals(Collection<Decision> decisions, Approvals approvals, LocalDate businessDate) {
        for (Decision decision : decisions) {
            boolean stands = decision.action() == DecisionAction.DISMISS && !decision.decidedOn().isAfter(businessDate);
            if (stands && approvals.person(decision.by()).isPresent()) {
                Answers.keys(decision).forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(decision));
            }
        }
    }

    /** False for a key of a kind that is answered in another way, or of no kind at all. */
    static boolean mayBeDismissed(String key) {
        String name = key.contains("/") ? key.substring(0, key.indexOf('/')) : "";
        for (WorkKind kind : WorkKind.values()) {
            if (kind.name().equals(name)) {
                return !ANSWERED.contains(kind);
            }
        }
        return false;
    }

    /** The lines without those that were dismissed. */
    public List<WorkItem> standing(List<WorkItem> items) {
        return byKey.isEmpty() ? items : items.stream().filter(item -> !ends(item)).toList();
    }

    private boolean ends(WorkItem item) {
        boolean ended = false;
        for (Decision decision : byKey.getOrDefault(item.itemNo(), List.of())) {
            if (!decision.decidedOn().isBefore(item.since()) && !ANSWERED.contains(item.kind())) {
                outcomes.put(decision.decisionNo(), DecisionOutcome.effective(decision));
                ended = true;
            }
        }
        return ended;
    }

    /** Those that ended a line. */
    public List<DecisionOutcome> outcomes() {
        return List.copyOf(outcomes.values());
    }
}
