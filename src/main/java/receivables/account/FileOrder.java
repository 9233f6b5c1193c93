package receivables.account;

import java.util.Comparator;
import java.util.List;
import receivables.dunning.DunningRow;
import receivables.ledger.Allocation;
import receivables.ledger.WorkItem;
import receivables.matching.ReceiptRow;

/**
 * The order of an account's rows in the published files: by customer, then by the file's own key, as text. The rooms below hand their rows
 * over as they decided them, pass by pass or oldest first; a reader of the files should not have to know that.
 */
final class FileOrder {

    private FileOrder() {
    }

    static List<Allocation> allocations(List<Allocation> rows) {
        return sorted(rows, Comparator.comparing(Allocation::customerNo).thenComparing(Allocation::receiptNo)
                .thenComparing(Allocation::documentNo)
                .thenComparing(allocation -> allocation.kind().name()));
    }

    static List<ReceiptRow> receipts(List<ReceiptRow> rows) {
        return sorted(rows, Comparator.comparing(ReceiptRow::customerNo).thenComparing(ReceiptRow::receiptNo));
    }

    static List<DunningRow> dunning(List<DunningRow> rows) {
        return sorted(rows, Comparator.comparing(DunningRow::customerNo).thenComparing(DunningRow::documentNo));
    }

    static List<WorkItem> worklist(List<WorkItem> rows) {
        return sorted(rows, Comparator.comparing(WorkItem::customerNo).thenComparing(WorkItem::itemNo));
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.size() < 2 ? rows : rows.stream().sorted(order).toList();
    }
}
