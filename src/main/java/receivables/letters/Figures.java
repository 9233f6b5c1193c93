package receivables.letters;

import java.time.LocalDate;
import receivables.ledger.Language;
import receivables.money.Money;

/**
 * How amounts, dates and references are written on paper.
 *
 * <pre>{@code 107,000.53     ¥107,000.53     EUR 107,000.53     24 November 2026     2026年11月24日     RF18 5390 0754 7034}</pre>
 */
final class Figures {

    private static final String[] MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December"};

    private Figures() {
    }

    /** With a comma between thousands and the currency's own decimals; a real minus in front of negative amounts. */
    static String amount(Money money) {
        String plain = money.isNegative() ? money.negate().plain() : money.plain();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 6);
        if (money.isNegative()) {
            text.append('-');
        }
        for (int index = 0; index < plain.length(); index++) {
            if (index > 0 && index < whole && (whole - index) % 3 == 0) {
                text.append(',');
            }
            text.append(plain.charAt(index));
        }
        return text.toString();
    }

    static String withCurrency(Money money, Language language) {
        String code = money.currency().getCurrencyCode();
        return language == Language.ZH && code.equals("CNY") ? "¥" + amount(money) : code + " " + amount(money);
    }

    /** Without its sign, for places where words say in whose favour it is. */
    static Money unsigned(Money money) {
        return money.isNegative() ? money.negate() : money;
    }

    static String longDate(LocalDate date, Language language) {
        if (language == Language.ZH) {
            return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        }
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    /** References and account numbers are read aloud and typed in groups of four. */
    static String groupedByFour(String text) {
        StringBuilder grouped = new StringBuilder(text.length() + text.length() / 4);
        for (int index = 0; index < text.length(); index++) {
            if (index > 0 && index % 4 == 0) {
                grouped.append(' ');
            }
            grouped.append(text.charAt(index));
        }
        return grouped.toString();
    }
}
