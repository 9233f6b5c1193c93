package receivables.ledger.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which rung of the ladder a paper stands. */
class MaturityRungTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"2026-11-20, ..2026-11-20", "2026-10-01, ..2026-11-20", "2026-11-21, 2026-11-21..2026-11-27",
        "2026-11-27, 2026-11-21..2026-11-27", "2026-11-28, 2026-11-28..2026-12-04", "2026-12-18, 2026-12-12..2026-12-18",
        "2026-12-19, 2026-12-19..2026-12-31", "2027-02-28, 2027-02-01..2027-02-28"})
    void standsOnTheRungOfItsDay(LocalDate maturity, String rung) {
        assertEquals(rung, MaturityRung.of(NIGHT, maturity).name());
        assertEquals(MaturityRung.of(NIGHT, maturity), MaturityRung.named(rung));
    }

    /** Every day stands on one rung, and the rungs follow each other without a gap. */
    @Test
    void rungsFollowEachOther() {
        for (int start = 0; start < 400; start++) {
            LocalDate night = NIGHT.plusDays(start);
            TreeSet<MaturityRung> rungs = new TreeSet<>();
            for (int ahead = -3; ahead < 120; ahead++) {
                MaturityRung rung = MaturityRung.of(night, night.plusDays(ahead));
                rungs.add(rung);
                assertTrue(!night.plusDays(ahead).isAfter(rung.last())
                        && (rung.isMatured() || !night.plusDays(ahead).isBefore(rung.first())), night + " " + ahead);
            }
            for (MaturityRung rung : rungs) {
                MaturityRung next = rungs.higher(rung);
                assertEquals(next == null ? null : next.first(), next == null ? null : rung.last().plusDays(1));
            }
        }
    }
}
