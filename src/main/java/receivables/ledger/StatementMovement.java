package receivables.ledger;

import java.time.LocalDate;
import receivables.money.Money;

/**
 * A line of a statement's activity since the last one; on a delivery confirmation a delivery, without amounts.
 *
 * @param debit owed to us, zero where it is a credit
 * @param balance after this line
 */
public record StatementMovement(LocalDate date, String kind, String number, String text, Money debit, Money credit, Money balance) {
}
