package receivables.ledger.instrument;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * Where one paper stands on one night.
 *
 * @param heldUntil the last day on which a paper in hand keeps its customer from being asked for what it covers
 * @param lapsed the paper is overdue and its time is over: what it paid or covered is open again
 * @param documents what it pays or covers, as far as it says so
 */
public record Paper(InstrumentStatus status, LocalDate heldUntil, boolean lapsed, List<String> documents) {

    public Paper {
        requireNonNull(status, "status is null");
        requireNonNull(heldUntil, "heldUntil is null");
        documents = List.copyOf(documents);
    }

    public Paper with(InstrumentStatus newStatus) {
        return new Paper(newStatus, heldUntil, lapsed, documents);
    }

    public Paper with(List<String> newDocuments) {
        return new Paper(status, heldUntil, lapsed, newDocuments);
    }

    /** It pays nothing before its money is there: a paper that only covers, or one whose time is over. */
    public boolean waits(InstrumentKind kind) {
        return status.isHeld() && (!kind.settles() || lapsed);
    }
}
