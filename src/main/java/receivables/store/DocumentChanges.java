package receivables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import receivables.decisions.NumberUsedAgain;
import receivables.ledger.AllocationKind;
import receivables.ledger.Document;
import receivables.ledger.Reason;
import receivables.proof.Correction;
import receivables.proof.FactVersion;
import receivables.proof.VersionChoice;
import receivables.store.jdbc.Chunks;
import receivables.store.jdbc.Database;

/** What a changed document must still agree with: the money already applied to it; and what its change takes from the sales. */
final class DocumentChanges implements Versions.Refusal, Versions.Change {

    private final Database database;
    private final LocalDate businessDate;
    private final LocalDate lastNight;
    private final DocumentRows rows = new DocumentRows(Normalised::reference);

    private final NumbersAgain again;

    DocumentChanges(Database database, LocalDate businessDate, NumbersAgain again) {
        this.again = again;
        this.database = database;
        this.businessDate = businessDate;
        this.lastNight = new Nights(database).before(businessDate).map(Night::businessDate).orElse(LocalDate.MIN);
    }

    @Override
    public Map<String, Reason> of(List<VersionChoice> changes) {
        Map<String, Long> applied = applied(changes);
        Map<String, Reason> reasons = new HashMap<>();
        for (VersionChoice change : changes) {
            Document known = read(change.prior());
            Document sent = read(change.winner());
            if (!again.isCorrection(change.winner()) && !Correction.couldBe(known, sent)) {
                again.keepDocument(change.winner());
                reasons.put(change.winner().key(), NumberUsedAgain.refusal(known));
                continue;
            }
            Reason forbidden = Correction.forbidden(known, sent, applied.getOrDefault(change.prior().key(), 0L));
            if (!forbidden.isEmpty()) {
                reasons.put(change.winner().key(), forbidden);
            }
        }
        return reasons;
    }

    /** Minor units applied to the documents (of credit notes: used) by document number. */
    private Map<String, Long> applied(List<VersionChoice> changes) {
        List<String> numbers = changes.stream().map(change -> change.prior().key()).toList();
        List<Object> parameters = new ArrayList<>(numbers);
        parameters.add(businessDate);
        Map<String, Long> sums = new HashMap<>();
        List<String> customers = changes.stream().map(change -> change.prior().primary().getFirst()).distinct().toList();
        List<Object> byCustomer = new ArrayList<>(customers);
        byCustomer.addAll(numbers);
        byCustomer.add(businessDate);
        database.jdbc().query("SELECT document_no, kind, reversed_kind, amount FROM allocation WHERE customer_no IN ("
                + Chunks.marks(customers)
                + ") AND document_no IN (" + Chunks.marks(numbers) + ") AND business_date < ?", row -> {
            if (effect(row.getString(2), row.getString(3)).reducesDocument()) {
                sums.merge(row.getString(1), row.getLong(4), Math::addExact);
            }
        }, byCustomer.toArray());
        database.jdbc().query("SELECT receipt_no, kind, reversed_kind, amount FROM allocation WHERE receipt_no IN (" + Chunks.marks(numbers)
                + ") AND business_date < ?", row -> {
            if (effect(row.getString(2), row.getString(3)) == AllocationKind.CREDIT_NOTE) {
                sums.merge(row.getString(1), row.getLong(4), Math::addExact);
            }
        }, parameters.toArray());
        return sums;
    }

    static AllocationKind effect(String kind, String reversedKind) {
        return AllocationKind.valueOf(reversedKind == null ? kind : reversedKind);
    }

    private Document read(FactVersion version) {
        return database.jdbc().queryForObject("SELECT " + rows.selected("d")
                + " FROM document d WHERE d.customer_no = ? AND d.document_no = ? "
                + "AND d.file_id = ? AND d.line = ?", (row, number) -> rows.read(row), version.primary().get(0), version.primary().get(1),
                version.fileId(), version.line());
    }

    /** A version that earlier nights counted among the sales is taken off again; the new one is added by the night that loads it. */
    @Override
    public void replaced(List<VersionChoice> changes) {
        new SupersededDocuments(database).add(businessDate, changes.stream().map(VersionChoice::prior).toList());
        Map<String, SalesText> corrections = new TreeMap<>();
        for (VersionChoice change : changes) {
            Document before = read(change.prior());
            if (!before.amount().equals(read(change.winner()).amount())) {
                // tonight loads every new version anyway; this lets later nights find it
                database.jdbc()
                        .update("UPDATE settled SET reopened_on = ?, reopened_by = 'ADMISSION' WHERE customer_no = ? AND document_no = ? "
                        + "AND reopened_on IS NULL", businessDate, before.customerNo(), before.documentNo());
            }
            if (!before.documentDate().isAfter(lastNight)) {
                corrections.computeIfAbsent(before.customerNo() + "\t" + before.currency(),
                        key -> new SalesText(before.customerNo(), before.currency()))
                        .add(before, -1);
            }
        }
        SalesRows.write(database, corrections.values(), businessDate, SalesRows.ADMISSION);
    }
}
