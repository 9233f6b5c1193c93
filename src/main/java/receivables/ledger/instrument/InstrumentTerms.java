package receivables.ledger.instrument;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.BusinessCalendar;

/**
 * How long a paper is waited for, and the night that asks.
 *
 * <pre>{@code matures on Friday 30 October, 3 + 5 business days: overdue after 4 November, open again after 11 November}</pre>
 *
 * @param previousNight the last night before, null: none
 * @param mailingDay the day on which tonight's letters are posted
 */
public record InstrumentTerms(LocalDate previousNight, LocalDate mailingDay, BusinessCalendar calendar, InstrumentRules rules) {

    public InstrumentTerms {
        requireNonNull(mailingDay, "mailingDay is null");
        requireNonNull(calendar, "calendar is null");
        requireNonNull(rules, "rules is null");
    }

    /** A paper that nothing has happened to but time. */
    public Paper waiting(LocalDate maturity, List<String> documents) {
        LocalDate grace = calendar.plusBusinessDays(maturity, rules.graceDays());
        LocalDate heldUntil = calendar.plusBusinessDays(maturity, rules.graceDays() + rules.overdueDays());
        return new Paper(grace.isBefore(mailingDay) ? InstrumentStatus.OVERDUE : InstrumentStatus.IN_HAND, heldUntil,
                heldUntil.isBefore(mailingDay), documents);
    }

    /** The same as the night before left it. */
    public Paper waitingBefore(LocalDate maturity, Paper tonight) {
        LocalDate mailedThen = calendar.after(previousNight);
        LocalDate grace = calendar.plusBusinessDays(maturity, rules.graceDays());
        return new Paper(grace.isBefore(mailedThen) ? InstrumentStatus.OVERDUE : InstrumentStatus.IN_HAND, tonight.heldUntil(),
                tonight.heldUntil().isBefore(mailedThen), tonight.documents());
    }

    /** A fact or decision of this day was not there on the night before. */
    public boolean isNew(LocalDate day) {
        return previousNight == null || day.isAfter(previousNight);
    }
}
