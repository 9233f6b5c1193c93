package receivables.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as the contract's files have them, small ones and large ones by different ways. */
class MoneyParseTest {

    @ParameterizedTest
    @CsvSource({
        "0,CNY,0", "0.00,CNY,0", "-0.00,CNY,0", "1,CNY,100", "1.5,CNY,150", "-1680.32,CNY,-168032", "0.05,USD,5", "12,JPY,12",
                "1.234,KWD,1234", "1.2,KWD,1200",
        "0000000000001,CNY,100", "9999999999.99,CNY,999999999999", "9999999999999,CNY,999999999999900",
        "9999999999999.99,CNY,999999999999999", "-9999999999999.99,CNY,-999999999999999"})
    void reads(String text, String currency, long minor) {
        assertEquals(Money.ofMinor(minor, Currency.getInstance(currency)), Money.parse(text, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({"'',CNY", "-,CNY", "1.,CNY", ".5,CNY", "-.5,CNY", "1 000,CNY", "+1,CNY", "1e3,CNY", "1.2.3,CNY", "'1,5',CNY", "1-,CNY",
            "１２,CNY", "1.005,CNY", "1.0,JPY",
        "10000000000000,CNY", "-10000000000000,CNY", "1000000000000000,CNY"})
    void refuses(String text, String currency) {
        assertThrows(IllegalArgumentException.class, () -> Money.parse(text, Currency.getInstance(currency)));
    }

    @Test
    void bothWaysAgree() {
        Random random = new Random(7);
        Currency[] currencies = {Currency.getInstance("CNY"), Currency.getInstance("JPY"), Currency.getInstance("KWD")};
        for (int round = 0; round < 2000; round++) {
            Currency currency = currencies[random.nextInt(currencies.length)];
            int decimals = random.nextInt(Money.decimals(currency) + 1);
            String text = BigDecimal.valueOf(random.nextLong() >> (20 + random.nextInt(40)), decimals).toPlainString();
            long expected = new BigDecimal(text).movePointRight(Money.decimals(currency)).longValueExact();
            assertEquals(expected, Money.parse(text, currency).minor(), text);
        }
    }
}
