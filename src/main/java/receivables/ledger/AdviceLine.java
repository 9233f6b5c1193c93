package receivables.ledger;

import java.time.LocalDate;
import receivables.money.Money;

/** What a payer's remittance advice says of one document: one row of {@code remittance_advice.csv}. @param line position within the receipt's advice, from 1 @param amount may be negative (a credit note taken) */
public record AdviceLine(String receiptNo, int line, String documentRef, Money amount, String memo, LocalDate knownOn) {
}
