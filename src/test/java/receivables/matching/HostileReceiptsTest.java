package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;

/** Thousands of invented accounts with a known truth: nothing is booked wrongly, and nearly all that the texts tell is booked. */
class HostileReceiptsTest {

    private static final int ACCOUNTS = Boolean.getBoolean("receivables.long") ? 40_000 : 2_000;

    @Test
    void nothingIsBookedWrongly() {
        long knowable = 0;
        long booked = 0;
        int receipts = 0;
        List<String> wrong = new ArrayList<>();
        Map<Integer, int[]> byKind = new TreeMap<>();
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            HostileReceipts hostile = new HostileReceipts(seed).receipts(1 + seed % 6);
            MatchingResult result = hostile.books().night();
            receipts += result.rows().size();
            Map<String, Long> made = byReceiptAndDocument(result);
            for (Map.Entry<String, Long> entry : made.entrySet()) {
                boolean right = entry.getValue().equals(hostile.truth().get(entry.getKey()));
                booked += right && hostile.knowable().contains(entry.getKey()) ? entry.getValue() : 0;
                if (!right && !isSameMoneyOfADuplicate(hostile, entry)) {
                    wrong.add("seed " + seed + " kind " + hostile.kindOf(entry.getKey().split(" ")[0]) + ": " + entry + " but "
                            + hostile.truth());
                }
            }
            hostile.truth().forEach((key, amount) -> {
                int[] counts = byKind.computeIfAbsent(hostile.kindOf(key.split(" ")[0]), kind -> new int[2]);
                counts[made.containsKey(key) ? 0 : 1]++;
            });
            knowable += hostile.knowable().stream().mapToLong(hostile.truth()::get).sum();
        }
        System.out.println(receipts + " hostile receipts: " + wrong.size() + " wrong bookings; " + 100 * booked / knowable
                + " % of what the texts tell booked");
        byKind.forEach((kind, counts) -> System.out.println("  kind " + kind + ": " + counts[0] + " booked, " + counts[1] + " left"));
        assertEquals(List.of(), wrong);
        assertTrue(100 * booked >= 97 * knowable, booked + " of " + knowable);
    }

    /** Of two equal payments of one invoice either may be called the duplicate. */
    private static boolean isSameMoneyOfADuplicate(HostileReceipts hostile, Map.Entry<String, Long> entry) {
        String[] key = entry.getKey().split(" ");
        return hostile.kindOf(key[0]) == 8 && hostile.truth().entrySet().stream()
                .anyMatch(other -> other.getKey().endsWith(" " + key[1]) && other.getValue().equals(entry.getValue())
                && hostile.kindOf(other.getKey().split(" ")[0]) == 8);
    }

    /** Payments; what a credit note took off with them counts as well. */
    private static Map<String, Long> byReceiptAndDocument(MatchingResult result) {
        Map<String, Long> made = new TreeMap<>();
        for (Allocation allocation : result.allocations()) {
            if (allocation.kind() == AllocationKind.PAYMENT) {
                made.merge(allocation.receiptNo() + " " + allocation.documentNo(), allocation.amount().minor(), Long::sum);
            }
        }
        return made;
    }

    @Test
    void orderMakesNoDifferenceAndNothingExceeds() {
        for (int seed = 0; seed < 1_500; seed++) {
            HostileReceipts hostile = new HostileReceipts(seed).receipts(5);
            int salt = seed;
            Comparator<Object> shuffled = Comparator.comparingInt(thing -> (salt + thing.toString() + salt).hashCode());
            MatchingResult straight = hostile.books().look(null);
            assertEquals(Books.written(straight), Books.written(hostile.books().look(shuffled)), "seed " + seed);
            assertEquals(Books.written(straight), Books.written(hostile.books()
                    .look(Comparator.comparing(Object::toString).reversed())), "seed " + seed);
            checkSums(straight);
        }
    }

    private static void checkSums(MatchingResult result) {
        for (OpenItem item : result.items()) {
            long off = result.allocations().stream().filter(made -> made.documentNo().equals(item.documentNo()))
                    .mapToLong(Allocation::offDocument).sum()
                    + result.allocations().stream().filter(made -> made.receiptNo().equals(item.documentNo()))
                    .mapToLong(Allocation::offCreditNote).sum();
            assertEquals(item.document().amount().minor(), item.open().minor() + off);
        }
        for (OpenReceipt receipt : result.receipts()) {
            long off = result.allocations().stream().filter(made -> made.receiptNo().equals(receipt.receipt().receiptNo()))
                    .mapToLong(Allocation::offReceipt).sum();
            assertEquals(receipt.receipt().amount().minor(), receipt.left().minor() + off);
        }
        for (ReceiptRow row : result.rows()) {
            assertEquals(row.amount().minor(), row.applied() + row.onAccount() + row.suspense() + row.refunded());
        }
    }

    @Test
    void aSecondNightBooksNothingMore() {
        for (int seed = 0; seed < 500; seed++) {
            Books books = new HostileReceipts(seed).receipts(5).books();
            books.night();
            assertEquals(List.of(), books.tomorrow().bookings(), "seed " + seed);
        }
    }

    @Test
    void takingBackEveryReceiptRestoresTheFirstState() {
        for (int seed = 0; seed < 500; seed++) {
            Books books = new HostileReceipts(seed).receipts(5).books();
            List<OpenReceipt> receipts = books.night().receipts();
            books.tomorrow();
            for (OpenReceipt receipt : receipts) {
                String number = receipt.receipt().receiptNo();
                books.receipt("X" + number, receipt.receipt().amount().negate().plain(), "returned", number, null);
            }
            MatchingResult after = books.night();
            for (OpenItem item : after.items()) {
                boolean byCreditNote = books.account(null).allocations().stream().anyMatch(made -> made.kind() == AllocationKind.CREDIT_NOTE
                        && (made.documentNo().equals(item.documentNo()) || made.receiptNo().equals(item.documentNo())));
                assertTrue(byCreditNote || item.open().equals(item.document().amount()), "seed " + seed + " " + item.documentNo());
            }
            after.receipts().forEach(receipt -> assertEquals(0, receipt.left().minor()));
        }
    }
}
