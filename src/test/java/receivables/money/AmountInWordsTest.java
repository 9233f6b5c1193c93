package receivables.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource({
        "107000.53, 人民币壹拾万柒仟元零伍角叁分",
        "1680.32, 人民币壹仟陆佰捌拾元零叁角贰分",
        "0.05, 人民币伍分",
        "1409.50, 人民币壹仟肆佰零玖元伍角整",
        "6007.14, 人民币陆仟零柒元壹角肆分",
        "0, 人民币零元整",
        "0.50, 人民币伍角整",
        "10.05, 人民币壹拾元零伍分",
        "1001234, 人民币壹佰万零壹仟贰佰叁拾肆元整",
        "100001000, 人民币壹亿零壹仟元整",
        "100010000, 人民币壹亿零壹万元整",
        "10000000000.10, 人民币壹佰亿元零壹角整",
        "1000000000000, 人民币壹万亿元整",
        "1000100000000, 人民币壹万零壹亿元整",
        "9999999999999.99, 人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    })
    void capitals(String amount, String expected) {
        assertEquals(expected, AmountInWords.chinese(Money.parse(amount, CNY)));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 1680.32, 美元壹仟陆佰捌拾元零叁角贰分, one thousand six hundred and eighty US dollars and thirty-two cents",
        "EUR, 1.00, 欧元壹元整, one euro",
        "EUR, 1.01, 欧元壹元零壹分, one euro and one cent",
        "JPY, 107000, 日元壹拾万柒仟元整, one hundred and seven thousand Japanese yen",
        "HKD, 12.30, 港元壹拾贰元叁角整, twelve Hong Kong dollars and thirty cents",
        "GBP, 0.05, 英镑伍分, five pence",
        "GBP, 21.50, 英镑贰拾壹镑伍角整, twenty-one pounds sterling and fifty pence",
        "KWD, 3.045, 科威特第纳尔叁第纳尔零肆分伍厘, three Kuwaiti dinars and forty-five fils",
        "XAF, 1000001, XAF壹佰万零壹元整, one million and one XAF",
        "BRL, 1.05, BRL壹元零伍分, one BRL and 5/100",
        "CNY, 0.00, 人民币零元整, zero yuan",
        "CNY, 107000.53, 人民币壹拾万柒仟元零伍角叁分, one hundred and seven thousand yuan and fifty-three fen",
    })
    void otherCurrenciesHaveTheirOwnUnits(String currency, String amount, String chinese, String english) {
        Money money = Money.parse(amount, Currency.getInstance(currency));
        assertEquals(chinese, AmountInWords.chinese(money));
        assertEquals(english, AmountInWords.english(money));
    }

    @Test
    void wordsReadBackAreTheFigures() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200_000; round++) {
            long minor = round < 30_000 ? round : (random.nextLong() >>> 1) % (long) Math.pow(10, 3 + random.nextInt(13));
            if (round % 3 == 0) {
                minor = withZeros(minor, random);
            }
            Money money = Money.ofMinor(minor, CNY);
            BigDecimal figures = BigDecimal.valueOf(minor, 2);
            String capitals = AmountInWords.chinese(money);
            assertTrue(capitals.startsWith("人民币") && !capitals.contains("零零"), capitals);
            assertEquals(0, figures.compareTo(SpokenAmount.ofChinese(capitals.substring(3))), () -> figures + " was written " + capitals);
            long whole = minor / 100;
            assertEquals(whole, SpokenAmount.ofEnglish(EnglishWords.number(whole)));
            assertEquals(money, SpokenAmount.english(AmountInWords.english(money), CNY));
        }
    }

    private static long withZeros(long value, Random random) {
        char[] digits = Long.toString(value).toCharArray();
        for (int index = 1; index < digits.length; index++) {
            if (random.nextBoolean()) {
                digits[index] = '0';
            }
        }
        return Long.parseLong(new String(digits));
    }

    @ParameterizedTest
    @CsvSource({"人民币壹拾元零伍分, 10.05", "人民币零元整, 0.00", "人民币玖角整, 0.90"})
    void theReaderKnowsTheUnits(String words, String figures) {
        assertEquals(Money.parse(figures, CNY), SpokenAmount.chinese(words, CNY));
    }

    @ParameterizedTest
    @CsvSource({"美元壹元整", "人民币壹圆整", "人民币壹整元"})
    void wordsThatAreNoAmountAreRefused(String words) {
        assertThrows(IllegalArgumentException.class, () -> SpokenAmount.chinese(words, CNY));
    }

    @Test
    void negativeAmountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> AmountInWords.chinese(Money.ofMinor(-1, CNY)));
        assertThrows(IllegalArgumentException.class, () -> AmountInWords.english(Money.ofMinor(-1, CNY)));
    }

    @Test
    void publishedExamples() throws IOException {
        Path published = Path.of("../shared/cases/capitals/published.csv");
        Assumptions.assumeTrue(Files.exists(published), "the published examples are not here");
        List<String> lines = Files.readAllLines(published);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            List<String> accepted = Arrays.stream(cells[1].split("\\|")).map(text -> text.replace("人民币", "")).toList();
            String written = AmountInWords.chinese(Money.parse(cells[0], CNY)).substring(3);
            assertTrue(accepted.contains(written), () -> cells[0] + " was written " + written + ", accepted are " + accepted);
        }
    }
}
