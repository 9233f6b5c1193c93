package receivables.dunning;

import receivables.ledger.Reason;
import receivables.money.Money;

/** A row of {@code alerts.csv}: a customer passed a threshold and this member of staff is told. */
public record AlertRow(String staffNo, String customerNo, String threshold, int oldestDaysPastDue, Money overdue, Reason text) {
}
