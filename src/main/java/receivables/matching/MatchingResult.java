package receivables.matching;

import java.util.List;
import receivables.ledger.Allocation;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.WorkItem;
import receivables.ledger.instrument.InstrumentNight;
import receivables.ledger.shortage.ShortPayment;

/**
 * What matching decided for one account.
 *
 * @param allocations made or taken back on D
 * @param items the account's items after them, in the same order (settled ones included with open = 0)
 * @param receipts the account's receipts after them, in the same order
 * @param rows receipts.csv rows: every receipt of D and each older one not fully applied
 * @param worklist what a person must decide
 * @param decisions what became of those about money that had not acted before
 * @param shortPaid documents that a payment named and did not fill, whether somebody has answered for them or not
 * @param instruments the account's papers in hand, and those that were until tonight
 */
public record MatchingResult(List<Allocation> allocations, List<OpenItem> items, List<OpenReceipt> receipts, List<ReceiptRow> rows,
        List<WorkItem> worklist,
        List<DecisionOutcome> decisions, List<ShortPayment> shortPaid,
        List<InstrumentNight> instruments) {

    public MatchingResult {
        allocations = List.copyOf(allocations);
        items = List.copyOf(items);
        receipts = List.copyOf(receipts);
        rows = List.copyOf(rows);
        worklist = List.copyOf(worklist);
        decisions = List.copyOf(decisions);
        shortPaid = List.copyOf(shortPaid);
        instruments = List.copyOf(instruments);
    }
}
