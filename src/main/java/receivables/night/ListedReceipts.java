package receivables.night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import receivables.ledger.bank.BankLine;
import receivables.store.BankLedger;
import receivables.store.BankLedger.Listed;

/**
 * Receipts that a table of receipts has brought for our accounts: the statement's line of one is the same money, and is no second receipt.
 * Of lines with the same account, day and amount it is the one that says most alike of the payer; all are offered before one is found,
 * since the other one's payer has paid too.
 *
 * <pre>{@code
 * table:      R-7   100.00  Beta Ltd
 * statement:        100.00  Alpha Ltd     → a receipt of its own
 *                   100.00  Beta Ltd      → R-7
 * }</pre>
 */
final class ListedReceipts {

    private final Map<String, List<Listed>> byMoney = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private Map<Place, String> found;

    private record Place(long file, int line) {
    }

    /** @param likeness how much the two say alike */
    private record Pair(Listed listed, Place place, int likeness) {
    }

    ListedReceipts(List<Listed> listed) {
        listed.forEach(one -> byMoney.computeIfAbsent(one.accountKey() + " " + one.currency() + " " + one.amount(),
                none -> new ArrayList<>()).add(one));
    }

    boolean isEmpty() {
        return byMoney.isEmpty();
    }

    /** A line that is money in or out of the night, in the order of files and lines. */
    void offer(long file, int number, BankLine line) {
        String money = BankLedger.accountKey(line.account()) + " " + line.currency().getCurrencyCode() + " " + line.amount();
        for (Listed one : byMoney.getOrDefault(money, List.of())) {
            if (one.valueDate().equals(line.valueDate()) || one.valueDate().equals(line.bookedOn())) {
                pairs.add(new Pair(one, new Place(file, number), likeness(one, line)));
            }
        }
    }

    private static int likeness(Listed listed, BankLine line) {
        int likeness = same(listed.payerAccountKey(), BankLedger.accountKey(line.nameAccount())) ? 4 : 0;
        likeness += same(listed.payerKey(), BankLedger.nameKey(line.name())) ? 2 : 0;
        return likeness + (same(listed.text().strip(), line.text().strip()) ? 1 : 0);
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    /** The number of the receipt that this line is, which no other line is; null: none. All lines must have been offered. */
    String of(long file, int number) {
        if (found == null) {
            found = new HashMap<>();
            Set<String> taken = new HashSet<>();
            pairs.sort(Comparator.comparingInt(Pair::likeness).reversed());
            for (Pair pair : pairs) {
                if (!found.containsKey(pair.place) && taken.add(pair.listed.receiptNo())) {
                    found.put(pair.place, pair.listed.receiptNo());
                }
            }
        }
        return found.get(new Place(file, number));
    }
}
