package receivables.proof;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import receivables.ledger.Receipt;

/**
 * The time between the last night and this one: what is first seen tonight is new, all else is carried from the last night.
 *
 * @param previousNight business date of the night before, null: this is the first
 * @param businessDate D
 */
public record NightSpan(LocalDate previousNight, LocalDate businessDate) {

    public NightSpan {
        requireNonNull(businessDate, "businessDate is null");
        if (previousNight != null && !previousNight.isBefore(businessDate)) {
            throw new IllegalArgumentException("the night before " + businessDate + " cannot be " + previousNight);
        }
    }

    /** False for money that is dated later than D: it waits, and is on no side of anything yet. */
    public boolean counts(Receipt receipt) {
        return !receipt.countsOn().isAfter(businessDate);
    }

    /** True for a fact the last night did not see yet: it arrived later, or was dated later. */
    public boolean isNew(LocalDate knownOn, LocalDate dated) {
        return previousNight == null || knownOn.isAfter(previousNight) || dated.isAfter(previousNight);
    }
}
