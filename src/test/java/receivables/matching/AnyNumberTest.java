package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.DocumentType;

/** A document's own number is found whole, whatever its shape, as payers write it. */
class AnyNumberTest {

    @ParameterizedTest(name = "{0} in \"{1}\"")
    @CsvSource(delimiter = '|', textBlock = """
            ACC-SINV-2026-00002 | Payment ACC-SINV-2026-00002
            ACC-SINV-2026-00002 | acc sinv 2026 00002, thank you
            ACC-SINV-2026-00002 | 付ACC-SINV-2026-00002货款
            SH-XS2605001        | SH-XS2605001
            SH-XS2605001        | ＳＨ－ＸＳ２６０５００１ 货款
            INV-S12345          | invoice INV-S12345 paid
            沪A0001              | 支付沪A0001货款
            K7B                 | K7B
            K7B                 | for K7B with thanks
            7                   | 7
            7                   | Invoice 7
            7                   | 发票号7
            0815                | Rechnung 0815
            2026-17-A           | 2026-17-A
            2026-17-A           | paid 2026 17 A
            INV/2026/00012      | INV/2026/00012
            INV/2026/00012      | inv 2026 00012
            90001234            | 90001234
            90001234            | doc 90001234 of May
            A1                  | A1
            2026/022            | Inv. 2026/022 rent
            2026/022            | invoice no. 2026/022
            22                  | Inv. 22
            """)
    void isFound(String number, String text) {
        // its neighbours have the same amount: nothing but the number tells
        Books books = new Books().invoice(number, "100.00").invoice("ACC-SINV-2026-00003", "100.00").invoice("SH-XS2605009", "100.00")
                .invoice("K7C", "100.00")
                .invoice("A11", "100.00").receipt("R1", "100.00", text);
        assertEquals(List.of("R1 " + number + " 100.00 PAYMENT REFERENCE"), books.bookings());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            7    | 7 pallets of goods
            7    | thanks, see you on 7 May
            K7B  | XK7B
            """)
    void isNotFoundWhereItIsNotMeant(String number, String text) {
        Books books = new Books().invoice(number, "100.00").invoice("INV-5", "100.00").receipt("R1", "100.00", text);
        assertEquals(List.of(), books.bookings());
    }

    @Test
    void listsGoOnFromAnyShape() {
        Books books = new Books().invoice("ACC-SINV-2026-00001", "100.00").invoice("ACC-SINV-2026-00002", "20.00")
                .invoice("ACC-SINV-2026-00005", "3.00")
                .receipt("R1", "123.00", "ACC-SINV-2026-00001, 00002, 5");
        assertEquals(List.of("R1 ACC-SINV-2026-00001 100.00 PAYMENT REFERENCE", "R1 ACC-SINV-2026-00002 20.00 PAYMENT REFERENCE",
                "R1 ACC-SINV-2026-00005 3.00 PAYMENT REFERENCE"), books.bookings());
    }

    /** Behind "Inv." stands a number of ours without letters, unless ours begin so: then it is another document. */
    @Test
    void aWordBeforeANumberIsNoPartOfIt() {
        Books part = new Books().invoice("2026/022", "100.00").invoice("2026/023", "40.00").receipt("R1", "60.00", "Inv. 2026/022 part payment");
        assertEquals(List.of("R1 2026/022 60.00 PAYMENT REFERENCE_PART"), part.bookings());
        Books list = new Books().invoice("2026/022", "100.00").invoice("2026/023", "100.00").invoice("2026/024", "100.00")
                .receipt("R1", "200.00", "Inv. 2026/022, 024");
        assertEquals(List.of("R1 2026/022 100.00 PAYMENT REFERENCE", "R1 2026/024 100.00 PAYMENT REFERENCE"), list.bookings());
        Books ours = new Books().invoice("2026/022", "100.00").invoice("INV-2026-021", "100.00").receipt("R1", "60.00", "INV-2026-022");
        assertEquals(List.of(), ours.bookings());
    }

    @Test
    void aPartOfAWholeIsNoNumber() {
        Books books = new Books().invoice("INV-1001", "300.00").invoice("INV-1002", "100.00").invoice("INV-1003", "100.00")
                .receipt("R1", "100.00", "INV-1001 2/3");
        assertEquals(List.of("R1 INV-1001 100.00 PAYMENT REFERENCE_PART"), books.bookings());
    }

    @Test
    void anotherDocumentOfTheVeryAmountCastsDoubtOnANumberThatDoesNotFit() {
        for (String paid : List.of("100.00", "500.00", "299.00")) {
            Books books = new Books().tolerance("5.00", "1").invoice("INV-1001", "300.00").invoice("INV-1010", paid)
                    .receipt("R1", paid, "INV-1001");
            assertEquals(List.of(), books.bookings(), paid);
            assertEquals(List.of("RIVALS R1"), books.questions());
        }
        Books said = new Books().invoice("INV-1001", "300.00").invoice("INV-1010", "100.00").receipt("R1", "100.00", "part of INV-1001");
        assertEquals(List.of("R1 INV-1001 100.00 PAYMENT REFERENCE_PART"), said.bookings());
    }

    @Test
    void theInvoiceOfSeveralInstalmentsNamesAllOldestFirst() {
        Books books = new Books();
        for (int part = 1; part <= 3; part++) {
            books.document("INV-2640/" + part, DocumentType.INVOICE, part == 3 ? "400.00" : "300.00",
                    document -> Books.invoiceNo(document, "INV-2640"));
        }
        books.receipt("R1", "250.00", "INV-2640 part").receipt("R2", "50.00", "INV-2640");
        assertEquals(List.of("R1 INV-2640/1 250.00 PAYMENT REFERENCE_PART", "R2 INV-2640/1 50.00 PAYMENT REFERENCE_PART"),
                books.bookings());
    }

    @Test
    void aSecondPaymentOfASettledDocumentIsAPossibleDuplicateWhateverItsShape() {
        for (String number : List.of("ACC-SINV-2026-00002", "K7B", "沪A0001", "INV-1001")) {
            Books books = new Books().invoice(number, "100.00").invoice("INV-2", "100.00").receipt("R1", "100.00", "for " + number)
                    .receipt("R2", "100.00", "for " + number);
            assertEquals(List.of("R1 " + number + " 100.00 PAYMENT REFERENCE"), books.bookings());
            assertEquals(List.of("POSSIBLE_DUPLICATE R2 " + number), books.questions());
        }
    }
}
