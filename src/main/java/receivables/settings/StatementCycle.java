package receivables.settings;

import java.util.List;

/**
 * The monthly cycle of statements, as days of the month after the one stated; each rolls back to a business day.
 *
 * @param draftBy drafts are with the supervisor (5)
 * @param sendBy statements are sent (8)
 * @param confirmBy confirmations are back (20)
 * @param financeBy handed to finance (30; the month's last day where it is shorter)
 * @param confirmationMonths months (1–12) after whose end a balance confirmation is sent as well
 */
public record StatementCycle(int draftBy, int sendBy, int confirmBy, int financeBy, List<Integer> confirmationMonths) {

    public StatementCycle {
        confirmationMonths = List.copyOf(confirmationMonths);
    }
}
