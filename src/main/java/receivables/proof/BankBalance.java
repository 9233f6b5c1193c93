package receivables.proof;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;

/**
 * What one statement of one of our bank accounts says.
 *
 * @param account our account's number
 * @param date the statement's closing date
 * @param opening opening balance, minor units
 * @param movements sum of its lines as taken in, minor units
 * @param closing closing balance, minor units
 */
public record BankBalance(String account, LocalDate date, Currency currency, long opening, long movements, long closing) {

    public BankBalance {
        requireNonNull(account, "account is null");
        requireNonNull(date, "date is null");
        requireNonNull(currency, "currency is null");
    }
}
