package receivables.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Reads {@code yyyy-MM-dd} without exceptions, since every row has several and a bad file has a bad one in each. */
final class Dates {

    private static final int EARLIEST_YEAR = 1900;

    private Dates() {
    }

    /** Null where the text is no day of the calendar from 1900 to 9999. */
    static LocalDate parse(String text) {
        if (!isShaped(text)) {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        boolean exists = year >= EARLIEST_YEAR && month >= 1 && month <= 12 && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
        return exists ? LocalDate.of(year, month, day) : null;
    }

    /** Why {@link #parse} gave null, and what to do. */
    static String problem(String text) {
        if (SpreadsheetForms.isOneOfTwoDays(text)) {
            return "may be one of two days, for nobody can tell which number is the month; write it like 2026-02-28 (year, month, day)";
        }
        if (!isShaped(text)) {
            return "is not a date; write it like 2026-02-28 (year, month, day)";
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        if (year < EARLIEST_YEAR) {
            return "lies before " + EARLIEST_YEAR + "; check the year";
        }
        if (month < 1 || month > 12) {
            return "is not a day of the calendar: there is no month " + month + "; write year, month, day";
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        return "is not a day of the calendar: " + yearMonth.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year + " has "
                + yearMonth.lengthOfMonth() + " days; correct it";
    }

    private static boolean isShaped(String text) {
        boolean shaped = text.length() == 10;
        for (int index = 0; index < text.length() && shaped; index++) {
            char c = text.charAt(index);
            shaped = index == 4 || index == 7 ? c == '-' : c >= '0' && c <= '9';
        }
        return shaped;
    }

    private static int digits(String text, int begin, int stop) {
        int number = 0;
        for (int index = begin; index < stop; index++) {
            number = number * 10 + text.charAt(index) - '0';
        }
        return number;
    }
}
