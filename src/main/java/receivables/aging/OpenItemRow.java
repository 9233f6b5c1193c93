package receivables.aging;

import receivables.ledger.OpenItem;
import receivables.ledger.Stage;

/** A row of {@code open_items.csv}. @param stage highest stage mailed, null: none @param hold the hold's name, empty: none @param bucket null for a credit note, which is not aged */
public record OpenItemRow(OpenItem item, int daysPastDue, int ageDays, Bucket bucket, Grade grade, Stage stage, String hold) {
}
