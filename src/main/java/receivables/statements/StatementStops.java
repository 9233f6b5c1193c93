package receivables.statements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Letter;

/**
 * Drafts a supervisor has stopped: a REJECT that refers to the draft's key keeps the paper from being sent until the date it names, or until an APPROVE that refers
 * to the same key. Who says nothing consents: the month's statements go out on their day.
 *
 * <pre>{@code REJECT, refers_to STATEMENT/C10021/EUR/2026-10, reason "credit note to come", date 2026-11-12}</pre>
 */
public final class StatementStops {

    /** Who may stop and release is in the approvals under this subject. */
    public static final String SUBJECT = "STATEMENT";

    private final List<Decision> decisions;
    private final Approvals approvals;
    private final LocalDate businessDate;

    /** @param until the day from which it may go after all, null: until somebody releases it */
    public record Stop(String by, String reason, LocalDate on, LocalDate until) {
    }

    public StatementStops(List<Decision> decisions, Approvals approvals, LocalDate businessDate) {
        this.decisions = decisions;
        this.approvals = approvals;
        this.businessDate = businessDate;
    }

    /** What a decision about the paper refers to; the same on the draft and on every night it may be sent. */
    public static String key(Letter paper) {
        return paper.kind() + "/" + paper.customer().customerNo() + "/" + paper.currency().getCurrencyCode() + "/" + YearMonth.from(paper.asOf());
    }

    /** Null: nobody stopped it, or the stop is over. Of one day the stop counts more than the release. */
    public Stop of(Letter paper) {
        Decision stop = latest(DecisionAction.REJECT, paper);
        if (stop == null || stop.date() != null && !stop.date().isAfter(businessDate)) {
            return null;
        }
        Decision release = latest(DecisionAction.APPROVE, paper);
        return release != null && release.decidedOn().isAfter(stop.decidedOn()) ? null
                : new Stop(stop.by(), stop.reason() == null ? "" : stop.reason(), stop.decidedOn(), stop.date());
    }

    private Decision latest(DecisionAction action, Letter paper) {
        String key = key(paper);
        Decision latest = null;
        for (Decision decision : decisions) {
            if (decision.action() == action && (key.equals(decision.refersTo()) || key.equals(decision.letterNo())) && !decision.decidedOn().isAfter(businessDate)
                    && approvals.mayApprove(decision.by(), SUBJECT) && (latest == null || decision.decidedOn().isAfter(latest.decidedOn()))) {
                latest = decision;
            }
        }
        return latest;
    }
}
