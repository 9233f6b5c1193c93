package receivables.letters.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterStatus;
import receivables.letters.LetterPress;
import receivables.letters.LetterTemplates;
import receivables.letters.PackSpeed;
import receivables.letters.SampleLetters;
import receivables.letters.check.ReadBack;
import receivables.letters.pack.PackOrder;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;
import receivables.money.Money;

/** Amounts and dates as the country writes them that the letter goes to, and proved by reading the page back. */
class NotationTest {

    private static final LetterPress PRESS = new LetterPress(LetterTemplates.load(SampleLetters.CONFIG), SampleLetters.company(),
            SampleLetters.CONFIG);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);

    @TempDir
    private Path folder;

    private static Customer customer(Language language, String country) {
        return SampleLetters.customer("C7", "Nord Ltd", language, "1 High Street", "", "Town", "", "50667", country, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DE   | 04.11.2026   | 4 November 2026   | 1.234.567,89 EUR",
        "FR   | 04/11/2026   | 4 November 2026   | 1 234 567,89 EUR",
        "GB   | 04/11/2026   | 4 November 2026   | EUR 1,234,567.89",
        "US   | 11/04/2026   | November 4, 2026  | EUR 1,234,567.89",
        "us   | 11/04/2026   | November 4, 2026  | EUR 1,234,567.89",
        "JP   | 2026/11/04   | November 4, 2026  | EUR 1,234,567.89",
        "KR   | 2026. 11. 04.| November 4, 2026  | EUR 1,234,567.89",
        "CH   | 04.11.2026   | 4 November 2026   | EUR 1\u2019234\u2019567.89",
        "NL   | 04-11-2026   | 4 November 2026   | EUR 1.234.567,89",
        "SE   | 2026-11-04   | 4 November 2026   | 1 234 567,89 EUR",
        "IN   | 04/11/2026   | 4 November 2026   | EUR 12,34,567.89",
        "CN   | 2026-11-04   | 4 November 2026   | EUR 1,234,567.89",
        "''   | 2026-11-04   | 4 November 2026   | EUR 1,234,567.89",
        "XX   | 2026-11-04   | 4 November 2026   | EUR 1,234,567.89"})
    void anEnglishLetterWritesAsItsCountryDoes(String country, String date, String words, String amount) {
        Notation notation = Notation.of(customer(Language.EN, country));
        assertEquals(date, notation.date(DAY));
        assertEquals(words, notation.longDate(DAY));
        assertEquals(amount, notation.withCurrency(Money.ofMinor(123_456_789, EUR)));
    }

    @Test
    void aChineseLetterIsChineseWhereverItGoes() {
        Notation notation = Notation.of(customer(Language.ZH, "DE"));
        assertEquals("2026-11-04", notation.date(DAY));
        assertEquals("2026年11月4日", notation.longDate(DAY));
        assertEquals("¥107,000.53", notation.withCurrency(Money.ofMinor(10_700_053, SampleLetters.CNY)));
        assertEquals("EUR 107,000.53", notation.withCurrency(Money.ofMinor(10_700_053, EUR)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"0 | DE | 0,00", "99999 | DE | 999,99", "-100000 | DE | -1.000,00", "99999999 | IN | 9,99,999.99",
                    "100000 | IN | 1,000.00",
        "1000000000000 | IN | 10,00,00,00,000.00", "100000000 | FR | 1 000 000,00"})
    void groupsStandWhereTheyBelong(long minor, String country, String expected) {
        assertEquals(expected, Notation.of(customer(Language.EN, country)).amount(Money.ofMinor(minor, EUR)));
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() {
        assertEquals("JPY 1,234,567", Notation.of(customer(Language.EN, "JP"))
                .withCurrency(Money.ofMinor(1_234_567, Currency.getInstance("JPY"))));
        assertEquals("1.234.567 JPY", Notation.of(customer(Language.EN, "DE"))
                .withCurrency(Money.ofMinor(1_234_567, Currency.getInstance("JPY"))));
    }

    @Test
    void anAmountWithSpacesIsNotBrokenBetweenLines() {
        assertEquals(List.of("we ask for", "1 234 567,89 EUR", "now"),
                LineBreaker.lines("we ask for 1 234 567,89 EUR now", 16, String::length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "FR", "US", "JP", "CH", "IN", "HU", "CA", ""})
    void everyNotationIsProvedByReadingBack(String country) throws IOException {
        Customer customer = customer(Language.EN, country);
        SampleLetters sample = new SampleLetters(11);
        for (Letter letter : List.of(sample.dunning(LetterKind.LETTER_3, customer, EUR, 8, LetterStatus.READY),
                sample.dunning(LetterKind.LETTER_2, customer, EUR, 60, LetterStatus.READY),
                sample.statement(LetterKind.STATEMENT, customer, EUR, 5))) {
            assertEquals(List.of(), check(letter, letter));
        }
    }

    /** The same letter, printed as for one country and compared as for another: the gate sees amounts and dates, not only digits. */
    @ParameterizedTest
    @CsvSource({"DE, US", "US, GB", "FR, DE", "CH, GB"})
    void theGateDoesNotTakeOneCountrysFiguresForAnothers(String printedFor, String meantFor) throws IOException {
        Letter printed = new SampleLetters(12).dunning(LetterKind.LETTER_3, customer(Language.EN, printedFor), EUR, 4, LetterStatus.READY);
        Letter meant = new SampleLetters(12).dunning(LetterKind.LETTER_3, customer(Language.EN, meantFor), EUR, 4, LetterStatus.READY);
        assertThat(check(printed, meant)).anyMatch(what -> what.contains("item INV"));
    }

    /** A due reminder is a small reconciliation: it names every order, and the gate looks for them. */
    @Test
    void courtesiesNameTheOrders() throws IOException {
        Customer customer = customer(Language.EN, "DE");
        Letter reminder = new SampleLetters(11).dunning(LetterKind.REMINDER, customer, EUR, 8, LetterStatus.READY);
        assertEquals(List.of(), check(reminder, reminder));
        Letter other = new Letter(reminder.letterNo(), reminder.reference(), reminder.kind(), customer, EUR, reminder.businessDate(),
                reminder.mailingDay(), reminder.demanded(), reminder.interest(), reminder.payable(), reminder.payBy(), reminder.status(),
                reminder.items().stream().map(item -> new LetterItem(
                item.section(), item.stage(), item.documentNo(), item.type(), item.documentDate(), item.dueDate(),
                item.invoiceNo(), "ANOTHER-" + item.orderNo(), item.contractNo(), item.contractName(), item.contractDate(), item.amount(),
                item.paid(), item.open(), item.demanded(), item.interest(), item.daysPastDue(), item.hold())).toList(),
                reminder.payments(), null, null, List.of(), List.of());
        assertThat(check(reminder, other)).anyMatch(what -> what.contains("ANOTHER-PO"));
        Letter letter = new SampleLetters(11).dunning(LetterKind.LETTER_1, customer, EUR, 8, LetterStatus.READY);
        assertEquals(List.of(), check(letter, letter));
    }

    private List<String> check(Letter printed, Letter meant) throws IOException {
        PackPlan plan = new PackOrder(PRESS.envelopes(), 10).plan(SampleLetters.BUSINESS_DATE, PackSpeed.entries(PRESS, List.of(printed)))
                .getFirst();
        Path file = folder.resolve("pack");
        PackResult result = new PackWriter(PRESS).write(file, plan, List.of(printed).iterator());
        return new ReadBack(PRESS).check(file, List.of(meant).iterator(), result).stream().map(ReadBack.Failure::what).toList();
    }
}
