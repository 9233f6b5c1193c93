package receivables.intake.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import receivables.ledger.table.DateForm;

/**
 * Reads days in the patterns that a profile names, each letter for letter: {@code MM} is two digits, {@code M} one or two. A time may
 * follow; it is not looked at. What fits none of the patterns is no day.
 */
final class TableDates {

    private static final Pattern TIME = Pattern.compile("[ T]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?");
    private static final int CENTURY = 2000;
    private static final int EARLIEST = 1900;

    private final List<String> patterns;
    private final int year;
    private final LocalDate first;
    private String lastText = "";
    private LocalDate lastDay;

    /** @param above the lines above the header, which may tell the year */
    TableDates(DateForm form, String above) {
        this(form.patterns(), told(form.year(), above));
    }

    private TableDates(List<String> patterns, String told) {
        this.patterns = patterns;
        this.first = told.length() == 8 ? read("yyyyMMdd", told, 0) : null;
        this.year = told.length() == 4 ? Integer.parseInt(told) : 0;
    }

    static TableDates of(List<String> patterns) {
        return new TableDates(patterns, "");
    }

    private static String told(Pattern pattern, String above) {
        Matcher matcher = pattern == null ? null : pattern.matcher(above);
        return matcher != null && matcher.find() && matcher.group(1).matches("\\d{4}|\\d{8}") ? matcher.group(1) : "";
    }

    /** Null where the cell is no day as the profile writes them. @param typed a day of a workbook */
    LocalDate read(String cell, boolean typed) {
        if (cell.equals(lastText)) {
            return lastDay; // files are ordered by day
        }
        LocalDate day = typed && cell.length() >= 10 && cell.charAt(4) == '-' ? read("yyyy-MM-dd", cell, 0) : null;
        for (int index = 0; index < patterns.size() && day == null; index++) {
            day = read(patterns.get(index), cell, year);
        }
        lastText = cell;
        lastDay = day;
        return day;
    }

    private LocalDate read(String pattern, String cell, int without) {
        int[] found = {without, 0, 0};
        int at = 0;
        int letter = 0;
        while (letter < pattern.length()) {
            char c = pattern.charAt(letter);
            int run = letter;
            while (run < pattern.length() && pattern.charAt(run) == c) {
                run++;
            }
            int length = run - letter;
            int part = "yMd".indexOf(c);
            int next = part < 0 ? literal(pattern, letter, run, cell, at)
                    : number(cell, at, length == 1 ? 1 : length, length == 1 ? 2 : length);
            if (next < 0) {
                return null;
            }
            if (part >= 0) {
                found[part] = Integer.parseInt(cell, at, next, 10) + (part == 0 && length == 2 ? CENTURY : 0);
            }
            at = next;
            letter = run;
        }
        boolean ends = at == cell.length() || TIME.matcher(cell).region(at, cell.length()).matches();
        return ends ? day(pattern, found) : null;
    }

    private static int literal(String pattern, int from, int to, String cell, int at) {
        return cell.startsWith(pattern.substring(from, to), at) ? at + to - from : -1;
    }

    /** Behind the digits; −1: too few of them. */
    private static int number(String cell, int at, int least, int most) {
        int end = at;
        while (end < cell.length() && end - at < most && cell.charAt(end) >= '0' && cell.charAt(end) <= '9') {
            end++;
        }
        return end - at < least ? -1 : end;
    }

    private LocalDate day(String pattern, int[] found) {
        boolean alone = pattern.indexOf('y') < 0;
        int of = alone && first != null ? first.getYear() : found[0];
        LocalDate day = exists(of, found[1], found[2]) ? LocalDate.of(of, found[1], found[2]) : null;
        boolean wraps = day != null && alone && first != null && day.isBefore(first);
        return wraps && exists(of + 1, found[1], found[2]) ? LocalDate.of(of + 1, found[1], found[2]) : day;
    }

    private static boolean exists(int year, int month, int day) {
        return year >= EARLIEST && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
