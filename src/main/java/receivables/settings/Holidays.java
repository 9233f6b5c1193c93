package receivables.settings;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import receivables.ledger.BusinessCalendar;

/**
 * All files of {@code config/calendar/} together: weekend, published holidays, make-up working days, holidays that come back every year,
 * and countries whose public holidays the calendar library knows.
 *
 * @param publishedUntil the last day for which the authorities have published their schedule; null: nothing is said
 */
public record Holidays(
        Set<DayOfWeek> weekend, SortedSet<LocalDate> days, SortedSet<LocalDate> makeUpDays, List<Yearly> yearly, List<Country> countries,
        LocalDate publishedUntil) {

    /** A holiday with the same date each year. */
    public record Yearly(MonthDay day, int firstYear) {
    }

    /** @param code ISO 3166, like DE @param region the library's name of a state, like {@code by}; empty: the whole country */
    public record Country(String code, String region) {
    }

    /**
     * The business calendar of some years. Ask for a year more on both sides of what is computed with, since holds and letters look ahead.
     */
    public BusinessCalendar calendar(int firstYear, int lastYear) {
        SortedSet<LocalDate> free = new TreeSet<>(days);
        for (int year = firstYear; year <= lastYear; year++) {
            for (Yearly holiday : yearly) {
                if (year >= holiday.firstYear()) {
                    free.add(holiday.day().atYear(year));
                }
            }
            for (Country country : countries) {
                free.addAll(publicHolidays(country, year));
            }
        }
        return new BusinessCalendar(weekend, free, makeUpDays);
    }

    /** A sentence for the report when a day lies after what the authorities have published, so that make-up days may be missing. */
    public Optional<String> doubtAbout(LocalDate day) {
        return publishedUntil == null || !day.isAfter(publishedUntil) ? Optional.empty()
                : Optional.of("config/calendar knows the published holidays and make-up days only until " + publishedUntil
                + "; add the next schedule");
    }

    static boolean knows(String countryCode) {
        return HolidayManager.getSupportedCalendarCodes().stream().anyMatch(code -> code.equalsIgnoreCase(countryCode));
    }

    /** The regions of a known country that have holidays of their own. */
    static SortedSet<String> regions(String countryCode) {
        return new TreeSet<>(manager(countryCode).getCalendarHierarchy().getChildren().keySet());
    }

    private static HolidayManager manager(String countryCode) {
        return HolidayManager.getInstance(ManagerParameters.create(countryCode.toLowerCase(Locale.ROOT)));
    }

    private static Set<LocalDate> publicHolidays(Country country, int year) {
        HolidayManager manager = manager(country.code());
        String[] region = country.region().isEmpty() ? new String[0] : new String[] {country.region()};
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region)) {
            dates.add(holiday.getDate());
        }
        return dates;
    }
}
