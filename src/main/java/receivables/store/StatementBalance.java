package receivables.store;

import java.time.LocalDate;
import receivables.money.Money;

/** What a bank statement says an account held on a day. */
public record StatementBalance(String ownAccount, LocalDate date, Money opening, Money closing, LocalDate knownOn) {
}
