package receivables.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void aNameIsItsPartsJoined() {
        Sums sums = new Sums();
        sums.add(5, "FIGURE", Stage.LETTER_1, CNY, YearMonth.of(2026, 11), LocalDate.of(2026, 11, 20), "");
        assertEquals(Map.of("FIGURE|LETTER_1|CNY|2026-11|2026-11-20|", 5L), sums.totals());
        assertEquals(5, sums.of(Sums.name("FIGURE", "LETTER_1", "CNY", "2026-11", "2026-11-20", "")));
    }

    /** A total read back from the database under its whole name and one added by its parts are the same. */
    @Test
    void aWholeNameAndItsPartsAreOne() {
        Sums sums = new Sums();
        sums.add(7, "A", CNY, "b");
        sums.add("A|CNY|b", 5);
        sums.add(1, "A", "CNY|b");
        assertEquals(13, sums.of("A|CNY|b"));
        assertEquals(List.of("A|CNY|b"), List.copyOf(sums.totals().keySet()));
    }

    @Test
    void whatWasReadStaysWhileMoreIsAdded() {
        Sums sums = new Sums();
        sums.add(1, "B");
        Map<String, Long> before = sums.totals();
        Sums others = new Sums();
        others.add(2, "B");
        others.add(3, "A", "x");
        sums.addAll(others);
        assertEquals(Map.of("B", 1L), before);
        assertEquals(3, sums.of("B"));
        assertEquals(List.of("A|x", "B"), List.copyOf(sums.totals().keySet()));
        assertEquals(Map.of("A|x", 3L), sums.startingWith("A|"));
        assertEquals(2, others.of("B"));
    }

    /** However the amounts are spread over accounts and partitions, the same names stand in the end. */
    @Test
    void whatCameBackToNothingIsNotKept() {
        Sums sums = new Sums();
        sums.add(0, "never");
        sums.add(4, "back");
        sums.add(-4, "back");
        assertEquals(Map.of(), sums.totals());
        Sums others = new Sums();
        others.add(4, "back");
        sums.addAll(others);
        assertEquals(Map.of("back", 4L), sums.totals());
        others.add(-8, "back");
        sums.addAll(others);
        assertEquals(Map.of(), sums.totals());
    }

    @Test
    void overflowThrows() {
        Sums sums = new Sums();
        sums.add(Long.MAX_VALUE, "much");
        assertThrows(ArithmeticException.class, () -> sums.add(1, "much"));
    }
}
