package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.AdviceLine;
import receivables.ledger.LetterNumber;
import receivables.ledger.PayerClue;
import receivables.ledger.Receipt;
import receivables.ledger.WorkKind;
import receivables.matching.text.FuzzyNames;
import receivables.money.Money;

class PayerIdentificationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final MatchingPolicy POLICY = Books.policy(Books.STANDARD, "0", "0");
    private static final String RF = LetterNumber.reference("260302-7K3QX-0V9TM");
    private static final PayerClues CLUES = new PayerClues(
            Map.of(RF, "C1"),
            Map.of("INV1001", Set.of("C1"), "INV2001", Set.of("C2"), "INV3001", Set.of("C3"), "INV9", Set.of("C1", "C2"), "INV202600012", Set.of("C1")),
            Map.of("ACC1", Set.of("C1"), "ACC2", Set.of("C2"), "ACC3", Set.of("C3"), "ACC12", Set.of("C1", "C2")),
            Map.of("ONE", Set.of("C1"), "TWO", Set.of("C2"), "TWIN", Set.of("C1", "C2")),
            Map.of("UNO", Set.of("C1")),
            Map.of("ACC9", Set.of("C1"), "ACC8", Set.of("C1", "C2")), Map.of("BROTHER", Set.of("C1")),
            Map.of("C2", "G", "C3", "G"), Map.of("C1", "One Ltd", "C2", "Two Ltd", "C3", "Three Ltd"),
            Map.of("ONNE", List.of(new FuzzyNames.Candidate("C1", 0.95), new FuzzyNames.Candidate("C2", 0.70)),
                    "TWWO", List.of(new FuzzyNames.Candidate("C2", 0.95), new FuzzyNames.Candidate("C3", 0.94)),
                    "THRE", List.of(new FuzzyNames.Candidate("C3", 0.80))));

    private static Receipt receipt(String name, String account, String text) {
        return new Receipt("R1", DAY, Money.parse("100.00", Books.CNY), name, account, text, "", "", "", null, DAY);
    }

    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''        | ''    | INV-1001                       | C1 | DOCUMENT_NUMBER
            ''        | ''    | INV-2026-00012 paid            | C1 | DOCUMENT_NUMBER
            One Ltd.  | ''    | thanks                         | C1 | NAME
            Uno GmbH  | ''    | ''                             | C1 | ALIAS
            x         | acc-1 | ''                             | C1 | ACCOUNT
            Onne      | ''    | ''                             | C1 | FUZZY_NAME
            ''        | ''    | RFREF                          | C1 | RF_REFERENCE
            Brother   | ''    | ''                             | C1 | DECISION
            Two Ltd   | ACC9  | ''                             | C1 | DECISION
            Two Ltd   | ACC3  | ''                             | C3 | ACCOUNT
            Two Ltd   | ''    | INV-3001                       | C2 | NAME
            One       | ACC12 | ''                             | C1 | NAME
            One       | ACC1  | INV-9                          | C1 | ACCOUNT
            One       | ''    | 2001                           | C1 | NAME
            """)
    void certain(String name, String account, String text, String customer, PayerClue clue) {
        PayerAnswer answer = PayerIdentification.identify(receipt(name, account, text.replace("RFREF", "pay " + RF + " now")), List.of(), CLUES, POLICY);
        PayerAnswer.Certain certain = assertInstanceOf(PayerAnswer.Certain.class, answer, answer::toString);
        assertEquals(customer, certain.customerNo());
        assertEquals(clue, certain.clue());
    }

    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''      | ''    | ''                                  | PAYER_UNKNOWN
            Nobody  | ACC7  | hello                               | PAYER_UNKNOWN
            Twin    | ''    | ''                                  | PAYER_AMBIGUOUS
            ''      | ACC12 | ''                                  | PAYER_AMBIGUOUS
            ''      | ''    | INV-9                               | PAYER_AMBIGUOUS
            Twwo    | ''    | ''                                  | PAYER_AMBIGUOUS
            Thre    | ''    | ''                                  | PAYER_UNKNOWN
            ''      | ACC8  | ''                                  | PAYER_AMBIGUOUS
            ''      | ''    | 1001                                | PAYER_UNKNOWN
            ''      | ''    | INV-1001 INV-2001                   | PAYER_AMBIGUOUS
            ''      | ACC1  | INV-2001                            | PAYER_CONTRADICTION
            Two     | ACC1  | ''                                  | PAYER_CONTRADICTION
            Brother | ''    | INV-2001                            | PAYER_CONTRADICTION
            ''      | ''    | settlement of your invoice INV-1001  | PAYER_UNKNOWN
            """)
    void suspense(String name, String account, String text, WorkKind kind) {
        PayerAnswer answer = PayerIdentification.identify(receipt(name, account, text), List.of(), CLUES, POLICY);
        PayerAnswer.Unknown unknown = assertInstanceOf(PayerAnswer.Unknown.class, answer, answer::toString);
        assertEquals(kind, unknown.question().kind());
        assertTrue(unknown.candidates().size() <= 3);
        assertEquals("", unknown.question().customerNo());
    }

    @Test
    void questionsAreInTheFormOfTheIndexes() {
        AdviceLine line = new AdviceLine("R1", 1, "Inv. 00077", Money.parse("1.00", Books.CNY), "", DAY);
        PayerQuestions questions = PayerIdentification.questions(receipt("Müller GmbH", "DE89 3704", "ＩＮＶ－２０２６－００１, 发票2002 " + RF), List.of(line), POLICY);
        assertEquals(Set.of("INV2026001", "INV2026", "INV77"), questions.referenceKeys());
        assertEquals(Set.of(RF), questions.rfReferences());
        assertEquals("DE893704", questions.payerAccount());
        assertEquals("MULLER", questions.nameKey());
    }
}
