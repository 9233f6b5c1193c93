package receivables.money;

/**
 * Amounts in English words, British style: hundreds are followed by "and", tens and units are joined by a hyphen.
 *
 * <pre>{@code 107000.53 CNY → one hundred and seven thousand yuan and fifty-three fen     1.00 USD → one US dollar     0.05 GBP → five pence}</pre>
 */
final class EnglishWords {

    private static final String[] SMALL =
            {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    private static final String[] TENS = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final String[] GROUPS = {"", " thousand", " million", " billion", " trillion", " quadrillion"};

    private EnglishWords() {
    }

    static String of(Money amount) {
        CurrencyWords names = CurrencyWords.of(amount.currency());
        long scale = 1;
        for (int index = 0; index < Money.decimals(amount.currency()); index++) {
            scale *= 10;
        }
        long whole = amount.minor() / scale;
        long part = amount.minor() % scale;
        String wholeText = number(whole) + " " + (whole == 1 ? names.oneUnit() : names.units());
        if (part == 0) {
            return wholeText;
        }
        String partText = names.parts().isEmpty() ? part + "/" + scale : number(part) + " " + (part == 1 ? names.onePart() : names.parts());
        return whole == 0 && !names.parts().isEmpty() ? partText : wholeText + " and " + partText;
    }

    static String number(long value) {
        if (value == 0) {
            return SMALL[0];
        }
        StringBuilder text = new StringBuilder();
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            long divisor = 1;
            for (int index = 0; index < group; index++) {
                divisor *= 1000;
            }
            int three = (int) (value / divisor % 1000);
            if (three == 0) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append(group == 0 && three < 100 ? " and " : " ");
            }
            text.append(hundreds(three)).append(GROUPS[group]);
        }
        return text.toString();
    }

    private static String hundreds(int value) {
        String rest = value % 100 == 0 ? "" : tens(value % 100);
        if (value < 100) {
            return rest;
        }
        return SMALL[value / 100] + " hundred" + (rest.isEmpty() ? "" : " and " + rest);
    }

    private static String tens(int value) {
        if (value < 20) {
            return SMALL[value];
        }
        return TENS[value / 10] + (value % 10 == 0 ? "" : "-" + SMALL[value % 10]);
    }
}
