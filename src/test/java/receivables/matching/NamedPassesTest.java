package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.DocumentType;

/** Passes 4 to 7: what the text names. */
class NamedPassesTest {

    private final Books books = new Books();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-1001
            Payment of INV 1001, thank you
            inv1001
            ＩＮＶ－１００１
            INV.No. 1001
            Invoice #1001
            付货款发票1001
            发票号：1001
            INV-01001
            """)
    void oneDocumentHoweverItIsWritten(String text) {
        books.invoice("INV-1001", "100.00").invoice("INV-1002", "100.00").receipt("R1", "100.00", text);
        assertEquals(List.of("R1 INV-1001 100.00 PAYMENT REFERENCE"), books.bookings());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-1001/2/5
            INV-1001, 1002, 1005
            INV-1001 and INV-1002 and INV-1005
            付6月货款发票1001、1002、1005
            1001、1002、1005
            Invoices 1001+1002+1005
            INV1001 INV1002 INV1005
            2026-02-11 INV-1001;INV-1002;INV-1005 total 175.00
            """)
    void listsOfDocuments(String text) {
        books.invoice("INV-1001", "100.00").invoice("INV-1002", "50.00").invoice("INV-1003", "25.00").invoice("INV-1005", "25.00")
                .receipt("R1", "175.00", text);
        assertEquals(List.of("R1 INV-1001 100.00 PAYMENT REFERENCE", "R1 INV-1002 50.00 PAYMENT REFERENCE", "R1 INV-1005 25.00 PAYMENT "
                + "REFERENCE"), books.bookings());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-1001-1004
            1001-1004
            发票1001至1004
            INV-1001 to 1004
            INV-1001 ~ 4
            """)
    void ranges(String text) {
        books.invoice("INV-1001", "10.00").invoice("INV-1002", "20.00").invoice("INV-1003", "30.00").invoice("INV-1004", "40.00")
                .invoice("INV-1005", "100.00")
                .receipt("R1", "100.00", text);
        assertEquals(4, books.bookings().size());
        assertEquals("100.00", books.open("INV-1005"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-2026-001/2
            INV-2026-001/002
            INV/2026/001, INV/2026/002
            2026-001 2026-002
            INV-2026-1 INV-2026-2
            发票 001、002
            """)
    void numbersWithAYear(String text) {
        books.invoice("INV-2026-001", "10.00").invoice("INV-2026-002", "20.00").invoice("INV-2026-003", "30.00")
                .receipt("R1", "30.00", text);
        assertEquals(List.of("R1 INV-2026-001 10.00 PAYMENT REFERENCE", "R1 INV-2026-002 20.00 PAYMENT REFERENCE"), books.bookings());
    }

    @Test
    void moreThanWhatIsNamedStaysOnAccount() {
        books.invoice("INV-1001", "5.95").invoice("INV-1002", "5.95").receipt("R1", "14.00", "INV-1001 INV-1002");
        assertEquals(List.of("R1 INV-1001 5.95 PAYMENT REFERENCE", "R1 INV-1002 5.95 PAYMENT REFERENCE"), books.bookings());
        assertEquals("2.10", books.left("R1"));
        assertEquals(List.of("OVER_PAID R1"), books.questions());
    }

    @Test
    void cashDiscountInTime() {
        books.document("INV-1001", DocumentType.INVOICE, "595.00", Books.discount(Books.START, "100.00"))
                .receipt("R1", "495.00", "INV-1001");
        assertEquals(List.of("R1 INV-1001 100.00 DISCOUNT DISCOUNT", "R1 INV-1001 495.00 PAYMENT DISCOUNT"), books.bookings());
    }

    @Test
    void cashDiscountTooLateIsNotGranted() {
        books.tolerance("200.00", "50").document("INV-1001", DocumentType.INVOICE, "595.00",
                Books.discount(Books.START.minusDays(1), "100.00")).receipt("R1", "495.00", "INV-1001");
        assertEquals(List.of("R1 INV-1001 495.00 PAYMENT REFERENCE_PART"), books.bookings());
        assertEquals(List.of("LATE_DISCOUNT R1 INV-1001"), books.questions());
        assertEquals("100.00", books.open("INV-1001"));
    }

    @ParameterizedTest
    @CsvSource({"99.80, 0.20, 1, true", "99.79, 0.20, 1, false", "99.80, 0.20, 0.2, true", "99.80, 0.20, 0.19, false",
            "99.99, 0.00, 1, false"})
    void toleranceIsAbsoluteAndPercentageBothInclusive(String paid, String absolute, String percent, boolean settled) {
        books.tolerance(absolute, percent).invoice("INV-1001", "100.00").receipt("R1", paid, "INV-1001");
        books.night();
        assertEquals(settled, books.open("INV-1001").equals("0.00"));
    }

    @Test
    void whatIsForgoneIsForgoneOnTheNewestDocument() {
        books.tolerance("0.50", "1").invoice("INV-1001", "100.00").invoice("INV-1002", "50.00").invoice("INV-1003", "0.30")
                .receipt("R1", "149.90", "INV-1001, INV-1002, INV-1003");
        assertEquals(List.of("R1 INV-1001 100.00 PAYMENT TOLERANCE", "R1 INV-1002 0.10 TOLERANCE TOLERANCE", "R1 INV-1002 49.90 PAYMENT "
                + "TOLERANCE", "R1 INV-1003 0.30 TOLERANCE TOLERANCE"), books.bookings());
    }

    @Test
    void partPaymentIsOldestFirstAndTakenUpAtOnce() {
        books.invoice("INV-1001", "100.00").invoice("INV-1002", "50.00").receipt("R1", "120.00", "INV-1001, INV-1002");
        assertEquals(List.of("R1 INV-1001 100.00 PAYMENT REFERENCE_PART", "R1 INV-1002 20.00 PAYMENT REFERENCE_PART"), books.bookings());
        assertEquals(List.of("SHORT_PAID R1 INV-1002"), books.questions());
        books.tomorrow().night();
        assertEquals(List.of("SHORT_PAID R1 INV-1002"), books.questions());
    }

    @Test
    void oneCreditNoteThatExplainsTheDifferenceGoesWithIt() {
        books.invoice("INV-1001", "100.00").invoice("INV-1002", "70.00").creditNote("CN-7", "20.00", "").receipt("R1", "80.00", "INV-1001");
        assertEquals(List.of("CN-7 INV-1001 20.00 CREDIT_NOTE REFERENCE", "R1 INV-1001 80.00 PAYMENT REFERENCE"), books.bookings());
    }

    @Test
    void fragmentThatFitsTwoIsNoAnswer() {
        books.invoice("INV-2025-012", "70.00").invoice("INV-2026-012", "70.00").receipt("R1", "70.00", "INV-12");
        assertEquals(List.of(), books.bookings());
    }

    /**
     * The second payment of INV-00078, with two digits changed round, is none of INV-00087; and what another document has exactly closes
     * the advice to guesses.
     */
    @Test
    void anAdviceLineWhoseAmountIsAnothersIsNotBooked() {
        Books twice = new Books().invoice("INV-00078", "3830.00").invoice("INV-00087", "1320.00").receipt("R1", "3830.00", "")
                .advice("R1", "INV-00087", "3830.00", "")
                .receipt("R2", "3830.00", "").advice("R2", "INV-00078", "3830.00", "");
        assertEquals(List.of("R2 INV-00078 3830.00 PAYMENT ADVICE"), twice.bookings());
        Books exact = new Books().invoice("INV-00035", "7380.00").invoice("INV-00127", "7450.00").receipt("R1", "7450.00", "")
                .advice("R1", "inv35", "7450.00", "on account");
        assertEquals(List.of(), exact.bookings());
        assertEquals(List.of("UNMATCHED R1"), exact.questions());
    }

    @Test
    void aPartThatIsMoreThanTheWholeMeansAnotherDocument() {
        assertEquals(List.of(), new Books().invoice("INV-3", "435.00").receipt("R1", "497.80", "INV-3 instalment 1").bookings());
        assertEquals(List.of(), new Books().invoice("INV-3", "435.00").receipt("R1", "497.80", "")
                .advice("R1", "INV-3", "497.80", "Instalment 1 of 3").bookings());
        assertEquals(List.of("R1 INV-3 435.00 PAYMENT REFERENCE"),
                new Books().invoice("INV-3", "435.00").receipt("R1", "497.80", "INV-3 on account").bookings());
    }

    /** A long number of digits alone, word for word, is named beyond doubt: it may be paid in part. */
    @Test
    void aLongNumberOfDigitsIsNoChance() {
        assertEquals(List.of("R1 0090000119 50.00 PAYMENT REFERENCE_PART"),
                new Books().invoice("0090000119", "100.00").receipt("R1", "50.00", "0090000119 first part").bookings());
        assertEquals(List.of("R1 2026/059 50.00 PAYMENT REFERENCE_PART"),
                new Books().invoice("2026/059", "100.00").receipt("R1", "50.00", "for 2026/059").bookings());
        assertEquals(List.of(), new Books().invoice("90119", "100.00").receipt("R1", "50.00", "90119")
                .bookings(), "five digits may be anything");
    }
}
