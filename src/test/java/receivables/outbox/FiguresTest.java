package receivables.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import receivables.ledger.Language;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|CNY|0.00", "5|CNY|0.05", "-5|CNY|-0.05", "99999|CNY|999.99", "100000|CNY|1,000.00",
            "-123456789|CNY|-1,234,567.89",
        "1234567|JPY|1,234,567", "1234567|KWD|1,234.567", "-100000|JPY|-100,000"})
    void amountsHaveSeparators(long minor, String currency, String expected) {
        assertEquals(expected, Figures.amount(minor, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"99949|999|999", "12345670|123 k|12.3 万", "123456789000|1.23 bn|12.35 亿", "123456789|1.23 M|123.5 万",
        "-123456789|-1.23 M|-123.5 万", "0|0|0"})
    void chartsShowShortFigures(long minor, String en, String zh) {
        Currency cny = Currency.getInstance("CNY");
        assertEquals(en, Figures.compact(minor, cny, Wording.in(Language.EN)));
        assertEquals(zh, Figures.compact(minor, cny, Wording.in(Language.ZH)));
    }

    @Test
    void sharesAndDays() {
        assertEquals("33.3 %", Figures.percent(1, 3));
        assertEquals("–", Figures.percent(1, 0));
        assertEquals("100.0", Figures.width(7, 3));
        assertEquals("0", Figures.width(-1, 3));
        assertEquals("73.7", Figures.days(new BigDecimal("73.714")));
        assertEquals("–", Figures.days(null));
    }

    @Test
    void datesInWords() {
        assertEquals("Sunday, 1 March 2026", Figures.date(LocalDate.of(2026, 3, 1), Wording.in(Language.EN)));
        assertEquals("2026年3月1日 星期日", Figures.date(LocalDate.of(2026, 3, 1), Wording.in(Language.ZH)));
    }
}
