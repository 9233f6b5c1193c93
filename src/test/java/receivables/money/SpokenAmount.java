package receivables.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads amounts in words back into figures; shares nothing with the writer, so that each checks the other. */
final class SpokenAmount {

    private static final Map<String, Integer> ENGLISH = Map.ofEntries(Map.entry("zero", 0), Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8),
            Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("thirteen", 13),
            Map.entry("fourteen", 14), Map.entry("fifteen", 15), Map.entry("sixteen", 16), Map.entry("seventeen", 17), Map.entry("eighteen", 18),
            Map.entry("nineteen", 19), Map.entry("twenty", 20), Map.entry("thirty", 30), Map.entry("forty", 40), Map.entry("fifty", 50),
            Map.entry("sixty", 60), Map.entry("seventy", 70), Map.entry("eighty", 80), Map.entry("ninety", 90));
    private static final List<String> THOUSANDS = List.of("thousand", "million", "billion", "trillion", "quadrillion");

    private SpokenAmount() {
    }

    /** @param text capitals without the currency's name, units 元 角 分 */
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
                total += section * Math.round(Math.pow(1000, power + 1));
                section = 0;
            } else {
                section += ENGLISH.get(word);
            }
        }
        return total + section;
    }
}
