package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.DocumentType;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;
import receivables.money.Money;

/**
 * First letters with eight invoices each for measuring the press, four of five Chinese. A letter is worked out from its place whenever it
 * is needed, so that any number of them needs no memory; the same place gives the same letter everywhere.
 */
public final class BenchLetters {

    /** Of one letter. */
    public static final int ITEMS = 8;

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String[] CITIES = {"北京市", "上海市", "广州市", "深圳市", "杭州市", "苏州市", "成都市", "武汉市", "南京市", "西安市"};
    private static final String[] FIRST =
            {"恒", "华", "鑫", "瑞", "嘉", "德", "兴", "远", "盛", "宏", "泰", "安", "润", "明", "祥", "和", "达", "康", "隆", "丰"};
    private static final String[] TRADES = {"精密机械", "电子科技", "新材料", "医疗器械", "自动化设备", "包装制品", "汽车零部件", "环保工程", "智能装备", "化工贸易"};
    private static final String[] SURNAMES =
            {"Schmidt", "Krüger", "Lindström", "Novák", "Moreau", "Bianchi", "Weber", "Jensen", "Larsen", "Meyer"};
    private static final String[] BRANCHES = {"Maschinenbau", "Antriebstechnik", "Werkzeuge", "Armaturen", "Elektronik", "Anlagenbau"};

    private final LocalDate businessDate;
    private final LocalDate mailingDay;

    public BenchLetters(LocalDate businessDate, LocalDate mailingDay) {
        this.businessDate = businessDate;
        this.mailingDay = mailingDay;
    }

    /** @param place from 0 */
    public Letter letter(int place) {
        Dice dice = Dice.of(42, "letters", place);
        boolean chinese = place % 5 != 0;
        Currency currency = chinese ? CNY : EUR;
        Customer customer = chinese ? chinese(place, dice) : german(place, dice);
        List<LetterItem> items = new ArrayList<>(ITEMS);
        long sum = 0;
        for (int index = 0; index < ITEMS; index++) {
            LetterItem item = item(place, index, currency, dice);
            items.add(item);
            sum += item.demanded().minor();
        }
        Money demanded = Money.ofMinor(sum, currency);
        String number = LetterNumber.of(mailingDay, customer.customerNo() + sum, 0);
        return new Letter(number, LetterNumber.reference(number), LetterKind.LETTER_1, customer, currency, businessDate, mailingDay,
                demanded, Money.zero(currency), demanded, mailingDay.plusDays(7), LetterStatus.READY, items, List.of(), null, null,
                List.of(), List.of());
    }

    /** The place of the letter that goes to this customer. */
    public static int placeOf(String customerNo) {
        return Integer.parseInt(customerNo.substring(1)) - 1;
    }

    private LetterItem item(int place, int index, Currency currency, Dice dice) {
        Money amount = Money.ofMinor(10_000L + dice.below(9_000_000), currency);
        int days = 15 + dice.below(15);
        LocalDate due = mailingDay.minusDays(days);
        String number = String.format(Locale.ROOT, "INV-%d", 10_000_000 + (place * ITEMS + index) % 90_000_000);
        return new LetterItem(LetterSection.DEMANDED, Stage.LETTER_1, number, DocumentType.INVOICE, due.minusDays(30),
                due, "", "", "HT-2025-0318", "", LocalDate.of(2025, 3, 18), amount, amount.withMinor(0), amount, amount,
                amount.withMinor(0), days, "");
    }

    private Customer chinese(int place, Dice dice) {
        String city = CITIES[dice.below(CITIES.length)];
        String name = city.substring(0, 2) + FIRST[dice.below(FIRST.length)] + FIRST[dice.below(FIRST.length)]
                + TRADES[dice.below(TRADES.length)] + "有限公司";
        return customer(place, name, Language.ZH, "人民路 " + (1 + dice.below(900)) + " 号", city,
                Integer.toString(100_000 + dice.below(700_000)), "CN", "李经理");
    }

    private Customer german(int place, Dice dice) {
        String name = SURNAMES[dice.below(SURNAMES.length)] + " " + BRANCHES[dice.below(BRANCHES.length)] + " GmbH";
        return customer(place, name, Language.EN, "Hauptstraße " + (1 + dice.below(300)), "Düsseldorf",
                Integer.toString(40_000 + dice.below(700)), "DE", "Frau Weber");
    }

    private Customer customer(int place, String name, Language language, String street, String city, String postcode, String country,
            String contact) {
        return new Customer(String.format(Locale.ROOT, "C%07d", place + 1), name, language, street, "", city, "", postcode, country,
                contact, "", "", "", null, null, 30, null, null, "", "", null, List.of(), List.of(), "", CustomerStatus.ACTIVE,
                null, "AUTO", businessDate);
    }
}
