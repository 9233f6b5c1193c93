package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import receivables.ledger.DecisionAction;
import receivables.ledger.DocumentType;

/** What other products' tests expect of an allocation, told as nights of ours. Where ours differs, the reason stands beside it. */
class OtherSystemsTest {

    private final Books books = new Books();

    @Test
    void fullPayment() {
        books.invoice("INV-1001", "5.95").receipt("R1", "5.95", "INV-1001");
        assertEquals(List.of("R1 INV-1001 5.95 PAYMENT REFERENCE"), books.bookings());
    }

    @Test
    void grantedDiscountFillsTheInvoice() {
        books.document("INV-1001", DocumentType.INVOICE, "595.00", Books.discount(Books.START.plusDays(3), "100.00"))
                .receipt("R1", "495.00", "INV-1001");
        books.night();
        assertEquals("0.00", books.open("INV-1001"));
    }

    @Test
    void moreThanTwoInvoicesStaysOnAccount() {
        books.invoice("INV-1001", "5.95").invoice("INV-1002", "5.95").receipt("R1", "14.00", "INV-1001/2");
        books.night();
        assertEquals("2.10", books.left("R1"));
    }

    /** Netting against a purchase invoice is another ledger; against a credit note it is ours. */
    @Test
    void nettingLeavesTheRestOfTheCredit() {
        books.invoice("INV-1001", "5.95").creditNote("CN-1", "11.90", "INV-1001");
        assertEquals(List.of("CN-1 INV-1001 5.95 CREDIT_NOTE CREDIT_NOTE"), books.bookings());
        assertEquals("5.95", books.open("CN-1"));
    }

    /** The bank's fee is taken at once where the tolerance covers it, and booked apart, never as a bad debt. */
    @Test
    void bankFee() {
        books.tolerance("0.25", "5").invoice("INV-1001", "5.95").receipt("R1", "5.75", "INV-1001");
        assertEquals(List.of("R1 INV-1001 0.20 TOLERANCE TOLERANCE", "R1 INV-1001 5.75 PAYMENT TOLERANCE"), books.bookings());
    }

    @Test
    void instalmentsAreFilledOldestFirst() {
        books.invoice("INV-1001", "30.00").invoice("INV-1002", "50.00").invoice("INV-1003", "20.00")
                .receipt("R1", "40.00", "INV-1001-1003");
        books.night();
        assertEquals(List.of("0.00", "40.00", "20.00"), List.of(books.open("INV-1001"), books.open("INV-1002"), books.open("INV-1003")));
    }

    @Test
    void anAdvanceStaysApartFromThePayment() {
        books.invoice("INV-1001", "200.00").receipt("R1", "50.00", "advance").receipt("R2", "125.00", "")
                .decide("D1", DecisionAction.ALLOCATE, "INV-1001", "R2", "125.00", "S1", "");
        books.night();
        assertEquals("75.00", books.open("INV-1001"));
        assertEquals("50.00", books.left("R1"));
    }

    @Test
    void advancesAreAppliedAsAPersonSays() {
        books.invoice("INV-1001", "5000.00").receipt("R1", "100.00", "advance").receipt("R2", "300.00", "advance")
                .decide("D1", DecisionAction.ALLOCATE, "INV-1001", "R1", "100.00", "S1", "");
        books.night();
        assertEquals("4900.00", books.open("INV-1001"));
        books.tomorrow().decide("D2", DecisionAction.ALLOCATE, "INV-1001", "R2", "230.00", "S1", "").night();
        assertEquals("4670.00", books.open("INV-1001"));
        assertEquals("70.00", books.left("R2"));
    }

    @Test
    void withoutToleranceAnotherAmountDoesNotMatch() {
        books.invoice("INV-1001", "1000.00").receipt("R1", "990.00", "");
        assertEquals(List.of(), books.bookings());
    }

    @Test
    void aReferenceWithLessIsAPartPayment() {
        books.invoice("INV-1001", "100.00").receipt("R1", "40.00", "INV-1001");
        books.night();
        assertEquals("60.00", books.open("INV-1001"));
        assertEquals(List.of("SHORT_PAID R1 INV-1001"), books.questions());
    }
}
