package receivables.letters;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import receivables.ledger.Company;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.DocumentType;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterNumber;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.StatementMovement;
import receivables.money.Money;

/** Letters of an invented company to invented customers, the same for the same seed. */
public final class SampleLetters {

    public static final Path CONFIG = Path.of("config");
    public static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 23);
    public static final LocalDate MAILING_DAY = LocalDate.of(2026, 11, 24);
    public static final Currency CNY = Currency.getInstance("CNY");

    private static final String[] CITIES = {"北京市", "上海市", "广州市", "深圳市", "杭州市", "苏州市", "成都市", "武汉市"};
    private static final String[] TRADES = {"精密机械", "电子科技", "新材料", "医疗器械", "自动化设备", "包装制品", "汽车零部件", "环保工程"};

    private static final String[] SURNAMES = {"Schmidt", "Krüger", "Lindström", "Novák", "Wójcik", "Moreau", "Bianchi", "Öztürk"};
    private static final String[] BRANCHES = {"Maschinenbau", "Antriebstechnik", "Werkzeuge", "Armaturen", "Fördertechnik", "Elektronik"};

    private final Random random;

    public SampleLetters(long seed) {
        random = new Random(seed);
    }

    public static Company company() {
        return new Company(new Company.Text("华东远航工业设备有限公司", "Huadong Yuanhang Industrial Equipment Co., Ltd."),
                new Company.Text("上海市浦东新区张江路 368 号", "368 Zhangjiang Road, Pudong, Shanghai"), "201203",
                new Company.Text("应收账款组 陈思远", "Accounts Receivable, Chen Siyuan"), "+86 21 5080 6688", "ar@yuanhang-industrial.example",
                "www.yuanhang-industrial.example", "91310115MA1K4XQ27P", CNY, 30, new BigDecimal("12.00"),
                List.of(new Company.BankAccount(new Company.Text("华东远航工业设备有限公司", "Huadong Yuanhang Industrial Equipment Co., Ltd."),
                        new Company.Text("中国工商银行上海张江支行", "ICBC Shanghai Zhangjiang Sub-branch"), "1001 2345 0902 4680 135", "ICBKCNBJSHI",
                        CNY), new Company.BankAccount(new Company.Text("华东远航工业设备有限公司", "Huadong Yuanhang Industrial Equipment Co., Ltd."),
                                new Company.Text("德意志银行法兰克福", "Deutsche Bank Frankfurt"), "DE89 3704 0044 0532 0130 00", "DEUTDEFF",
                                Currency.getInstance("EUR"))),
                "#1f4e79", "");
    }

    /** The same company when a law firm writes its last letters. */
    public static Company withLawFirm() {
        Company own = company();
        return new Company(own.name(), own.address(), own.postcode(), own.contact(), own.phone(), own.email(), own.website(), own.taxNo(),
                own.currency(), 30, own.defaultInterestRate(), own.bankAccounts(), own.colour(), "",
                new Company.LawFirm(new Company.Text("远衡律师事务所", "Yuanheng Law Offices"),
                        new Company.Text("上海市静安区南京西路1000号", "1000 West Nanjing Road, Jing'an, Shanghai, China"), "200041",
                        "31310000MD0123456X", new Company.Text("周律师", "Ms Zhou, attorney at law"), "+86 21 5550 0177",
                        "office@yuanheng.example", "3100 6655 0188 0001"));
    }

    public static Customer chinese(String number, String name) {
        return customer(number, name, Language.ZH, "解放路 128 号恒达大厦 16 层", "", "苏州市", "江苏省", "215021", "CN", "王晓明");
    }

    public static Customer german(String number, String name) {
        return customer(number, name, Language.EN, "Industriestraße 44", "Gebäude C", "Köln", "", "50667", "DE", "Małgorzata Schäfer");
    }

    public static Customer customer(String number, String name, Language language, String address1, String address2, String city,
            String region,
            String postcode, String country, String contact) {
        return new Customer(number, name, language, address1, address2, city, region, postcode, country,
                contact, "0512 6288 0000", "", "S01", null, null, 30, null, null, "HT-2025-0318", "年度供货合同", LocalDate.of(2025, 3, 18),
                List.of(), List.of(), "", CustomerStatus.ACTIVE, null, "AUTO", BUSINESS_DATE);
    }

    public Customer anyChinese() {
        String city = CITIES[random.nextInt(CITIES.length)];
        String name = city.substring(0, 2) + "恒" + (char) ('一' + random.nextInt(1500)) + TRADES[random.nextInt(TRADES.length)] + "有限公司";
        return customer("C" + (100000 + random.nextInt(900000)), name, Language.ZH, "人民路 " + (1 + random.nextInt(900)) + " 号", "", city, "",
                Integer.toString(100000 + random.nextInt(700000)), "CN", "李经理");
    }

    public Customer anyGerman() {
        String name = SURNAMES[random.nextInt(SURNAMES.length)] + " " + BRANCHES[random.nextInt(BRANCHES.length)] + " GmbH";
        return customer("C" + (100000 + random.nextInt(900000)), name, Language.EN, "Hauptstraße "
                + (1 + random.nextInt(300)), "", "Düsseldorf", "", Integer.toString(40000 + random.nextInt(700)), "DE", "Frau Weber");
    }

    /** Only demanded items, nothing paid: one page. */
    public Letter plain(LetterKind kind, Customer customer, Currency currency, int count, LetterStatus status) {
        List<LetterItem> items = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            items.add(item(LetterSection.DEMANDED, kind, currency, 15 + random.nextInt(15), false, false, ""));
        }
        return letter(kind, customer, currency, items.stream().mapToLong(item -> item.demanded().minor()).sum(), 0, status, items,
                List.of(), List.of(), List.of());
    }

    /** A letter of the ladder with so many demanded items; a few more in the other sections when there are many. */
    public Letter dunning(LetterKind kind, Customer customer, Currency currency, int demanded, LetterStatus status) {
        boolean early = kind.compareTo(LetterKind.LETTER_1) < 0;
        boolean interest = kind.compareTo(LetterKind.LETTER_2) >= 0;
        List<LetterItem> items = new ArrayList<>();
        List<LetterPayment> payments = new ArrayList<>();
        for (int index = 0; index < demanded; index++) {
            int days = early ? 0 : 90 - index % 80 + random.nextInt(5);
            boolean part = !early && index % 7 == 3;
            LetterItem item = item(LetterSection.DEMANDED, kind, currency, days, part, interest, "");
            items.add(item);
            if (part) {
                payments.add(new LetterPayment(item.dueDate().plusDays(9), "R" + (20261000 + index), item.documentNo(), item.paid()));
            }
        }
        if (demanded > 5) {
            items.add(item(LetterSection.HELD, kind, currency, 40, false, false, "DISPUTED"));
            items.add(item(LetterSection.FALLING_DUE, kind, currency, -5, false, false, ""));
        }
        long sum = items.stream().mapToLong(item -> item.demanded().minor()).sum();
        long charged = items.stream().mapToLong(item -> item.interest().minor()).sum();
        return letter(kind, customer, currency, sum, charged, status, items, payments, List.of(), List.of());
    }

    private static final String[] GOODS_ZH =
            {"六角头螺栓 M12×60，A2-70，2,400 件", "深沟球轴承 6204-2RS，300 套", "液压软管总成 DN16，1.2 米，80 根", "伺服电机 750 W，12 台"};
    private static final String[] GOODS_EN = {"Hexagon bolts M12×60, A2-70, 2,400 pieces", "Deep groove ball bearings 6204-2RS, 300 sets",
        "Hydraulic hose assemblies DN16, 1.2 m, 80 pieces, packed in cartons of ten on returnable pallets", "Servo motors 750 W, 12 units"};

    private Letter deliveries(Customer customer, Currency currency, int count) {
        List<StatementMovement> lines = new ArrayList<>();
        String[] goods = customer.language() == Language.ZH ? GOODS_ZH : GOODS_EN;
        Money zero = Money.zero(currency);
        for (int index = 0; index < count; index++) {
            lines.add(new StatementMovement(BUSINESS_DATE.minusDays(count - index), "DELIVERY", "DN-2026-"
                    + (10000 + random.nextInt(89999)), "PO-" + random.nextInt(9999) + " \u00b7 " + goods[random.nextInt(goods.length)],
                    zero, zero, zero));
        }
        String number = number(customer, LetterKind.DELIVERY, count);
        return new Letter(number, LetterNumber.reference(number), LetterKind.DELIVERY, customer, currency, BUSINESS_DATE, MAILING_DAY,
                zero, zero, zero, null, LetterStatus.READY, List.of(), List.of(), null, null, lines, List.of());
    }

    /** A statement, balance confirmation or delivery confirmation with so many lines. */
    public Letter statement(LetterKind kind, Customer customer, Currency currency, int count) {
        if (kind == LetterKind.DELIVERY) {
            return deliveries(customer, currency, count);
        }
        List<LetterItem> items = new ArrayList<>();
        List<StatementMovement> movements = new ArrayList<>();
        long balance = 1_250_000;
        boolean chinese = customer.language() == Language.ZH;
        for (int index = 0; index < count; index++) {
            LetterItem item = item(LetterSection.DEMANDED, LetterKind.REMINDER, currency, index % 50 - 10, false, false, "");
            items.add(item);
            balance += item.amount().minor();
            movements.add(new StatementMovement(item.documentDate(), "INVOICE", item.documentNo(), chinese ? "发票" : "Invoice",
                    item.amount(), Money.zero(currency), Money.ofMinor(balance, currency)));
        }
        movements.add(new StatementMovement(LocalDate.of(2026, 10, 29), "PAYMENT", "R20261029", chinese ? "收款" : "Payment received",
                Money.zero(currency), Money.ofMinor(1_250_000, currency),
                Money.ofMinor(balance - 1_250_000, currency)));
        long closing = balance - 1_250_000;
        List<Money> buckets = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            buckets.add(Money.ofMinor(index == 7 ? closing - closing / 10 * 7 : closing / 10, currency));
        }
        return new Letter(number(customer, kind, closing), LetterNumber.reference(number(customer, kind, closing)), kind, customer,
                currency, BUSINESS_DATE, MAILING_DAY, Money.ofMinor(closing, currency), Money.zero(currency),
                Money.ofMinor(closing, currency), null, LetterStatus.READY, items, List.of(), LocalDate.of(2026, 10, 31),
                Money.ofMinor(1_250_000, currency), movements, buckets);
    }

    private LetterItem item(LetterSection section, LetterKind kind, Currency currency, int days, boolean part, boolean interest,
            String hold) {
        LocalDate due = MAILING_DAY.minusDays(days);
        long minor = 50_000 + (long) (random.nextDouble() * random.nextDouble() * 40_000_000);
        Money amount = Money.ofMinor(minor, currency);
        Money paid = amount.withMinor(part ? minor / 3 : 0);
        Money open = amount.minus(paid);
        boolean demanded = section == LetterSection.DEMANDED;
        String number = "INV-2026-" + (10000 + random.nextInt(89999));
        return new LetterItem(section, kind.isStage() ? kind.stage() : null, number, DocumentType.INVOICE, due.minusDays(30), due,
                currency == CNY ? Integer.toString(23312000 + random.nextInt(99999)) : "", "PO-" + random.nextInt(9999),
                random.nextInt(40) == 0 ? "HT-2026-0107" : "HT-2025-0318", "年度供货合同", LocalDate.of(2025, 3, 18), amount, paid, open,
                demanded ? open : amount.withMinor(0), interest && demanded ? open.times(12L * days, 36_500) : amount.withMinor(0), days,
                hold);
    }

    public static Letter letter(LetterKind kind, Customer customer, Currency currency, long demanded, long interest, LetterStatus status,
            List<LetterItem> items,
            List<LetterPayment> payments, List<StatementMovement> movements, List<Money> buckets) {
        String number = number(customer, kind, demanded);
        return new Letter(number, LetterNumber.reference(number), kind, customer, currency, BUSINESS_DATE, MAILING_DAY,
                Money.ofMinor(demanded, currency), Money.ofMinor(interest, currency), Money.ofMinor(demanded + interest, currency),
                LocalDate.of(2026, 12, 1), status, items, payments, null, null, movements, buckets);
    }

    /** The same letter with a dunning fee for each item it demands. */
    public static Letter withFees(Letter letter) {
        List<LetterItem> items = new ArrayList<>(letter.items());
        long fees = 0;
        for (LetterItem item : letter.items()) {
            if (item.section() == LetterSection.DEMANDED) {
                Money fee = item.open().withMinor(2_000 + items.size());
                fees += fee.minor();
                items.add(new LetterItem(LetterSection.FEE, null, item.documentNo(), item.type(), item.documentDate(), item.dueDate(),
                        item.invoiceNo(), item.orderNo(), item.contractNo(), item.contractName(), item.contractDate(), item.amount(),
                        item.open().withMinor(0), item.open().withMinor(0), item.open().withMinor(0), fee, item.daysPastDue(), ""));
            }
        }
        return letter(letter.kind(), letter.customer(), letter.currency(), letter.demanded().minor(), letter.interest().minor() + fees,
                letter.status(), items, letter.payments(), List.of(), List.of());
    }

    /** The same letter with tax invoice numbers of 20 digits, as fully digital Chinese invoices have them, and amounts of eight digits. */
    public static Letter withLongNumbers(Letter letter) {
        List<LetterItem> items = new ArrayList<>();
        for (LetterItem item : letter.items()) {
            items.add(new LetterItem(item.section(), item.stage(), item.documentNo() + "-A", item.type(), item.documentDate(),
                    item.dueDate(), "2631220128468" + item.documentNo().substring(9) + "07", item.orderNo(), item.contractNo(),
                    item.contractName(), item.contractDate(), item.amount().plus(Money.ofMinor(1_234_567_800, letter.currency())),
                    item.paid(), item.open().plus(Money.ofMinor(1_234_567_800, letter.currency())),
                    item.section() == LetterSection.DEMANDED ? item.open().plus(Money.ofMinor(1_234_567_800, letter.currency()))
                    : item.demanded(), item.interest(), item.daysPastDue(), item.hold()));
        }
        long demanded = items.stream().mapToLong(item -> item.demanded().minor()).sum();
        return letter(letter.kind(), letter.customer(), letter.currency(), demanded, letter.interest().minor(), letter.status(), items,
                letter.payments(), List.of(), List.of());
    }

    private static String number(Customer customer, LetterKind kind, long demanded) {
        return LetterNumber.of(MAILING_DAY, customer.customerNo() + kind + demanded, 0);
    }
}
