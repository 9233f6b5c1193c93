package receivables.ledger;

import java.time.LocalDate;
import receivables.money.Money;

/** A receipt in suspense that lists a customer as a likely payer. @param since the night it came in */
public record SuspenseClue(String customerNo, String receiptNo, Money amount, LocalDate since) {
}
