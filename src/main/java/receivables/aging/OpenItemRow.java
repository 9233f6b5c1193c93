package receivables.aging;

import java.time.LocalDate;
import receivables.ledger.OpenItem;
import receivables.ledger.Stage;

/**
 * A row of {@code open_items.csv}.
 *
 * @param daysPastDue D − due date as printed; 0 on the due day
 * @param ageDays D − document date
 * @param bucket null for a credit note, which is not aged
 * @param grade null for a credit note
 * @param stage highest stage mailed, null: none
 * @param hold the hold's name, empty: none
 */
public record OpenItemRow(OpenItem item, int daysPastDue, int ageDays, Bucket bucket, Grade grade, Stage stage, String hold) {

    /** The row of an open document as of D. */
    public static OpenItemRow of(OpenItem item, LocalDate asOf, AgingPolicy policy, Stage stage, String hold) {
        int days = daysPastDue(item, asOf);
        boolean debit = item.document().isDebit();
        return new OpenItemRow(item, days, days(item.document().documentDate(), asOf),
                debit ? Bucket.of(days) : null, debit ? Grade.of(days, policy.warningLeadDays()) : null, stage, hold == null ? "" : hold);
    }

    static int daysPastDue(OpenItem item, LocalDate asOf) {
        return days(item.document().dueDate(), asOf);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    }
}
