package receivables.ledger;

import java.time.LocalDate;
import receivables.money.Money;

/** A payment received since, as a letter lists it. @param documentNo the document it was applied to; empty: on account */
public record LetterPayment(LocalDate date, String receiptNo, String documentNo, Money amount) {
}
