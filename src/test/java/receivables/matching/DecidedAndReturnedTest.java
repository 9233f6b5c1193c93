package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.DecisionAction;

/** What people decided about money, and what the bank took back or paid out. */
class DecidedAndReturnedTest {

    private final Books books = new Books();

    @Test
    void decisionsBeatRulesAndActOnce() {
        books.invoice("INV-1", "100.00").invoice("INV-2", "100.00").receipt("R1", "100.00", "INV-1")
                .decide("D1", DecisionAction.ALLOCATE, "INV-2", "R1", "60.00", "S1", "");
        assertEquals(List.of("R1 INV-1 40.00 PAYMENT REFERENCE_PART", "R1 INV-2 60.00 PAYMENT DECISION"), books.bookings());
        assertEquals(List.of(), books.tomorrow().bookings());
    }

    /** Each is known by its whole number, however another's sentence begins. */
    @ParameterizedTest
    @CsvSource({"W:1, W", "W, W:1", "W: 1, W", "W, W: 1", "W:, W"})
    void aDecisionIsNotTakenForAnotherWhoseNumberBeginsAlike(String first, String second) {
        books.invoice("INV-1", "100.00").invoice("INV-2", "100.00").receipt("R1", "70.00", "")
                .decide(first, DecisionAction.ALLOCATE, "INV-1", "R1", "30.00", "S1", "");
        assertEquals(List.of("R1 INV-1 30.00 PAYMENT DECISION"), books.bookings());
        books.tomorrow().decide(second, DecisionAction.ALLOCATE, "INV-2", "R1", "40.00", "S1", "");
        assertEquals(List.of("R1 INV-2 40.00 PAYMENT DECISION"), books.bookings());
        assertEquals(List.of(), books.tomorrow().bookings());
    }

    /** One customer's refund is not taken for paid out because another's number is written in its reason or begins alike. */
    @Test
    void aRefundIsAnsweredByItsOwnPaymentOut() {
        books.invoice("INV-1", "100.00").receipt("R1", "240.00", "INV-1").decide("D2:1", DecisionAction.REFUND, "", "R1", "40.00", "S1", "")
                .decide("A1", DecisionAction.APPROVE, "", "", "", "BOSS", "D2:1");
        books.night();
        books.tomorrow().receipt("R2", "-40.00", "refund").decide("D2", DecisionAction.REFUND, "", "R1", "100.00", "S1", "")
                .decide("A2", DecisionAction.APPROVE, "", "", "", "BOSS", "D2");
        assertEquals(List.of("R1 - 100.00 REFUND DECISION", "R2 - -40.00 REVERSAL DECISION"), books.bookings());
        assertEquals(List.of("R3 - -100.00 REVERSAL DECISION"), books.tomorrow().receipt("R3", "-100.00", "refund").bookings());
    }

    @Test
    void whatAPersonTookOffIsNotPutBackByARule() {
        books.invoice("INV-1", "100.00").receipt("R1", "100.00", "INV-1");
        books.night();
        books.tomorrow().decide("D1", DecisionAction.UNALLOCATE, "INV-1", "R1", "", "S1", "");
        assertEquals(List.of("R1 INV-1 -100.00 REVERSAL DECISION"), books.bookings());
        assertEquals(List.of(), books.tomorrow().bookings());
        books.tomorrow().decide("D2", DecisionAction.ALLOCATE, "INV-1", "R1", "", "S1", "");
        assertEquals(List.of("R1 INV-1 100.00 PAYMENT DECISION"), books.bookings());
        assertEquals(List.of(), books.tomorrow().bookings());
    }

    @Test
    void aCreditNoteThatAPersonTookOffIsNotUsedThereAgain() {
        books.invoice("INV-1", "100.00").creditNote("CN-1", "20.00", "INV-1");
        assertEquals(List.of("CN-1 INV-1 20.00 CREDIT_NOTE CREDIT_NOTE"), books.bookings());
        books.tomorrow().decide("D1", DecisionAction.UNALLOCATE, "INV-1", "CN-1", "", "S1", "");
        assertEquals(List.of("CN-1 INV-1 -20.00 REVERSAL DECISION"), books.bookings());
        assertEquals(List.of(), books.tomorrow().bookings(), "although it names the invoice");
        books.tomorrow().receipt("R1", "80.00", "INV-1");
        assertEquals(List.of("R1 INV-1 80.00 PAYMENT REFERENCE_PART"), books.bookings(), "although it would explain what is missing");
        assertEquals("20.00", books.open("CN-1"));
        books.tomorrow().receipt("R2", "-20.00", "refund CN-1");
        assertEquals(List.of(), books.bookings().stream().filter(line -> line.contains("INV-1")).toList());
    }

    @Test
    void writeOffAndRefundWaitForAnotherPerson() {
        books.invoice("INV-1", "100.00").receipt("R1", "40.00", "").decide("D1", DecisionAction.WRITE_OFF, "INV-1", "", "", "S1", "")
                .decide("D2", DecisionAction.REFUND, "", "R1", "40.00", "BOSS", "")
                .decide("A0", DecisionAction.APPROVE, "", "", "", "BOSS", "D2");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("APPROVAL_WANTED", "APPROVAL_WANTED R1", "UNMATCHED R1"),
                books.questions().stream().map(line -> line.replace(" INV-1", "")).toList());
        books.tomorrow().decide("A1", DecisionAction.APPROVE, "", "", "", "BOSS", "D1");
        assertEquals(List.of("- INV-1 100.00 WRITE_OFF DECISION"), books.bookings());
        assertEquals(List.of(), books.tomorrow().bookings());
    }

    @Test
    void aRefundIsAnsweredByThePaymentOut() {
        books.invoice("INV-1", "100.00").receipt("R1", "140.00", "INV-1").decide("D2", DecisionAction.REFUND, "", "R1", "40.00", "S1", "")
                .decide("A1", DecisionAction.APPROVE, "", "", "", "BOSS", "D2");
        books.night();
        assertEquals(List.of(), books.tomorrow().receipt("R2", "-40.00", "refund").bookings().stream().filter(line -> line.contains("INV"))
                .toList());
        assertEquals("0.00", books.left("R2"));
        books.tomorrow().receipt("R3", "-40.00", "refund").night();
        assertEquals(List.of("OUTGOING_UNCLEAR R3"), books.questions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -100.00 | R1 | returned
            -100.00 | '' | 退票 INV-1
            -100.00 | '' | REVERSAL OF R1
            """)
    void aReversalTakesBackWhatItReverses(String amount, String reverses, String text) {
        books.invoice("INV-1", "80.00").invoice("INV-2", "55.00").receipt("R1", "100.00", "INV-1").receipt("R9", "30.00", "hello");
        books.night();
        ReceiptRow before = books.last().rows().getFirst();
        assertEquals(80_00, before.applied());
        books.tomorrow().receipt("R2", amount, text, reverses, null);
        assertEquals(List.of("R1 - 100.00 REFUND REVERSAL", "R1 INV-1 -80.00 REVERSAL REVERSAL", "R2 - -100.00 REVERSAL REVERSAL"),
                books.bookings());
        assertEquals("80.00", books.open("INV-1"));
        assertEquals("0.00", books.left("R1"));
        assertEquals(List.of("R1 REVERSED", "R2 REVERSED", "R9 ON_ACCOUNT"),
                books.last().rows().stream().map(row -> row.receiptNo() + " " + row.status()).toList());
        assertEquals(List.of(), books.tomorrow().bookings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -20.00 | refund of CN-1      | CN-1 - 20.00 CREDIT_NOTE REFERENCE;R1 - -20.00 REVERSAL REFERENCE
            -12.00 | CN-1                | CN-1 - 12.00 CREDIT_NOTE REFERENCE;R1 - -12.00 REVERSAL REFERENCE
            -25.00 | CN-1, CN-2          | CN-1 - 20.00 CREDIT_NOTE REFERENCE;CN-2 - 5.00 CREDIT_NOTE REFERENCE;R1 - -25.00 REVERSAL REFERENCE
            -22.00 | CN-1 and CN-2       |
            -21.00 | CN-1                |
            -20.00 | CN-1 for INV-1      |
            -20.00 | INV-1               |
            -20.00 | CN-9                |
            """)
    void aPaymentOutPaysTheCreditNoteItNames(String amount, String text, String booked) {
        books.invoice("INV-1", "20.00").creditNote("CN-1", "20.00", "").creditNote("CN-2", "5.00", "").receipt("R1", amount, text);
        assertEquals(booked == null ? "" : booked, String.join(";", books.bookings()));
        assertEquals(booked == null ? List.of("OUTGOING_UNCLEAR R1") : List.of(), books.questions());
        assertEquals(List.of(), books.tomorrow().bookings());
    }
}
