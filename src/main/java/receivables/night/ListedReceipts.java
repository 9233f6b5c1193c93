package receivables.night;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import receivables.ledger.bank.BankLine;
import receivables.store.BankLedger;
import receivables.store.BankLedger.Listed;

/** Receipts that a table of receipts has brought for our accounts: the statement's line of one is the same money, and is no second receipt. */
final class ListedReceipts {

    private final Map<String, List<Listed>> byMoney = new HashMap<>();

    ListedReceipts(List<Listed> listed) {
        listed.forEach(one -> byMoney.computeIfAbsent(one.accountKey() + " " + one.currency() + " " + one.amount(), none -> new ArrayList<>()).add(one));
    }

    /** The number of the receipt that this line is, which no other line will be; null: none. */
    String take(BankLine line) {
        List<Listed> candidates = byMoney.get(BankLedger.accountKey(line.account()) + " " + line.currency().getCurrencyCode() + " " + line.amount());
        if (candidates == null) {
            return null;
        }
        for (Listed candidate : candidates) {
            if (candidate.valueDate().equals(line.valueDate()) || candidate.valueDate().equals(line.bookedOn())) {
                candidates.remove(candidate);
                return candidate.receiptNo();
            }
        }
        return null;
    }
}
