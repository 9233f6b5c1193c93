package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.ledger.Account;
import receivables.ledger.Allocation;
import receivables.ledger.OpenItem;
import receivables.ledger.OpenReceipt;

/**
 * Payer groups over several nights with bounced payments and decisions: nothing is booked wrongly, no cent is lost, and everything can be
 * taken back.
 */
class HostileNightsTest {

    private static final int GROUPS = Boolean.getBoolean("receivables.long") ? 10_000 : 500;
    private static final int NIGHTS = 4;

    @Test
    void nothingIsBookedWronglyOverManyNights() {
        List<String> wrong = new ArrayList<>();
        long expected = 0;
        long booked = 0;
        int receipts = 0;
        for (int seed = 0; seed < GROUPS; seed++) {
            HostileNights hostile = new HostileNights(seed);
            for (int night = 0; night < NIGHTS; night++) {
                hostile.day();
                int number = night;
                List<String> found = hostile.wrong(hostile.books().night());
                int group = seed;
                found.forEach(line -> wrong.add("seed " + group + " night " + number + ": " + line));
                hostile.books().tomorrow();
            }
            expected += hostile.expectedAmount();
            booked += hostile.bookedAmount();
            receipts += hostile.receiptCount();
        }
        System.out.println(receipts + " receipts over several nights: " + wrong.size() + " wrong bookings; " + 100 * booked / expected
                + " % of what should be booked is");
        assertEquals(List.of(), wrong);
        assertTrue(100 * booked >= 97 * expected, booked + " of " + expected);
    }

    @Test
    void partsAreTheWholeAfterAnySequenceOfNights() {
        for (int seed = 0; seed < GROUPS / 4; seed++) {
            HostileNights hostile = new HostileNights(seed);
            for (int night = 0; night < NIGHTS; night++) {
                hostile.day();
                hostile.books().night();
                checkParts(hostile.books().account(null), seed);
                hostile.books().tomorrow();
            }
        }
    }

    @Test
    void theOrderOfRowsMakesNoDifferenceOnAnyNight() {
        for (int seed = 0; seed < GROUPS / 4; seed++) {
            HostileNights hostile = new HostileNights(seed);
            for (int night = 0; night < NIGHTS; night++) {
                hostile.day();
                int salt = seed * 31 + night;
                Comparator<Object> shuffled = Comparator.comparingInt(thing -> (salt + thing.toString() + salt).hashCode());
                assertEquals(Books.written(hostile.books().look(null)), Books.written(hostile.books().look(shuffled)), "seed " + seed
                        + " night " + night);
                hostile.books().night();
                hostile.books().tomorrow();
            }
        }
    }

    @Test
    void takingBackEveryReceiptRestoresTheFirstState() {
        for (int seed = 0; seed < GROUPS / 4; seed++) {
            HostileNights hostile = new HostileNights(seed);
            Books books = hostile.books();
            for (int night = 0; night < NIGHTS; night++) {
                hostile.day();
                books.night();
                books.tomorrow();
            }
            for (OpenReceipt receipt : books.account(null).receipts()) {
                if (receipt.receipt().amount().isPositive() && !receipt.reversed()) {
                    books.customer(receipt.customerNo()).receipt("X" + receipt.receipt().receiptNo(),
                            receipt.receipt().amount().negate().plain(), "returned", receipt.receipt().receiptNo(), null);
                }
            }
            MatchingResult last = books.night();
            for (OpenItem item : last.items()) {
                assertEquals(item.document().amount(), item.open(), "seed " + seed + " " + item.documentNo());
            }
            for (OpenReceipt receipt : last.receipts()) {
                assertEquals(0, receipt.left().minor(), "seed " + seed + " " + receipt.receipt().receiptNo());
            }
            checkParts(books.account(null), seed);
        }
    }

    /** Applied and open make the document, applied and left the receipt; neither side is exceeded. */
    private static void checkParts(Account account, int seed) {
        for (OpenItem item : account.items()) {
            long off = account.allocations().stream().filter(made -> made.documentNo().equals(item.documentNo()))
                    .mapToLong(Allocation::offDocument).sum();
            assertEquals(item.document().amount().minor(), item.open().minor() + off, "seed " + seed + " " + item.documentNo());
            assertTrue(off >= 0 && off <= item.document().amount().minor(), item.documentNo());
        }
        for (OpenReceipt receipt : account.receipts()) {
            long off = account.allocations().stream().filter(made -> made.receiptNo().equals(receipt.receipt().receiptNo()))
                    .mapToLong(Allocation::offReceipt).sum();
            long amount = receipt.receipt().amount().minor();
            assertEquals(amount, receipt.left().minor() + off, "seed " + seed + " " + receipt.receipt().receiptNo());
            assertTrue(amount < 0 || off >= 0 && off <= amount, receipt.receipt().receiptNo());
        }
    }
}
