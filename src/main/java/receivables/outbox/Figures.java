package receivables.outbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import receivables.money.Money;

/**
 * How figures look to people: with separators, short on charts, dates in words. Nothing is taken from the machine's locale, so a page has
 * the same bytes everywhere.
 *
 * <pre>{@code Figures.amount(123456789, CNY) // 1,234,567.89;   in a chart 1.23 M or 123.5 万}</pre>
 */
public final class Figures {

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

    /**
     * Three or four significant digits with the language's large unit: {@code figures.units} lists them, the largest first, each with its
     * power of ten and its decimals.
     */
    static String compact(long minor, Currency currency, Wording wording) {
        BigDecimal units = BigDecimal.valueOf(minor, Money.decimals(currency));
        for (String unit : wording.text("figures.units").split(" ")) {
            String[] parts = unit.split("/");
            int power = Integer.parseInt(parts[0]);
            if (units.abs().compareTo(BigDecimal.TEN.pow(power)) >= 0) {
                return scaled(units, power, Integer.parseInt(parts[1])) + " " + parts[2];
            }
        }
        return scaled(units, 0, 0);
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

    /** Tenths with their decimal: 123 is 12.3. */
    static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    static String days(BigDecimal days) {
        return days == null ? "–" : days.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * {@code Friday, 20 November 2026} or {@code 2026年11月20日 星期五}. The names come from the wording and not from Java's, which differ
     * between its releases.
     */
    static String date(LocalDate date, Wording wording) {
        String weekday = wording.text("figures.weekdays").split(" ")[date.getDayOfWeek().ordinal()];
        String month = wording.text("figures.months").split(" ")[date.getMonthValue() - 1];
        return wording.text("figures.date", date.getYear(), month, date.getDayOfMonth(), weekday);
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
