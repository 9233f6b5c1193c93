package receivables.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;

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
    static Reason problem(String text) {
        if (SpreadsheetForms.isOneOfTwoDays(text)) {
            return Reason.of(ReasonCode.DATE_HAS_TWO_READINGS);
        }
        if (!isShaped(text)) {
            return Reason.of(ReasonCode.DATE_IS_NONE);
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        if (year < EARLIEST_YEAR) {
            return Reason.of(ReasonCode.DATE_IS_TOO_EARLY, EARLIEST_YEAR);
        }
        if (month < 1 || month > 12) {
            return Reason.of(ReasonCode.DATE_HAS_NO_SUCH_MONTH, month);
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        return Reason.of(ReasonCode.DATE_HAS_NO_SUCH_DAY, yearMonth, yearMonth.lengthOfMonth());
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
