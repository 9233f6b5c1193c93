package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.DecisionAction;
import receivables.ledger.DocumentType;
import receivables.ledger.IssuedLetter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.MatchRule;
import receivables.ledger.Stage;
import receivables.money.Money;
import receivables.testing.Words;

/** The passes beside those that read document numbers in the text. */
class OtherPassesTest {

    private static final String LETTER = "260302-7K3QX-0V9TM";

    private static final LocalDate MAILED = Books.START.minusDays(10);

    private final Books books = new Books();

    private static Money money(String amount) {
        return Money.parse(amount, Books.CNY);
    }

    private static IssuedLetter letter(String interest, IssuedLetter.Item... items) {
        Money demanded = money("0.00");
        for (IssuedLetter.Item item : items) {
            demanded = item.section() == LetterSection.DEMANDED ? demanded.plus(item.demanded()) : demanded;
        }
        List<IssuedLetter.Item> lines = new ArrayList<>(List.of(items));
        lines.set(0, new IssuedLetter.Item(items[0].documentNo(), items[0].section(), items[0].stage(), items[0].demanded(),
                money(interest)));
        return new IssuedLetter(LETTER, LetterNumber.reference(LETTER), "C1", LetterKind.LETTER_2, Books.CNY, MAILED, MAILED,
                MAILED.plusDays(1), MAILED.plusDays(8), LetterStatus.READY, demanded, money(interest), lines, List.of());
    }

    private static IssuedLetter.Item item(String documentNo, LetterSection section, String demanded) {
        return new IssuedLetter.Item(documentNo, section, Stage.LETTER_2, money(demanded), money("0.00"));
    }

    @Test
    void letterReferencePaysItsSlipWithInterest() {
        books.letter(letter("3.00", item("INV-1", LetterSection.DEMANDED, "100.00"), item("INV-2", LetterSection.DEMANDED, "50.00")))
                .invoice("INV-1", "100.00").invoice("INV-2", "70.00").invoice("INV-3", "153.00")
                .receipt("R1", "153.00", "ref " + LetterNumber.reference(LETTER));
        assertEquals(List.of("R1 " + LETTER + " 3.00 INTEREST RF_SET", "R1 INV-1 100.00 PAYMENT RF_SET", "R1 INV-2 50.00 PAYMENT RF_SET"),
                books.bookings());
        assertEquals("20.00", books.open("INV-2"));
    }

    @Test
    void interestThatIsLeftIsPaidByTheReferenceAlone() {
        books.letter(letter("3.00", item("INV-1", LetterSection.DEMANDED, "100.00"))).invoice("INV-3", "3.00")
                .receipt("R1", "3.00", "ref " + LetterNumber.reference(LETTER));
        assertEquals(List.of("R1 " + LETTER + " 3.00 INTEREST RF_SET"), books.bookings());
    }

    @Test
    void interestThatIsLeftIsPaidByTheSettledInvoicesNumber() {
        books.letter(letter("3.00", item("INV-1", LetterSection.DEMANDED, "100.00"))).invoice("INV-1", "100.00")
                .receipt("R1", "100.00", "INV-1").receipt("R2", "3.00", "interest for INV-1").receipt("R3", "3.00", "INV-1");
        assertEquals(List.of("R1 INV-1 100.00 PAYMENT REFERENCE", "R2 " + LETTER + " 3.00 INTEREST RF_SET"), books.bookings(),
                "it is paid once");
    }

    @Test
    void moneyThatFitsNeitherPaysInThePolicysOrder() {
        books.letter(letter("3.00", item("INV-1", LetterSection.DEMANDED, "100.00"))).invoice("INV-1", "100.00")
                .policy(Books.policy(EnumSet.allOf(MatchRule.class), "0.00", "0").payingInterestFirst(true)).receipt("R1", "60.00", "INV-1")
                .receipt("R2", "44.00", "INV-1");
        assertEquals(List.of("R1 " + LETTER + " 3.00 INTEREST RF_SET", "R1 INV-1 57.00 PAYMENT REFERENCE_PART",
                "R2 INV-1 43.00 PAYMENT REFERENCE"), books.bookings(), "what is more than the invoice is left after it");
    }

    @Test
    void letterReferenceTakesItsCreditNotesAlong() {
        books.letter(letter("0.00", item("INV-1", LetterSection.DEMANDED, "80.00"), item("CN-1", LetterSection.CREDIT, "20.00")))
                .invoice("INV-1", "100.00").creditNote("CN-1", "20.00", "").receipt("R1", "80.00", LetterNumber.reference(LETTER));
        assertEquals(List.of("CN-1 INV-1 20.00 CREDIT_NOTE RF_SET", "R1 INV-1 80.00 PAYMENT RF_SET"), books.bookings());
    }

    @Test
    void letterReferencePaysWhatIsStillOpen() {
        books.letter(letter("5.00", item("INV-1", LetterSection.DEMANDED, "100.00"), item("INV-2", LetterSection.DEMANDED, "50.00")))
                .invoice("INV-1", "100.00").invoice("INV-2", "50.00").receipt("R0", "30.00", "INV-2");
        books.night();
        books.tomorrow().receipt("R1", "120.00", LetterNumber.reference(LETTER));
        assertEquals(List.of("R1 INV-1 100.00 PAYMENT RF_SET", "R1 INV-2 20.00 PAYMENT RF_SET"), books.bookings());
    }

    @Test
    void letterReferenceWithAnotherAmountIsClosedToOtherDocuments() {
        books.letter(letter("0.00", item("INV-1", LetterSection.DEMANDED, "100.00"))).invoice("INV-1", "100.00").invoice("INV-2", "60.00")
                .receipt("R1", "60.00", LetterNumber.reference(LETTER));
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("UNMATCHED R1"), books.questions());
    }

    @Test
    void adviceSaysWhatIsPaid() {
        books.tolerance("0.50", "1").invoice("INV-1", "100.00").invoice("INV-2", "50.00").invoice("INV-3", "40.00")
                .creditNote("CN-1", "10.00", "")
                .receipt("R1", "129.80", "see advice").advice("R1", "INV-1", "99.80", "bank fee")
                .advice("R1", "Invoice #2", "40.00", "damaged goods").advice("R1", "CN-1", "-10.00", "");
        assertEquals(List.of("CN-1 INV-1 10.00 CREDIT_NOTE ADVICE", "R1 INV-1 0.20 TOLERANCE TOLERANCE", "R1 INV-1 89.80 PAYMENT ADVICE",
                "R1 INV-2 40.00 PAYMENT ADVICE"), books.bookings());
        assertEquals(List.of("SHORT_PAID R1 INV-2"), books.questions());
        assertTrue(Words.of(books.last().worklist().getFirst().reason()).contains("damaged goods"));
    }

    @Test
    void adviceThatComesToMoreThanTheMoneyIsNotBelieved() {
        books.invoice("INV-1", "100.00").invoice("INV-2", "50.00").receipt("R1", "120.00", "").advice("R1", "INV-1", "100.00", "")
                .advice("R1", "INV-2", "50.00", "");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("UNMATCHED R1"), books.questions());
    }

    @Test
    void adviceWithAnUnknownLineLeavesThatPartToAPerson() {
        books.invoice("INV-1", "100.00").invoice("INV-2", "50.00").receipt("R1", "150.00", "").advice("R1", "INV-1", "100.00", "")
                .advice("R1", "INV-77", "50.00", "");
        assertEquals(List.of("R1 INV-1 100.00 PAYMENT ADVICE"), books.bookings());
        assertEquals(List.of("OVER_PAID R1"), books.questions());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            thanks             | R1 INV-2 70.00 PAYMENT AMOUNT
            CK# 1001           | R1 INV-2 70.00 PAYMENT AMOUNT
            EFT-82250789       | R1 INV-2 70.00 PAYMENT AMOUNT
            2026-03-01 70.00   | R1 INV-2 70.00 PAYMENT AMOUNT
            """)
    void theOnlyDocumentOfThisAmount(String text, String booked) {
        books.invoice("INV-1", "50.00").invoice("INV-2", "70.00").receipt("R1", "70.00", text);
        assertEquals(List.of(booked), books.bookings());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-99             | a document of ours that is not here
            发票88001234        | a tax invoice that is not here
            """)
    void aNumberNotKnownClosesTheAmount(String text, String why) {
        books.invoice("INV-1", "50.00").invoice("INV-2", "70.00").receipt("R1", "70.00", text);
        assertEquals(List.of(), books.bookings(), why);
        assertEquals(List.of("UNMATCHED R1"), books.questions());
    }

    @Test
    void equalAmountsAreNoAnswer() {
        books.invoice("INV-1", "70.00").invoice("INV-2", "70.00").receipt("R1", "70.00", "");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("RIVALS R1"), books.questions());
        assertEquals(2, books.last().worklist().getFirst().suggestions().size(), "each of the two, and none twice");
    }

    @Test
    void twoVagueReceiptsOfOneAmountAreNoAnswer() {
        books.invoice("INV-1", "70.00").receipt("R1", "70.00", "").receipt("R2", "70.00", "");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("RIVALS R1", "RIVALS R2"), books.questions());
    }

    @Test
    void aVagueReceiptNeverTakesWhatAnotherNames() {
        books.invoice("INV-1", "70.00").receipt("R1", "70.00", "").receipt("R2", "70.00", "INV-1");
        assertEquals(List.of("R2 INV-1 70.00 PAYMENT REFERENCE"), books.bookings());
        assertEquals(List.of("UNMATCHED R1"), books.questions());
    }

    @Test
    void wholeBalanceLessCreditNotes() {
        books.invoice("INV-1", "70.00").invoice("INV-2", "50.00").creditNote("CN-1", "15.00", "").receipt("R1", "105.00", "");
        assertEquals(List.of("CN-1 INV-1 15.00 CREDIT_NOTE BALANCE", "R1 INV-1 55.00 PAYMENT BALANCE", "R1 INV-2 50.00 PAYMENT BALANCE"),
                books.bookings());
    }

    @Test
    void allThatIsDue() {
        books.document("INV-1", DocumentType.INVOICE, "70.00", Books.dated(Books.START.minusDays(50), Books.START.minusDays(20)))
                .document("INV-2", DocumentType.INVOICE, "50.00", Books.dated(Books.START.minusDays(40), Books.START))
                .document("INV-3", DocumentType.INVOICE, "30.00", Books.dated(Books.START.minusDays(10), Books.START.plusDays(20)))
                .receipt("R1", "120.00", "");
        assertEquals(List.of("R1 INV-1 70.00 PAYMENT BALANCE", "R1 INV-2 50.00 PAYMENT BALANCE"), books.bookings());
    }

    @Test
    void combinationProvedUniqueNetOfCreditNotes() {
        books.invoice("INV-1", "70.10").invoice("INV-2", "50.20").invoice("INV-3", "31.70").invoice("INV-4", "99.99")
                .creditNote("CN-1", "15.05", "").receipt("R1", "86.75", "");
        assertEquals(List.of("CN-1 INV-1 15.05 CREDIT_NOTE COMBINATION", "R1 INV-1 55.05 PAYMENT COMBINATION",
                "R1 INV-3 31.70 PAYMENT COMBINATION"), books.bookings());
    }

    @Test
    void rivalCombinationsAreShown() {
        books.invoice("INV-1", "70.00").invoice("INV-2", "50.00").invoice("INV-3", "40.00").invoice("INV-4", "80.00")
                .receipt("R1", "120.00", "");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("RIVALS R1"), books.questions());
    }

    @Test
    void oldestFirstOnlyWhereAllowed() {
        books.invoice("I1", "30.00").invoice("I2", "50.00").invoice("I3", "20.00").receipt("R1", "40.00", "");
        assertEquals(List.of(), books.bookings());
        books.allow(MatchRule.OLDEST_FIRST);
        assertEquals(List.of("R1 I1 30.00 PAYMENT OLDEST_FIRST", "R1 I2 10.00 PAYMENT OLDEST_FIRST"), books.bookings());
    }

    @Test
    void amountsNeverCrossCustomersButNumbersMay() {
        books.customer("C2").invoice("INV-7", "70.00").invoice("INV-8", "80.00").customer("C1").invoice("INV-1", "10.00")
                .receipt("R1", "70.00", "").receipt("R2", "80.00", "INV-8");
        assertEquals(List.of("R2 INV-8 80.00 PAYMENT REFERENCE"), books.bookings());
    }

    @Test
    void creditNoteGoesToTheDocumentItNames() {
        books.invoice("INV-1", "100.00").creditNote("CN-1", "30.00", "inv 1").creditNote("CN-2", "90.00", "INV-1")
                .receipt("R1", "5.00", "");
        assertEquals(List.of("CN-1 INV-1 30.00 CREDIT_NOTE CREDIT_NOTE", "CN-2 INV-1 70.00 CREDIT_NOTE CREDIT_NOTE"), books.bookings());
        assertEquals("20.00", books.open("CN-2"));
    }

    @Test
    void possibleDuplicate() {
        books.invoice("INV-1", "100.00").invoice("INV-2", "100.00").receipt("R1", "100.00", "INV-1");
        books.night();
        books.tomorrow().receipt("R2", "100.00", "INV-1");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("POSSIBLE_DUPLICATE R2 INV-1"), books.questions());
    }

    @Test
    void moneyOnAccountIsTakenByTheLaterDocumentItNames() {
        books.invoice("INV-1", "100.00").receipt("R1", "150.00", "INV-1 INV-2");
        books.night();
        books.tomorrow().invoice("INV-2", "50.00");
        assertEquals(List.of("R1 INV-2 50.00 PAYMENT REFERENCE"), books.bookings());
    }

    @Test
    void otherCurrencyIsForAPerson() {
        books.invoice("INV-1", "720.00").currency("USD").receipt("R1", "100.00", "INV-1");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("OTHER_CURRENCY R1 INV-1"), books.questions());
        String reason = Words.of(books.last().worklist().getFirst().reason());
        assertTrue(reason.contains("720.00 CNY"), reason);
    }

    @Test
    void aChequeWaitsForItsMaturity() {
        LocalDate maturity = Books.START.plusDays(2);
        books.invoice("INV-1", "100.00").receipt("R1", "100.00", "INV-1", "", maturity);
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of(), books.last().rows());
        assertEquals(1, books.on(maturity).bookings().size());
    }

    @Test
    void orderNumberNamesItsDocuments() {
        books.document("INV-1", DocumentType.INVOICE, "60.00", Books.order("PO-76249", ""))
                .document("INV-2", DocumentType.INVOICE, "40.00", Books.order("PO-76249", ""))
                .invoice("INV-3", "100.00").receipt("R1", "100.00", "your order PO 76249");
        assertEquals(List.of("R1 INV-1 60.00 PAYMENT REFERENCE", "R1 INV-2 40.00 PAYMENT REFERENCE"), books.bookings());
    }

    @Test
    void contractNumberWithOneOfItsAmounts() {
        books.document("INV-1", DocumentType.INVOICE, "60.00", Books.order("", "HT-2026-015"))
                .document("INV-2", DocumentType.INVOICE, "40.00", Books.order("", "HT-2026-015"))
                .receipt("R1", "40.00", "合同HT2026015 货款");
        assertEquals(List.of("R1 INV-2 40.00 PAYMENT AMOUNT"), books.bookings());
    }

    @ParameterizedTest
    @CsvSource({"INV-40021, true", "INV-00012, true", "INV-00099, false"})
    void aMistypedNumberIsProposedAndNeverBooked(String text, boolean proposed) {
        books.invoice("INV-00021", "70.00").invoice("INV-00022", "80.00").receipt("R1", "70.00", text);
        assertEquals(List.of(), books.bookings());
        assertEquals(proposed, Words.of(books.last().worklist().getFirst().suggestions().getFirst().text())
                .contains("may be INV-00021 mistyped"), books.last().worklist().toString());
    }

    @Test
    void aRunOfDocumentsIsProposedWhereTwoSetsFit() {
        books.invoice("INV-1", "10.00").invoice("INV-2", "20.00").invoice("INV-3", "30.00").invoice("INV-4", "50.00")
                .invoice("INV-5", "40.00").receipt("R1", "100.00", "");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("RIVALS R1"), books.questions());
        assertTrue(Words.of(books.last().worklist().getFirst().suggestions().getFirst().text()).contains("follow one another"),
                books.last().worklist().toString());
    }

    @Test
    void aPartReturnedOpensTheOnlyDocumentByAsMuch() {
        books.invoice("INV-1", "100.00").receipt("R1", "110.00", "INV-1");
        books.night();
        books.tomorrow().receipt("R2", "-30.00", "partial return", "R1", null);
        assertEquals(List.of("R1 - 30.00 REFUND REVERSAL", "R1 INV-1 -100.00 REVERSAL REVERSAL", "R1 INV-1 80.00 PAYMENT REFERENCE",
                "R2 - -30.00 REVERSAL REVERSAL"), books.bookings());
        assertEquals("20.00", books.open("INV-1"));
        assertEquals("0.00", books.left("R2"));
        assertEquals(List.of(), books.tomorrow().bookings());
    }

    @Test
    void aPartReturnedOfSeveralDocumentsIsForAPerson() {
        books.invoice("INV-1", "100.00").invoice("INV-2", "50.00").receipt("R1", "150.00", "INV-1/2");
        books.night();
        books.tomorrow().receipt("R2", "-50.00", "partial return", "R1", null).night();
        assertEquals(List.of("REVERSAL_UNCLEAR R2"), books.questions());
        books.tomorrow().decide("D1", DecisionAction.UNALLOCATE, "INV-2", "R1", "", "S1", "").night();
        books.tomorrow();
        assertEquals(List.of("R1 - 50.00 REFUND REVERSAL", "R2 - -50.00 REVERSAL REVERSAL"), books.bookings());
        assertEquals("50.00", books.open("INV-2"));
    }

    @ParameterizedTest
    @CsvSource({"D1, D2, D3", "D3, D2, D1", "D2, D1, D3"})
    void allocationsWithoutAmountsFillTheOldestFirst(String one, String two, String credit) {
        books.invoice("INV-1", "100.00").invoice("INV-2", "50.00").creditNote("CN-1", "10.00", "").receipt("R1", "120.00", "")
                .decide(one, DecisionAction.ALLOCATE, "INV-1", "R1", "", "S1", "")
                .decide(two, DecisionAction.ALLOCATE, "INV-2", "R1", "", "S1", "")
                .decide(credit, DecisionAction.ALLOCATE, "CN-1", "R1", "", "S1", "");
        assertEquals(List.of("CN-1 INV-1 10.00 CREDIT_NOTE DECISION", "R1 INV-1 90.00 PAYMENT DECISION",
                "R1 INV-2 30.00 PAYMENT DECISION"), books.bookings());
    }

    @Test
    void aCreditNoteAloneIsNotPaid() {
        books.invoice("INV-1", "100.00").creditNote("CN-1", "10.00", "").receipt("R1", "5.00", "")
                .decide("D1", DecisionAction.ALLOCATE, "CN-1", "R1", "", "S1", "");
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("DECISION_REFUSED R1 CN-1", "UNMATCHED R1"), books.questions());
    }

    @Test
    void aReversalThatFitsTwoReceiptsIsForAPerson() {
        books.invoice("INV-1", "80.00").receipt("R1", "80.00", "INV-1").receipt("R2", "80.00", "").tomorrow()
                .receipt("R3", "-80.00", "NSF");
        books.night();
        assertEquals(List.of("REVERSAL_UNCLEAR R3", "UNMATCHED R2"), books.questions());
    }
}
