package receivables.ledger;

import java.time.YearMonth;
import receivables.money.Money;

/** A customer's sales of one month as known on a night: invoices + debit notes − credit notes by document date, on or before D. */
public record SalesMonth(String customerNo, YearMonth month, Money amount) {
}
