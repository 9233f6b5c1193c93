package receivables.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;

/**
 * What of one item bears interest, day by day: each part that was paid until its payment, the rest until today, less what is disputed.
 * What was credited was never owed and bears none.
 *
 * @param late the first day of the delay: the one after the rolled due date
 * @param slices parts of the item
 * @param pauses when some of it was disputed
 */
public record Principal(LocalDate late, List<Slice> slices, List<Pause> pauses) {

    /** @param minor in the item's currency @param lastDay the last day it bears interest, null: it is open */
    public record Slice(long minor, LocalDate lastDay) {
    }

    /** @param minor that bears none @param to the last day, null: it goes on */
    public record Pause(long minor, LocalDate from, LocalDate to) {

        private boolean covers(LocalDate first, LocalDate last) {
            return !from.isAfter(first) && (to == null || !to.isBefore(last));
        }
    }

    public Principal {
        slices = List.copyOf(slices);
        pauses = List.copyOf(pauses);
    }

    /**
     * @param open what is open and bears interest
     * @param booked every allocation to the item, those that were taken back included
     * @param lastDayOfPaid the last day that a part bears interest that was paid on a day, null: it bears none
     */
    public static Principal of(LocalDate late, long open, List<Allocation> booked, List<Pause> pauses,
            UnaryOperator<LocalDate> lastDayOfPaid) {
        List<Slice> slices = new ArrayList<>();
        if (open > 0) {
            slices.add(new Slice(open, null));
        }
        paid(booked).forEach((day, minor) -> {
            LocalDate lastDay = lastDayOfPaid.apply(day);
            if (minor > 0 && lastDay != null && !lastDay.isBefore(late)) {
                slices.add(new Slice(minor, lastDay));
            }
        });
        return new Principal(late, slices, pauses);
    }

    /**
     * The same where a part of what is open counts as paid, though its money is not there yet.
     *
     * @param lastDay the last day that the part bears interest, null: it bears none
     */
    public Principal settled(long minor, LocalDate lastDay) {
        List<Slice> changed = new ArrayList<>();
        long left = minor;
        for (Slice slice : slices) {
            long part = slice.lastDay() == null ? Math.min(left, slice.minor()) : 0;
            left -= part;
            if (slice.minor() > part) {
                changed.add(new Slice(slice.minor() - part, slice.lastDay()));
            }
        }
        if (lastDay != null && !lastDay.isBefore(late)) {
            changed.add(new Slice(minor - left, lastDay));
        }
        return new Principal(late, changed, pauses);
    }

    /** What was settled on which day; what a bank or a person took back was never settled. */
    private static Map<LocalDate, Long> paid(List<Allocation> booked) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        Map<LocalDate, Long> paid = new LinkedHashMap<>();
        for (Allocation allocation : booked) {
            if (allocation.offDocument() > 0 && allocation.effect() != AllocationKind.CREDIT_NOTE) {
                LocalDate day = days.merge(key(allocation), allocation.paidOn(), (one, other) -> one);
                paid.merge(day, allocation.offDocument(), Math::addExact);
            }
        }
        for (Allocation allocation : booked) {
            LocalDate day = days.get(key(allocation));
            if (allocation.offDocument() < 0 && allocation.effect() != AllocationKind.CREDIT_NOTE && day != null) {
                paid.merge(day, allocation.offDocument(), Math::addExact);
            }
        }
        return paid;
    }

    private static String key(Allocation allocation) {
        return allocation.receiptNo() + "\n" + allocation.effect();
    }

    /** What bears interest on every day of a time within which nothing changes. */
    long on(LocalDate first, LocalDate last) {
        long sum = 0;
        for (Slice slice : slices) {
            sum += slice.lastDay() == null || !slice.lastDay().isBefore(last) ? slice.minor() : 0;
        }
        for (Pause pause : pauses) {
            sum -= pause.covers(first, last) ? Math.min(sum, pause.minor()) : 0;
        }
        return sum;
    }
}
