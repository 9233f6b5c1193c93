package receivables.ledger;

import java.time.LocalDate;
import receivables.money.Money;

/**
 * What a payer's remittance advice says of one document: one row of {@code remittance_advice.csv}, or a line of an advice that came as a
 * message.
 *
 * @param line position within the receipt's advice, from 1
 * @param amount may be negative (a credit note taken)
 * @param differingTotal what the advice says that its lines come to, in minor units, where they come to something else; null: it agrees, or
 * says nothing
 */
public record AdviceLine(String receiptNo, int line, String documentRef, Money amount, String memo, Long differingTotal,
        LocalDate knownOn) {

    /** A line of an advice that states no total, or the right one. */
    public AdviceLine(String receiptNo, int line, String documentRef, Money amount, String memo, LocalDate knownOn) {
        this(receiptNo, line, documentRef, amount, memo, null, knownOn);
    }
}
