package receivables.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.succession.Successors;

/**
 * A customer's decisions that still speak on the business date: not dated later, not rejected or ended by another one.
 * A decision is never deleted; REJECT, UNBLOCK and DISPUTE_END reverse it.
 */
public final class StandingDecisions {
    private final List<Decision> all;
    private final LocalDate businessDate;

    public StandingDecisions(List<Decision> all, LocalDate businessDate) {
        this.all = all;
        this.businessDate = businessDate;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Decision> all() {
        return all;
    }

    /** Decisions of an action, in the order they were decided (then by number), without those a later decision took back. */
    public List<Decision> of(DecisionAction action) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Decision> standing = new ArrayList<>();
        for (Decision decision : all) {
            if (decision.action() == action && !decision.decidedOn().isAfter(businessDate) && !isEnded(decision)) {
                standing.add(decision);
            }
        }
        standing.sort(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::decisionNo));
        return standing;
    }

    /** Whose number took the place of whose. */
    public Successors successors() {
        return Successors.of(of(DecisionAction.CUSTOMER_IS));
    }

    private boolean isEnded(Decision decision) {
        return endedOn(decision) != null;
    }

    /** The day a later decision ended this one, the first; null: none did. */
    public LocalDate endedOn(Decision decision) {
        LocalDate ended = null;
        for (Decision later : all) {
            if (!later.decidedOn().isBefore(decision.decidedOn()) && !later.decidedOn().isAfter(businessDate)
                    && !knownBefore(later, decision)
                    && ends(later, decision) && (ended == null || later.decidedOn().isBefore(ended))) {
                ended = later.decidedOn();
            }
        }
        return ended;
    }

    private static boolean ends(Decision later, Decision decision) {
        if (!isEmpty(later.refersTo()) && later.refersTo().equals(decision.decisionNo())) {
            return later.action() == DecisionAction.REJECT || later.action() == DecisionAction.UNBLOCK
                    || later.action() == DecisionAction.DISPUTE_END;
        }
        return switch (decision.action()) {
            case BLOCK -> later.action() == DecisionAction.UNBLOCK && isEmpty(later.refersTo()) && covers(later, decision);
            case DISPUTE -> later.action() == DecisionAction.DISPUTE_END && isEmpty(later.refersTo()) && covers(later, decision);
            // A customer who confirms what he contested has given the dispute up.
            case CONTESTED -> later.action() == DecisionAction.DISPUTE_END && isEmpty(later.refersTo()) && covers(later, decision)
                    || later.action() == DecisionAction.CONFIRMED
                    && (sameText(later.letterNo(), decision.letterNo()) || sameText(later.documentNo(), decision.documentNo()));
            default -> false;
        };
    }

    /** Lifting without a document lifts everything of the customer; with one, what names that document. */
    static boolean covers(Decision later, Decision decision) {
        return isEmpty(later.documentNo()) || later.documentNo().equals(decision.documentNo());
    }

    private static boolean knownBefore(Decision later, Decision decision) {
        return later.knownOn() != null && decision.knownOn() != null && later.knownOn().isBefore(decision.knownOn());
    }

    private static boolean sameText(String one, String other) {
        return !isEmpty(one) && one.equals(other);
    }

    public static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    /** True when the decision is about the document: it names it, or none. */
    public static boolean concerns(Decision decision, String documentNo) {
        return isEmpty(decision.documentNo()) || decision.documentNo().equals(documentNo);
    }
}
