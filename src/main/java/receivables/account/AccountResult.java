package receivables.account;

import java.util.List;
import receivables.aging.AgingRow;
import receivables.aging.MetricRow;
import receivables.aging.OpenItemRow;
import receivables.dunning.ActionRow;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.dunning.DunningRow;
import receivables.dunning.HoldRow;
import receivables.dunning.InterestResult;
import receivables.ledger.ActionState;
import receivables.ledger.Allocation;
import receivables.ledger.DecisionOutcome;
import receivables.ledger.Letter;
import receivables.ledger.OpenItem;
import receivables.ledger.PaymentHistory;
import receivables.ledger.SalesMonth;
import receivables.ledger.Sums;
import receivables.ledger.WorkItem;
import receivables.ledger.instrument.InstrumentRow;
import receivables.matching.ReceiptRow;
import receivables.proof.Posting;

/**
 * What the night decided for one account: the rows of its files, in file order, and the changes to be stored.
 *
 * @param settled items whose open amount became zero tonight
 * @param reopened items that were settled before tonight and are open again
 * @param receiptsUsed numbers of receipts with nothing left after tonight that had something left (or were new) before
 * @param receiptsReopened numbers of receipts that were used up before tonight and have money left again
 * @param payments what tonight's settled items add to the customers' payment history
 * @param standing actions in force or waiting after tonight
 * @param settlements what tonight's allocations settled, by customer and month, for the figures
 * @param holds every hold on a due item: who set it, why, until when
 * @param monthly where its statements stand
 * @param credit limits, exposure and warnings
 * @param instruments its papers in hand
 * @param decisions what became of its decisions, as far as a room had to say something
 * @param interest what has run up on its items, was demanded, and became of it
 * @param callSheets its customers on the sheets of those who ring and visit them
 * @param sums what the account adds to the night's proofs and figures
 */
public record AccountResult(
        String accountNo, List<Allocation> allocations, List<ReceiptRow> receipts, List<OpenItemRow> openItems, List<AgingRow> aging,
        List<MetricRow> metrics, List<DunningRow> dunning, List<Letter> letters, List<ActionRow> actions, List<CallRow> calls,
        List<AlertRow> alerts,
        List<WorkItem> worklist, List<Posting> journal,
        List<OpenItem> settled, List<OpenItem> reopened, List<String> receiptsUsed, List<String> receiptsReopened,
        List<PaymentHistory> payments, StandingActions standing, List<SalesMonth> settlements, List<HoldRow> holds, MonthlyPapers monthly,
        AccountCredit credit, List<InstrumentRow> instruments, List<DecisionOutcome> decisions, Sums sums, InterestResult interest,
        List<CallSheetRow> callSheets) {

    /** An account between two cycles of statements. */
    public AccountResult(
            String accountNo, List<Allocation> allocations, List<ReceiptRow> receipts, List<OpenItemRow> openItems, List<AgingRow> aging,
            List<MetricRow> metrics, List<DunningRow> dunning, List<Letter> letters, List<ActionRow> actions, List<CallRow> calls,
            List<AlertRow> alerts,
            List<WorkItem> worklist, List<Posting> journal,
            List<OpenItem> settled, List<OpenItem> reopened, List<String> receiptsUsed, List<String> receiptsReopened,
            List<PaymentHistory> payments, StandingActions standing, List<SalesMonth> settlements, List<HoldRow> holds, Sums sums) {
        this(accountNo, allocations, receipts, openItems, aging, metrics, dunning, letters, actions, calls, alerts, worklist, journal,
                settled, reopened, receiptsUsed, receiptsReopened, payments, standing, settlements, holds, MonthlyPapers.NONE,
                AccountCredit.NONE, List.of(), List.of(), sums, InterestResult.NOTHING, List.of());
    }

    public AccountResult {
        allocations = FileOrder.allocations(allocations);
        receipts = FileOrder.receipts(receipts);
        dunning = FileOrder.dunning(dunning);
        worklist = FileOrder.worklist(worklist);
    }

    /** Actions in force or waiting after tonight, changed or not. */
    public List<ActionState> actionStates() {
        return standing.states();
    }
}
