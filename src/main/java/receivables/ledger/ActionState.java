package receivables.ledger;

import java.time.LocalDate;

/**
 * An action in force or proposed.
 * @param documentNo the item it hangs on for AGENCY, LITIGATION and PROVISION; empty where it is the customer's
 * @param status BEGIN (in force), NEEDS_APPROVAL or HELD
 * @param since the night it began or was proposed
 */
public record ActionState(String customerNo, Action action, String documentNo, String status, LocalDate since) {
}
