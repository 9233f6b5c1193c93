package receivables.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * Reads amounts in words back into figures. It shares nothing with the writers, so that each checks the other before a letter is printed.
 *
 * <pre>{@code 人民币壹拾万柒仟元零伍角叁分 → 107000.53 CNY     twelve euros and thirty cents → 12.30 EUR}</pre>
 */
final class SpokenAmount {

    private static final Map<String, Integer> ENGLISH = Map.ofEntries(Map.entry("zero", 0), Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
            Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12),
            Map.entry("thirteen", 13), Map.entry("fourteen", 14), Map.entry("fifteen", 15), Map.entry("sixteen", 16),
            Map.entry("seventeen", 17), Map.entry("eighteen", 18), Map.entry("nineteen", 19), Map.entry("twenty", 20),
            Map.entry("thirty", 30), Map.entry("forty", 40), Map.entry("fifty", 50), Map.entry("sixty", 60), Map.entry("seventy", 70),
            Map.entry("eighty", 80), Map.entry("ninety", 90));
    private static final List<String> THOUSANDS = List.of("thousand", "million", "billion", "trillion", "quadrillion");

    private static final long[] THOUSAND_POWERS = {1_000L, 1_000_000L, 1_000_000_000L, 1_000_000_000_000L, 1_000_000_000_000_000L};

    private SpokenAmount() {
    }

    /** @throws IllegalArgumentException when the text is no amount of that currency */
    static Money chinese(String text, Currency currency) {
        CurrencyWords names = CurrencyWords.of(currency);
        if (!text.startsWith(names.chineseName())) {
            throw new IllegalArgumentException(text + " does not begin with " + names.chineseName());
        }
        String amount = text.substring(names.chineseName().length()).replace(names.chineseUnit(), "元");
        return new Money(ofChinese(amount).movePointRight(Money.decimals(currency)).longValueExact(), currency);
    }

    /** @throws IllegalArgumentException when the text is no amount of that currency */
    static Money english(String text, Currency currency) {
        CurrencyWords names = CurrencyWords.of(currency);
        long scale = BigDecimal.ONE.movePointRight(Money.decimals(currency)).longValueExact();
        String rest = text;
        long whole = 0;
        for (String unit : List.of(names.units(), names.oneUnit())) {
            int at = rest.indexOf(" " + unit);
            if (at >= 0) {
                whole = ofEnglish(rest.substring(0, at));
                rest = rest.substring(at + unit.length() + 1).replaceFirst("^ and ", "");
                break;
            }
        }
        if (rest.isEmpty()) {
            return new Money(Math.multiplyExact(whole, scale), currency);
        }
        String part = names.parts().isEmpty() ? rest.substring(0, rest.indexOf('/')) : rest.substring(0, rest.lastIndexOf(' '));
        long parts = names.parts().isEmpty() ? Long.parseLong(part) : ofEnglish(part);
        return new Money(Math.addExact(Math.multiplyExact(whole, scale), parts), currency);
    }

    /** @param text capitals without the currency's name, units 元 角 分 厘 */
    static BigDecimal ofChinese(String text) {
        long total = 0;
        long section = 0;
        long number = 0;
        BigDecimal parts = BigDecimal.ZERO;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            int digit = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
            if (digit >= 0) {
                number = digit;
                continue;
            }
            switch (c) {
                case '拾' -> section += number * 10;
                case '佰' -> section += number * 100;
                case '仟' -> section += number * 1000;
                case '万' -> {
                    total += (section + number) * 10_000;
                    section = 0;
                }
                case '亿' -> {
                    total = (total + section + number) * 100_000_000;
                    section = 0;
                }
                case '元' -> {
                    total += section + number;
                    section = 0;
                }
                case '角' -> parts = parts.add(BigDecimal.valueOf(number, 1));
                case '厘' -> parts = parts.add(BigDecimal.valueOf(number, 3));
                case '分' -> parts = parts.add(BigDecimal.valueOf(number, 2));
                case '整' -> {
                    if (index != text.length() - 1) {
                        throw new IllegalArgumentException("整 inside " + text);
                    }
                }
                default -> throw new IllegalArgumentException("unknown sign " + c + " in " + text);
            }
            number = 0;
        }
        return parts.add(BigDecimal.valueOf(total));
    }

    /** @param text only the number words */
    static long ofEnglish(String text) {
        long total = 0;
        long section = 0;
        for (String word : text.replace("-", " ").split(" ")) {
            if (word.equals("and")) {
                continue;
            }
            int power = THOUSANDS.indexOf(word);
            if (word.equals("hundred")) {
                section *= 100;
            } else if (power >= 0) {
                total += section * THOUSAND_POWERS[power];
                section = 0;
            } else {
                Integer number = ENGLISH.get(word);
                if (number == null) {
                    throw new IllegalArgumentException("unknown word " + word + " in " + text);
                }
                section += number;
            }
        }
        return total + section;
    }
}
