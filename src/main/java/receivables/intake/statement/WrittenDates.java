package receivables.intake.statement;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads days as banks write them, without exceptions: null where it is none. A date with a time is its date as written, whatever its
 * offset.
 */
final class WrittenDates {

    private static final int EARLIEST = 1900;

    private WrittenDates() {
    }

    /** {@code 2026-11-02} or {@code 2026-11-02T23:59:59+02:00}. */
    static LocalDate iso(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-' || text.length() > 10
                && Character.isLetterOrDigit(text.charAt(10)) && text.charAt(10) != 'T') {
            return null;
        }
        return day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /** {@code 20261102}, and what may follow. */
    static LocalDate compact(String text) {
        return text.length() < 8 ? null : day(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
    }

    /** {@code 261102}: this century, or from 80 on the last. */
    static LocalDate shortYear(String text) {
        if (text.length() < 6) {
            return null;
        }
        int year = digits(text, 0, 2);
        return year < 0 ? null : day(year + (year >= 80 ? 1900 : 2000), digits(text, 2, 4), digits(text, 4, 6));
    }

    /** The day, or the last one of its month where banks that reckon with months of 30 days write one that does not exist (30 February). */
    static LocalDate orMonthEnd(String shortYear) {
        LocalDate day = shortYear(shortYear);
        int number = shortYear.length() < 6 ? -1 : digits(shortYear, 4, 6);
        LocalDate first = day != null || number < 29 || number > 31 ? null : shortYear(shortYear.substring(0, 4) + "01");
        return day != null || first == null ? day : YearMonth.from(first).atEndOfMonth();
    }

    private static LocalDate day(int year, int month, int day) {
        boolean exists = year >= EARLIEST && month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day) : null;
    }

    /** −1: something else than digits. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            char c = text.charAt(index);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
