package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Receipt;
import receivables.money.Money;
import receivables.testing.Words;

/** Texts that name INV-1001 (100.00), INV-1002 (50.00) and INV-2026-0031 (31.00), or do not, paid with the given amount. */
class ReferenceTextsTest {

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-1001,INV-1002 less fee             | 150.00 | INV-1001 INV-1002
            INVOICES 1001 & 1002                   | 150.00 | INV-1001 INV-1002
            Inv.1001 Inv.1002                      | 150.00 | INV-1001 INV-1002
            inv 1001 / 02                          | 150.00 | INV-1001 INV-1002
            INV10 01                               | 100.00 | INV-1001
            INV-2026-0031                          | 31.00  | INV-2026-0031
            INV2026/31                             | 31.00  | INV-2026-0031
            发票0031                               | 31.00  | INV-2026-0031
            INV-31                                 | 31.00  | INV-2026-0031
            INV-31                                 | 30.00  |
            发票0031号、1001号                     | 131.00 | INV-1001 INV-2026-0031
            2026-03-01 INV-1001                    | 100.00 | INV-1001
            amount 1002.00 for INV-1001            | 100.00 | INV-1001
            tel 1002 INV-1001                      | 100.00 | INV-1001
            支票1002 付INV-1001                    | 100.00 | INV-1001
            HT-2026-0031 INV-1001                  | 100.00 | INV-1001
            a/c 6222000011112222 inv 1001          | 100.00 | INV-1001
            order 1002                             | 77.00  |
            1002件货                               | 77.00  |
            CNY 1002 received                      | 77.00  |
            INV-100                                | 77.00  |
            Q85INV1001X                            | 77.00  |
            20261001                               | 77.00  |
            1001                                   | 77.00  |
            1001                                   | 100.00 | INV-1001
            INV-2026-0031，001，002                 | 31.00  | INV-2026-0031
            INV-1001，002                          | 150.00 | INV-1001 INV-1002
            INV-1001, 002                          | 150.00 | INV-1001 INV-1002
            INV-1001,150.00                        | 150.00 | INV-1001
            INV-1001 1,250,300.00                  | 100.00 | INV-1001
            INV-2026-0900 INV-1001                 | 100.00 | INV-1001
            """)
    void namedAndBooked(String text, String amount, String expected) {
        Books books = new Books().invoice("INV-1001", "100.00").invoice("INV-1002", "50.00").invoice("INV-2026-0031", "31.00")
                .receipt("R1", amount, text);
        List<String> documents = books.night().allocations().stream().map(made -> made.documentNo()).distinct().sorted().toList();
        assertEquals(expected == null ? "" : expected, String.join(" ", documents));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-2026-000298，512，636，683          | 4
            INV-2026-000298, 512, 636, 683         | 4
            INV-2026-000298,512,636,683            | 4
            INV-2026-000298,512,636                | 3
            INV-2026-000298、512/636 683           | 4
            INV-2026-000298 12,345.00              | 1
            inv 2026 000512                        | 1
            付INV_2026_000512                      | 1
            """)
    void listsOfShortenedNumbers(String text, int named) {
        Books books = new Books().invoice("INV-2026-000298", "10.00").invoice("INV-2026-000512", "20.01")
                .invoice("INV-2026-000636", "40.02").invoice("INV-2026-000683", "80.04");
        long sum = named == 4 ? 150_07 : named == 3 ? 70_03 : text.contains("298") ? 10_00 : 20_01;
        books.receipt("R1", Money.plain(sum, 2), text);
        assertEquals(named, books.night().allocations().size());
    }

    /** The bank's own reference may end in the number of an invoice. */
    @Test
    void theBanksReferenceHidesNoNumber() {
        Books books = new Books().invoice("INV-2026-000555", "31.00");
        books.receipt(new Receipt("R1", books.date(), Money.parse("31.00",
                Books.CNY), "Customer", "6222000011112222", "结算inv 2026 000555，谢谢", "", "202701058800000555", "", null, books.date()));
        assertEquals(List.of("R1 INV-2026-000555 31.00 PAYMENT REFERENCE"), books.bookings());
    }

    /** "Inv." is also a word: then the amount must confirm it. */
    @ParameterizedTest
    @CsvSource({"31.00, 1", "30.00, 0"})
    void anInvoiceWordForADebitNote(String amount, int bookings) {
        Books books = new Books().invoice("DN-2026-000127", "31.00").receipt("R1", amount, "Inv. 000127");
        assertEquals(bookings, books.night().allocations().size());
    }

    @Test
    void aNumberThatIsNotHereIsShownWhole() {
        Books books = new Books().invoice("INV-2026-000127", "31.00").receipt("R1", "9.00", "INV-2026-000358 扣 CN-2026-000118");
        books.night();
        assertEquals("names INV2026000358, CN2026000118, which is no document of this account (yet)",
                Words.of(books.last().worklist().getFirst().reason()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INV-1001      | names INV-1001; 100.00 is its open amount
            INV-1001/2    | names INV-1001 and INV-1002; 12,400.00 is their sum
            """)
    void explanationsABookkeeperAccepts(String text, String explanation) {
        Books books = new Books().invoice("INV-1001", "100.00").invoice("INV-1002", "12300.00")
                .receipt("R1", explanation.contains("12,400") ? "12400.00" : "100.00", text);
        assertEquals(explanation, Words.of(books.night().allocations().getFirst().explanation()));
    }
}
