package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Currency;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.check.PageText;
import receivables.money.Money;

/** What statements and confirmations say of a balance, and on whose behalf. */
class BalancePageTest {

    private static final LetterPress PRESS =
            new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(), SampleLetters.CONFIG);
    private static final Customer GERMAN = SampleLetters.german("C200417", "Rheinische Maschinenbau GmbH & Co. KG");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void aBalanceInTheCustomersFavourIsSaidSo() throws IOException {
        Letter statement = new SampleLetters(2).statement(LetterKind.STATEMENT, GERMAN, EUR, 3);
        Money credit = Money.parse("-150.25", EUR);
        Letter inFavour = new Letter(statement.letterNo(), statement.reference(), statement.kind(), GERMAN, EUR, statement.businessDate(),
                statement.mailingDay(), credit, Money.zero(EUR), credit, null, LetterStatus.READY, List.of(), List.of(), statement.asOf(),
                statement.opening(), List.of(), List.of());
        try (PDDocument document = Loader.loadPDF(PRESS.reprint(inFavour))) {
            String text = LetterPressTest.text(document, 1);
            assertTrue(text.contains("Balance in your favour") && text.contains("150,25 EUR")
                    && text.contains("One hundred and fifty euros"), text);
            assertTrue(text.replaceAll("\\s+", " ").contains("you owe us 150,25 EUR (One hundred and fifty euros and twenty-five cents)"),
                    text);
        }
    }

    /** With his seal it is the debtor's paper: it speaks as he does, and no code asks for what is not yet due. */
    @Test
    void theSlipOfABalanceSpeaksAsTheDebtor() throws IOException {
        Letter confirmation = new SampleLetters(2).statement(LetterKind.CONFIRMATION, GERMAN, EUR, 3);
        try (PDDocument document = Loader.loadPDF(PRESS.reprint(confirmation))) {
            String text = LetterPressTest.text(document, 1).replaceAll("\\s+", " ");
            assertTrue(text.contains("Rheinische Maschinenbau GmbH & Co. KG (customer no. C200417) to Huadong Yuanhang Industrial "
                    + "Equipment Co., Ltd.: as of 31 October 2026 "
                    + "we owe you "), text);
            assertTrue(text.contains("We agree with this balance.") && text.contains("We do not agree, because:"), text);
            PageText page = new PageText();
            page.read(document.getPage(0));
            assertEquals(List.of(), page.codes());
        }
    }
}
