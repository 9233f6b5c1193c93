package receivables.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.MatchRule;
import receivables.ledger.Reason;
import receivables.ledger.succession.Successors;
import receivables.store.jdbc.Columns;
import receivables.store.jdbc.Database;

/** Allocations of one night, read back, under the numbers that the customers went by on that night. */
final class AllocationList {

    private AllocationList() {
    }

    static List<Allocation> of(Database database, LocalDate businessDate) {
        Successors successors = new Payers(database).successors(businessDate);
        return database.client().sql("""
                SELECT receipt_no, document_no, customer_no, currency, amount, kind, reversed_kind, rule, explanation, decision_no, paid_on FROM allocation
                WHERE business_date = ? ORDER BY place
                """).param(businessDate).query((row, number) -> new Allocation(row.getString(1), row.getString(2),
                successors.current(row.getString(3)),
                Columns.money(row, 5, Columns.currency(row, 4)), AllocationKind.valueOf(row.getString(6)),
                Columns.name(row, 7, AllocationKind.class), MatchRule.valueOf(row.getString(8)), Reason.parse(row.getString(9)),
                businessDate, row.getString(10), row.getObject(11) == null ? businessDate : Columns.date(row, 11))).list().stream()
                .sorted(Comparator.comparing(Allocation::customerNo).thenComparing(Allocation::documentNo)
                .thenComparing(Allocation::receiptNo)
                        .thenComparing(allocation -> allocation.kind().name())).toList();
    }
}
