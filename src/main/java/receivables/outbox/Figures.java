package receivables.outbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import receivables.ledger.Language;
import receivables.money.Money;

/**
 * How figures look to people: with separators, short on charts, dates in words. Nothing is taken from the machine's locale, so a page has the same
 * bytes everywhere.
 *
 * <pre>{@code Figures.amount(123456789, CNY) // 1,234,567.89;   in a chart 1.23 M or 123.5 万}</pre>
 */
public final class Figures {

    private static final String WEEKDAYS = "一二三四五六日";

    private Figures() {
    }

    public static String amount(long minor, Currency currency) {
        String plain = Money.plain(minor, Money.decimals(currency));
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int begin = plain.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(plain);
        for (int index = end - 3; index > begin; index -= 3) {
            text.insert(index, ',');
        }
        return text.toString();
    }

    public static String amount(Money money) {
        return amount(money.minor(), money.currency());
    }

    public static String count(long number) {
        return amount(number, Currency.getInstance("JPY"));
    }

    /** Three or four significant digits with the language's large unit. */
    static String compact(long minor, Currency currency, Language language) {
        BigDecimal units = BigDecimal.valueOf(minor, Money.decimals(currency));
        BigDecimal size = units.abs();
        if (language == Language.ZH) {
            if (size.compareTo(new BigDecimal("100000000")) >= 0) {
                return scaled(units, 8, 2) + " 亿";
            }
            return size.compareTo(new BigDecimal("10000")) >= 0 ? scaled(units, 4, 1) + " 万" : scaled(units, 0, 0);
        }
        if (size.compareTo(new BigDecimal("1000000000")) >= 0) {
            return scaled(units, 9, 2) + " bn";
        }
        if (size.compareTo(new BigDecimal("1000000")) >= 0) {
            return scaled(units, 6, 2) + " M";
        }
        return size.compareTo(new BigDecimal("1000")) >= 0 ? scaled(units, 3, 0) + " k" : scaled(units, 0, 0);
    }

    /** {@code 37.5 %}; a dash when there is nothing to compare with. */
    public static String percent(long part, long whole) {
        return whole <= 0 ? "–" : permille(part, whole).movePointLeft(1).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** 0 to 100 with one decimal, for the width of a bar. */
    static String width(long part, long whole) {
        if (whole <= 0 || part <= 0) {
            return "0";
        }
        return permille(Math.min(part, whole), whole).movePointLeft(1).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    static String days(BigDecimal days) {
        return days == null ? "–" : days.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@code Friday, 20 November 2026} or {@code 2026年11月20日 星期五}. */
    static String date(LocalDate date, Language language) {
        if (language == Language.ZH) {
            return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日 星期" + WEEKDAYS.charAt(date.getDayOfWeek().ordinal());
        }
        return capitalised(date.getDayOfWeek()) + ", " + date.getDayOfMonth() + " " + capitalised(date.getMonth()) + " " + date.getYear();
    }

    private static String capitalised(Enum<?> name) {
        return name.name().charAt(0) + name.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String scaled(BigDecimal units, int places, int decimals) {
        BigDecimal value = units.movePointLeft(places).setScale(decimals, RoundingMode.HALF_UP);
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int index = point - 3; index > 0; index -= 3) {
            text.insert(index, ',');
        }
        return (value.signum() < 0 ? "-" : "") + text;
    }

    private static BigDecimal permille(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(1000)).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
