package receivables.dunning;

import java.time.LocalDate;
import receivables.ledger.Action;
import receivables.ledger.Reason;
import receivables.money.Money;

/**
 * A row of {@code actions.csv}.
 * @param amount the overdue amount behind it, null: none
 * @param needsApproval role that must consent, empty: none
 */
public record ActionRow(String customerNo, Status status, Action action, LocalDate since, Money amount, String needsApproval,
        Reason reason) {

    public enum Status { BEGIN, END, HELD, NEEDS_APPROVAL }

    public ActionRow withStatus(Status other) {
        return new ActionRow(customerNo, other, action, since, amount, needsApproval, reason);
    }
}
