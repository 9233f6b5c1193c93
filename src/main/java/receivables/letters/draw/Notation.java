package receivables.letters.draw;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import receivables.ledger.Customer;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.money.Money;

/**
 * How amounts and dates are written on a letter. A Chinese letter writes them the Chinese way; an English one as the country does that it
 * goes to, with months in English. The table follows the Unicode locale data (CLDR 45) and is fixed here, so that no change of the Java
 * runtime changes a letter that was sent.
 *
 * <pre>{@code
 * zh      107,000.53   2026-11-24   2026年11月24日      ¥107,000.53
 * en, DE  107.000,53   24.11.2026   24 November 2026   107.000,53 EUR
 * en, US  107,000.53   11/24/2026   November 24, 2026  USD 107,000.53
 * }</pre>
 *
 * @param date the order of year, month and day in tables, {@code d.m.y}; each two or four digits
 * @param monthFirst in running text the month comes before the day
 * @param indian thousands in threes, what lies above in twos: 1,07,000.53
 * @param codeAfter the currency's code stands behind the amount
 */
public record Notation(Language language, String date, boolean monthFirst, char group, char decimal, boolean indian, boolean codeAfter) {

    private static final String[] MONTHS =
            {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December"};

    /** Countries, date in tables, date in text (D = day, M = month), amount. What is not named here is written as in China. */
    private static final String COUNTRIES = """
            GB IE AU NZ SG MY HK TH AE SA MX PE | d/m/y    | D M | EUR 1,234,567.89
            US PH                               | m/d/y    | M D | EUR 1,234,567.89
            CA                                  | y-m-d    | M D | EUR 1,234,567.89
            JP TW                               | y/m/d    | M D | EUR 1,234,567.89
            KR                                  | y. m. d. | M D | EUR 1,234,567.89
            IN PK BD                            | d/m/y    | D M | EUR 12,34,567.89
            DE DK RO SI HR RS                   | d.m.y    | D M | 1.234.567,89 EUR
            AT TR                               | d.m.y    | D M | EUR 1.234.567,89
            NL CL                               | d-m-y    | D M | EUR 1.234.567,89
            IT ES GR LU VN                      | d/m/y    | D M | 1.234.567,89 EUR
            BE BR AR CO ID                      | d/m/y    | D M | EUR 1.234.567,89
            CH LI                               | d.m.y    | D M | EUR 1\u2019234\u2019567.89
            FR MC PT                            | d/m/y    | D M | 1 234 567,89 EUR
            PL CZ SK NO FI BG EE LV RU UA BY KZ | d.m.y    | D M | 1 234 567,89 EUR
            SE LT                               | y-m-d    | D M | 1 234 567,89 EUR
            HU                                  | y. m. d. | D M | 1 234 567,89 EUR
            ZA                                  | y/m/d    | D M | EUR 1 234 567,89
            IL                                  | d.m.y    | D M | 1,234,567.89 EUR
            """;
    private static final Notation CHINESE = new Notation(Language.ZH, "y-m-d", false, ',', '.', false, false);
    private static final Notation ENGLISH = new Notation(Language.EN, "y-m-d", false, ',', '.', false, false);
    /** Looked up only, never listed. */
    private static final Map<String, Notation> BY_COUNTRY = byCountry();

    /** Of papers for people of the house. */
    public static Notation of(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    public static Notation of(Letter letter) {
        return of(letter.customer());
    }

    public static Notation of(Customer customer) {
        if (customer.language() == Language.ZH) {
            return CHINESE;
        }
        String country = customer.country();
        Notation known = country == null ? ENGLISH : BY_COUNTRY.get(country);
        return known != null ? known : BY_COUNTRY.getOrDefault(country.strip().toUpperCase(Locale.ROOT), ENGLISH);
    }

    private static Map<String, Notation> byCountry() {
        Map<String, Notation> notations = new HashMap<>();
        for (String line : COUNTRIES.lines().toList()) {
            String[] cells = line.split("\\|");
            String amount = cells[3].strip();
            boolean after = amount.endsWith("EUR");
            String figure = amount.replace("EUR", "").strip();
            boolean indian = figure.indexOf(',', 3) == 5 && figure.charAt(2) == ',';
            Notation notation = new Notation(Language.EN, cells[1].strip(), cells[2].strip().equals("M D"), figure.charAt(indian ? 2 : 1),
                    figure.charAt(figure.length() - 3), indian, after);
            for (String country : cells[0].strip().split(" ")) {
                notations.put(country, notation);
            }
        }
        return notations;
    }

    /** With the currency's own decimals and a minus in front of negative amounts. */
    public String amount(Money money) {
        String plain = money.isNegative() ? money.negate().plain() : money.plain();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 6);
        if (money.isNegative()) {
            text.append('-');
        }
        for (int index = 0; index < plain.length(); index++) {
            int left = whole - index;
            if (index > 0 && left > 0 && (left == 3 || left > 3 && (indian ? left % 2 == 1 : left % 3 == 0))) {
                text.append(group);
            }
            text.append(index == point ? decimal : plain.charAt(index));
        }
        return text.toString();
    }

    public String withCurrency(Money money) {
        String code = money.currency().getCurrencyCode();
        if (language == Language.ZH && code.equals("CNY")) {
            return "¥" + amount(money);
        }
        return codeAfter ? amount(money) + " " + code : code + " " + amount(money);
    }

    /** For tables; empty where there is no date. */
    public String date(LocalDate day) {
        if (day == null) {
            return "";
        }
        if (date.equals("y-m-d")) {
            return day.toString();
        }
        StringBuilder text = new StringBuilder(12);
        for (int index = 0; index < date.length(); index++) {
            switch (date.charAt(index)) {
                case 'y' -> text.append(day.getYear());
                case 'm' -> twoDigits(text, day.getMonthValue());
                case 'd' -> twoDigits(text, day.getDayOfMonth());
                default -> text.append(date.charAt(index));
            }
        }
        return text.toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** For running text, with the month in words. */
    public String longDate(LocalDate day) {
        if (language == Language.ZH) {
            return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        }
        String month = MONTHS[day.getMonthValue() - 1];
        return monthFirst ? month + " " + day.getDayOfMonth() + ", " + day.getYear() : day.getDayOfMonth() + " " + month + " "
                + day.getYear();
    }
}
