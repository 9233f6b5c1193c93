package receivables.dunning;

import receivables.ledger.Reason;
import receivables.ledger.Staff;
import receivables.money.Money;

/**
 * A row of {@code alerts.csv}: a customer passed a threshold and this member of staff is told.
 *
 * @param staffName as is the address for telling him, empty until the row is {@link #named}
 */
public record AlertRow(String staffNo, String customerNo, String threshold, int oldestDaysPastDue, Money overdue, Reason text,
        String staffName, String email, String customerName) {

    public AlertRow(String staffNo, String customerNo, String threshold, int oldestDaysPastDue, Money overdue, Reason text) {
        this(staffNo, customerNo, threshold, oldestDaysPastDue, overdue, text, "", "", "");
    }

    /** The same with names. @param person null: nobody of that number is known */
    public AlertRow named(Staff person, String customer) {
        String address = person == null || person.email() == null ? "" : person.email();
        return new AlertRow(staffNo, customerNo, threshold, oldestDaysPastDue, overdue, text, person == null ? "" : person.name(), address,
                customer);
    }
}
