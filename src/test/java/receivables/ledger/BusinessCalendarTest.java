package receivables.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    /** Thursday 1 October 2026 is a holiday, Saturday the 10th a working day made up for it. */
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(LocalDate.of(2026, 10, 1)), Set.of(LocalDate.of(2026, 10, 10)));

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 0, 2026-09-30", "2026-09-30, 1, 2026-10-02", "2026-10-02, 1, 2026-10-05", "2026-10-03, 0, 2026-10-05",
                "2026-10-03, 1, 2026-10-05",
        "2026-10-03, 2, 2026-10-06", "2026-10-09, 1, 2026-10-10", "2026-10-09, 2, 2026-10-12"})
    void theNthBusinessDayAfterADay(LocalDate day, int n, LocalDate expected) {
        assertEquals(expected, CALENDAR.plusBusinessDays(day, n));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, 2026-10-02, 2026-09-30", "2026-10-04, 2026-10-05, 2026-10-02", "2026-10-10, 2026-10-10, 2026-10-10",
            "2026-10-11, 2026-10-12, 2026-10-10"})
    void aFreeDayRollsForwardOrBack(LocalDate day, LocalDate forward, LocalDate back) {
        assertEquals(forward, CALENDAR.rollForward(day));
        assertEquals(back, CALENDAR.rollBack(day));
    }
}
