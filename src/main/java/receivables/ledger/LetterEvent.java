package receivables.ledger;

import java.time.LocalDate;

/** What happened to an issued letter. @param date the day it happened @param knownOn the night it is known from */
public record LetterEvent(String letterNo, Kind kind, LocalDate date, String by, String detail, LocalDate knownOn) {

    /**
     * APPROVED and REJECTED answer NEEDS_APPROVAL; MAILED is the print room's word; PULLED was taken out before the post; RETURNED came
     * back undeliverable; ARRIVED is the carrier's proof.
     */
    public enum Kind { APPROVED, REJECTED, MAILED, PULLED, RETURNED, ARRIVED }
}
