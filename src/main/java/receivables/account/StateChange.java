package receivables.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import receivables.ledger.Account;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;
import receivables.ledger.instrument.InstrumentNight;
import receivables.matching.MatchingResult;

/**
 * What matching made of the account's items and receipts: which are done with, which have come back. Only this is stored; everything else
 * follows from it.
 *
 * @param settled items whose open amount became zero
 * @param reopened items that were settled before and are open again
 * @param used numbers of receipts with nothing left that had something left before
 * @param usable numbers of receipts that were used up before and have money left again
 */
record StateChange(List<OpenItem> settled, List<OpenItem> reopened, List<String> used, List<String> usable) {

    static StateChange of(Account before, MatchingResult after) {
        StateChange change = new StateChange(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int index = 0; index < before.items().size(); index++) {
            OpenItem item = after.items().get(index);
            if (before.items().get(index).isSettled() != item.isSettled()) {
                (item.isSettled() ? change.settled : change.reopened).add(item);
            }
        }
        // a paper whose money has not come is not done with, though all of it is applied
        Set<String> awaitedBefore = after.instruments().stream().filter(InstrumentNight::awaitedBefore)
                .map(InstrumentNight::receiptNo).collect(Collectors.toSet());
        Set<String> awaited = after.instruments().stream().filter(InstrumentNight::awaited).map(InstrumentNight::receiptNo)
                .collect(Collectors.toSet());
        for (int index = 0; index < before.receipts().size(); index++) {
            OpenReceipt receipt = after.receipts().get(index);
            // of a shared receipt one account does not know whether it is used up
            boolean wasDone = before.receipts().get(index).left().isZero() && !awaitedBefore.contains(receipt.receipt().receiptNo());
            boolean isDone = receipt.left().isZero() && !awaited.contains(receipt.receipt().receiptNo());
            if (wasDone != isDone
                    && !(receipt.isShared() && isDone)) {
                (isDone ? change.used : change.usable).add(receipt.receipt().receiptNo());
            }
        }
        return change;
    }
}
