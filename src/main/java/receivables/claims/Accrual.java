package receivables.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Interest on one item: simple, actual/365, in segments within which neither what is owed nor the rate changes, rounded half-up once.
 *
 * <p>1,000.00 late from 3 March at 12 %, 600.00 of it paid on 25 May, as of 1 June: 84 days on 1,000.00 and 7 days on 400.00, 28.54.
 *
 * @param segments in the order of their days, without those that bear nothing
 * @param minor what they come to
 * @param rateMissing on some day a rate that it needs is not known
 */
public record Accrual(List<Segment> segments, long minor, boolean rateMissing) {

    /** Nothing bears interest. */
    public static final Accrual NONE = new Accrual(List.of(), 0, false);

    private static final BigDecimal YEAR = BigDecimal.valueOf(36_500);

    /**
     * @param from first day, {@code to} last day, both bear interest
     * @param principal minor units
     * @param percent a year
     * @param interest minor units; the segments' add up to the whole, for each is the growth of the rounded sum
     */
    public record Segment(LocalDate from, LocalDate to, long principal, BigDecimal percent, long interest) {

        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    public Accrual {
        segments = List.copyOf(segments);
    }

    /** @param from the first day that counts @param to the last day that counts */
    public static Accrual of(Principal principal, InterestRate rate, LocalDate from, LocalDate to) {
        LocalDate first = from.isAfter(principal.late()) ? from : principal.late();
        if (first.isAfter(to) || principal.slices().isEmpty() || rate.basis() == null) {
            return NONE;
        }
        List<Segment> segments = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean missing = false;
        TreeSet<LocalDate> starts = starts(principal, first, to);
        for (LocalDate start : starts) {
            LocalDate next = starts.higher(start);
            LocalDate end = next == null ? to : next.minusDays(1);
            long owed = principal.on(start, end);
            if (owed <= 0) {
                continue;
            }
            for (InterestRate.Period period : rate.between(start, end, principal.late())) {
                if (period.percent() == null) {
                    missing = true;
                    continue;
                }
                BigDecimal before = rounded(sum);
                long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
                sum = sum.add(BigDecimal.valueOf(owed).multiply(period.percent()).multiply(BigDecimal.valueOf(days)));
                segments.add(new Segment(period.from(), period.to(), owed, period.percent(),
                        rounded(sum).subtract(before).longValueExact()));
            }
        }
        return new Accrual(segments, rounded(sum).longValueExact(), missing);
    }

    private static BigDecimal rounded(BigDecimal percentDays) {
        return percentDays.divide(YEAR, 0, RoundingMode.HALF_UP);
    }

    /** The days on which what is owed changes. */
    private static TreeSet<LocalDate> starts(Principal principal, LocalDate first, LocalDate last) {
        TreeSet<LocalDate> starts = new TreeSet<>(List.of(first));
        principal.slices().stream().filter(slice -> slice.lastDay() != null).forEach(slice -> starts.add(slice.lastDay().plusDays(1)));
        for (Principal.Pause pause : principal.pauses()) {
            starts.add(pause.from());
            if (pause.to() != null) {
                starts.add(pause.to().plusDays(1));
            }
        }
        return new TreeSet<>(starts.subSet(first, true, last, true));
    }
}
