package receivables.decisions;

import static receivables.ledger.ReasonCode.CONSENT_BEYOND_LIMIT;
import static receivables.ledger.ReasonCode.CONSENT_NEEDS_AN_AMOUNT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Reason;
import receivables.ledger.Role;
import receivables.money.Money;

/**
 * Who consented to, or rejected, what a key names: another decision, a letter, an action, a paper. An answer counts when the person is
 * known and has a role for the subject; nobody consents to his own proposal, everybody may take it back. What does not count bars nobody.
 *
 * <pre>{@code answers.approval("LOCK/C10", "LOCK", "")}</pre>
 */
public final class Answers {

    private static final Comparator<Decision> BY_DAY = Comparator.comparing(Decision::decidedOn).thenComparing(Decision::decisionNo);

    private final Approvals approvals;
    private final Map<String, List<Decision>> approving = new HashMap<>();
    private final Map<String, List<Decision>> rejecting = new HashMap<>();

    /** @param decisions of which only APPROVE and REJECT count, decided by the business date */
    public Answers(Collection<Decision> decisions, Approvals approvals, LocalDate businessDate) {
        this.approvals = approvals;
        for (Decision decision : decisions) {
            boolean answers = decision.action() == DecisionAction.APPROVE || decision.action() == DecisionAction.REJECT;
            if (answers && !decision.decidedOn().isAfter(businessDate)) {
                Map<String, List<Decision>> kind = decision.action() == DecisionAction.APPROVE ? approving : rejecting;
                keys(decision).forEach(key -> kind.computeIfAbsent(key, none -> new ArrayList<>()).add(decision));
            }
        }
        approving.values().forEach(list -> list.sort(BY_DAY));
        rejecting.values().forEach(list -> list.sort(BY_DAY));
    }

    /** What an answer names: the worklist's key may stand in either column. */
    public static Set<String> keys(Decision answer) {
        String refersTo = answer.refersTo() == null ? "" : answer.refersTo();
        String letterNo = answer.letterNo() == null ? "" : answer.letterNo();
        if (refersTo.isEmpty() || refersTo.equals(letterNo)) {
            return letterNo.isEmpty() ? Set.of() : Set.of(letterNo);
        }
        return letterNo.isEmpty() ? Set.of(refersTo) : Set.of(refersTo, letterNo);
    }

    /** Why a person of the role may not consent to so much, {@link Reason#NONE}: he may. @param amount null: not known */
    public static Reason beyondLimit(Approvals approvals, Decision answer, String subject, Money amount) {
        if (approvals.mayApprove(answer.by(), subject, amount)) {
            return Reason.NONE;
        }
        Optional<Money> limit = approvals.limit(answer.by(), subject);
        return limit.isEmpty() ? Reason.NONE : amount == null ? Reason.of(CONSENT_NEEDS_AN_AMOUNT, answer.by(), subject, limit.get())
                : Reason.of(CONSENT_BEYOND_LIMIT, answer.by(), subject, limit.get(), amount);
    }

    /** Every consent that counts, by day, then number. @param proposedBy empty: the night itself proposed it */
    public List<Decision> approvals(String key, String subject, String proposedBy) {
        return approving.getOrDefault(key, List.of()).stream()
                .filter(answer -> approvals.mayApprove(answer.by(), subject) && !approvals.isSamePerson(answer.by(), proposedBy)).toList();
    }

    /** The same for one matter. @param amount what it is about; null: not known */
    public List<Decision> approvals(String key, String subject, String proposedBy, Money amount) {
        return approvals(key, subject, proposedBy).stream().filter(answer -> approvals.mayApprove(answer.by(), subject, amount)).toList();
    }

    /** Every rejection that counts, by day, then number: of a person who may consent, or of who proposed it. */
    public List<Decision> rejections(String key, String subject, String proposedBy) {
        return rejecting.getOrDefault(key, List.of()).stream()
                .filter(answer -> approvals.mayApprove(answer.by(), subject) || approvals.isSamePerson(answer.by(), proposedBy)).toList();
    }

    /** The first consent to a decision, empty: nobody of the role has given it, or it was rejected. A rejection outlasts every consent. */
    public Optional<Decision> consentTo(Decision decision) {
        return isRejected(decision) ? Optional.empty() : firstApproval(decision);
    }

    /** The first consent to a decision, rejected or not. */
    public Optional<Decision> firstApproval(Decision decision) {
        return approvals(decision.decisionNo(), decision.action().name(), by(decision), decision.amount()).stream().findFirst();
    }

    public boolean isRejected(Decision decision) {
        return !rejections(decision.decisionNo(), decision.action().name(), by(decision)).isEmpty();
    }

    /** The roles that may consent to the subject, for people to read: {@code CREDIT|OWNER}. */
    public String roles(String subject) {
        return approvals.rolesFor(subject).stream().map(Role::name).sorted().collect(Collectors.joining("|"));
    }

    private static String by(Decision decision) {
        return decision.by() == null ? "" : decision.by();
    }
}
