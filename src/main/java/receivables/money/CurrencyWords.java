package receivables.money;

import java.util.Currency;
import java.util.Map;

/**
 * What a currency and its parts are called in Chinese and English. Currencies not listed are written with their ISO code,
 * with 元 and hundredths in Chinese and a fraction in English: {@code five XAF and 5/100}.
 *
 * @param chineseName stands where 人民币 stands
 * @param chineseUnit the whole unit, 元 for most
 * @param oneUnit English name of one whole unit
 * @param units English name of several
 * @param onePart English name of the smallest part; empty: the part is written as a fraction
 * @param parts English name of several smallest parts
 */
record CurrencyWords(String chineseName, String chineseUnit, String oneUnit, String units, String onePart, String parts) {

    private static final Map<String, CurrencyWords> KNOWN = Map.ofEntries(
            Map.entry("CNY", new CurrencyWords("人民币", "元", "yuan", "yuan", "fen", "fen")),
            Map.entry("USD", new CurrencyWords("美元", "元", "US dollar", "US dollars", "cent", "cents")),
            Map.entry("EUR", new CurrencyWords("欧元", "元", "euro", "euros", "cent", "cents")),
            Map.entry("JPY", new CurrencyWords("日元", "元", "Japanese yen", "Japanese yen", "", "")),
            Map.entry("HKD", new CurrencyWords("港元", "元", "Hong Kong dollar", "Hong Kong dollars", "cent", "cents")),
            Map.entry("GBP", new CurrencyWords("英镑", "镑", "pound sterling", "pounds sterling", "penny", "pence")),
            Map.entry("TWD", new CurrencyWords("新台币", "元", "New Taiwan dollar", "New Taiwan dollars", "cent", "cents")),
            Map.entry("MOP", new CurrencyWords("澳门元", "元", "Macao pataca", "Macao patacas", "avo", "avos")),
            Map.entry("KRW", new CurrencyWords("韩元", "元", "South Korean won", "South Korean won", "", "")),
            Map.entry("SGD", new CurrencyWords("新加坡元", "元", "Singapore dollar", "Singapore dollars", "cent", "cents")),
            Map.entry("AUD", new CurrencyWords("澳大利亚元", "元", "Australian dollar", "Australian dollars", "cent", "cents")),
            Map.entry("CAD", new CurrencyWords("加拿大元", "元", "Canadian dollar", "Canadian dollars", "cent", "cents")),
            Map.entry("NZD", new CurrencyWords("新西兰元", "元", "New Zealand dollar", "New Zealand dollars", "cent", "cents")),
            Map.entry("CHF", new CurrencyWords("瑞士法郎", "法郎", "Swiss franc", "Swiss francs", "centime", "centimes")),
            Map.entry("RUB", new CurrencyWords("俄罗斯卢布", "卢布", "Russian rouble", "Russian roubles", "kopeck", "kopecks")),
            Map.entry("INR", new CurrencyWords("印度卢比", "卢比", "Indian rupee", "Indian rupees", "paisa", "paise")),
            Map.entry("THB", new CurrencyWords("泰铢", "铢", "Thai baht", "Thai baht", "satang", "satang")),
            Map.entry("SEK", new CurrencyWords("瑞典克朗", "克朗", "Swedish krona", "Swedish kronor", "öre", "öre")),
            Map.entry("PLN", new CurrencyWords("波兰兹罗提", "兹罗提", "Polish zloty", "Polish zlotys", "grosz", "groszy")),
            Map.entry("VND", new CurrencyWords("越南盾", "盾", "Vietnamese dong", "Vietnamese dong", "", "")),
            Map.entry("KWD", new CurrencyWords("科威特第纳尔", "第纳尔", "Kuwaiti dinar", "Kuwaiti dinars", "fils", "fils")));

    static CurrencyWords of(Currency currency) {
        String code = currency.getCurrencyCode();
        CurrencyWords known = KNOWN.get(code);
        return known != null ? known : new CurrencyWords(code, "元", code, code, "", "");
    }
}
