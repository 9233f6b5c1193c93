package receivables.matching.payers;

import java.time.LocalDate;
import receivables.ledger.Decision;

/**
 * Someone said that this payer is that customer, and what became of it.
 *
 * @param approvedBy empty: it waits for another person's consent
 * @param revoked rejected, or taken back by who proposed it
 * @param changedOn the last night that heard of it or of an answer to it
 */
public record Lesson(Taught taught, String approvedBy, boolean revoked, LocalDate changedOn) {

    /**
     * What was said.
     * @param decision to be checked for consent
     * @param payerName and payerAccount of the receipt it was said of
     */
    public record Taught(Decision decision, String payerName, String payerAccount) {
    }
}
