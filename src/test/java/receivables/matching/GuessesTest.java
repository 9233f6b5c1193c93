package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that guess: only when they are on, and never where a second document has the amount. */
class GuessesTest {

    private static Books books(MatchingSwitch... switches) {
        return new Books().policy(Books.guessing(Books.policy(Books.STANDARD, "0.00", "0"), switches)).invoice("INV-00067", "100.00")
                .invoice("INV-00099", "70.00");
    }

    @Test
    void aNumberOneSlipAwayIsTheOnlyDocumentOfTheAmount() {
        for (String written : List.of("INV-00076", "INV-00068", "INV-40067")) {
            assertEquals(List.of("R1 INV-00067 100.00 PAYMENT AMOUNT"),
                    books(MatchingSwitch.NUMBER_ONE_SLIP_AWAY).receipt("R1", "100.00", written).bookings(), written);
            assertEquals(List.of("R1 INV-00067 100.00 PAYMENT ADVICE"),
                    books(MatchingSwitch.NUMBER_ONE_SLIP_AWAY).receipt("R1", "100.00", "").advice("R1", written, "100.00", "").bookings(),
                    written);
            assertEquals(List.of(), books().receipt("R1", "100.00", written).bookings(), "off");
            assertEquals(List.of(), books(MatchingSwitch.UNKNOWN_ORDER_NUMBER).receipt("R1", "100.00",
                    written).bookings(), "the other is on");
        }
    }

    @Test
    void anUnknownOrderIsTheOnlyDocumentOfTheLinesAmount() {
        Books lines = books(MatchingSwitch.UNKNOWN_ORDER_NUMBER).receipt("R1", "170.00", "").advice("R1", "PO-88317", "100.00", "")
                .advice("R1", "INV-00099", "70.00", "");
        assertEquals(List.of("R1 INV-00067 100.00 PAYMENT ADVICE", "R1 INV-00099 70.00 PAYMENT ADVICE"), lines.bookings());
        assertEquals(List.of("R1 INV-00099 70.00 PAYMENT ADVICE"),
                books().receipt("R1", "170.00", "").advice("R1", "PO-88317", "100.00", "").advice("R1", "INV-00099", "70.00", "")
                .bookings(), "off");
    }

    @Test
    void aSecondDocumentOfTheAmountOpenOrSettledForbidsIt() {
        MatchingSwitch[] all = MatchingSwitch.values();
        assertEquals(List.of(), books(all).invoice("INV-00500", "100.00").receipt("R1", "100.00", "INV-00076").bookings());
        assertEquals(List.of("R0 INV-00500 100.00 PAYMENT REFERENCE"),
                books(all).invoice("INV-00500", "100.00").receipt("R0", "100.00", "INV-00500")
                .receipt("R1", "100.00", "INV-00076").bookings());
        assertEquals(List.of(), books(all).receipt("R1", "99.00", "INV-00076").bookings(), "another amount");
    }

    @Test
    void whatTheTextSaysWasTakenOffBelongsToTheAmount() {
        String damaged = "damaged in transit (-12.50)";
        assertEquals(List.of("R1 INV-00067 87.50 PAYMENT REFERENCE_PART"),
                books(MatchingSwitch.NUMBER_ONE_SLIP_AWAY).receipt("R1", "87.50", "INV-00076 " + damaged).bookings());
        assertEquals(List.of("R1 INV-00067 87.50 PAYMENT ADVICE"),
                books(MatchingSwitch.NUMBER_ONE_SLIP_AWAY).receipt("R1", "87.50", "").advice("R1", "INV-00076", "87.50", damaged)
                .bookings());
        assertEquals(List.of(), books().receipt("R1", "87.50", "INV-00076 " + damaged).bookings(), "off");
        assertEquals(List.of(), books(MatchingSwitch.UNKNOWN_ORDER_NUMBER).receipt("R1", "87.50", "").advice("R1", "PO-88317", "87.50",
                damaged).bookings(), "an order is any document's");
        assertEquals(List.of(), books(MatchingSwitch.NUMBER_ONE_SLIP_AWAY).invoice("INV-00500", "100.00")
                .receipt("R1", "87.50", "INV-00076 " + damaged).bookings(), "two documents of this amount");
        assertEquals(List.of(), books(MatchingSwitch.NUMBER_ONE_SLIP_AWAY).receipt("R1", "87.40", "INV-00076 "
                + damaged).bookings(), "another amount");
    }

    /**
     * Two documents of one amount: one is paid by its number, and money that quotes an order of the payer's may pay the other, or the first
     * again.
     */
    @Test
    void moneyOfAnUnknownOrderIsNotTheSecondDocumentsOfOneAmount() {
        Books twins = new Books().invoice("INV-1", "590.00").invoice("INV-2", "590.00").receipt("R1", "590.00", "payment PO-37946")
                .receipt("R2", "590.00", "INV-1");
        assertEquals(List.of("R2 INV-1 590.00 PAYMENT REFERENCE"), twins.bookings());
        assertEquals(List.of("RIVALS R1"), twins.questions());
        assertEquals(List.of("R1 INV-2 590.00 PAYMENT AMOUNT", "R2 INV-1 590.00 PAYMENT REFERENCE"),
                new Books().invoice("INV-1", "590.00").invoice("INV-2", "590.00").receipt("R1", "590.00", "rent May")
                .receipt("R2", "590.00", "INV-1").bookings());
    }
}
