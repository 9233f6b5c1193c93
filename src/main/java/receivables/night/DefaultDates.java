package receivables.night;

import java.time.LocalDate;
import receivables.ledger.BusinessCalendar;
import receivables.settings.Settings;

/** The business date of a job that was given none; see {@code defaults: date} in {@code jobs/*.yml}. */
final class DefaultDates {

    private DefaultDates() {
    }

    static LocalDate of(String name, LocalDate today, Settings settings) {
        BusinessCalendar calendar = settings.calendar(today.getYear() - 1, today.getYear() + 1);
        return name.equals("last-month-end") ? today.withDayOfMonth(1).minusDays(1) : calendar.rollBack(today.minusDays(1));
    }
}
