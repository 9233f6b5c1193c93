package receivables.statements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.LetterKind;

/**
 * What tonight is in the statement cycle, the same for every customer.
 *
 * @param previousMailingDay of the last night that ran: what must be told once is told, though its own night was missed
 * @param asOf the month end that statements may be due for tonight, null: none
 * @param confirmBy when the slips of tonight's statements should be back, null where none are due
 * @param draftAsOf the month end whose statements are drafted for review tonight, null: none
 */
public record StatementNight(
        StatementCycle cycle, BusinessCalendar calendar, LocalDate businessDate, LocalDate mailingDay, LocalDate previousMailingDay,
        LocalDate asOf,
        LocalDate confirmBy, LocalDate draftAsOf) {

    public StatementNight {
        requireNonNull(cycle, "cycle is null");
        requireNonNull(mailingDay, "mailingDay is null");
    }

    /**
     * A month that ended before the first night ever run is stated only on its own sending night, never made up for later: of what was paid
     * between that month end and the first import only the old system knows.
     *
     * @param firstNight the first night ever run; tonight, if there was none
     * @param lastNight the last night that ran, null: none did
     */
    public static StatementNight of(
            StatementPolicy policy, BusinessCalendar calendar, LocalDate businessDate, LocalDate mailingDay, LocalDate firstNight,
            LocalDate lastNight) {
        StatementCycle cycle = new StatementCycle(policy, calendar);
        LocalDate lastMailing = lastNight == null ? calendar.rollBack(mailingDay.minusDays(1)) : calendar.after(lastNight);
        LocalDate asOf = cycle.due(businessDate, mailingDay, null).orElse(null);
        if (asOf == null) {
            return new StatementNight(cycle, calendar, businessDate, mailingDay, lastMailing, null, null,
                    cycle.draftDue(businessDate, mailingDay, lastMailing).orElse(null));
        }
        StatementCycle.Dates dates = cycle.dates(YearMonth.from(asOf));
        boolean sendingNight = calendar.rollBack(mailingDay.minusDays(1)).isBefore(dates.send());
        boolean known = !firstNight.isAfter(asOf) || sendingNight;
        return new StatementNight(cycle, calendar, businessDate, mailingDay, lastMailing, known ? asOf : null, known ? dates.confirm()
                : null, null);
    }

    /** The night on which the month's statements will be sent, as far as tonight knows: for their drafts. */
    public StatementNight ofDrafts() {
        StatementCycle.Dates dates = cycle.dates(YearMonth.from(draftAsOf));
        return new StatementNight(cycle, calendar, businessDate, dates.send(), previousMailingDay, draftAsOf, dates.confirm(), null);
    }

    /** The month end for which all that moved must be read tonight, because something is sent or drafted; null: none. */
    public LocalDate readAsOf() {
        return asOf == null ? draftAsOf : asOf;
    }

    /** The night as if it were a month end and its statements due: to look at one at any time. */
    public static StatementNight onTrial(StatementPolicy policy, BusinessCalendar calendar, LocalDate businessDate, LocalDate mailingDay) {
        StatementCycle cycle = new StatementCycle(policy, calendar);
        return new StatementNight(cycle, calendar, businessDate, mailingDay, calendar.rollBack(mailingDay.minusDays(1)), businessDate,
                cycle.dates(YearMonth.from(businessDate)).confirm(), null);
    }

    /** True when papers of the kind may be due tonight; a balance confirmation only after the months of the policy. */
    boolean mayBeDue(LetterKind kind) {
        return asOf != null && cycle.due(businessDate, mailingDay, kind, null, java.util.List.of()).isPresent();
    }
}
