package receivables.money;

/**
 * Amounts in Chinese capitals (大写金额), after the central bank's rules for filling in bills (支付结算办法, 附一):
 * whole units and 角 end with 整, 分 does not; any run of zeros inside is one 零; there is a 零 after 元 when 角 is 0 and 分 is not,
 * and also when the units digit is 0 and 角 is not; a zero 万 digit alone brings no 零 before 仟.
 *
 * <pre>{@code 1680.32 → 人民币壹仟陆佰捌拾元零叁角贰分     1409.50 → 人民币壹仟肆佰零玖元伍角整     0.05 → 人民币伍分}</pre>
 *
 * Currencies of two decimals use 角 and 分 below their own unit, those of three add 厘.
 */
final class ChineseCapitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万"};

    private ChineseCapitals() {
    }

    static String of(Money amount) {
        CurrencyWords names = CurrencyWords.of(amount.currency());
        int decimals = Money.decimals(amount.currency());
        long scale = 1;
        for (int index = 0; index < decimals; index++) {
            scale *= 10;
        }
        long whole = amount.minor() / scale;
        long part = amount.minor() % scale;
        StringBuilder text = new StringBuilder(names.chineseName());
        if (whole > 0) {
            text.append(whole(whole)).append(names.chineseUnit());
        } else if (part == 0) {
            text.append('零').append(names.chineseUnit());
        }
        if (part == 0) {
            return text.append('整').toString();
        }
        return text.append(part(whole, part, decimals)).toString();
    }

    private static String part(long whole, long part, int decimals) {
        String units = decimals == 3 ? "角分厘" : decimals == 2 ? "角分" : "角";
        String digits = Long.toString(part);
        digits = "0".repeat(decimals - digits.length()) + digits;
        StringBuilder text = new StringBuilder();
        boolean zero = whole > 0 && whole % 10 == 0;
        boolean begun = whole > 0;
        for (int index = 0; index < decimals; index++) {
            int digit = digits.charAt(index) - '0';
            if (digit == 0) {
                zero = begun;
                continue;
            }
            if (zero) {
                text.append('零');
            }
            zero = false;
            begun = true;
            text.append(DIGITS.charAt(digit)).append(units.charAt(index));
        }
        // 整 closes an amount that ends before its smallest part, so that nothing can be written after it.
        return digits.charAt(decimals - 1) == '0' ? text.append('整').toString() : text.toString();
    }

    /** The whole units, digit by digit from the top, in groups of four. */
    private static String whole(long value) {
        String digits = Long.toString(value);
        if (digits.length() > 16) {
            throw new IllegalArgumentException("is too large to be written in capitals: " + value);
        }
        StringBuilder text = new StringBuilder();
        int zeros = 0;
        boolean groupSpoken = false;
        for (int index = 0; index < digits.length(); index++) {
            int place = digits.length() - 1 - index;
            int digit = digits.charAt(index) - '0';
            if (digit == 0) {
                zeros++;
            } else {
                // A zero 万 (or 亿) digit alone, straight before a 仟, is not spoken: 壹拾万柒仟.
                boolean onlyTheGroupsLastDigit = zeros == 1 && place % 4 == 3;
                if (zeros > 0 && !onlyTheGroupsLastDigit) {
                    text.append('零');
                }
                zeros = 0;
                groupSpoken = true;
                text.append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
            }
            if (place % 4 == 0 && groupSpoken) {
                text.append(GROUPS[place / 4]);
                // 万 of 亿: the 亿 itself is still to come, even if the group between is all zeros.
                groupSpoken = place == 12;
            }
        }
        return text.toString();
    }
}
