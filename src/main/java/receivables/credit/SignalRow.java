package receivables.credit;

import java.time.LocalDate;
import java.util.List;
import receivables.ledger.Reason;
import receivables.ledger.credit.SignalKind;
import receivables.money.Money;

/**
 * A row of {@code signals.csv}: a warning about a customer, on the night it begins and on the night it ends.
 *
 * @param subject what it is about, empty: the customer as a whole
 * @param since the day its figures speak of
 * @param amount what is at stake, null: no sum of its own
 * @param told staff numbers
 */
public record SignalRow(String customerNo, Status status, SignalKind kind, String subject, LocalDate since, Money amount,
        List<String> told, Reason text) {

    public enum Status { BEGIN, END }

    public SignalRow {
        told = List.copyOf(told);
    }
}
