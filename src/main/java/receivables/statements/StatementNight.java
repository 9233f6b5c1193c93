package receivables.statements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.LetterKind;

/**
 * What tonight is in the statement cycle, the same for every customer.
 *
 * @param asOf the month end that statements may be due for tonight, null: none
 * @param confirmBy when the slips of tonight's statements should be back, null where none are due
 */
public record StatementNight(StatementCycle cycle, BusinessCalendar calendar, LocalDate businessDate, LocalDate mailingDay, LocalDate asOf, LocalDate confirmBy) {

    public StatementNight {
        requireNonNull(cycle, "cycle is null");
        requireNonNull(mailingDay, "mailingDay is null");
    }

    /**
     * A month that ended before the first night ever run is stated only on its own sending night, never made up for later: of what was paid
     * between that month end and the first import only the old system knows.
     *
     * @param firstNight the first night ever run; tonight, if there was none
     */
    public static StatementNight of(StatementPolicy policy, BusinessCalendar calendar, LocalDate businessDate, LocalDate mailingDay, LocalDate firstNight) {
        StatementCycle cycle = new StatementCycle(policy, calendar);
        LocalDate asOf = cycle.due(businessDate, mailingDay, null).orElse(null);
        if (asOf == null) {
            return new StatementNight(cycle, calendar, businessDate, mailingDay, null, null);
        }
        StatementCycle.Dates dates = cycle.dates(YearMonth.from(asOf));
        boolean sendingNight = calendar.rollBack(mailingDay.minusDays(1)).isBefore(dates.send());
        boolean known = !firstNight.isAfter(asOf) || sendingNight;
        return new StatementNight(cycle, calendar, businessDate, mailingDay, known ? asOf : null, known ? dates.confirm() : null);
    }

    /** The night as if it were a month end and its statements due: to look at one at any time. */
    public static StatementNight onTrial(StatementPolicy policy, BusinessCalendar calendar, LocalDate businessDate, LocalDate mailingDay) {
        StatementCycle cycle = new StatementCycle(policy, calendar);
        return new StatementNight(cycle, calendar, businessDate, mailingDay, businessDate, cycle.dates(YearMonth.from(businessDate)).confirm());
    }

    /** True when papers of the kind may be due tonight; a balance confirmation only after the months of the policy. */
    boolean mayBeDue(LetterKind kind) {
        return asOf != null && cycle.due(businessDate, mailingDay, kind, null, java.util.List.of()).isPresent();
    }

    /** The mailing day of the night before. */
    LocalDate previousMailingDay() {
        return calendar.rollBack(mailingDay.minusDays(1));
    }
}
