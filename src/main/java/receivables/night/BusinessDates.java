package receivables.night;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import receivables.ledger.BusinessCalendar;
import receivables.settings.Settings;

/**
 * The business date of a job: the default of a job that was given none (see {@code defaults: date} in {@code jobs/*.yml}), and whether one
 * that was given can be meant. A night of a mistyped year, 2062-06-30, would close every day before it.
 */
final class BusinessDates {

    private BusinessDates() {
    }

    static LocalDate of(String name, LocalDate today, Settings settings) {
        return name.equals("last-month-end") ? today.withDayOfMonth(1).minusDays(1)
                : calendar(today, settings).rollBack(today.minusDays(1));
    }

    /**
     * The latest date that needs no {@code --future}: the files of today's business may come this evening, those of a day off with the day
     * after it.
     */
    private static LocalDate latest(LocalDate today, Settings settings) {
        return calendar(today, settings).after(today);
    }

    static boolean isFuture(LocalDate date, LocalDate today, Settings settings) {
        return date.isAfter(latest(today, settings));
    }

    /**
     * Why a date that no night has had yet is not run, empty: it may be.
     *
     * @param future the command says {@code --future}
     */
    static Optional<String> refusal(LocalDate date, LocalDate today, boolean future, Settings settings) {
        if (!isFuture(date, today, settings) || future && settings.futureDates()) {
            return Optional.empty();
        }
        String advice = settings.futureDates() ? "; correct --date, or add --future if this date is meant."
                : "; correct --date (config/application.yml forbids --future: future_dates).";
        return Optional.of(date + " lies after " + latest(today, settings) + ", the next business day from today (" + today + ")" + advice);
    }

    /** What to tell of a date that is no business day; nothing is wrong with running it. */
    static Optional<String> notice(LocalDate date, Settings settings) {
        BusinessCalendar calendar = settings.calendar(date.getYear(), date.getYear() + 1);
        return calendar.isBusinessDay(date) ? Optional.empty() : Optional.of("Note: " + date + " is no business day ("
                + (calendar.holidays().contains(date) ? "a holiday of config/calendar"
                        : date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                + "). Its night is run as any other; letters are mailed on " + calendar.after(date) + ".");
    }

    private static BusinessCalendar calendar(LocalDate today, Settings settings) {
        return settings.calendar(today.getYear() - 1, today.getYear() + 1);
    }
}
