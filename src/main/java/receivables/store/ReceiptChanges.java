package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.decisions.NumberUsedAgain;
import receivables.ledger.AllocationKind;
import receivables.ledger.Reason;
import receivables.ledger.Receipt;
import receivables.proof.Correction;
import receivables.proof.VersionChoice;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;

/** A receipt whose money is in use can change its text, not what was applied of it. */
final class ReceiptChanges implements Versions.Refusal, Versions.Change {

    private final Database database;
    private final LocalDate businessDate;

    private final NumbersAgain again;

    ReceiptChanges(Database database, LocalDate businessDate, NumbersAgain again) {
        this.again = again;
        this.database = database;
        this.businessDate = businessDate;
    }

    @Override
    public Map<String, Reason> of(List<VersionChoice> changes) {
        List<String> numbers = changes.stream().map(change -> change.prior().key()).toList();
        List<Object> parameters = new ArrayList<>(numbers);
        parameters.add(businessDate);
        Map<String, Long> used = new HashMap<>();
        database.jdbc().query("SELECT receipt_no, kind, reversed_kind, amount, document_no FROM allocation WHERE receipt_no IN ("
                + Chunks.marks(numbers)
                + ") AND business_date < ?", row -> {
            AllocationKind effect = DocumentChanges.effect(row.getString(2), row.getString(3));
            if (effect.usesReceipt(row.getString(5))) {
                used.merge(row.getString(1), row.getLong(4), Math::addExact);
            }
        }, parameters.toArray());
        Map<String, Reason> reasons = new HashMap<>();
        for (VersionChoice change : changes) {
            Receipt known = again.receipt(change.prior());
            Receipt sent = again.receipt(change.winner());
            if (!again.isCorrection(change.winner()) && !Correction.couldBe(known, sent)) {
                again.keepReceipt(change.winner());
                reasons.put(change.winner().key(), NumberUsedAgain.refusal(known));
                continue;
            }
            Reason forbidden = Correction.forbidden(known, sent, used.getOrDefault(change.prior().key(), 0L));
            if (!forbidden.isEmpty()) {
                reasons.put(change.winner().key(), forbidden);
            }
        }
        return reasons;
    }

    @Override
    public void replaced(List<VersionChoice> changes) {
        for (VersionChoice change : changes) {
            if (!again.receipt(change.prior()).amount().equals(again.receipt(change.winner()).amount())) {
                database.jdbc()
                        .update("UPDATE used_receipt SET reopened_on = ?, reopened_by = 'ADMISSION' WHERE receipt_no = ? AND reopened_on "
                        + "IS NULL", businessDate, change.prior().key());
            }
        }
    }
}
