package receivables.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are business days: not a weekend day and not a public holiday, or a make-up working day (调休).
 *
 * @param weekend days of the week that are free
 * @param holidays free days beside the weekend
 * @param makeUpDays working days although they fall on a weekend
 */
public record BusinessCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public BusinessCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        if (weekend.size() > 6) {
            throw new IllegalArgumentException("a week needs at least one business day");
        }
    }

    public boolean isBusinessDay(LocalDate day) {
        return makeUpDays.contains(day) || !(weekend.contains(day.getDayOfWeek()) || holidays.contains(day));
    }

    /** The first business day after the given day: the mailing day M of business date D. */
    public LocalDate after(LocalDate day) {
        return rollForward(day.plusDays(1));
    }

    /** The day itself if it is a business day, else the next one. */
    public LocalDate rollForward(LocalDate day) {
        LocalDate rolled = day;
        while (!isBusinessDay(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    /** The day itself if it is a business day, else the one before. */
    public LocalDate rollBack(LocalDate day) {
        LocalDate rolled = day;
        while (!isBusinessDay(rolled)) {
            rolled = rolled.minusDays(1);
        }
        return rolled;
    }

    /** The n-th business day after the given day; the day itself, rolled forward, for n = 0. */
    public LocalDate plusBusinessDays(LocalDate day, int n) {
        LocalDate result = n == 0 ? rollForward(day) : day;
        for (int step = 0; step < n; step++) {
            result = after(result);
        }
        return result;
    }
}
