package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Allocation;
import receivables.money.Money;

/** The same receipts give the same books, whether they come in one night or in several. */
class UntilNothingChangesTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            50.00 50.00             | 100.00 | PAYMENT 50.00 PAYMENT 50.00
            50.00 30.00 20.00       | 100.00 | PAYMENT 20.00 PAYMENT 30.00 PAYMENT 50.00
            500.00 495.00           | 1000.00 | PAYMENT 495.00 PAYMENT 500.00 TOLERANCE 5.00
            1.00 22.56              | 23.80  | DISCOUNT 0.24 PAYMENT 1.00 PAYMENT 22.56
            """)
    void partsOfOneNightSettle(String receipts, String amount, String expected) {
        Books books = new Books().tolerance("5.00", "1");
        books.document("INV-1", receivables.ledger.DocumentType.INVOICE, amount, amount.equals("23.80")
                ? Books.discount(Books.START.plusDays(9), "0.24") : document -> document);
        int number = 0;
        for (String receipt : receipts.split(" ")) {
            books.receipt("R" + ++number, receipt, "INV-1");
        }
        assertEquals(expected, String.join(" ", books.night().allocations().stream().map(made -> made.kind() + " "
                + made.amount().plain()).sorted().toList()));
        assertEquals("0.00", books.open("INV-1"));
        assertEquals(List.of(), books.questions());
    }

    /** R1 is more than the invoice it names and nearer to INV-9006, until R2 turns out to have paid that one. */
    @Test
    void aDoubtThatAnotherReceiptEndsIsEndedTheSameNight() {
        Books books = new Books().invoice("INV-9003", "10009.28").invoice("INV-9006", "11659.11").invoice("INV-9043", "43399.42")
                .receipt("R1", "10870.96", "INV-9003").receipt("R2", "11659.11", "Wire Q87JSG37KX");
        assertEquals(List.of("R1 INV-9003 10009.28 PAYMENT REFERENCE", "R2 INV-9006 11659.11 PAYMENT AMOUNT"), books.bookings());
        assertEquals(List.of("OVER_PAID R1"), books.questions());
        assertEquals(List.of(), books.tomorrow().bookings());
    }

    /** What is as small as a discount and the tolerance may come when the document is closed already. */
    private static final int SMALLEST = 10_000;

    /** Receipts that each name one document and together do not exceed it, in random cuts into nights. */
    @Test
    void anyCutIntoNightsGivesTheSameBooks() {
        for (int seed = 0; seed < 400; seed++) {
            assertEquals(books(seed, 1), books(seed, 4), "seed " + seed);
            assertEquals(books(seed, 1), books(seed, 2), "seed " + seed);
        }
    }

    private static Map<String, String> books(long seed, int nights) {
        Random random = new Random(seed);
        Books books = new Books().tolerance("5.00", "1");
        List<String[]> receipts = new ArrayList<>();
        for (int document = 1; document <= 3; document++) {
            long amount = 10_000 + random.nextInt(400_000);
            boolean discount = random.nextInt(3) == 0;
            books.document("INV-100" + document, receivables.ledger.DocumentType.INVOICE, Money.plain(amount, 2),
                    discount ? Books.discount(Books.START.plusDays(60), Money.plain(amount / 50, 2)) : one -> one);
            long left = discount && random.nextBoolean() ? amount - amount / 50 : amount - random.nextInt(3) * 200L;
            int parts = 1 + random.nextInt(4);
            for (int part = 1; part <= parts && left > SMALLEST; part++) {
                long paid = part == parts && random.nextInt(4) > 0 ? left : SMALLEST + random.nextInt((int) (left - SMALLEST));
                receipts.add(new String[] {"R" + document + part, Money.plain(paid, 2), "INV-100" + document});
                left -= paid;
            }
        }
        Collections.shuffle(receipts, new Random(seed));
        Random cut = new Random(seed * 31 + nights);
        Map<Integer, List<String[]>> byNight = new TreeMap<>();
        receipts.forEach(receipt -> byNight.computeIfAbsent(cut.nextInt(nights), none -> new ArrayList<>()).add(receipt));
        Map<String, String> totals = new TreeMap<>();
        byNight.values().forEach(night -> {
            night.forEach(receipt -> books.receipt(receipt[0], receipt[1], receipt[2]));
            for (Allocation made : books.night().allocations()) {
                String key = made.documentNo() + " " + made.kind()
                        + (made.kind() == receivables.ledger.AllocationKind.PAYMENT ? " " + made.receiptNo() : "");
                totals.merge(key, made.amount().plain(), (one, other) -> one + "+" + other);
            }
            books.tomorrow();
        });
        return totals;
    }
}
