package receivables.statements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;

/**
 * When statements are due: as of each month end, on the first night whose letters are posted on or after the send day of the next month.
 * The days of the cycle roll back to a business day, but never back over the month end they follow (a holiday week at its start).
 *
 * <pre>{@code
 * month November, calendar without holidays: as of 30 November; 8 December is a Tuesday, so the letters posted on it;
 * that is the night of Monday 7 December. A night missed then is made up by any later one until the slips are due back.
 * }</pre>
 */
public final class StatementCycle {
    private final StatementPolicy policy;
    private final BusinessCalendar calendar;

    public StatementCycle(StatementPolicy policy, BusinessCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    /** The days of one month's cycle. @param asOf the month's last day */
    public record Dates(LocalDate asOf, LocalDate draft, LocalDate send, LocalDate confirm, LocalDate handOver) {
    }

    /** What silence after a statement calls for. */
    public enum Chase { NONE, CALL, SUPERVISOR }

    public Dates dates(YearMonth month) {
        LocalDate asOf = month.atEndOfMonth();
        return new Dates(asOf, day(asOf, policy.draftDay()), day(asOf, policy.sendDay()), day(asOf, policy.confirmDay()),
                day(asOf, policy.handOverDay()));
    }

    private LocalDate day(LocalDate asOf, int dayOfMonth) {
        YearMonth next = YearMonth.from(asOf).plusMonths(1);
        LocalDate rolled = calendar.rollBack(next.atDay(Math.min(dayOfMonth, next.lengthOfMonth())));
        return rolled.isAfter(asOf) ? rolled : calendar.after(asOf);
    }

    /**
     * The month end a statement is due for, if one is.
     *
     * @param businessDate D; the month end must not lie after it
     * @param mailingDay M of that night
     * @param lastMailing when the customer's last statement in the currency was posted, null: never
     */
    public Optional<LocalDate> due(LocalDate businessDate, LocalDate mailingDay, LocalDate lastMailing) {
        Dates dates = dates(YearMonth.from(mailingDay).minusMonths(1));
        boolean open = !businessDate.isBefore(dates.asOf()) && !mailingDay.isBefore(dates.send()) && !mailingDay.isAfter(dates.confirm());
        boolean sent = lastMailing != null && lastMailing.isAfter(dates.asOf());
        return open && !sent ? Optional.of(dates.asOf()) : Optional.empty();
    }

    /**
     * As above, from the customer's earlier letters: one pulled before the post does not count as sent.
     *
     * @param kind STATEMENT, or CONFIRMATION for the balance confirmation, which is due only at the ends of the policy's months
     */
    public Optional<LocalDate> due(LocalDate businessDate, LocalDate mailingDay, LetterKind kind, Currency currency,
            List<IssuedLetter> letters) {
        LocalDate last = letters.stream()
                .filter(letter -> letter.kind() == kind && letter.currency().equals(currency)
                && letter.businessDate().isBefore(businessDate))
                .filter(letter -> letter.events().stream().noneMatch(event -> event.kind() == LetterEvent.Kind.PULLED))
                .map(IssuedLetter::mailingDay).max(LocalDate::compareTo).orElse(null);
        return due(businessDate, mailingDay, last)
                .filter(asOf -> kind != LetterKind.CONFIRMATION || policy.confirmationMonths().contains(asOf.getMonthValue()));
    }

    /** The month end that a statement posted on the given day is about. */
    public LocalDate asOfPostedOn(LocalDate mailingDay) {
        return YearMonth.from(mailingDay).minusMonths(1).atEndOfMonth();
    }

    /**
     * The month end whose drafts lie with the supervisors the next morning: on the first night whose morning is the draft day or later, as
     * long as the statements are not sent. Where drafting and sending are on one day, there are no drafts.
     *
     * @param lastMailing M of the last night that ran: a night missed on the draft day is made up for
     */
    public Optional<LocalDate> draftDue(LocalDate businessDate, LocalDate mailingDay, LocalDate lastMailing) {
        Dates dates = dates(YearMonth.from(mailingDay).minusMonths(1));
        boolean due = lastMailing.isBefore(dates.draft()) && !mailingDay.isBefore(dates.draft()) && mailingDay.isBefore(dates.send())
                && !businessDate.isBefore(dates.asOf());
        return due ? Optional.of(dates.asOf()) : Optional.empty();
    }

    /**
     * Since when papers are remembered. Of each kind the newest is asked after until the next one takes its place, and when that goes to
     * the supervisor, the one before is looked at. Before this month's papers are sent the newest are last month's.
     */
    public LocalDate rememberedSince(LocalDate mailingDay) {
        YearMonth asOf = YearMonth.from(mailingDay).minusMonths(1);
        YearMonth oldest = asOf.minusMonths(2);
        if (policy.confirmationMonths().isEmpty()) {
            return oldest.atEndOfMonth();
        }
        YearMonth confirmed = asOf.plusMonths(1);
        for (int papers = 0; papers < 3; papers++) {
            confirmed = confirmedBefore(confirmed);
        }
        return (confirmed.isBefore(oldest) ? confirmed : oldest).atEndOfMonth();
    }

    private YearMonth confirmedBefore(YearMonth month) {
        YearMonth before = month.minusMonths(1);
        return policy.confirmationMonths().contains(before.getMonthValue()) ? before : confirmedBefore(before);
    }

    /** An unconfirmed statement: every second day in the first week after it was posted, daily in the second, then the supervisor. */
    public Chase chase(LocalDate postedOn, LocalDate day) {
        long days = ChronoUnit.DAYS.between(postedOn, day);
        if (days <= 0) {
            return Chase.NONE;
        }
        if (days <= 7) {
            return days % 2 == 0 ? Chase.CALL : Chase.NONE;
        }
        return days <= 14 ? Chase.CALL : Chase.SUPERVISOR;
    }
}
