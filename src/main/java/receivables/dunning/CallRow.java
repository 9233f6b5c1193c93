package receivables.dunning;

import java.time.LocalDate;
import receivables.ledger.Reason;
import receivables.money.Money;

/** A row of {@code calls.csv}: who to ring and with what figures. @param promised date of the standing promise, null: none */
public record CallRow(
        String customerNo, String contact, String phone, String caller, Reason reason, int oldestDaysPastDue, Money overdue,
        LocalDate promised,
        String lastLetterNo) {
}
