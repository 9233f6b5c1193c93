package receivables.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Business days, read from the calendar in config/ with nothing but patterns. */
final class Days {

    private static final Pattern SPAN = Pattern.compile("from: (\\d{4}-\\d\\d-\\d\\d), to: (\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern SINGLE = Pattern.compile("days: \\[(\\d{4}-\\d\\d-\\d\\d)]");
    private static final Pattern MADE_UP_DAY = Pattern.compile("^  - (\\d{4}-\\d\\d-\\d\\d)$");
    private static final Set<LocalDate> FREE = new HashSet<>();
    private static final Set<LocalDate> MADE_UP = new HashSet<>();

    static {
        try {
            Files.readAllLines(Path.of("config/calendar/china.yml")).forEach(Days::take);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Days() {
    }

    private static void take(String line) {
        Matcher span = SPAN.matcher(line);
        if (span.find()) {
            LocalDate.parse(span.group(1)).datesUntil(LocalDate.parse(span.group(2)).plusDays(1)).forEach(FREE::add);
        }
        Matcher single = SINGLE.matcher(line);
        if (single.find()) {
            FREE.add(LocalDate.parse(single.group(1)));
        }
        Matcher madeUp = MADE_UP_DAY.matcher(line);
        if (madeUp.find()) {
            MADE_UP.add(LocalDate.parse(madeUp.group(1)));
        }
    }

    static boolean isBusinessDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MADE_UP.contains(day) || !weekend && !FREE.contains(day);
    }

    /** The first business day after the day: the mailing day of a night. */
    static LocalDate after(LocalDate day) {
        return rolled(day.plusDays(1));
    }

    /** The day itself, or the first business day after it. */
    static LocalDate rolled(LocalDate day) {
        LocalDate rolled = day;
        while (!isBusinessDay(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    static LocalDate plusBusinessDays(LocalDate day, int days) {
        LocalDate end = day;
        for (int count = 0; count < days; count++) {
            end = after(end);
        }
        return end;
    }
}
