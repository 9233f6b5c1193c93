package receivables.night;

import java.time.LocalDate;
import java.util.Optional;
import receivables.ledger.BusinessCalendar;
import receivables.outbox.Wording;
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
        return Optional.of(Wording.in(settings.language()).text(settings.futureDates() ? "night.future" : "night.future_forbidden", date,
                latest(today, settings), today));
    }

    /** What to tell of a date that is no business day; nothing is wrong with running it. */
    static Optional<String> notice(LocalDate date, Settings settings) {
        BusinessCalendar calendar = settings.calendar(date.getYear(), date.getYear() + 1);
        if (calendar.isBusinessDay(date)) {
            return Optional.empty();
        }
        Wording words = Wording.in(settings.language());
        String why = calendar.holidays().contains(date) ? words.text("night.holiday")
                : words.text("figures.weekdays").split(" ")[date.getDayOfWeek().ordinal()];
        return Optional.of(words.text("night.no_business_day", date, why, calendar.after(date)));
    }

    private static BusinessCalendar calendar(LocalDate today, Settings settings) {
        return settings.calendar(today.getYear() - 1, today.getYear() + 1);
    }
}
