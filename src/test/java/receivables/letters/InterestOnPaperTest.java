package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import receivables.ledger.Customer;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.ledger.interest.InterestBasis;
import receivables.ledger.interest.InterestLine;
import receivables.money.Money;

/** How a letter shows its interest: what is new and what was demanded earlier, and a sheet beside it where one is wanted. */
class InterestOnPaperTest {

    private static final LetterPress PRESS = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(),
            SampleLetters.CONFIG);

    private static Letter letter(Customer customer, String currency, Money earlier, boolean sheet, boolean fees) {
        Letter plain = new SampleLetters(5).dunning(LetterKind.LETTER_3, customer, Currency.getInstance(currency), 2, LetterStatus.READY);
        Letter letter = fees ? SampleLetters.withFees(plain) : plain;
        List<InterestLine> lines = new ArrayList<>();
        for (LetterItem item : sheet ? plain.items() : List.<LetterItem>of()) {
            lines.add(new InterestLine(item.documentNo(), item.dueDate().plusDays(1), SampleLetters.MAILING_DAY, item.open(),
                    new BigDecimal("12.00"), item.interest().plus(item.interest().withMinor(100))));
            lines.add(new InterestLine(item.documentNo(), null, null, null, null, item.interest().withMinor(-100)));
        }
        return letter.withInterest(new Letter.InterestTerms(InterestBasis.AGREED, new BigDecimal("12.00"), true, earlier, lines));
    }

    private static List<String> pages(Letter letter) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PRESS.reprint(letter))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    @Test
    void newAndEarlierInterestAreTwoFigures() throws IOException {
        Money earlier = Money.ofMinor(1_234, Currency.getInstance("EUR"));
        Letter both = letter(SampleLetters.german("C1", "Weber GmbH"), "EUR", earlier, false, true);
        String text = pages(both).getFirst();
        assertTrue(text.contains("Earlier interest") && text.contains("12,34") && text.contains("New interest 5.175,65"), text);
        assertEquals("5187.99", both.interest().minus(both.fees()).plain());
        Letter only = letter(SampleLetters.german("C1", "Weber GmbH"), "EUR", earlier.withMinor(0), false, false);
        assertFalse(pages(only).getFirst().contains("Earlier interest"));
    }

    @Test
    void theSheetStandsOnAPageOfItsOwnAndIsCounted() throws IOException {
        for (Customer customer : List.of(SampleLetters.german("C1", "Weber GmbH"), SampleLetters.chinese("C2", "苏州恒达机电有限公司"))) {
            String currency = customer.country().equals("CN") ? "CNY" : "EUR";
            Letter without = letter(customer, currency, null, false, false);
            Letter with = letter(customer, currency, null, true, false);
            List<String> pages = pages(with);
            assertEquals(pages(without).size() + 1, pages.size());
            String sheet = pages.getLast();
            assertTrue(sheet.contains(customer.country().equals("CN") ? "利息计算明细" : "How the interest is made up"), sheet);
            for (LetterItem item : with.items()) {
                assertTrue(sheet.contains(item.documentNo()) && sheet.contains(customer.country().equals("CN") ? "-1.00" : "-1,00"), sheet);
            }
        }
    }
}
