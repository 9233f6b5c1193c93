package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.ledger.Receipt;
import receivables.money.Money;

/** Money that says it is for something else pays no invoice, however well its amount fits. */
class NotForInvoicesTest {

    @ParameterizedTest
    @ValueSource(strings =
            {"security deposit for the warehouse", "保证金", "合同押金", "工资退回", "退款", "RETENTION released", "refund of your purchase"})
    void isAskedAboutAndPaysNothing(String text) {
        Books books = new Books().invoice("INV-1", "100.00").invoice("INV-2", "50.00").receipt("R1", "100.00", text)
                .receipt("R2", "150.00", text);
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("NOT_FOR_INVOICES R1", "NOT_FOR_INVOICES R2"), books.questions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct deposit", "CASH DEPOSIT", "cheque deposit", "deposit slip", "thanks", "wagestreet supplies"})
    void banksPhrasesSayNothing(String text) {
        assertEquals(List.of("R1 INV-1 100.00 PAYMENT AMOUNT"),
                new Books().invoice("INV-1", "100.00").invoice("INV-2", "50.00").receipt("R1", "100.00", text).bookings());
    }

    @Test
    void thePayersOwnNameSaysNothing() {
        Receipt receipt = new Receipt("R1", Books.START, Money.parse("100.00",
                Books.CNY), "Retention Systems", "", "payment of Retention Systems", "", "", "", null, Books.START);
        assertEquals(List.of("R1 INV-1 100.00 PAYMENT AMOUNT"), new Books().invoice("INV-1", "100.00").receipt(receipt).bookings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"advance payment order PO-4711", "预付 订单PO-4711"})
    void aPrepaymentWaitsForTheInvoiceOfItsOrder(String text) {
        Books books = new Books().invoice("INV-1", "100.00").receipt("R1", "100.00", text);
        assertEquals(List.of(), books.bookings());
        assertEquals(List.of("UNMATCHED R1"), books.questions());
        books.tomorrow().document("INV-2", receivables.ledger.DocumentType.INVOICE, "100.00", Books.order("PO-4711", ""));
        assertEquals(List.of("R1 INV-2 100.00 PAYMENT REFERENCE"), books.bookings());
    }
}
