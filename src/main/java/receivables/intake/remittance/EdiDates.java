package receivables.intake.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days as EDI writes them. */
final class EdiDates {

    private static final int EARLIEST = 1990;

    private EdiDates() {
    }

    /**
     * @param form EDIFACT's code of the form: 101 {@code yyMMdd}, 102 {@code yyyyMMdd} and what may follow; null: no day, or another form
     */
    static LocalDate of(String written, String form) {
        String day = form.equals("101") && written.length() == 6 ? "20" + written : written;
        if (day.length() < 8 || !day.substring(0, 8).matches("\\d{8}")) {
            return null;
        }
        int year = Integer.parseInt(day.substring(0, 4));
        int month = Integer.parseInt(day.substring(4, 6));
        int number = Integer.parseInt(day.substring(6, 8));
        boolean exists = year >= EARLIEST && month >= 1 && month <= 12 && number >= 1
                && number <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, number) : null;
    }
}
