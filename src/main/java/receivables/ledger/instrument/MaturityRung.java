package receivables.ledger.instrument;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A rung of the maturity ladder: when money of papers in hand may be expected. First what matured and is not paid; then four weeks from the
 * night on, each of seven days; then calendar months, the first of them from the day after the weeks.
 *
 * <pre>{@code night of 2026-11-20: matured | 11-21..11-27 | … | 12-12..12-18 | 12-19..12-31 | 2027-01-01..2027-01-31 | …}</pre>
 *
 * @param first null: everything up to the night itself
 */
public record MaturityRung(LocalDate first, LocalDate last) implements Comparable<MaturityRung> {

    private static final int WEEKS = 4;
    private static final int DAYS = 7;
    private static final String TO = "..";
    private static final Comparator<MaturityRung> ORDER = Comparator.comparing(MaturityRung::last);

    public MaturityRung {
        requireNonNull(last, "last is null");
    }

    /** The rung on which a paper of that maturity stands on a night. */
    public static MaturityRung of(LocalDate night, LocalDate maturity) {
        if (!maturity.isAfter(night)) {
            return new MaturityRung(null, night);
        }
        LocalDate afterWeeks = night.plusDays(WEEKS * DAYS + 1);
        if (maturity.isBefore(afterWeeks)) {
            long week = (maturity.toEpochDay() - night.toEpochDay() - 1) / DAYS;
            LocalDate first = night.plusDays(week * DAYS + 1);
            return new MaturityRung(first, first.plusDays(DAYS - 1));
        }
        LocalDate month = maturity.withDayOfMonth(1);
        return new MaturityRung(month.isBefore(afterWeeks) ? afterWeeks : month, month.plusMonths(1).minusDays(1));
    }

    public boolean isMatured() {
        return first == null;
    }

    /** As a night's sums name it; {@link #named} reads it again. */
    public String name() {
        return (first == null ? "" : first) + TO + last;
    }

    public static MaturityRung named(String name) {
        int to = name.indexOf(TO);
        return new MaturityRung(to == 0 ? null : LocalDate.parse(name.substring(0, to)), LocalDate.parse(name.substring(to + TO.length())));
    }

    /** By the days they stand for. */
    @Override
    public int compareTo(MaturityRung other) {
        return ORDER.compare(this, other);
    }
}
