package receivables.aging;

import java.time.LocalDate;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.PaymentHistory;

/**
 * How a customer pays, from history (the domain page, section 5): 1 on or before the due date · 2 when reminded · 3 only when pressed by
 * letters · 4 insolvent or deregistered while he owed. Of 1 to 3 it is the habit of the middle one of his settled items, the worse one of
 * two middles: one late payment does not make a bad payer, nor one punctual one a good one.
 *
 * <pre>{@code on time 6, reminded 2, pressed 1 → 1;   on time 2, reminded 2 → 2;   on time 1, reminded 1, pressed 2 → 3}</pre>
 */
final class Habit {
    private Habit() {
    }

    /** @param history null: none @return 1–4, null: no history */
    static Integer of(Customer customer, PaymentHistory history, boolean owes, LocalDate asOf) {
        boolean inForce = customer.statusSince() == null || !customer.statusSince().isAfter(asOf);
        // A closed customer who owes nothing left in good order; one who still owes was deregistered during the payment period.
        if (inForce && (customer.status() == CustomerStatus.INSOLVENT || customer.status() == CustomerStatus.CLOSED && owes)) {
            return 4;
        }
        if (history == null) {
            return null;
        }
        long all = (long) history.onTime() + history.reminded() + history.pressed();
        if (all == 0) {
            return null;
        }
        if (2L * history.onTime() > all) {
            return 1;
        }
        return 2L * (history.onTime() + history.reminded()) > all ? 2 : 3;
    }
}
