package receivables.ledger.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.BusinessCalendar;

/** How long a paper is waited for, by the company's own days. */
class InstrumentTermsTest {

    private static final BusinessCalendar CALENDAR = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    /** Matures on Friday 30 October 2026. */
    @ParameterizedTest
    @CsvSource({"3, 5, 2026-11-04, IN_HAND, false", "3, 5, 2026-11-05, OVERDUE, false", "3, 5, 2026-11-11, OVERDUE, false",
        "3, 5, 2026-11-12, OVERDUE, true", "0, 0, 2026-10-30, IN_HAND, false", "0, 0, 2026-11-02, OVERDUE, true",
        "10, 0, 2026-11-13, IN_HAND, false", "10, 0, 2026-11-16, OVERDUE, true"})
    void isWaitedForSoLong(int grace, int overdue, LocalDate mailingDay, InstrumentStatus status, boolean lapsed) {
        InstrumentTerms terms = new InstrumentTerms(null, mailingDay, CALENDAR, new InstrumentRules(grace, overdue, 0));
        Paper paper = terms.waiting(LocalDate.of(2026, 10, 30), List.of("INV-1"));
        assertEquals(status, paper.status());
        assertEquals(lapsed, paper.lapsed());
    }
}
