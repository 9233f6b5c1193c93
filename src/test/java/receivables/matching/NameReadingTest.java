package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.AdviceLine;
import receivables.ledger.Receipt;
import receivables.money.Money;

/**
 * An unknown name beside a number whose amount is not paid: it agrees where it is clearly one customer's, and not where it may be
 * several's.
 */
class NameReadingTest {

    private static KnownPayers payers(String owner) {
        return new KnownPayers()
                .customer("C1", "Lakeside Garden Centers Inc").customer("C2", "Lakeside Road Haulage")
                .customer("C3", "Lakeside Engine Parts Corp")
                .customer("C4", "Orchid Brokers Inc Division 76").customer("C5", "Orchid Brokers Inc")
                .customer("C6", "Saffron Chemical Works Inc").customer("C7", "Nimbus Chemical Works Inc")
                .customer("C8", "Ember Dental Care Corp").customer("C9", "Ember Dental Care Ltd")
                .customer("C10", "Juniper Timber Ltd").customer("C11", "Juniper Timber Ltd Division 51")
                .customer("C12", "Harbor Tools Ltd").customer("C13", "Harbor Tools Ltd Division 2")
                .customer("C14", "Boreal Mills").customer("C15", "Boreal Mills Corp")
                .items(new Books().customer(owner).invoice("INV-1" + owner.substring(1), "100.00").account(null).items());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Lakeside Garden Cnters Inc      | C1  | 50.00 | part             | C1
            Lakeside Garden Houses          | C1  | 50.00 | part             | -
            Orchid Brokers Inc Dvision 76   | C4  | 50.00 | part             | C4
            Orchid Brokers Inc Division 7   | C4  | 50.00 | part             | -
            S Chemical Works Inc            | C6  | 50.00 | part             | C6
            Chemical Works Inc              | C6  | 50.00 | part             | -
            Emer Dental Care Corp           | C8  | 50.00 | part             | C8
            Emer Dental Care                | C8  | 50.00 | part             | -
            # a stem and initials say nothing of the legal form; their amount does
            Boreal Mi                       | C15 | 100.00 | whole           | C15
            BMC                             | C15 | 100.00 | whole           | C15
            Boreal Mi                       | C15 | 50.00 | part             | -
            JuniperTimber Ltd               | C10 | 50.00 | part             | C10
            Juniper Tim                     | C10 | 50.00 | part             | -
            Harbor T                        | C12 | 50.00 | part             | -
            Harbor T                        | C12 | 98.00 | early payment discount | C12
            Harbor T                        | C12 | 98.00 | part             | -
            Harbor T                        | C12 | 96.00 | early payment discount | -
            Granite T                       | C12 | 98.00 | early payment discount | -
            """)
    void aNameAgreesWhereItIsClearlyOneCustomers(String name, String owner, String amount, String said, String expected) {
        String text = "Invoice INV-1" + owner.substring(1) + " " + said;
        Receipt receipt = new Receipt("R1", Books.START, Money.parse(amount, Books.CNY), name, "", text, "", "", "", null, Books.START);
        PayerAnswer answer = payers(owner).identify(receipt, List.of(), Books.policy(Books.STANDARD, "0", "0"));
        assertEquals(expected, answer instanceof PayerAnswer.Certain(String customerNo, var clue, var why) ? customerNo : "-",
                answer.toString());
    }

    /** Blanks make no other name, and a legal form that is written tells namesakes apart. */
    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            JuniperTimber Ltd               | thanks                          | C10
            Juniper TimberLtd Division 51   | thanks                          | C11
            JuniperTimber                   | thanks                          | -
            Juniper Tinber Ltd              | thanks                          | -
            ''                              | ACH Ember Dental Care Ltd       | C9
            ''                              | ACH EMBER DENTAL CARE CORP rent | C8
            ''                              | ACH Ember Dental Care           | -
            Ember Dental                    | ACH Ember Dental Care Ltd       | C9
            """)
    void whatIsWrittenWholeIsTheName(String name, String text, String expected) {
        Receipt receipt = new Receipt("R1", Books.START, Money.parse("7.00", Books.CNY), name, "", text, "", "", "", null, Books.START);
        PayerAnswer answer = payers("C2").identify(receipt, List.of(), Books.policy(Books.STANDARD, "0", "0"));
        assertEquals(expected, answer instanceof PayerAnswer.Certain(String customerNo, var clue, var why) ? customerNo : "-",
                answer.toString());
    }

    /** Two numbers, one mistyped into a stranger's: the one whose line has its amount, and the stem that several share, say whose it is. */
    @Test
    void aSharedStemCountsBesideANumberWithItsAmount() {
        KnownPayers payers = payers("C10").items(new Books().customer("C7").invoice("INV-31", "900.00").account(null).items());
        Receipt receipt = new Receipt("R1", Books.START, Money.parse("370.00", Books.CNY), "Juniper Tim", "", "", "", "", "", null, Books.START);
        List<AdviceLine> lines = List.of(line(1, "INV-110", "100.00"), line(2, "INV-31", "270.00"));
        PayerAnswer answer = payers.identify(receipt, lines, Books.policy(Books.STANDARD, "0", "0"));
        assertEquals("C10", assertInstanceOf(PayerAnswer.Certain.class, answer, answer::toString).customerNo());
    }

    private static AdviceLine line(int number, String reference, String amount) {
        return new AdviceLine("R1", number, reference, Money.parse(amount, Books.CNY), "", Books.START);
    }
}
