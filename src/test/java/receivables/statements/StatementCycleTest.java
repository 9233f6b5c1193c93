package receivables.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static receivables.aging.Facts.CNY;
import static receivables.aging.Facts.USD;
import static receivables.aging.Facts.cny;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.BusinessCalendar;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterEvent;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;

class StatementCycleTest {
    /** National Day 2025: 1 to 8 October are free, so that the eighth would roll back over the month end. */
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), october(),
            Set.of());
    private static final StatementCycle CYCLE = new StatementCycle(StatementPolicy.standard(), CALENDAR);

    private static Set<LocalDate> october() {
        Set<LocalDate> days = new HashSet<>();
        for (int day = 1; day <= 8; day++) {
            days.add(LocalDate.of(2025, 10, day));
        }
        return days;
    }

    @ParameterizedTest(name = "{0}: as of {1}, draft {2}, sent {3}, confirmed {4}, handed over {5}")
    @CsvSource({
        "2026-11, 2026-11-30, 2026-12-04, 2026-12-08, 2026-12-18, 2026-12-30",
        "2026-10, 2026-10-31, 2026-11-05, 2026-11-06, 2026-11-20, 2026-11-30",
        "2026-01, 2026-01-31, 2026-02-05, 2026-02-06, 2026-02-20, 2026-02-27",
        "2024-01, 2024-01-31, 2024-02-05, 2024-02-08, 2024-02-20, 2024-02-29",
        "2025-09, 2025-09-30, 2025-10-09, 2025-10-09, 2025-10-20, 2025-10-30",
        "2024-02, 2024-02-29, 2024-03-05, 2024-03-08, 2024-03-20, 2024-03-29",
    })
    void theDaysOfTheCycle(YearMonth month, LocalDate asOf, LocalDate draft, LocalDate send, LocalDate confirm, LocalDate handOver) {
        assertEquals(new StatementCycle.Dates(asOf, draft, send, confirm, handOver), CYCLE.dates(month));
    }

    @ParameterizedTest(name = "night {0}, last statement posted {1}: {2}")
    @CsvSource({
        "2026-12-04, , ", // its letters are posted on Monday the 7th, before the send day
        "2026-12-07, , 2026-11-30",
        "2026-12-07, 2026-11-06, 2026-11-30",
        "2026-12-08, 2026-12-08, ", // sent already
        "2026-12-10, 2026-11-06, 2026-11-30", // the night of the 7th was missed
        "2026-12-17, , 2026-11-30", // posted on the day the slips are due
        "2026-12-18, , ", // too late for this month
        "2025-09-30, , 2025-09-30", // a free week: the first business day after the month end
        "2025-09-29, , ",
        "2026-01-07, , 2025-12-31",
        "2024-03-07, , 2024-02-29",
    })
    void dueOncePerMonth(LocalDate businessDate, LocalDate lastMailing, LocalDate expected) {
        assertEquals(Optional.ofNullable(expected), CYCLE.due(businessDate, CALENDAR.after(businessDate), lastMailing));
    }

    @Test
    void aMonthEndThatIsStillToComeIsNotStated() {
        BusinessCalendar longFree = new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 6)),
                Set.of());
        StatementCycle cycle = new StatementCycle(new StatementPolicy(1, 1, 20, 30, Set.of()), longFree);
        assertEquals(Optional.empty(), cycle.due(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 2),
                null), "Saturday the 31st is not known on Friday");
        assertEquals(Optional.of(LocalDate.of(2026, 10, 31)), cycle.due(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 2), null));
    }

    /** Every day of three years is a night: each month is stated exactly once. */
    @Test
    void everyMonthOnce() {
        LocalDate last = null;
        int sent = 0;
        for (LocalDate night = LocalDate.of(2024, 1, 1); night.isBefore(LocalDate.of(2027, 1, 1)); night = night.plusDays(1)) {
            Optional<LocalDate> due = CYCLE.due(night, CALENDAR.after(night), last);
            if (due.isPresent()) {
                last = CALENDAR.after(night);
                assertEquals(due.get(), CYCLE.asOfPostedOn(last));
                sent++;
            }
        }
        assertEquals(36, sent);
    }

    private static IssuedLetter issued(LetterKind kind, Currency currency, LocalDate night, List<LetterEvent> events) {
        return new IssuedLetter("NO", "RF", "C1", kind, currency, night, night, CALENDAR.after(night), night, LetterStatus.READY, cny("0"),
                cny("0"), List.of(), events);
    }

    @Test
    void earlierLettersTellWhatWasSent() {
        LocalDate night = LocalDate.of(2026, 12, 9);
        LocalDate posted = CALENDAR.after(night);
        Optional<LocalDate> november = Optional.of(LocalDate.of(2026, 11, 30));
        IssuedLetter sent = issued(LetterKind.STATEMENT, CNY, LocalDate.of(2026, 12, 7), List.of());
        assertEquals(Optional.empty(), CYCLE.due(night, posted, LetterKind.STATEMENT, CNY, List.of(sent)));
        assertEquals(november, CYCLE.due(night, posted, LetterKind.STATEMENT, USD, List.of(sent)), "the other currency has its own");
        assertEquals(november, CYCLE.due(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), LetterKind.STATEMENT, CNY,
                List.of(sent)), "the same night again draws it again");
        IssuedLetter pulled = issued(LetterKind.STATEMENT, CNY, LocalDate.of(2026, 12, 7),
                List.of(new LetterEvent("NO", LetterEvent.Kind.PULLED, night, "S1", "", night)));
        assertEquals(november, CYCLE.due(night, posted, LetterKind.STATEMENT, CNY, List.of(pulled)));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-07, 2026-09-30", "2026-11-05, ", "2026-12-07, ", "2027-01-07, 2026-12-31"})
    void confirmationsByQuarter(LocalDate night, LocalDate expected) {
        assertEquals(Optional.ofNullable(expected), CYCLE.due(night, CALENDAR.after(night), LetterKind.CONFIRMATION, CNY, List.of()));
    }

    @ParameterizedTest(name = "{0} days after posting: {1}")
    @CsvSource({"0, NONE", "1, NONE", "2, CALL", "3, NONE", "4, CALL", "6, CALL", "7, NONE", "8, CALL", "9, CALL", "14, CALL",
            "15, SUPERVISOR", "40, SUPERVISOR"})
    void silenceIsChased(int days, StatementCycle.Chase expected) {
        LocalDate posted = LocalDate.of(2026, 12, 8);
        assertEquals(expected, CYCLE.chase(posted, posted.plusDays(days)));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02, 2026-12-01, false", "2026-12-03, 2026-12-02, true", "2026-12-04, 2026-12-03, false",
            "2026-12-04, 2026-12-01, true",
        "2026-12-07, 2026-11-30, false", "2026-12-08, 2026-12-07, false"})
    void draftsLieWithTheSupervisorOnceBeforeTheyAreSent(LocalDate night, LocalDate lastNight, boolean expected) {
        assertEquals(expected ? Optional.of(LocalDate.of(2026, 11, 30)) : Optional.empty(),
                CYCLE.draftDue(night, CALENDAR.after(night), CALENDAR.after(lastNight)));
    }

    @Test
    void daysThatDoNotFollowOneAnotherAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new StatementPolicy(9, 8, 20, 30, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new StatementPolicy(5, 8, 20, 32, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new StatementPolicy(5, 8, 20, 30, Set.of(13)));
    }

    /** The newest of each kind and the one before it: statements come monthly, confirmations only in their months. */
    @ParameterizedTest
    @CsvSource({"'', 2026-11-06, 2026-08-31", "3 6 9 12, 2026-11-06, 2026-03-31", "6 12, 2026-11-06, 2025-06-30",
            "12, 2026-01-09, 2023-12-31"})
    void papersAreRememberedAsLongAsTheyAreAskedAfter(String confirmedMonths, LocalDate mailingDay, LocalDate since) {
        Set<Integer> months = new HashSet<>();
        java.util.Arrays.stream(confirmedMonths.split(" ")).filter(month -> !month.isEmpty())
                .forEach(month -> months.add(Integer.valueOf(month)));
        assertEquals(since, new StatementCycle(new StatementPolicy(5, 8, 20, 30, months), CALENDAR).rememberedSince(mailingDay));
    }
}
