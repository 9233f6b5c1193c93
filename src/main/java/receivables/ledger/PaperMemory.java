package receivables.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How far back a night must remember papers on which nothing is open any more. It follows from the policies, so whoever reads is told and
 * knows no days of his own. Letters with an open item are remembered as long as it is open.
 *
 * @param lettersSince business date of the oldest letter that can still make the next one wait
 * @param papersSince business date of the oldest statement or confirmation that is still asked after
 * @param deliveriesSince deliveries shipped on or before this day are not confirmed to the customer any more
 * @param invoicesSince deliveries shipped on or before this day wait for no invoice any more
 * @param settledSince documents settled on this day or later cast doubt on an open one of the same amount; null: no rule that is on asks
 * for them
 * @param claimedSince business date of the oldest letter whose interest, demanded and not paid, may still be claimed
 * @param suspenseSince what was in suspense before this day has no part in how long such money may still hold
 */
public record PaperMemory(LocalDate lettersSince, LocalDate papersSince, LocalDate deliveriesSince, LocalDate invoicesSince,
        LocalDate settledSince, LocalDate claimedSince, LocalDate suspenseSince) {

    public PaperMemory {
        requireNonNull(lettersSince, "lettersSince is null");
        requireNonNull(papersSince, "papersSince is null");
        requireNonNull(deliveriesSince, "deliveriesSince is null");
        requireNonNull(invoicesSince, "invoicesSince is null");
        requireNonNull(claimedSince, "claimedSince is null");
        requireNonNull(suspenseSince, "suspenseSince is null");
    }
}
