package receivables.statements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import receivables.decisions.Answers;
import receivables.ledger.Approvals;
import receivables.ledger.Decision;
import receivables.ledger.Letter;

/**
 * Drafts a supervisor has stopped: a REJECT that refers to the draft's key keeps the paper from being sent until the date it names, or
 * until an APPROVE that refers to the same key. Who says nothing consents: the month's statements go out on their day.
 *
 * <pre>{@code REJECT, refers_to STATEMENT/C10021/EUR/2026-10, reason "credit note to come", date 2026-11-12}</pre>
 */
public final class StatementStops {

    /** Who may stop and release is in the approvals under this subject. */
    public static final String SUBJECT = "STATEMENT";

    private final Answers answers;
    private final LocalDate businessDate;

    /** @param until the day from which it may go after all, null: until somebody releases it */
    public record Stop(String by, String reason, LocalDate on, LocalDate until) {
    }

    public StatementStops(List<Decision> decisions, Approvals approvals, LocalDate businessDate) {
        this.answers = new Answers(decisions, approvals, businessDate);
        this.businessDate = businessDate;
    }

    /** What a decision about the paper refers to; the same on the draft and on every night it may be sent. */
    public static String key(Letter paper) {
        return paper.kind() + "/" + paper.customer().customerNo() + "/" + paper.currency().getCurrencyCode() + "/"
                + YearMonth.from(paper.asOf());
    }

    /** Null: nobody stopped it, or the stop is over. Of one day the stop counts more than the release. */
    public Stop of(Letter paper) {
        Decision stop = latest(answers.rejections(key(paper), SUBJECT, ""));
        if (stop == null || stop.date() != null && !stop.date().isAfter(businessDate)) {
            return null;
        }
        Decision release = latest(answers.approvals(key(paper), SUBJECT, ""));
        return release != null && release.decidedOn().isAfter(stop.decidedOn()) ? null
                : new Stop(stop.by(), stop.reason() == null ? "" : stop.reason(), stop.decidedOn(), stop.date());
    }

    private static Decision latest(List<Decision> of) {
        return of.stream().max(Comparator.comparing(Decision::decidedOn)).orElse(null);
    }
}
