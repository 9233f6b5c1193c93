package receivables.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads {@code config/calendar/*.yml}; several files add up. */
final class CalendarFiles {

    private static final String FOLDER = ConfigFiles.CONFIG + "calendar/";
    private static final int LONGEST_HOLIDAY = 60;

    private final Mistakes mistakes;
    private final Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final SortedSet<LocalDate> makeUpDays = new TreeSet<>();
    private final List<Holidays.Yearly> yearly = new ArrayList<>();
    private final List<Holidays.Country> countries = new ArrayList<>();
    private LocalDate publishedUntil;

    private CalendarFiles(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static Holidays read(SortedMap<String, String> content, Mistakes mistakes) {
        CalendarFiles files = new CalendarFiles(mistakes);
        SortedMap<String, String> found = content.subMap(FOLDER, FOLDER + '\uffff');
        found.forEach(files::take);
        if (found.isEmpty()) {
            mistakes.addFile(FOLDER, "no_calendar");
        }
        return new Holidays(files.weekend, files.days, files.makeUpDays, files.yearly, files.countries, files.publishedUntil);
    }

    private void take(String file, String text) {
        Section section = YamlFile.read(file, text, mistakes, null);
        if (section.has("weekend")) {
            weekend.addAll(section.choices("weekend", DayOfWeek.class));
        }
        if (weekend.size() > 6) {
            section.mistake("weekend", "whole_week");
            weekend.clear();
        }
        if (section.has("holidays")) {
            section.sections("holidays").forEach(this::holiday);
        }
        if (section.has("make_up_days")) {
            makeUpDays.addAll(section.each("make_up_days", LocalDate::parse, Section.said("no_day")));
        }
        if (section.has("yearly")) {
            section.sections("yearly").forEach(this::everyYear);
        }
        if (section.has("countries")) {
            section.sections("countries").forEach(this::country);
        }
        if (section.has("published_until")) {
            LocalDate until = section.date("published_until");
            publishedUntil = publishedUntil == null || until.isBefore(publishedUntil) ? until : publishedUntil;
        }
        makeUpDays.stream().filter(days::contains).forEach(day ->
                section.mistake("make_up_days", "holiday_as_well", day));
        section.done();
    }

    private void holiday(Section section) {
        section.text("name");
        if (section.has("days")) {
            days.addAll(section.each("days", LocalDate::parse, Section.said("no_day")));
        } else {
            LocalDate from = section.date("from");
            LocalDate to = section.date("to");
            if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_HOLIDAY) {
                section.mistake("to", "before_or_too_long", to, from, LONGEST_HOLIDAY);
            } else {
                from.datesUntil(to.plusDays(1)).forEach(days::add);
            }
        }
        section.done();
    }

    private void everyYear(Section section) {
        section.text("name");
        String text = section.text("day");
        int firstYear = section.has("from_year") ? section.whole("from_year", 1900, 2999) : 1900;
        try {
            yearly.add(new Holidays.Yearly(MonthDay.parse("--" + text), firstYear));
        } catch (DateTimeException wrong) {
            section.mistake("day", "no_month_and_day", text);
        }
        section.done();
    }

    private void country(Section section) {
        String code = section.text("code");
        if (!code.isEmpty() && !Holidays.knows(code)) {
            section.mistake("code", "holidays_unknown", code);
        } else if (!code.isEmpty()) {
            String region = section.textOr("region", "");
            if (!region.isEmpty() && !Holidays.regions(code).contains(region)) {
                section.mistake("region", "no_region", region, code, NearestName.hint(region, Holidays.regions(code)));
            }
            countries.add(new Holidays.Country(code, region));
        }
        section.done();
    }
}
