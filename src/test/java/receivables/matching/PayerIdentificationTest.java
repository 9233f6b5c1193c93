package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.AdviceLine;
import receivables.ledger.LetterNumber;
import receivables.ledger.OpenItem;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.WorkKind;
import receivables.money.Money;

class PayerIdentificationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final MatchingPolicy POLICY = Books.policy(Books.STANDARD, "0", "0");
    private static final String RF = LetterNumber.reference("260302-7K3QX-0V9TM");
    private static final KnownPayers PAYERS = payers();

    private static KnownPayers payers() {
        List<OpenItem> items = new ArrayList<>();
        items.addAll(new Books().customer("C1").invoice("INV-1001", "100.00").invoice("INV-1002", "700.00").invoice("INV-1003", "40.00")
                .invoice("INV-1004", "150.00")
                .invoice("INV-2026-00012", "100.00").invoice("ACC-SINV-2026-00001", "100.00").invoice("INV-9", "100.00").account(null)
                .items());
        items.addAll(new Books().customer("C2").invoice("INV-2001", "100.00").invoice("INV-2002", "500.00").invoice("INV-9", "100.00")
                .account(null).items());
        items.addAll(new Books().customer("C3").invoice("INV-3001", "100.00").account(null).items());
        items.addAll(new Books().customer("C4").invoice("INV-4001", "800.00").account(null).items());
        return new KnownPayers().items(items)
                .customer("C1", "One Ltd").customer("C2", "Two Ltd").customer("C3", "Three Ltd").customer("C4", "Müller Mahlwerke GmbH")
                .customer("C5", "Twin Ltd").customer("C6", "Twin GmbH").customer("C7", "Dragonfly Software Systems Ltd")
                .customer("C8", "Ironbridge Industrial").customer("C9", "Ironbridge Industrial Division 48")
                .customer("C10", "Eskdale Paper Ltd")
                .alias("C1", "Uno")
                .account("C1", "ACC60001").account("C2", "ACC60002").account("C3", "ACC60003").account("C1", "ACC60012")
                .account("C2", "ACC60012")
                .group("C2", "G").group("C3", "G").letter(RF, "C1").account("C1", "0").account("C2", "NOTPROVIDED")
                .account("C3", "6.22202E+18").alias("C4", "N/A")
                .taughtAccount("ACC60009", "C1").taughtAccount("ACC60008", "C1").taughtAccount("ACC60008", "C2")
                .taughtName("BROTHER", "C1");
    }

    private static Receipt receipt(String name, String account, String text) {
        return new Receipt("R1", DAY, Money.parse("100.00", Books.CNY), name, account, text, "", "", "", null, DAY);
    }

    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # strong clues stand alone
            One Ltd.  | ''    | thanks                              | C1  | NAME
            Uno GmbH  | ''    | ''                                  | C1  | ALIAS
            x         | acc-60001 | ''                                  | C1  | ACCOUNT
            ''        | ''    | RFREF                               | C1  | RF_REFERENCE
            ''        | ''    | letter 260302-7K3QX-0V9TM           | C1  | RF_REFERENCE
            Brother   | ''    | ''                                  | C1  | DECISION
            Two Ltd   | ACC60003 | ''                                  | C3  | ACCOUNT
            Two Ltd   | ''    | INV-3001                            | C2  | NAME
            One       | ACC60012 | ''                                  | C1  | NAME
            One       | ACC60001 | INV-9                               | C1  | ACCOUNT
            Mueller Mahlwerke | '' | ''                             | C4  | NAME
            Twin GmbH | ''    | ''                                  | C6  | NAME
            ''        | ''    | payment from Eskdale Paper Ltd      | C10 | NAME_IN_TEXT
            ''        | ''    | FROM ESKDALE PAPER INV 12           | C10 | NAME_IN_TEXT
            x         | ''    | ACH Ironbridge Industrial Division 48 Invoice #810 | C9 | NAME_IN_TEXT
            # and beat one weak clue that contradicts
            One       | ''    | INV-4001                            | C1  | NAME
            x         | ACC60001 | INV-2002                            | C1  | ACCOUNT
            # two weak clues that agree: a number and its amount
            ''        | ''    | INV-1001                            | C1  | DOCUMENT_NUMBER
            Nobody SA | ''    | INV-2026-00012 paid                 | C1  | DOCUMENT_NUMBER
            ''        | ''    | for ACC-SINV-2026-00001             | C1  | DOCUMENT_NUMBER
            ''        | ''    | INV-1004 less 50.00 freight         | C1  | DOCUMENT_NUMBER
            # a number and a second one, or a name that agrees
            ''        | ''    | INV-1002 INV-1003                   | C1  | DOCUMENT_NUMBER
            Müller Mahlwrke | '' | INV-4001                        | C4  | DOCUMENT_NUMBER
            """)
    void certain(String name, String account, String text, String customer, PayerClue clue) {
        PayerAnswer answer = PAYERS.identify(receipt(name, account, text.replace("RFREF", "pay " + RF + " now")), List.of(), POLICY);
        PayerAnswer.Certain certain = assertInstanceOf(PayerAnswer.Certain.class, answer, answer::toString);
        assertEquals(customer, certain.customerNo());
        assertEquals(clue, certain.clue());
    }

    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''      | ''    | ''                                  | PAYER_UNKNOWN
            Nobody  | ACC60007 | hello                               | PAYER_UNKNOWN
            Twin    | ''    | ''                                  | PAYER_AMBIGUOUS
            ''      | ACC60012 | ''                                  | PAYER_AMBIGUOUS
            ''      | ''    | INV-9                               | PAYER_AMBIGUOUS
            ''      | ACC60008 | ''                                  | PAYER_AMBIGUOUS
            ''      | ''    | 1001                                | PAYER_UNKNOWN
            ''      | ''    | INV-1001 INV-2001                   | PAYER_AMBIGUOUS
            # a weak clue alone: a number without its amount, a similar name, a short one
            ''      | ''    | INV-2002                            | PAYER_UNKNOWN
            Eskdale Papr | '' | ''                                 | PAYER_UNKNOWN
            DSS     | ''    | ''                                  | PAYER_UNKNOWN
            # a number with its amount, and a name that means others alone
            DSS     | ''    | INV-1001                            | PAYER_CONTRADICTION
            # strong against strong, or against two weak ones
            Two     | ACC60001 | ''                                  | PAYER_CONTRADICTION
            One     | ''    | from Eskdale Paper Ltd              | PAYER_CONTRADICTION
            ''      | ACC60001 | INV-2001                            | PAYER_CONTRADICTION
            Brother | ''    | INV-2001                            | PAYER_CONTRADICTION
            # what was taught of an account is in doubt when a name contradicts it
            Two Ltd | ACC60009 | ''                                  | PAYER_CONTRADICTION
            # placeholders identify nobody
            N/A     | 0     | thanks                              | PAYER_UNKNOWN
            Cash deposit | NOTPROVIDED | thanks                   | PAYER_UNKNOWN
            Nobody  | 6.22202E+18 | thanks                        | PAYER_UNKNOWN
            # a longer name is another company's
            ''      | ''    | payment from Eskdale Paper Mills    | PAYER_UNKNOWN
            ''      | ''    | settlement of your invoice INV-1001  | PAYER_UNKNOWN
            """)
    void suspense(String name, String account, String text, WorkKind kind) {
        PayerAnswer answer = PAYERS.identify(receipt(name, account, text), List.of(), POLICY);
        PayerAnswer.Unknown unknown = assertInstanceOf(PayerAnswer.Unknown.class, answer, answer::toString);
        assertEquals(kind, unknown.question().kind());
        assertTrue(unknown.candidates().size() <= 3);
        assertEquals("", unknown.question().customerNo());
    }

    @Test
    void questionsAreInTheFormOfTheIndexes() {
        AdviceLine line = new AdviceLine("R1", 1, "Inv. 00077", Money.parse("1.00", Books.CNY), "", DAY);
        PayerQuestions questions = PayerQuestions.of(receipt("Müller GmbH", "DE89 3704", "ＩＮＶ－２０２６－００１, 发票2002 " + RF),
                List.of(line), POLICY);
        assertTrue(questions.referenceKeys().containsAll(Set.of("INV2026001", "INV2026", "INV77")), questions::toString);
        assertEquals(Set.of(RF), questions.rfReferences());
        assertEquals("DE893704", questions.payerAccount());
        assertEquals("MULLER", questions.nameKey());
        assertEquals("MUELLER", questions.umlautKey());
    }
}
