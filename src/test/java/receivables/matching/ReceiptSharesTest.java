package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import receivables.matching.ReceiptShares.Booked;
import receivables.matching.ReceiptShares.Given;

/** Parts of one receipt: what people gave stays given, the rest is the payer's or nobody's, and all parts together are the receipt. */
class ReceiptSharesTest {

    private static final UnaryOperator<String> EACH_FOR_HIMSELF = customer -> customer;

    @Test
    void whatRulesBookedLeavesWithTheMoney() {
        ReceiptShares shares = ReceiptShares.of(100, "B", true, List.of(), List.of(new Booked("A", 0, 60)), EACH_FOR_HIMSELF);
        assertEquals(Map.of("A", 0L, "B", 100L), shares.parts());
        assertEquals(0, shares.rest());
    }

    @Test
    void whatAPersonBookedStays() {
        assertEquals(Map.of("A", 25L, "B", 75L), ReceiptShares.of(100, "B", true, List.of(), List.of(new Booked("A", 25, 60)),
                EACH_FOR_HIMSELF).parts());
    }

    @Test
    void whatThePayerNamedStaysWhileNothingSpeaksAgainstIt() {
        ReceiptShares shares = ReceiptShares.of(100, "", false, List.of(), List.of(new Booked("A", 0, 60)), EACH_FOR_HIMSELF);
        assertEquals(Map.of("A", 60L), shares.parts());
        assertEquals(40, shares.rest());
        assertEquals(100, ReceiptShares.of(100, "", true, List.of(), List.of(new Booked("A", 0, 60)), EACH_FOR_HIMSELF).rest());
    }

    @Test
    void aPartThatIsGivenElsewhereLeavesTheRestWithThePayer() {
        assertEquals(Map.of("A", 60L, "B", 40L), ReceiptShares.of(100, "A", false, List.of(new Given("B", 40)),
                List.of(new Booked("A", 0, 100)), EACH_FOR_HIMSELF).parts());
    }

    @Test
    void membersOfAGroupAreOneAccount() {
        assertEquals(Map.of("A", 100L), ReceiptShares.of(100, "A", false, List.of(new Given("B", 40)), List.of(),
                customer -> "group").parts());
    }

    @Test
    void allPartsTogetherAreTheReceipt() {
        Random random = new Random(14);
        for (int round = 0; round < 5_000; round++) {
            long amount = 1 + random.nextInt(1_000);
            long decided = random.nextLong(amount + 1);
            long named = random.nextLong(amount - decided + 1);
            String owner = List.of("", "A", "B", "C").get(random.nextInt(4));
            ReceiptShares shares = ReceiptShares.of(amount, owner, random.nextBoolean(),
                    List.of(new Given("B", random.nextInt(1_500)), new Given("C", random.nextInt(500))),
                    List.of(new Booked("A", decided, named)), random.nextBoolean() ? EACH_FOR_HIMSELF : customer -> "C".equals(customer)
                    ? "A" : customer);
            assertEquals(amount, shares.parts().values().stream().mapToLong(Long::longValue).sum() + shares.rest());
            shares.parts().values().forEach(share -> assertEquals(true, share >= 0, "no part is less than nothing"));
            assertEquals(true, shares.rest() >= 0 && (owner.isEmpty()
                    || shares.rest() == 0), "what is left is the payer's if there is one");
        }
    }
}
