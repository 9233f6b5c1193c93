package receivables.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.check.PageText;
import receivables.letters.draw.Notation;
import receivables.letters.draw.Sheet;
import receivables.money.Money;

/**
 * Nothing on a page lies upon anything else or runs out of it, whatever numbers, amounts, dates and names a letter has; and numbers are not
 * torn apart.
 */
class PageLayoutTest {

    private static final LetterPress PRESS =
            new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(), SampleLetters.CONFIG);

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void textsKeepApartOnEveryKindOfLetter(LetterKind kind) throws IOException {
        for (int items : new int[] {1, 60}) {
            for (Customer customer : List.of(SampleLetters.chinese("C100238", "苏州恒达精密机械制造有限公司"), customer("DE"), customer("HU"),
                    customer("IN"))) {
                Letter letter = letter(kind, customer, items);
                assertEquals(List.of(), collisions(letter), kind + " " + items + " " + customer.country());
                if (kind.isStage()) {
                    assertEquals(List.of(), collisions(SampleLetters.withLongNumbers(SampleLetters.withFees(letter))), "long numbers "
                            + kind + " " + items);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LETTER_1, 100", "LAWYER, 100", "LAWYER, 10000", "LAWYER, 10000000"})
    void largeAmountsWidenTheirColumns(LetterKind kind, long times) throws IOException {
        for (Customer customer : List.of(SampleLetters.chinese("C1", "苏州恒达精密机械制造有限公司"), customer("DE"))) {
            assertEquals(List.of(), collisions(multiplied(letter(kind, customer, 5), times)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = LetterKind.class, names = {"LETTER_1", "LAWYER"})
    void longNumbersAreNotTornApart(LetterKind kind) throws IOException {
        Letter letter = SampleLetters.withLongNumbers(letter(kind, SampleLetters.chinese("C1", "苏州恒达精密机械制造有限公司"), 60));
        List<String> texts = pages(letter).stream().flatMap(List::stream).map(PageText.Piece::text).toList();
        for (LetterItem item : letter.items()) {
            assertTrue(texts.contains(item.documentNo()) && texts.contains(item.invoiceNo()), item.documentNo() + " " + item.invoiceNo());
        }
    }

    @Test
    void aStatementCarriesItsBalanceOver() throws IOException {
        Letter letter = letter(LetterKind.STATEMENT, customer("DE"), 60);
        List<List<PageText.Piece>> pages = pages(letter);
        String carried = sums(pages.get(1), "Carried forward");
        assertEquals(carried, sums(pages.get(2), "Brought forward"));
        assertTrue(letter.movements().stream().anyMatch(movement ->
                carried.endsWith(" " + Notation.of(letter).amount(movement.balance()))), carried);
    }

    @Test
    void aLongListOfGoodsSpeaksOfGoodsAndNotOfMoney() throws IOException {
        List<List<PageText.Piece>> pages = pages(letter(LetterKind.DELIVERY, customer("DE"), 60));
        assertTrue(pages.getFirst().stream().anyMatch(piece -> piece.text().equals("24.09.2026 \u2013 22.11.2026")));
        for (List<PageText.Piece> page : pages) {
            assertTrue(page.stream().noneMatch(piece -> List.of("Amount", "Days late", "Carried forward", "List of items")
                    .contains(piece.text())), page::toString);
        }
    }

    private static String sums(List<PageText.Piece> page, String label) {
        PageText.Piece first = page.stream().filter(piece -> piece.text().equals(label)).findFirst().orElseThrow();
        return page.stream().filter(piece -> piece.y() == first.y() && piece != first).map(PageText.Piece::text)
                .reduce("", (all, next) -> all + " " + next);
    }

    /** What lies upon something or leaves the page, in words; marks aslant across the page are behind the text. */
    private static List<String> collisions(Letter letter) throws IOException {
        List<String> found = new ArrayList<>();
        for (List<PageText.Piece> page : pages(letter)) {
            List<PageText.Piece> pieces = page.stream().filter(piece -> !piece.text().isBlank()).toList();
            for (int one = 0; one < pieces.size(); one++) {
                PageText.Piece piece = pieces.get(one);
                // A justified line's end counts the space after its last character.
                if (piece.end() > Sheet.RIGHT + 1.2f || piece.x() < Sheet.mm(20)) {
                    found.add("\"" + piece.text() + "\" leaves the page");
                }
                for (int two = one + 1; two < pieces.size(); two++) {
                    PageText.Piece other = pieces.get(two);
                    if (Math.abs(piece.y() - other.y()) < 4.5f && piece.x() < other.end() - 0.3f && other.x() < piece.end() - 0.3f) {
                        found.add("\"" + piece.text() + "\" and \"" + other.text() + "\"");
                    }
                }
            }
        }
        return found;
    }

    private static List<List<PageText.Piece>> pages(Letter letter) throws IOException {
        List<List<PageText.Piece>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PRESS.reprint(letter.withStatus(LetterStatus.READY)))) {
            PageText reader = new PageText();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                reader.read(document.getPage(page));
                pages.add(List.copyOf(reader.pieces()));
            }
        }
        return pages;
    }

    private static Customer customer(String country) {
        return SampleLetters.customer("C200417", "Rheinische Maschinenbau GmbH & Co. KG",
                Language.EN, "Industriestraße 44", "Gebäude C", "Köln", "", "50667", country, "Małgorzata Schäfer");
    }

    private static Letter letter(LetterKind kind, Customer customer, int items) {
        SampleLetters sample = new SampleLetters(items);
        Currency currency = customer.language() == Language.ZH ? SampleLetters.CNY : Currency.getInstance("EUR");
        return kind.isStage() ? sample.dunning(kind, customer, currency, items, LetterStatus.READY)
                : sample.statement(kind, customer, currency, items);
    }

    private static Letter multiplied(Letter letter, long times) {
        List<LetterItem> items = new ArrayList<>();
        for (LetterItem item : letter.items()) {
            items.add(new LetterItem(item.section(), item.stage(), item.documentNo(), item.type(), item.documentDate(), item.dueDate(),
                    item.invoiceNo(), item.orderNo(), item.contractNo(), item.contractName(), item.contractDate(),
                    times(item.amount(), times), times(item.paid(), times), times(item.open(), times), times(item.demanded(), times),
                    times(item.interest(), times), item.daysPastDue(), item.hold()));
        }
        return SampleLetters.letter(letter.kind(), letter.customer(), letter.currency(), letter.demanded().minor() * times,
                letter.interest().minor() * times, letter.status(), items, List.of(), List.of(), List.of());
    }

    private static Money times(Money money, long times) {
        return money.withMinor(Math.multiplyExact(money.minor(), times));
    }
}
